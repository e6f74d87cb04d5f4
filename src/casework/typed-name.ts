/**
 * A name typed into a search box, carried to the form for a new client. It travels in memory: nothing personal may stand
 * in an address.
 */
let carried = "";

/** Keeps the name until the form takes it. */
export function carryTypedName(name: string): void {
  carried = name.trim();
}

/** The carried name, once. Empty when none was. */
export function takeTypedName(): string {
  const name = carried;
  carried = "";
  return name;
}
