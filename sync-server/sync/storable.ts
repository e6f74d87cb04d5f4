// PostgreSQL cannot read JSON with a NUL or half a surrogate pair. JSON.stringify writes both as escapes, and nothing
// else so; a backslash that a person typed is itself escaped, hence the pairs before.
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/i;

/** True when JSON as JSON.stringify writes it holds text that the database cannot store. */
export function isUnstorable(json: string): boolean {
  return unstorable.test(json);
}

/** True when a JSON value holds text that the database cannot store. */
export function hasUnstorableText(value: unknown): boolean {
  return isUnstorable(JSON.stringify(value) ?? "");
}
