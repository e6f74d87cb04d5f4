/** A threat and what must hold against it. */
export interface Proof {
  claim: string;
  /** What was found that must not be; nothing when the claim holds. */
  run: () => Promise<string[]>;
}
