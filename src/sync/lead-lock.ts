import type { RecordId } from "../records/fields.ts";

/** The lock that a person's leading tab holds while it talks to the office for all of hers. */
export function leadLockName(person: RecordId): string {
  return `satchel-lead-${person}`;
}
