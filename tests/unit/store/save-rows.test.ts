import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { emptyClient } from "../../../src/records/client/client.ts";
import { entry as entrySchema } from "../../../src/records/entry.ts";
import { decideRow, type Version } from "../../../src/records/merge.ts";
import { recordKinds } from "../../../src/records/registry.ts";
import { overlayRecord, type RecordView } from "../../../src/store/overlay.ts";
import { entryOf, rowsOf, type Change } from "../../../src/store/save-rows.ts";

const saves = suite("the rows of a save, and the rows that take it back");

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
function counter() {
  let last = 900;
  return () => id((last += 1));
}
const AT = "2026-07-16T10:42:00.000Z";
const nowhere = { clients: -1, reference: -1, inbox: -1, casework: -1 };

const maria = { ...emptyClient([id(5)]), name: { given: "Maria", family: "Gallardo" } };
const view: RecordView<"client"> = {
  id: id(1),
  kind: "client",
  clientId: id(1),
  rev: id(11),
  fields: maria,
  createdBy: id(2),
  createdAt: AT,
  author: id(2),
  at: AT,
  withdrawn: null,
  state: { is: "received", at: AT },
  seq: 7,
  order: null,
};

saves("a new record is a put without a base, under a rev of its own", () => {
  const change: Change = { kind: "client", id: id(1), clientId: id(1), put: maria };
  const { rows } = rowsOf([change], counter());
  assert.equal(rows, [
    {
      collection: "clients",
      kind: "client",
      id: id(1),
      rev: id(901),
      base: null,
      clientId: id(1),
      put: maria,
    },
  ]);
});

saves("a change names the rev that its author saw, and only what was changed", () => {
  const { rows, undo } = rowsOf([{ view, patch: { pronouns: "she/her" } }], counter());
  assert.equal(
    rows.map(({ base }) => base),
    [id(11)],
  );
  assert.equal("patch" in (rows[0] ?? {}) && rows[0], {
    collection: "clients",
    kind: "client",
    id: id(1),
    rev: id(901),
    base: id(11),
    clientId: id(1),
    patch: { pronouns: "she/her" },
  });
  assert.is(undo[0]?.base, id(901));
});

saves("taken back, every kind of change leaves the record as it was", () => {
  const before: Version = { rev: view.rev, fields: view.fields, isWithdrawn: false };
  const changes: Change[] = [
    { view, patch: { pronouns: "she/her", alerts: ["dog"] } },
    { view, withdraw: "typed twice" },
  ];
  for (const change of changes) {
    const { rows, undo } = rowsOf([change], counter());
    const policy = recordKinds.client.merge;
    let stands = before;
    for (const row of [...rows, ...undo]) {
      const decided = decideRow(policy, row, stands, stands);
      assert.is(decided.result, "applied");
      if (decided.result !== "applied") continue;
      stands = { rev: row.rev, fields: decided.fields, isWithdrawn: decided.isWithdrawn };
    }
    assert.equal(stands.fields, before.fields);
    assert.is(stands.isWithdrawn, false);
  }
});

saves("S-23 what was put back is deleted again when that is taken back", () => {
  const withdrawn = { by: id(2), at: AT, why: "deleted" };
  const { rows, undo } = rowsOf([{ view: { ...view, withdrawn }, patch: {} }], counter());
  const deleted: Version = { rev: view.rev, fields: view.fields, isWithdrawn: true };
  let stands = deleted;
  const seen = [...rows, ...undo].map((row) => {
    const decided = decideRow(recordKinds.client.merge, row, stands, stands);
    if (decided.result !== "applied") return decided.result;
    stands = { rev: row.rev, fields: decided.fields, isWithdrawn: decided.isWithdrawn };
    return stands.isWithdrawn;
  });
  assert.equal(seen, [false, true]);
  assert.equal(stands.fields, view.fields);
});

saves("a new record is taken back by its withdrawal", () => {
  const change: Change = { kind: "client", id: id(1), clientId: id(1), put: maria };
  const { rows, undo } = rowsOf([change], counter());
  assert.equal(undo[0] && "withdraw" in undo[0] && undo[0].base, rows[0]?.rev);
});

saves("several changes are taken back last first", () => {
  const note = { date: "2026-07-16", referral: null, text: "x", visibleTo: "team" as const };
  const { undo } = rowsOf(
    [
      { kind: "client", id: id(1), clientId: id(1), put: maria },
      { kind: "note", id: id(3), clientId: id(1), put: note },
    ],
    counter(),
  );
  assert.equal(
    undo.map((row) => row.kind),
    ["note", "client"],
  );
});

saves("what is saved shows as it was saved", () => {
  const { rows } = rowsOf([{ view, patch: { pronouns: "she/her" } }], counter());
  const shown = overlayRecord<"client">(
    undefined,
    [
      ...rowsOf([{ kind: "client", id: id(1), clientId: id(1), put: maria }], counter()).rows,
      ...rows,
    ].map((row, order) => ({
      entryId: id(50 + order),
      order,
      row,
      at: AT,
      author: id(2),
      state: "waiting" as const,
      answer: null,
      receivedAt: null,
      reason: null,
    })),
    nowhere,
  );
  assert.equal(shown?.fields, { ...maria, pronouns: "she/her" });
});

saves(
  "an entry is one that the office takes, with a group and what it replaces only when it has them",
  () => {
    const change: Change = { kind: "client", id: id(1), clientId: id(1), put: maria };
    const { rows } = rowsOf([change], counter());
    const plain = entryOf({ clientId: id(1), changes: [] }, rows, { id: id(60), at: AT });
    assert.ok(v.is(entrySchema, plain));
    assert.equal(Object.keys(plain).sort(), ["at", "clientId", "id", "rows"]);
    const full = entryOf({ clientId: null, changes: [], replaces: id(61) }, rows, {
      id: id(60),
      at: AT,
      groupId: id(62),
    });
    assert.ok(v.is(entrySchema, full));
    assert.is(full.replaces, id(61));
    assert.is(full.groupId, id(62));
  },
);

saves.run();
