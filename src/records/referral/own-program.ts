import type { RecordId } from "../fields.ts";
import type { Program } from "../reference/catalogue.ts";

/**
 * The program that a referral names, where it belongs to the provider that it names: two tablets may each have changed one
 * of the two, and nobody is sent to an address of somebody else.
 */
export function ownProgram(
  { toProvider, toProgram }: { toProvider: RecordId | null; toProgram: RecordId | null },
  programOf: (id: RecordId) => Pick<Program, "provider"> | undefined,
): RecordId | null {
  if (toProgram === null) return null;
  return programOf(toProgram)?.provider === toProvider ? toProgram : null;
}
