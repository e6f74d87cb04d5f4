import type { RecordId } from "../records/fields.ts";

/**
 * A name typed into a search box, carried to the form for a new client. It travels in memory: nothing personal may stand
 * in an address.
 */
let carried: { form: RecordId; name: string } | null = null;

/** Keeps the name until that form takes it. */
export function carryTypedName(form: RecordId, name: string): void {
  carried = { form, name: name.trim() };
}

/** The name carried to that form, once. Empty when none was. */
export function takeTypedName(form: RecordId | undefined): string {
  const name = carried !== null && carried.form === form ? carried.name : "";
  carried = null;
  return name;
}
