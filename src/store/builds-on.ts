import type { OutboxEntry } from "./outbox.ts";

type Saved = Pick<OutboxEntry, "id" | "order" | "entry">;

/** What waits and may be sent: nothing that builds on a save which is held on this tablet and was never answered. */
export function freeToGo(entries: readonly OutboxEntry[]): OutboxEntry[] {
  const waiting = entries.filter(({ state }) => state === "waiting");
  const shut = entries.filter(({ state, answer }) => state === "held" && answer === null);
  return withoutThoseOn(shut, waiting);
}

/** Entries, which are in saving order, without those that build on one of `under`, or on another such. */
export function withoutThoseOn(
  under: readonly OutboxEntry[],
  entries: readonly OutboxEntry[],
): OutboxEntry[] {
  if (under.length === 0) return [...entries];
  const behind = [...under];
  return entries.filter((opened) => {
    const isBehind = behind.some((other) => buildsOn(opened, other));
    if (isBehind) behind.push(opened);
    return !isBehind;
  });
}

/** Saving order on this tablet; two tabs that save at once may give one number twice. */
export function inSavingOrder(a: Saved, b: Saved): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

/** Whether a save builds on an earlier one: it changes the same record, or names one that the other makes. */
export function buildsOn(save: Saved, under: Saved): boolean {
  if (save.id === under.id || inSavingOrder(save, under) < 0) return false;
  const { rows } = save.entry;
  const text = JSON.stringify(rows);
  return under.entry.rows.some((row) =>
    row.base === null ? text.includes(row.id) : rows.some(({ id }) => id === row.id),
  );
}
