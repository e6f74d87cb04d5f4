import type { RecordId } from "../records/fields.ts";
import type { OutboxEntry } from "./outbox.ts";

/** One line of the outbox: one save, or the saves of one group act, which go and are undone as one. */
export interface OutboxLine {
  key: RecordId;
  entries: readonly OutboxEntry[];
}

/** The lines of one client, oldest first. Null: several clients at once, or none. */
export interface OutboxGroup {
  clientId: RecordId | null;
  lines: readonly OutboxLine[];
}

/**
 * Entries without those that take each other back: a save and its `Undo`, while both still wait. A save that may be at
 * the office already cannot be removed, but to its person it is gone, and nothing waits because of it.
 */
export function withoutUndone(entries: readonly OutboxEntry[]): readonly OutboxEntry[] {
  const saveOf = new Map<RecordId, RecordId>();
  for (const { id, undo } of entries) for (const { rev } of undo) saveOf.set(rev, id);
  const gone = new Set<RecordId>();
  for (const { id, entry } of entries) {
    const save = entry.rows[0] && saveOf.get(entry.rows[0].rev);
    if (save !== undefined) gone.add(id).add(save);
  }
  return gone.size === 0 ? entries : entries.filter(({ id }) => !gone.has(id));
}

/** Waiting entries as the outbox lists them: by client, the one that waits longest first; a group act is one line. */
export function outboxGroups(entries: readonly OutboxEntry[]): OutboxGroup[] {
  const groups = new Map<RecordId | null, OutboxLine[]>();
  for (const line of linesOf(entries)) {
    const clients = new Set(line.entries.map(({ entry }) => entry.clientId));
    const [only = null] = clients;
    const clientId = clients.size === 1 ? only : null;
    groups.set(clientId, [...(groups.get(clientId) ?? []), line]);
  }
  return [...groups].map(([clientId, lines]) => ({ clientId, lines }));
}

function linesOf(entries: readonly OutboxEntry[]): OutboxLine[] {
  const lines = new Map<RecordId, OutboxEntry[]>();
  for (const opened of entries) {
    const key = opened.entry.groupId ?? opened.id;
    const line = lines.get(key) ?? [];
    line.push(opened);
    lines.set(key, line);
  }
  return [...lines].map(([key, joined]) => ({ key, entries: joined }));
}
