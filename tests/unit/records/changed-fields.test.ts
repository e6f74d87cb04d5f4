import { suite } from "uvu";
import * as assert from "uvu/assert";
import { changedFields } from "../../../src/records/changed-fields.ts";

const changes = suite("a patch of changed fields");

changes("only what differs is in it, by value and not by reference", () => {
  const before = { name: { given: "Maria", family: "G" }, phones: ["1"], notes: "" };
  const after = { name: { given: "Maria", family: "G" }, phones: ["1", "2"], notes: "" };
  assert.equal(changedFields(before, after), { phones: ["1", "2"] });
});

changes("nothing changed is an empty patch", () => {
  assert.equal(changedFields({ a: [1] }, { a: [1] }), {});
});

changes.run();
