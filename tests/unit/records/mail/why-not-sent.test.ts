import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  addressedProgram,
  addressOf,
  whyNotSent,
  type Judged,
} from "../../../../src/records/mail/why-not-sent.ts";
import { releasedFields, type ReleasedField } from "../../../../src/records/release/release.ts";

const why = suite("why a mail may not leave (R-16, T13)");

const id = (n: number) => `00000000-0000-7000-8000-00000000000${String(n)}`;
const [referral, provider, program, another] = [id(1), id(2), id(3), id(4)];
const written = {
  ...{ referral, provider, program, to: "intake@lantern.example" },
  facts: [{ field: "name" as ReleasedField }],
};
const fine: Judged = {
  client: { contact: { by: "phone", safeHours: "", discreet: false } },
  referral: { toProvider: provider, mode: "live" },
  release: {
    ...{ referral, recipient: provider, fields: ["name", "phones"], purpose: "A bed" },
    ...{ from: "2026-07-16", until: "2026-10-14" },
    given: { method: "typed", name: "Maria Gallardo" },
  },
  isRevoked: false,
  provider: { email: "office@lantern.example" },
  program: { provider, email: "intake@lantern.example", status: "active" },
  today: "2026-07-20",
};
const release = (more: Partial<NonNullable<Judged["release"]>>): Partial<Judged> => ({
  release: fine.release && { ...fine.release, ...more },
});

why("one that a good release covers leaves", () => {
  assert.is(whyNotSent(written, fine), null);
});

why("each thing that can be wrong has its own word", () => {
  const wrong: [Partial<Judged>, string][] = [
    [{ client: null }, "referral-gone"],
    [{ referral: null }, "referral-gone"],
    [{ referral: { toProvider: provider, mode: "tracking" } }, "tracking"],
    [{ referral: { toProvider: another, mode: "live" } }, "other-provider"],
    [{ release: null }, "release-missing"],
    [release({ referral: another }), "release-missing"],
    [release({ given: { method: "typed", name: "" } }), "release-missing"],
    [{ isRevoked: true }, "release-revoked"],
    [{ today: "2026-10-15" }, "release-ended"],
    [{ today: "2026-07-15" }, "release-ended"],
    [release({ recipient: another }), "other-provider"],
    [release({ fields: ["phones"] }), "field-not-released"],
    [{ provider: null }, "provider-gone"],
    [{ program: null }, "provider-gone"],
    [{ program: { provider: another, email: "", status: "active" } }, "provider-gone"],
    [
      { program: { provider, email: "intake@lantern.example", status: "temporarily-closed" } },
      "provider-closed",
    ],
    [{ provider: { email: "" }, program: { provider, email: "", status: "active" } }, "no-address"],
    [{ program: { provider, email: "", status: "active" } }, "address-changed"],
  ];
  for (const [more, stop] of wrong) {
    assert.is(whyNotSent(written, { ...fine, ...more }), stop, JSON.stringify(more));
  }
});

why("nothing leaves that the release does not name, or by which nobody is to reach her", () => {
  const some = fc.subarray([...releasedFields]);
  fc.assert(
    fc.property(some, some, fc.boolean(), (allowed, told, isLeftAlone) => {
      const facts = told.map((field) => ({ field }));
      const contact = { safeHours: "", discreet: false };
      const judged: Judged = {
        ...fine,
        ...release({ fields: allowed.length > 0 ? allowed : ["name"] }),
        client: { contact: { ...contact, by: isLeftAlone ? "none" : "phone" } },
      };
      const may = whyNotSent({ ...written, facts }, judged) === null;
      const fields = allowed.length > 0 ? allowed : ["name"];
      const reaches = told.some((field) => ["phones", "emails", "address"].includes(field));
      const isCovered = told.every((field) => fields.includes(field));
      assert.is(may, isCovered && !(isLeftAlone && reaches));
    }),
  );
});

why(
  "mail goes to the program's own mailbox, else to its provider's, and to one mailbox only",
  () => {
    assert.is(addressOf({ email: "a@b.example" }, { email: " c@d.example " }), "c@d.example");
    assert.is(addressOf({ email: "a@b.example" }, { email: "" }), "a@b.example");
    assert.is(addressOf({ email: "a@b.example" }, null), "a@b.example");
    for (const email of [
      "",
      "none",
      "a@b.example, c@d.example",
      "A <a@b.example>",
      "a b@c.example",
    ]) {
      assert.is(addressOf({ email }, null), null, email);
    }
  },
);

why("the program of another provider gives no address", () => {
  assert.is(addressedProgram(program, provider, { provider }), program);
  assert.is(addressedProgram(program, provider, { provider: another }), null);
  assert.is(addressedProgram(program, provider, undefined), null);
  assert.is(addressedProgram(null, provider, { provider }), null);
});

why.run();
