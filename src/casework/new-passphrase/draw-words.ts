/** How many words a passphrase is offered with. */
export const WORDS = 4;

/** Draws words, each with the same chance, and no two alike. */
export function drawWords(
  from: readonly string[],
  count: number,
  random: (into: Uint16Array<ArrayBuffer>) => Uint16Array,
): string[] {
  const drawn = new Set<string>();
  // Numbers above the last whole multiple would favour the first words of the list.
  const most = Math.floor(65_536 / from.length) * from.length;
  while (drawn.size < count) {
    const [number = most] = random(new Uint16Array(1));
    const word = number < most ? from[number % from.length] : undefined;
    if (word !== undefined) drawn.add(word);
  }
  return [...drawn];
}
