/** Content as the one string that the body of a document holds. Beneath RxDB it is sealed (`sealing/`). */
export function toBody(content: unknown): string {
  return JSON.stringify(content);
}

/**
 * Reads back what `toBody` made; null for a body that would not open (`sealing/quarantine.ts`). Whoever calls it knows
 * what was put there, so the type is the caller's claim.
 */
export function fromBody<Content>(body: string): Content | null {
  return body === "" ? null : (JSON.parse(body) as Content);
}
