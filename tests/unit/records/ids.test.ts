import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { recordId } from "../../../src/records/fields.ts";
import { uuidv7 } from "../../../src/records/ids.ts";

const ids = suite("ids minted on the device");

const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
const moment = fc.nat({ max: 4_102_444_800_000 });

ids("are version 7 UUIDs that the schema takes", () => {
  fc.assert(
    fc.property(moment, random, (at, bytes) => {
      const id = uuidv7(at, bytes);
      assert.ok(v.is(recordId, id), id);
      assert.is(id[14], "7");
      assert.ok("89ab".includes(id[19] ?? ""), id);
    }),
  );
});

ids("of a later moment sort later", () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 1e9 }), random, random, (at, after, a, b) => {
      assert.ok(uuidv7(at, a) < uuidv7(at + after, b));
    }),
  );
});

ids("hold their moment", () => {
  const id = uuidv7(Date.parse("2026-07-16T10:42:00.000Z"), new Uint8Array(10));
  const hex = id.replaceAll("-", "").slice(0, 12);
  assert.is(new Date(Number.parseInt(hex, 16)).toISOString(), "2026-07-16T10:42:00.000Z");
});

ids("differ by their random part alone", () => {
  const one = uuidv7(0, new Uint8Array(10).fill(1));
  const other = uuidv7(0, new Uint8Array(10).fill(2));
  assert.is.not(one, other);
});

ids.run();
