import { suite } from "uvu";
import * as assert from "uvu/assert";
import { closedFlags, isClosed } from "../../../../src/records/referral/closed-provider.ts";

const closed = suite("a program that takes nobody now");

closed("is every one that is not active", () => {
  assert.not.ok(isClosed({ status: "active" }));
  for (const status of ["temporarily-closed", "inactive", "defunct"] as const) {
    assert.ok(isClosed({ status }));
  }
});

closed("is marked on a referral whose tablet knew it", () => {
  assert.equal(closedFlags({ status: "temporarily-closed" }), ["knew-closed"]);
  assert.equal(closedFlags({ status: "active" }), []);
  assert.equal(closedFlags(undefined), []);
});

closed.run();
