import type { Dictionary } from "./words.ts";
import { casework } from "./es/casework.ts";
import { common } from "./es/common.ts";

/** Spanish; the type refuses a missing key. */
export const es: Dictionary = {
  ...common,
  ...casework,
};
