// PostgreSQL cannot read JSON with a NUL or half a surrogate pair. JSON.stringify writes both as escapes, and nothing
// else so; a backslash that a person typed is itself escaped, hence the pairs before.
const unstorable = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/i;
const everyUnstorable = new RegExp(unstorable, "gi");

/** True when JSON as JSON.stringify writes it holds text that the database cannot store. */
export function isUnstorable(json: string): boolean {
  return unstorable.test(json);
}

/** True when a JSON value holds text that the database cannot store. */
export function hasUnstorableText(value: unknown): boolean {
  return isUnstorable(JSON.stringify(value) ?? "");
}

/** The same value with a mark in place of each character that the database cannot store. */
export function storable<T>(value: T): T {
  const json = JSON.stringify(value);
  // Only texts are changed, so that the value keeps its type.
  return isUnstorable(json) ? (JSON.parse(json.replace(everyUnstorable, "$1\\ufffd")) as T) : value;
}
