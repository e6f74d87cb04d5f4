import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { client, emptyClient, type Client } from "../../../src/records/client/client.ts";
import type { MergePolicy } from "../../../src/records/define-record.ts";
import type { EntryRow } from "../../../src/records/entry.ts";
import { decideRow, mergeFields, type AnyFields } from "../../../src/records/merge.ts";
import { sameValue } from "../../../src/records/same-value.ts";

const merging = suite("two people change the same thing");

const RECORD = "00000000-0000-7000-8000-000000000001";
const rev = (n: number) => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, "0")}`;
const head = { collection: "clients", kind: "client", id: RECORD, clientId: RECORD } as const;

/** The record as one person after the other leaves it; a reader of the tests follows revs 1, 2, 3. */
function version(n: number, fields: AnyFields, isWithdrawn = false) {
  return { rev: rev(n), fields, isWithdrawn };
}
function patch(n: number, base: number, fields: AnyFields): EntryRow {
  return { ...head, rev: rev(n), base: rev(base), patch: fields };
}
function withdraw(n: number, base: number): EntryRow {
  return { ...head, rev: rev(n), base: rev(base), withdraw: { why: "typed twice" } };
}

const fieldwise: MergePolicy = { policy: "fields" };
const whole: MergePolicy = { policy: "versions" };
const once: MergePolicy = { policy: "append-only" };

// ── field by field ────────────────────────────────────────────────────────────────────────────────────────────

const fieldNames = ["a", "b", "c", "d"];
const fields = fc.record(Object.fromEntries(fieldNames.map((name) => [name, fc.nat(3)])));

merging("different fields are both kept, in either order", () => {
  fc.assert(
    fc.property(fields, fc.subarray(fieldNames), fc.nat(9), fc.nat(9), (base, hers, one, other) => {
      const anas = { ...base, ...Object.fromEntries(hers.map((name) => [name, 10 + one])) };
      const dans = {
        ...base,
        ...Object.fromEntries(
          fieldNames.filter((name) => !hers.includes(name)).map((name) => [name, 20 + other]),
        ),
      };
      const anaFirst = mergeFields(base, anas, dans, {});
      const danFirst = mergeFields(base, dans, anas, {});
      assert.equal(anaFirst.fields, danFirst.fields);
      assert.equal(anaFirst.competing, []);
      assert.equal(danFirst.competing, []);
    }),
  );
});

merging("whatever the order, both receive the same pair of values to choose from", () => {
  fc.assert(
    fc.property(fields, fields, fields, (base, one, other) => {
      const there = mergeFields(base, one, other, {}).competing;
      const back = mergeFields(base, other, one, {}).competing;
      const turned = back.map((found) => ({
        ...found,
        standing: found.other,
        other: found.standing,
      }));
      assert.equal(turned, there);
    }),
  );
});

merging("nothing that was written is lost: it stands, or it competes", () => {
  fc.assert(
    fc.property(fields, fields, fields, (base, one, other) => {
      const { fields: merged, competing } = mergeFields(base, one, other, {});
      for (const author of [one, other]) {
        for (const [field, value] of Object.entries(author)) {
          if (sameValue(value, base[field])) continue;
          const stands = sameValue(merged[field], value);
          const competes = competing.some(
            (found) => found.field === field && sameValue(found.other, value),
          );
          assert.ok(stands || competes, `${field}=${JSON.stringify(value)} is gone`);
        }
      }
    }),
  );
});

merging("the first received stands", () => {
  const found = mergeFields({ a: 1 }, { a: 2 }, { a: 3 }, {});
  assert.equal(found.fields, { a: 2 });
  assert.equal(found.competing, [{ field: "a", base: 1, standing: 2, other: 3 }]);
});

merging("the same change twice is one change", () => {
  const found = mergeFields({ a: [1] }, { a: [2] }, { a: [2] }, {});
  assert.equal(found, { fields: { a: [2] }, competing: [], careful: [] });
});

merging("an address moves as one block", () => {
  const base = { address: { street: "1 Tern Lane", city: "Bay", zip: "1" } };
  const one = { address: { street: "2 Tern Lane", city: "Bay", zip: "1" } };
  const other = { address: { street: "1 Tern Lane", city: "Cove", zip: "2" } };
  const found = mergeFields(base, one, other, {});
  assert.equal(found.fields, one);
  assert.is(found.competing.length, 1);
});

// ── safety fields ─────────────────────────────────────────────────────────────────────────────────────────────

const restrictive = client.merge.policy === "fields" ? (client.merge.restrictive ?? {}) : {};
const contact = fc.record({
  by: fc.constantFrom<Client["contact"]["by"]>("phone", "text", "email", "none"),
  safeHours: fc.constantFrom("", "mornings", "after 17:00"),
  discreet: fc.boolean(),
});
const alerts = fc.uniqueArray(fc.constantFrom("dog", "stairs", "ex-partner", "allergy"));
const person = fc.record({ contact, alerts, restricted: fc.boolean() });

merging("the careful value of a safety field does not depend on who was received first", () => {
  fc.assert(
    fc.property(person, person, person, (base, one, other) => {
      const there = mergeFields(base, one, other, restrictive);
      const back = mergeFields(base, other, one, restrictive);
      assert.equal(there.careful.sort(), back.careful.sort());
      for (const field of there.careful) {
        assert.equal(there.fields[field], back.fields[field]);
      }
    }),
  );
});

merging("“don't reach out” wins over a new way to reach her", () => {
  const base = emptyClient([]);
  const quiet = { ...base, contact: { ...base.contact, by: "none" as const } };
  const text = { ...base, contact: { ...base.contact, by: "text" as const } };
  for (const [first, second] of [
    [quiet, text],
    [text, quiet],
  ] as const) {
    const found = mergeFields(base, first, second, restrictive);
    assert.equal(found.fields["contact"], quiet.contact);
    assert.equal(found.careful, ["contact"]);
  }
});

merging("whoever asks for discretion says how she may be reached, too", () => {
  const base = emptyClient([]);
  const discreet = {
    ...base,
    contact: { by: "text" as const, safeHours: "mornings", discreet: true },
  };
  const plain = {
    ...base,
    contact: { by: "email" as const, safeHours: "after 17:00", discreet: false },
  };
  for (const [first, second] of [
    [discreet, plain],
    [plain, discreet],
  ] as const) {
    assert.equal(mergeFields(base, first, second, restrictive).fields["contact"], discreet.contact);
  }
});

merging("alerts of both are kept", () => {
  const base = { ...emptyClient([]), alerts: ["dog"] };
  const one = { ...base, alerts: ["dog", "stairs"] };
  const other = { ...base, alerts: ["dog", "allergy"] };
  const found = mergeFields(base, one, other, restrictive);
  assert.equal(found.fields["alerts"], ["allergy", "dog", "stairs"]);
});

// ── one row against the record that stands ────────────────────────────────────────────────────────────────────

merging("a new record is applied; a change of one the office never had is parked", () => {
  const put: EntryRow = { ...head, rev: rev(1), base: null, put: { a: 1 } };
  assert.equal(decideRow(fieldwise, put, null, null), {
    result: "applied",
    fields: { a: 1 },
    isWithdrawn: false,
  });
  assert.equal(decideRow(fieldwise, patch(2, 1, { a: 2 }), null, null), {
    result: "parked",
    reason: "record-unknown",
  });
});

merging("the same rev again changes nothing; the same id with other content is parked", () => {
  const put: EntryRow = { ...head, rev: rev(1), base: null, put: { a: 1 } };
  assert.equal(decideRow(fieldwise, put, version(1, { a: 1 }), null), { result: "noop" });
  assert.equal(decideRow(fieldwise, put, version(2, { a: 5 }), null), {
    result: "parked",
    reason: "id-taken",
  });
});

merging("a base that the office does not know parks the save", () => {
  assert.equal(decideRow(fieldwise, patch(3, 9, { a: 2 }), version(1, { a: 1 }), null), {
    result: "parked",
    reason: "base-unknown",
  });
});

merging("a patch on what the author saw is applied", () => {
  const seen = version(1, { a: 1, b: 1 });
  assert.equal(decideRow(fieldwise, patch(2, 1, { a: 2 }), seen, seen), {
    result: "applied",
    fields: { a: 2, b: 1 },
    isWithdrawn: false,
  });
});

merging("two corrections of one service: the first stands, the whole other one competes", () => {
  const base = version(1, { units: 100, date: "2026-07-15" });
  const stands = version(2, { units: 200, date: "2026-07-15" });
  const found = decideRow(whole, patch(3, 1, { date: "2026-07-14" }), stands, base);
  assert.is(found.result, "merged");
  if (found.result !== "merged") return;
  assert.equal(found.fields, stands.fields);
  assert.equal(found.competing, [
    {
      field: "*",
      base: base.fields,
      standing: stands.fields,
      other: { units: 100, date: "2026-07-14" },
    },
  ]);
});

merging("a deletion never wins over an edit, whichever was received first", () => {
  for (const policy of [fieldwise, whole]) {
    const base = version(1, { units: 100 });
    const editFirst = decideRow(policy, withdraw(3, 1), version(2, { units: 200 }), base);
    const deletionFirst = decideRow(
      policy,
      patch(3, 1, { units: 200 }),
      version(2, { units: 100 }, true),
      base,
    );
    for (const found of [editFirst, deletionFirst]) {
      assert.is(found.result, "merged");
      if (found.result !== "merged") continue;
      assert.equal(found.fields, { units: 200 }, policy.policy);
      assert.is(found.isWithdrawn, false);
      assert.is(found.metDeletion, true);
      assert.equal(found.competing, []);
    }
  }
});

merging("deleted twice is deleted once", () => {
  const base = version(1, { a: 1 });
  const found = decideRow(fieldwise, withdraw(3, 1), version(2, { a: 1 }, true), base);
  assert.is(found.result, "merged");
  if (found.result !== "merged") return;
  assert.is(found.isWithdrawn, true);
  assert.is(found.metDeletion, false);
});

merging("S-23 a deletion that is taken back competes with nobody's correction", () => {
  const deleted = version(2, { units: 100 }, true);
  const back: EntryRow = { ...head, rev: rev(4), base: rev(2), put: { units: 100 } };
  const corrected = version(3, { units: 200 });
  for (const policy of [fieldwise, whole]) {
    const found = decideRow(policy, back, corrected, deleted);
    assert.is(found.result, "merged");
    if (found.result !== "merged") continue;
    assert.equal(found.fields, { units: 200 });
    assert.equal(found.competing, []);
    assert.is(found.isWithdrawn, false);
  }
});

merging("a note cannot be edited, only removed, and put back word for word", () => {
  const note = version(1, { text: "Called" });
  assert.equal(decideRow(once, patch(2, 1, { text: "Rang" }), note, note), {
    result: "parked",
    reason: "append-only",
  });
  const removed = decideRow(once, withdraw(2, 1), note, note);
  assert.is(removed.result, "applied");
  const gone = version(2, note.fields, true);
  const back: EntryRow = { ...head, rev: rev(3), base: rev(2), put: { text: "Called" } };
  assert.equal(decideRow(once, back, gone, gone), {
    result: "applied",
    fields: note.fields,
    isWithdrawn: false,
  });
  const other: EntryRow = { ...back, put: { text: "Rang" } };
  assert.is(decideRow(once, other, gone, gone).result, "parked");
});

merging("a note that came back stands by an empty change, unless it was removed meanwhile", () => {
  const note = version(1, { text: "Called" });
  assert.equal(decideRow(once, patch(2, 1, {}), note, note), {
    result: "applied",
    fields: note.fields,
    isWithdrawn: false,
  });
  const gone = version(3, note.fields, true);
  assert.equal(decideRow(once, patch(2, 1, {}), gone, note), { result: "noop" });
});

merging.run();
