import { suite } from "uvu";
import * as assert from "uvu/assert";
import { emptyClient } from "../../../../src/records/client/client.ts";
import { oddities, type CompetingValue } from "../../../../src/records/review/review.ts";
import {
  gravestFirst,
  mayAccept,
  mayKeepBoth,
  resolutionPatch,
  reviewTab,
} from "../../../../src/records/review/review-rules.ts";

const reviewing = suite("what a supervisor looks at");

const ID = "00000000-0000-7000-8000-000000000001";
const side = { author: ID, at: "2026-07-16T10:00:00.000Z", rev: ID };
const phone = (number: string) => [{ number, note: "" }];
const delphine = { ...emptyClient([]), phones: phone("555-0188") };
const twoPhones: CompetingValue = {
  record: ID,
  recordKind: "client",
  recordCollection: "clients",
  field: "phones",
  base: phone("555-0121"),
  standing: { ...side, value: phone("555-0188") },
  other: { ...side, value: phone("555-0118") },
  resolution: null,
};

reviewing("each line stands in one list", () => {
  assert.is(reviewTab({ oddities: [] }), "rest");
  assert.is(reviewTab({ oddities: ["grant-ended"] }), "oddities");
  assert.is(reviewTab({ oddities: ["could-not-apply"] }), "oddities");
  assert.is(reviewTab({ oddities: ["look-alike", "two-values"] }), "two-values");
});

reviewing("the gravest is named first, and none is forgotten", () => {
  const reversed = [...oddities].reverse();
  const sorted = gravestFirst({ oddities: reversed });
  assert.is(sorted[0], "could-not-apply");
  assert.is(sorted.at(-1), "reported-late");
  assert.equal([...sorted].sort(), [...oddities].sort());
  assert.is(reversed[0], oddities.at(-1), "the list given is left alone");
});

reviewing("what wants a choice or its author cannot be waved through", () => {
  assert.ok(mayAccept({ competing: null, entry: null }));
  assert.not.ok(mayAccept({ competing: ID, entry: null }));
  assert.not.ok(mayAccept({ competing: null, entry: ID }));
});

reviewing("keeping what stands changes nothing", () => {
  assert.is(resolutionPatch(twoPhones, "standing", delphine, ""), null);
});

reviewing("the other value takes its place", () => {
  assert.equal(resolutionPatch(twoPhones, "other", delphine, ""), { phones: phone("555-0118") });
  const whole = {
    ...twoPhones,
    field: "*",
    other: { ...side, value: { units: 200, date: "2026-07-14" } },
  };
  assert.equal(resolutionPatch(whole, "other", {}, ""), { units: 200, date: "2026-07-14" });
});

reviewing("both are kept where there is room for two", () => {
  assert.ok(mayKeepBoth(twoPhones));
  assert.not.ok(mayKeepBoth({ ...twoPhones, field: "*" }));
  assert.not.ok(mayKeepBoth({ ...twoPhones, recordKind: "referral", field: "comments" }));
  assert.equal(resolutionPatch(twoPhones, "both", delphine, "Phones: 555-0118"), {
    phones: [...phone("555-0188"), ...phone("555-0118")],
  });
});

reviewing.run();
