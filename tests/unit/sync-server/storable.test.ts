// Text that PostgreSQL cannot read back is found, and nothing else is taken for it.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import fc from "fast-check";
import { hasUnstorableText, storable as storableOf } from "../../../sync-server/sync/storable.ts";

const storable = suite("storable text");

storable("agrees with a look at every character", () => {
  const tricky = fc.constantFrom(
    "\0",
    "\ud800",
    "\udfff",
    "\\",
    "u0000",
    "\\u0000",
    "😀",
    '"',
    "a",
    "ud800",
  );
  fc.assert(
    fc.property(fc.array(tricky, { maxLength: 8 }), (parts) => {
      const text = parts.join("");
      const isBad = text.includes("\0") || !isWhole(text);
      assert.is(hasUnstorableText({ field: [text] }), isBad, JSON.stringify(text));
      assert.is(hasUnstorableText({ [text]: 1 }), isBad);
      const kept = storableOf({ field: [text] });
      assert.not.ok(hasUnstorableText(kept));
      assert.equal(kept, { field: [whole(text)] });
    }),
    { numRuns: 3000 },
  );
});

// A mark for each character that cannot be kept, everything else as it was.
function whole(text: string): string {
  return Buffer.from(text.replaceAll("\0", "\ufffd"), "utf8").toString("utf8");
}

// Half a pair does not survive being written as UTF-8.
function isWhole(text: string): boolean {
  return Buffer.from(text, "utf8").toString("utf8") === text;
}

storable.run();
