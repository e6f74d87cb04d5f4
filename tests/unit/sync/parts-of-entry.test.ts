import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { MOST_ENTRY_BYTES } from "../../../src/protocol/parcels.ts";
import { entry as entrySchema, type Entry, type EntryRow } from "../../../src/records/entry.ts";
import { uuidv7 } from "../../../src/records/ids.ts";
import { partsOfEntry } from "../../../src/sync/parts-of-entry.ts";

const parts = suite("an entry too large for one parcel");

let made = 0;
const newId = () => uuidv7(1_790_000_000_000 + (made += 1), new Uint8Array(10).fill(made % 256));
const clientId = newId();

const note = (characters: number): EntryRow => ({
  ...{ collection: "casework", kind: "note", id: newId(), rev: newId(), base: null, clientId },
  put: { text: "é".repeat(characters) },
});

const entryOf = (rows: EntryRow[], more: Partial<Entry> = {}): Entry => ({
  ...{ id: newId(), clientId, at: "2026-11-30T10:00:00.000Z", rows },
  ...more,
});

const bytes = (entry: Entry) => new TextEncoder().encode(JSON.stringify(entry)).length;

parts("one that fits is left as it is", () => {
  const small = entryOf([note(10), note(20)]);
  assert.is(partsOfEntry(small)[0], small);
});

parts("each part fits, and all records are there in order, whatever their sizes", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 360_000 }), { minLength: 3, maxLength: 12 }),
      (sizes) => {
        const whole = entryOf(sizes.map(note), { replaces: newId() });
        const apart = partsOfEntry(whole);
        assert.equal(
          apart.flatMap(({ rows }) => rows),
          whole.rows,
        );
        for (const part of apart) {
          assert.ok(bytes(part) <= MOST_ENTRY_BYTES, `${String(bytes(part))} bytes`);
          assert.ok(v.is(entrySchema, part));
        }
        const ids = new Set(apart.map(({ id }) => id));
        assert.is(ids.size, apart.length);
        assert.equal(partsOfEntry(whole), apart, "twice it is the same");
        if (apart.length > 1) assert.not(ids.has(whole.id), "none is taken for the whole");
        assert.equal(
          apart.flatMap(({ replaces }) => replaces ?? []),
          [whole.replaces],
        );
      },
    ),
    { numRuns: 25 },
  );
});

parts("a record that never fits goes without what it says, and holds up no other", () => {
  const [before, huge, after] = [note(10), note(400_000), note(10)];
  const apart = partsOfEntry(entryOf([before, huge, after]));
  assert.equal(
    apart.map(({ isCut, rows }) => [isCut, rows.map(({ id }) => id)]),
    [
      [undefined, [before.id]],
      [true, [huge.id]],
      [undefined, [after.id]],
    ],
  );
  assert.equal(apart[1]?.rows[0] && "patch" in apart[1].rows[0] && apart[1].rows[0].patch, {});
  const alone = entryOf([huge]);
  assert.is(partsOfEntry(alone)[0]?.id, alone.id, "her own save, for whoever puts it right");
});

parts.run();
