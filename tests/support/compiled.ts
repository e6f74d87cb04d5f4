// Where the compiled forms are that `compile.ts` made for this run.
import { join } from "node:path";

/** The environment variable that tells the processes of a run of the folder. */
export const COMPILED = "SATCHEL_COMPILED";

/** The compiled form of a file, named from the root, in such a folder. */
export function compiledIn(folder: string, file: string): string {
  return join(folder, file.replace(/\.ts$/, ".mjs"));
}

/** What Node is told to run a program: one of the server compiled, or else by tsx, as `npm start` does. */
export function argumentsFor(program: string): string[] {
  // Plain JavaScript already.
  if (program.endsWith(".mjs")) return [program];
  const folder = process.env[COMPILED];
  return folder === undefined ? ["--import", "tsx", program] : [compiledIn(folder, program)];
}
