import { common } from "./en/common.ts";

/** English, the source of truth: one file per area in `en/`, spread here. */
export const en = {
  ...common,
} as const;
