import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { EntryRow } from "../../../src/records/entry.ts";
import { outboxGroups, withoutUndone } from "../../../src/store/outbox-groups.ts";
import type { OutboxEntry } from "../../../src/store/outbox.ts";

const groups = suite("the lines of the outbox");

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

function waits(order: number, clientId: string | null, groupId?: string): OutboxEntry {
  return {
    id: id(order),
    order,
    state: "waiting",
    author: id(900),
    undo: [],
    isAttempted: false,
    answer: null,
    reason: null,
    receivedAt: null,
    entry: {
      id: id(order),
      clientId,
      at: "2026-07-16T10:42:00.000Z",
      rows: [],
      ...(groupId === undefined ? {} : { groupId }),
    },
  };
}

const [maria, dan] = [id(101), id(102)];
const told = (entries: readonly OutboxEntry[]) =>
  outboxGroups(entries).map(({ clientId, lines }) => [
    clientId,
    lines.map((line) => line.entries.map(({ order }) => order)),
  ]);

groups("stand by client, the one that waits longest first, oldest line first", () => {
  assert.equal(told([waits(1, maria), waits(2, dan), waits(3, maria)]), [
    [maria, [[1], [3]]],
    [dan, [[2]]],
  ]);
});

groups("a group act over several clients is one line, of no client", () => {
  assert.equal(told([waits(1, maria, id(50)), waits(2, dan, id(50)), waits(3, maria)]), [
    [null, [[1, 2]]],
    [maria, [[3]]],
  ]);
});

groups("a group act over one client stays with her", () => {
  assert.equal(told([waits(1, maria, id(50)), waits(2, maria, id(50))]), [[maria, [[1, 2]]]]);
});

groups("a save that may be at the office and its undo are no lines, and nothing else goes", () => {
  const row = (n: number, base: number | null, more: object): EntryRow =>
    ({
      ...{ collection: "casework", kind: "note", id: id(500 + (base ?? n)), clientId: maria },
      ...{ rev: id(n), base: base === null ? null : id(base) },
      ...more,
    }) as EntryRow;
  const saved = (order: number, rows: EntryRow[], undo: EntryRow[] = []): OutboxEntry => {
    const waiting = waits(order, maria);
    return { ...waiting, undo, entry: { ...waiting.entry, rows } };
  };
  const back = [row(31, 30, { withdraw: { why: "undo" } })];
  const made = saved(1, [row(30, null, { put: {} })], back);
  const edited = saved(2, [row(32, 30, { patch: {} })], [row(33, 32, { patch: {} })]);
  const undone = saved(3, back);
  const orders = (entries: readonly OutboxEntry[]) =>
    withoutUndone(entries).map(({ order }) => order);
  assert.equal(orders([made, edited, undone]), [2]);
  assert.equal(orders([edited, undone]), [2, 3], "the save is at the office: the undo waits");
  assert.equal(orders([made, edited]), [1, 2]);
});

groups.run();
