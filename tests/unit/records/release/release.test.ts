import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import {
  fieldsBeyond,
  fieldsOffered,
  release,
  releasedFields,
  releaseRefusals,
  releaseState,
  revokedAmong,
  type Release,
} from "../../../../src/records/release/release.ts";

const releases = suite("releases of information (R-15)");

const id = "00000000-0000-7000-8000-000000000001";
const given: Release = {
  referral: id,
  recipient: id,
  fields: ["name", "service"],
  purpose: "A motel night",
  from: "2026-07-16",
  until: "2026-10-14",
  given: { method: "typed", name: "Maria Gallardo" },
};

releases("one holds from its first day to the end of its last, and not a day more", () => {
  assert.is(releaseState(given, false, "2026-07-15"), "not-begun");
  assert.is(releaseState(given, false, "2026-07-16"), "good");
  assert.is(releaseState(given, false, "2026-10-14"), "good");
  assert.is(releaseState(given, false, "2026-10-15"), "ended");
});

releases("taken back is taken back, on whatever day", () => {
  const revoked = revokedAmong([{ release: id, reason: "" }]);
  for (const day of ["2026-07-15", "2026-07-16", "2027-01-01"]) {
    assert.is(releaseState(given, revoked.has(id), day), "revoked");
  }
});

releases("one that says what, why and until when, and was given, is one", () => {
  assert.equal(releaseRefusals(given), []);
  const nothing = { fields: [], purpose: " ", from: "2026-07-16", until: "", given: given.given };
  assert.equal(releaseRefusals(nothing), ["no-fields", "no-purpose", "no-end"]);
  assert.equal(releaseRefusals({ ...given, until: "2026-07-15" }), ["ends-first"]);
});

releases("each way of giving it has what makes it one", () => {
  const by = (how: Release["given"]) => releaseRefusals({ ...given, given: how });
  assert.equal(by({ method: "signed", signature: "10,10 11,10" }), ["no-signature"]);
  assert.equal(by({ method: "signed", signature: "10,10 90,60" }), []);
  assert.equal(by({ method: "typed", name: "  " }), ["no-name"]);
  assert.equal(by({ method: "verbal", witness: "" }), ["no-witness"]);
  assert.equal(by({ method: "verbal", witness: "Dan Okafor" }), []);
});

releases("who wants nobody to reach out is not made reachable", () => {
  const contact = { safeHours: "", discreet: false };
  assert.equal(fieldsOffered({ contact: { ...contact, by: "phone" } }), [...releasedFields]);
  const kept = fieldsOffered({ contact: { ...contact, by: "none" } });
  assert.not.ok(kept.some((field) => ["phones", "emails", "address"].includes(field)));
});

releases("what goes beyond a release is what it does not name, whatever it is", () => {
  const some = fc.subarray([...releasedFields]);
  fc.assert(
    fc.property(some, some, (fields, sent) => {
      const beyond = fieldsBeyond({ fields }, sent);
      assert.equal(
        new Set([...beyond, ...fields].filter((one) => sent.includes(one))),
        new Set(sent),
      );
      assert.not.ok(beyond.some((one) => fields.includes(one)));
    }),
  );
});

releases("only what a way of giving holds is kept of it", () => {
  const both = { ...given, given: { method: "verbal", witness: "Dan", signature: "1,1 2,2" } };
  assert.not.ok(v.is(release.schema, both));
  assert.not.ok(v.is(release.schema, { ...given, fields: ["name", "notes"] }));
});

releases.run();
