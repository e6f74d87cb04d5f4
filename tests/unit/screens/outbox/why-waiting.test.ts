import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { EntryRow } from "../../../../src/records/entry.ts";
import { whyWaiting } from "../../../../src/screens/outbox/why-waiting.ts";
import { freeToGo } from "../../../../src/store/builds-on.ts";
import type { OutboxEntry } from "../../../../src/store/outbox.ts";

const behind = suite("what waits behind a save that is held");

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [maria, note, visit, referral, status, remark] = [1, 2, 3, 4, 5, 6].map(id) as [
  ...[string, string, string, string, string, string],
];

let last = 0;
function saved(row: object, more: Partial<OutboxEntry> = {}): OutboxEntry {
  const order = (last += 1);
  const made = { collection: "casework", kind: "note", clientId: maria, base: null, put: {} };
  const rows = [{ ...made, rev: id(100 + order), ...row } as EntryRow];
  return {
    ...{ id: id(200 + order), order, state: "waiting", author: id(900), undo: [] },
    ...{ isAttempted: false, answer: null, reason: null, receivedAt: null },
    entry: { id: id(200 + order), clientId: maria, at: "2026-07-16T10:42:00.000Z", rows },
    ...more,
  };
}
const held = { state: "held", isAttempted: true, reason: "not-taken" } as const;
const online = { signIn: "ok", reach: "online", trouble: "no-answer" } as const;
const whys = (entries: readonly OutboxEntry[]) => {
  const free = new Set(freeToGo(entries).map((opened) => opened.id));
  const waiting = entries.filter(({ state }) => state === "waiting");
  return waiting.map((opened) => whyWaiting(opened, online, free.has(opened.id)));
};

behind("another record of the same client does not", () => {
  assert.equal(whys([saved({ id: note }, held), saved({ id: visit })]), ["next"]);
});

behind("an edit of the same record does, and one that was saved before it does not", () => {
  const edit = { id: note, base: id(101) };
  assert.equal(whys([saved(edit), saved(edit, held), saved(edit)]), ["next", "heldBefore"]);
});

behind("what names the record that it makes does, and what names that in turn", () => {
  const entries = [
    saved({ id: referral, kind: "referral" }, held),
    saved({ id: status, kind: "status-change", put: { referral } }),
    saved({ id: remark, put: { text: `about ${status}` } }),
    saved({ id: visit }),
  ];
  assert.equal(whys(entries), ["heldBefore", "heldBefore", "next"]);
});

behind("that is why it is here, even if it was begun once", () => {
  const edit = { id: note, base: id(101) };
  const entries = [saved({ id: note }, held), saved(edit, { isAttempted: true })];
  assert.equal(whys([...entries, saved({ id: visit }, { isAttempted: true })]), [
    "heldBefore",
    "noAnswer",
  ]);
});

behind("what the office parked holds back nothing here: it knows what builds on it", () => {
  const answer = { id: id(9), result: "parked", receivedAt: "2026-07-16T10:42:00.000Z", rows: [] };
  const parked = saved({ id: note }, { ...held, answer } as Partial<OutboxEntry>);
  assert.equal(whys([parked, saved({ id: note, base: id(101) })]), ["next"]);
});

behind.run();
