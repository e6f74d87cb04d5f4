/**
 * The two functions that sealing at rest will replace. Everything personal passes through them on its way to and from
 * the tablet's storage; nothing queries inside what they make.
 */

/** Turns content into the one opaque string that is stored. */
export function seal(content: unknown): string {
  return JSON.stringify(content);
}

/** Reads back what `seal` made. Whoever calls it knows what was sealed there, so the type is the caller's claim. */
export function unseal<Content>(body: string): Content {
  return JSON.parse(body) as Content;
}
