const monthNames = [
  ["january", "enero"],
  ["february", "febrero"],
  ["march", "marzo"],
  ["april", "abril"],
  ["may", "mayo"],
  ["june", "junio"],
  ["july", "julio"],
  ["august", "agosto"],
  ["september", "septiembre"],
  ["october", "octubre"],
  ["november", "noviembre"],
  ["december", "diciembre"],
];
const fillers = new Set(["de", "del", "of"]);

/**
 * A date with its month by name, folded ("mar 4 1985", "4 de marzo de 1985"), as digit groups without leading zeros:
 * "1985 3 4", or month first where the year is short or missing. Null when it is no such date.
 */
export function namedMonthGroups(folded: string): string | null {
  const words = folded.split(" ").filter((word) => !fillers.has(word));
  const months = words.flatMap((word) => monthOf(word) ?? []);
  const numbers = words.flatMap((word) => /^(\d{1,4})(st|nd|rd|th)?$/.exec(word)?.[1] ?? []);
  const [month] = months;
  if (month === undefined || months.length > 1 || numbers.length === 0) return null;
  if (numbers.length > 2 || words.length !== numbers.length + 1) return null;
  const year = numbers.find((number) => number.length === 4);
  const rest = numbers.filter((number) => number !== year).map((number) => String(Number(number)));
  // The space ends the month: 1 is not the beginning of 12.
  if (year !== undefined) return `${year} ${String(month)} ${rest.join(" ")}`;
  return [String(month), ...rest].join(" ");
}

function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const place = monthNames.findIndex((names) => names.some((name) => name.startsWith(word)));
  return place < 0 ? undefined : place + 1;
}
