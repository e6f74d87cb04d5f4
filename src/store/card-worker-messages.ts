import type { CardIndex, CardSettings } from "./card-index.ts";

/** One call to the card index across the worker's edge. */
export interface CardCall {
  number: number;
  method: keyof CardIndex;
  args: unknown[];
}

export type CardMessage = { open: CardSettings } | CardCall;

export type CardAnswer = { number: number; result: unknown } | { number: number; failure: string };
