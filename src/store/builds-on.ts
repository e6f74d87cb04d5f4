import type { OutboxEntry } from "./outbox.ts";

type Saved = Pick<OutboxEntry, "id" | "order" | "entry">;

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
