import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isOffered } from "../../../../src/records/reference/retired.ts";

const retired = suite("S-04 S-13 S-25 S-36 what retired");

retired("is offered no more, but stays where it was chosen", () => {
  assert.ok(isOffered({}));
  assert.ok(isOffered({ retired: false }));
  assert.not(isOffered({ retired: true }));
  assert.ok(isOffered({ retired: true }, true));
});

retired.run();
