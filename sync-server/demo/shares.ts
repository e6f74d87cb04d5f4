import type { Random } from "./random.ts";

/** Splits a total over weights so that the parts add up exactly (largest remainder). */
export function shares(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((one, other) => one + other, 0);
  const exact = weights.map((weight) => (sum === 0 ? 0 : (total * weight) / sum));
  const parts = exact.map(Math.floor);
  let left = total - parts.reduce((one, other) => one + other, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value % 1 }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}

/** Cards of several kinds in exact numbers; what is taken is gone. */
export interface Deck<K extends string> {
  /** Takes a card of this kind for someone whose answer is written down. */
  take(kind: K): boolean;
  /** Draws by what is left, times how likely each kind is here. */
  draw(likely: (kind: K) => number): K;
  left(kind: K): number;
}

/** A deck of `total` cards in the proportions of the mix. */
export function makeDeck<K extends string>(
  total: number,
  mix: readonly (readonly [K, number])[],
  random: Random,
): Deck<K> {
  const counts = shares(
    total,
    mix.map(([, weight]) => weight),
  );
  const left = new Map(mix.map(([kind], index) => [kind, counts[index] ?? 0]));
  const take = (kind: K) => {
    const many = left.get(kind) ?? 0;
    if (many > 0) left.set(kind, many - 1);
    return many > 0;
  };
  return {
    take,
    left: (kind) => left.get(kind) ?? 0,
    draw(likely) {
      const weighed = mix.map(([kind]) => ({ kind, weight: (left.get(kind) ?? 0) * likely(kind) }));
      const sum = weighed.reduce((total, { weight }) => total + weight, 0);
      let at = random.next() * sum;
      const drawn = weighed.find(({ weight }) => weight > 0 && (at -= weight) < 0);
      if (drawn === undefined) throw new Error("the deck is empty");
      take(drawn.kind);
      return drawn.kind;
    },
  };
}
