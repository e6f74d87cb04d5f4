import type { ListLine } from "./lists.ts";

/**
 * A list as it is typed, over what stands by now: of each line only what was changed here, and the order only where it was
 * changed here. What somebody else changed or added meanwhile stays; no line ever goes.
 */
export function mergeLines(
  typed: readonly ListLine[],
  begun: readonly ListLine[],
  standing: readonly ListLine[],
): ListLine[] {
  const lineOf = (id: string): ListLine | undefined => {
    const [mine, was, is] = [typed, begun, standing].map((lines) => find(lines, id));
    if (!mine || !is) return mine ?? is;
    return {
      id,
      name: mine.name === was?.name ? is.name : mine.name,
      retired: mine.retired === was?.retired ? is.retired : mine.retired,
    };
  };
  const [first, second] = isMoved(typed, begun) ? [typed, standing] : [standing, typed];
  const ids = new Set([...first, ...second].map(({ id }) => id));
  return [...ids].flatMap((id) => lineOf(id) ?? []);
}

// What was added at the foot has moved nothing.
function isMoved(typed: readonly ListLine[], begun: readonly ListLine[]): boolean {
  const known = typed.filter(({ id }) => find(begun, id)).map(({ id }) => id);
  return known.join() !== begun.map(({ id }) => id).join() || isInserted(typed, begun);
}

function isInserted(typed: readonly ListLine[], begun: readonly ListLine[]): boolean {
  const firstNew = typed.findIndex(({ id }) => !find(begun, id));
  return firstNew >= 0 && typed.slice(firstNew).some(({ id }) => find(begun, id));
}

function find(lines: readonly ListLine[], id: string): ListLine | undefined {
  return lines.find((line) => line.id === id);
}
