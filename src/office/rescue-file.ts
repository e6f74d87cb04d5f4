import * as v from "valibot";
import { rescueFile, type Parcel, type RescueFile } from "../protocol/parcels.ts";
import type { Day } from "../records/fields.ts";

/** The text of a rescue file. */
export function writeRescueFile(parcels: readonly Parcel[]): string {
  return JSON.stringify({
    satchel: "rescue-file",
    version: 1,
    parcels: [...parcels],
  } satisfies RescueFile);
}

/** Its name: whose it is and what is in it is nobody's business. */
export function rescueFileName(today: Day): string {
  return `satchel-rescue-${today}.json`;
}

/** The parcels of a rescue file; null for a file that is none. */
export function readRescueFile(text: string): Parcel[] | null {
  try {
    const read = v.safeParse(rescueFile, JSON.parse(text));
    return read.success ? read.output.parcels : null;
  } catch {
    // Not JSON: some other file of hers.
    return null;
  }
}
