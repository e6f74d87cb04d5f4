import type { Dictionary } from "./words.ts";
import { casework } from "./es/casework.ts";
import { common } from "./es/common.ts";
import { clients } from "./es/clients.ts";
import { shell } from "./es/shell.ts";
import { signIn } from "./es/sign-in.ts";

/** Spanish; the type refuses a missing key. */
export const es: Dictionary = {
  ...common,
  ...casework,
  ...clients,
  ...shell,
  ...signIn,
};
