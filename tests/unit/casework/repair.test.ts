import { suite } from "uvu";
import * as assert from "uvu/assert";
import { correction } from "../../../src/casework/repair.ts";
import type { EntryRow } from "../../../src/records/entry.ts";
import type { OutboxEntry } from "../../../src/store/outbox.ts";
import type { RecordView } from "../../../src/store/overlay.ts";

const corrections = suite("a record that is put right");

const note = { date: "2026-07-16", referral: null, text: "Met", visibleTo: "team" as const };
const view: RecordView<"note"> = {
  id: "note-1",
  kind: "note",
  clientId: "maria",
  rev: "rev-1",
  fields: note,
  createdBy: "ana",
  createdAt: "2026-07-16T10:00:00.000Z",
  author: "ana",
  at: "2026-07-16T10:00:00.000Z",
  withdrawn: null,
  state: { is: "saved-here" },
  seq: null,
  order: null,
};
const row = (id: string, change: object): EntryRow =>
  ({
    collection: "casework",
    kind: "note",
    id,
    rev: `rev-of-${id}`,
    base: null,
    clientId: "maria",
    ...change,
  }) as EntryRow;
const heldWith = (rows: EntryRow[]): OutboxEntry => ({
  id: "held-1",
  order: 1,
  state: "held",
  entry: { id: "held-1", clientId: "maria", at: "2026-07-16T10:00:00.000Z", rows },
  author: "ana",
  undo: [],
  isAttempted: true,
  answer: null,
  reason: "invalid-field",
  receivedAt: null,
});

corrections("of one that the office took, it is a patch", () => {
  const save = correction(view, { text: "Met her" }, undefined);
  assert.equal(save, { clientId: "maria", changes: [{ view, patch: { text: "Met her" } }] });
});

corrections("one that was returned is a patch, too: the new rev answers", () => {
  const back = { why: "returned", field: "text", comment: "Whom?", by: "sam" } as const;
  const save = correction(view, { text: "Met her" }, back);
  assert.is(save.replaces, undefined);
});

corrections("of a held entry all records go again, with the one put right", () => {
  const rows = [row("note-1", { put: note }), row("note-2", { put: { ...note, text: "Other" } })];
  const save = correction(view, { text: "Met her" }, { why: "held", held: heldWith(rows) });
  assert.is(save.replaces, "held-1");
  assert.equal(
    save.changes.map((change) => ("put" in change ? [change.id, change.put] : change)),
    [
      ["note-1", { ...note, text: "Met her" }],
      ["note-2", { ...note, text: "Other" }],
    ],
  );
});

corrections("a held change goes again whole, on the rev that the office knows", () => {
  const rows = [row("note-1", { base: "rev-0", patch: { visibleTo: "author" } })];
  const save = correction(view, { text: "Met her" }, { why: "held", held: heldWith(rows) });
  assert.equal(save.changes, [
    { view: { ...view, rev: "rev-0" }, patch: { visibleTo: "author", text: "Met her" } },
  ]);
  assert.is(save.replaces, "held-1");
});

corrections.run();
