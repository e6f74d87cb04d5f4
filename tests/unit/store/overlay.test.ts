import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { dayNumber, dayOfNumber } from "../../../src/records/days.ts";
import type { EntryRow } from "../../../src/records/entry.ts";
import type { Note } from "../../../src/records/note/note.ts";
import {
  isCovered,
  overlayRecord,
  pageOf,
  type PendingRow,
  type Reached,
} from "../../../src/store/overlay.ts";
import { newestFirstOf } from "../../../src/store/queries.ts";
import { newestFirst, type TruthRecord } from "../../../src/store/truth-document.ts";

const overlay = suite("truth with what this tablet saved laid over it");

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const CLIENT = id(1);
const ME = id(2);
const nowhere: Reached = { clients: -1, reference: -1, inbox: -1, casework: -1 };
const reachedTo = (seq: number): Reached => ({ ...nowhere, casework: seq });

function noteOn(day: string, text = ""): Note {
  return { date: day, referral: null, text, visibleTo: "team" };
}
function truth(n: number, day: string, seq = n, minute = 0): TruthRecord<"note"> {
  const at = `2026-07-16T10:${String(minute % 60).padStart(2, "0")}:00.000Z`;
  return {
    id: id(100 + n),
    kind: "note",
    clientId: CLIENT,
    bucket: "sites:1",
    rev: id(1000 + n),
    seq,
    body: {
      fields: noteOn(day, "from the office"),
      createdBy: ME,
      createdAt: at,
      author: ME,
      at,
      receivedAt: at,
      withdrawn: null,
    },
  };
}
const head = { collection: "casework", kind: "note", clientId: CLIENT } as const;
function pending(row: EntryRow, order: number, more: Partial<PendingRow> = {}): PendingRow {
  return {
    entryId: id(5000 + order),
    order,
    row,
    at: "2026-07-16T11:00:00.000Z",
    author: ME,
    state: "waiting",
    answer: null,
    receivedAt: null,
    reason: null,
    ...more,
  };
}
const put = (n: number, day: string): EntryRow => ({
  ...head,
  id: id(100 + n),
  rev: id(2000 + n),
  base: null,
  put: noteOn(day, "new here"),
});
const patch = (n: number, fields: Partial<Note>): EntryRow => ({
  ...head,
  id: id(100 + n),
  rev: id(3000 + n),
  base: id(1000 + n),
  patch: fields,
});
const withdraw = (n: number): EntryRow => ({
  ...head,
  id: id(100 + n),
  rev: id(4000 + n),
  base: id(1000 + n),
  withdraw: { why: "typed twice" },
});

overlay("a record that nobody knows is not there", () => {
  assert.is(overlayRecord(undefined, [], nowhere), undefined);
});

overlay("a change of a record that has not arrived waits for it", () => {
  const change = pending(patch(1, { text: "x" }), 1);
  assert.is(overlayRecord(undefined, [change], nowhere), undefined);
});

overlay("a new record shows at once, as saved on this tablet", () => {
  const view = overlayRecord<"note">(undefined, [pending(put(1, "2026-07-16"), 1)], nowhere);
  assert.is(view?.fields.text, "new here");
  assert.equal(view?.state, { is: "saved-here" });
  assert.is(view?.seq, null);
  assert.is(view?.createdBy, ME);
});

overlay("a change shows over the truth, and the next edit builds on it", () => {
  const view = overlayRecord<"note">(
    truth(1, "2026-07-16"),
    [pending(patch(1, { text: "x" }), 1)],
    nowhere,
  );
  assert.is(view?.fields.text, "x");
  assert.is(view?.fields.date, "2026-07-16");
  assert.is(view?.rev, id(3001));
  assert.is(view?.createdAt, "2026-07-16T10:00:00.000Z");
});

overlay("a deletion marks and keeps the words, and a later change takes the mark away", () => {
  const gone = overlayRecord<"note">(truth(1, "2026-07-16"), [pending(withdraw(1), 1)], nowhere);
  assert.is(gone?.withdrawn?.why, "typed twice");
  assert.is(gone?.fields.text, "from the office");
  const back = overlayRecord<"note">(
    truth(1, "2026-07-16"),
    [pending(withdraw(1), 1), pending(patch(1, { text: "x" }), 2)],
    nowhere,
  );
  assert.is(back?.withdrawn, null);
});

overlay("its state is that of the last row not yet in the truth", () => {
  const rows = [
    pending(put(1, "2026-07-16"), 1, { state: "sending" }),
    pending({ ...patch(1, { text: "x" }), base: id(2001) }, 2, {
      state: "held",
      reason: "out-of-scope",
    }),
  ];
  assert.equal(overlayRecord(undefined, rows.slice(0, 1), nowhere)?.state, { is: "sending" });
  assert.equal(overlayRecord(undefined, rows, nowhere)?.state, {
    is: "held",
    reason: "out-of-scope",
    entryId: id(5002),
  });
});

overlay("received and not yet pulled says when the office received it", () => {
  const received = pending(put(1, "2026-07-16"), 1, {
    state: "received",
    answer: { rev: id(2001), seq: 40 },
    receivedAt: "2026-07-16T14:02:00.000Z",
  });
  assert.equal(overlayRecord(undefined, [received], reachedTo(39))?.state, {
    is: "received",
    at: "2026-07-16T14:02:00.000Z",
  });
});

overlay("a row leaves when its collection has come to its number, and not before", () => {
  const answered = pending(put(1, "2026-07-16"), 1, { answer: { rev: id(2001), seq: 40 } });
  assert.not.ok(isCovered(answered, undefined, reachedTo(39)));
  assert.ok(isCovered(answered, undefined, reachedTo(40)));
  assert.not.ok(isCovered(answered, undefined, { ...nowhere, clients: 99 }));
  const early = truth(1, "2026-07-16", 40);
  assert.ok(isCovered(answered, early, nowhere));
});

overlay("an unanswered row leaves when the truth shows its own rev", () => {
  const lost = pending(put(1, "2026-07-16"), 1, { state: "sending" });
  const own = { ...truth(1, "2026-07-16"), rev: id(2001) };
  const other = truth(1, "2026-07-16");
  assert.ok(isCovered(lost, own, nowhere));
  assert.not.ok(isCovered(lost, other, reachedTo(999)));
});

// ── a page of a list ──────────────────────────────────────────────────────────────────────────────────────────

const dayIn = (offset: number) => dayOfNumber(dayNumber("2026-07-01") + offset);
const indexKey = (record: TruthRecord<"note">) =>
  newestFirst(dayNumber(record.body.fields.date), record.body.createdAt);

const change = fc.oneof(
  fc.record({ do: fc.constant("put" as const), n: fc.integer({ min: 50, max: 70 }), d: fc.nat(9) }),
  fc.record({ do: fc.constant("date" as const), n: fc.integer({ min: 0, max: 39 }), d: fc.nat(9) }),
  fc.record({ do: fc.constant("go" as const), n: fc.integer({ min: 0, max: 39 }), d: fc.nat(9) }),
);

overlay("a page equals sorting everything", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(39), { maxLength: 40 }),
      fc.array(fc.nat(9), { minLength: 40, maxLength: 40 }),
      fc.uniqueArray(change, { maxLength: 25, selector: ({ n }) => n }),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(40),
      fc.boolean(),
      (known, offsets, changes, size, reachedSeq, withWithdrawn) => {
        const records = known.map((n) => truth(n, dayIn(offsets[n] ?? 0), n + 1, n));
        const rows = changes.map((made, order) => {
          const row =
            made.do === "put"
              ? put(made.n, dayIn(made.d))
              : made.do === "date"
                ? patch(made.n, { date: dayIn(made.d) })
                : withdraw(made.n);
          const isAnswered = order % 3 === 0;
          return pending(row, order, {
            answer: isAnswered ? { rev: row.rev, seq: made.n + 1 } : null,
          });
        });
        const byRecord = new Map(rows.map((row) => [row.row.id, [row]]));
        const reached = reachedTo(reachedSeq);

        const all = new Set([...records.map(({ id: own }) => own), ...byRecord.keys()]);
        const everything = [...all]
          .flatMap((one) => {
            const record = records.find((other) => other.id === one);
            return overlayRecord<"note">(record, byRecord.get(one) ?? [], reached) ?? [];
          })
          .filter((view) => withWithdrawn || view.withdrawn === null)
          .sort((a, b) => newestFirstOf(a) - newestFirstOf(b) || (a.id < b.id ? -1 : 1))
          .slice(0, size);

        // What the store reads: the first `size + pending` by index, and the truth beneath what is pending.
        const byIndex = records.toSorted(
          (a, b) => indexKey(a) - indexKey(b) || (a.id < b.id ? -1 : 1),
        );
        const read = new Map(
          [
            ...byIndex.slice(0, size + byRecord.size),
            ...records.filter((record) => byRecord.has(record.id)),
          ].map((record) => [record.id, record]),
        );
        const page = pageOf<"note">([...read.values()], byRecord, rows, reached, newestFirstOf, {
          size,
          withWithdrawn,
        });
        assert.equal(page, everything);
      },
    ),
    { numRuns: 300 },
  );
});

overlay.run();
