import { casework } from "./en/casework.ts";
import { common } from "./en/common.ts";

/** English, the source of truth: one file per area in `en/`, spread here. */
export const en = {
  ...common,
  ...casework,
} as const;
