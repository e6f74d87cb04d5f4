import { casework } from "./en/casework.ts";
import { common } from "./en/common.ts";
import { clients } from "./en/clients.ts";
import { shell } from "./en/shell.ts";
import { signIn } from "./en/sign-in.ts";

/** English, the source of truth: one file per area in `en/`, spread here. */
export const en = {
  ...common,
  ...casework,
  ...clients,
  ...shell,
  ...signIn,
} as const;
