import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { recordKinds, type KindName } from "../../../../src/records/registry.ts";
import { reviewItem } from "../../../../src/records/review/review.ts";
import { reviewSummary } from "../../../../src/records/review/review-summary.ts";

const summaries = suite("what a line of Review says of its record");

const ID = "00000000-0000-7000-8000-000000000001";

summaries("the fields of a service that its columns show, as they are stored", () => {
  const fields = {
    ...{ definition: ID, date: "2026-07-15", unit: "count", units: 200, unitValue: 8200 },
    ...{ total: 16_400, site: ID, grant: null, enrollment: null, flags: ["grant-ended"] },
  };
  assert.equal(reviewSummary("service", fields), {
    ...{ definition: ID, date: "2026-07-15", units: 200, unit: "count", total: 16_400 },
    ...{ site: ID, grant: null, enrollment: null },
  });
});

summaries("nothing of a client, whose name is on her card", () => {
  assert.equal(reviewSummary("client", { name: { given: "Maria", family: "Gallardo" } }), {});
});

summaries("only fields that the kind has, in a shape that the line takes", () => {
  for (const kind of Object.keys(recordKinds) as KindName[]) {
    const summary = reviewSummary(kind, {});
    for (const name of Object.keys(summary)) {
      assert.ok(name in recordKinds[kind].schema.entries, `${kind}.${name}`);
    }
    assert.ok(v.is(reviewItem.schema.entries.summary, summary));
  }
});

summaries.run();
