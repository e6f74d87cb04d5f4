/** A seeded source of chance: the same seed and name always give the same values. */
export interface Random {
  /** From 0 up to but not including 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
  bytes(count: number): Uint8Array;
}

/** Makes a source of chance (sfc32). Each part of the demo has its own name, so a change in one leaves the others. */
export function seededRandom(seed: number, name: string): Random {
  const bits = sfc32(hash(`${seed}:${name}`));
  const next = () => bits() / 4_294_967_296;
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick(list) {
      const chosen = list[Math.floor(next() * list.length)];
      if (chosen === undefined) throw new Error("nothing to pick from");
      return chosen;
    },
    shuffled(list) {
      const keyed = list.map((value) => ({ value, key: next() }));
      return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
    },
    bytes(count) {
      const bytes = new Uint8Array(count);
      for (let i = 0; i < count; i += 1) bytes[i] = bits() >>> 24;
      return bytes;
    },
  };
}

function sfc32(start: number): () => number {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, start, 1];
  const bits = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first values still show the seed.
  for (let i = 0; i < 15; i += 1) bits();
  return bits;
}

// FNV-1a: spreads a name over 32 bits.
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (const letter of text) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return mixed | 0;
}
