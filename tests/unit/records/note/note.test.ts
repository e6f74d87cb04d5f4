import { suite } from "uvu";
import * as assert from "uvu/assert";
import { mayRead } from "../../../../src/records/note/note.ts";

const reading = suite("M-10 who reads a note");

reading("the team reads what is for the team, and its author alone what she keeps", () => {
  const forTeam = { fields: { visibleTo: "team" as const }, createdBy: "ana" };
  const forHerself = { fields: { visibleTo: "author" as const }, createdBy: "ana" };
  assert.ok(mayRead(forTeam, "dan"));
  assert.ok(mayRead(forHerself, "ana"));
  assert.not.ok(mayRead(forHerself, "dan"));
});

reading.run();
