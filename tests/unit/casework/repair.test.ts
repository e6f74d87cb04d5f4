import { suite } from "uvu";
import * as assert from "uvu/assert";
import { correction } from "../../../src/casework/repair.ts";
import type { EntryRow } from "../../../src/records/entry.ts";
import { rowsOf } from "../../../src/store/save-rows.ts";
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
  const undo = [row("note-1", { base: "rev-of-note-1", patch: { visibleTo: "team" } })];
  const held = { ...heldWith(rows), undo };
  const seen = { ...view, fields: { ...note, visibleTo: "author" as const } };
  const save = correction(seen, { text: "Met her" }, { why: "held", held });
  assert.equal(save.changes, [
    { view: { ...view, rev: "rev-0" }, patch: { visibleTo: "author", text: "Met her" } },
  ]);
  assert.is(save.replaces, "held-1");
});

corrections("its undo brings back what its author saw before, not what was refused", () => {
  const rows = [row("note-1", { base: "rev-0", patch: { text: "refused", visibleTo: "author" } })];
  const undo = [
    row("note-1", { base: "rev-of-note-1", patch: { text: note.text, visibleTo: "team" } }),
  ];
  const held = { ...heldWith(rows), undo };
  const seen = { ...view, fields: { ...note, text: "refused", visibleTo: "author" as const } };
  const put = { text: "Met her", date: "2026-07-15" };
  const save = correction(seen, put, { why: "held", held });
  const [back] = rowsOf(save.changes, () => "new").undo;
  assert.equal(back && "patch" in back && back.patch, {
    ...{ text: "Met", date: "2026-07-16" },
    visibleTo: "team",
  });
});

corrections(
  "what the same act changed or took back of other records goes again, too, and can be undone",
  () => {
    const rows = [
      row("note-1", { put: note }),
      row("client-1", { kind: "client", base: "rev-c", patch: { pronouns: "she/her" } }),
      row("note-3", { base: "rev-n", withdraw: { why: "by mistake" } }),
    ];
    const undo = [
      row("note-3", { base: "rev-of-note-3", put: note }),
      row("client-1", { kind: "client", base: "rev-of-client-1", patch: { pronouns: "" } }),
      row("note-1", { base: "rev-of-note-1", withdraw: { why: "undo" } }),
    ];
    const held = { ...heldWith(rows), undo };
    const save = correction(view, { text: "Met her" }, { why: "held", held });
    let last = 0;
    const made = rowsOf(save.changes, () => `new-${String((last += 1))}`);
    const said = (all: readonly EntryRow[]) =>
      all.map((one) => [
        one.id,
        one.base,
        "put" in one ? one.put : "patch" in one ? one.patch : one.withdraw.why,
      ]);
    assert.equal(said(made.rows), [
      ["note-1", null, { ...note, text: "Met her" }],
      ["client-1", "rev-c", { pronouns: "she/her" }],
      ["note-3", "rev-n", "by mistake"],
    ]);
    const revs = made.rows.map(({ rev }) => rev);
    assert.equal(said(made.undo), [
      ["note-3", revs[2], note],
      ["client-1", revs[1], { pronouns: "" }],
      ["note-1", revs[0], "undo"],
    ]);
  },
);

corrections.run();
