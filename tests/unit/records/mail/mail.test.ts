import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  filledTemplate,
  mailSubject,
  mailText,
  templateOf,
  unknownPlaceholders,
  usualTemplate,
} from "../../../../src/records/mail/mail-text.ts";
import {
  deliveryStates,
  keepWritten,
  mailLanguages,
  notSentYet,
  waitAfter,
  wantsCall,
  type Mail,
} from "../../../../src/records/mail/mail.ts";

const mail = suite("mail to providers (R-16)");

const id = "00000000-0000-7000-8000-000000000001";
const written: Mail = {
  ...{ referral: id, release: id, provider: id, program: null, to: "office@lantern.example" },
  ...{ language: "en", message: "Hello.", facts: [], delivery: notSentYet, called: null },
};

mail("a template's names are filled in, and what nobody could fill in is found", () => {
  const names = { provider: "Lantern House", agency: "$&", worker: "Ana R.", phone: "555-0100" };
  assert.is(filledTemplate("{{ provider }}: {{agency}}", names), "Lantern House: $&");
  assert.equal(unknownPlaceholders("{{client}} {{agency}} {{ client }} {{}}"), ["client", ""]);
  for (const language of mailLanguages) {
    assert.equal(unknownPlaceholders(usualTemplate(language)), []);
    assert.not.match(filledTemplate(usualTemplate(language), names), /[{}]/);
  }
});

mail("the agency's own text comes before the usual one, where it has one", () => {
  assert.is(templateOf("en", { en: " Hello ", es: "" }), "Hello");
  assert.is(templateOf("es", { en: "Hello", es: " " }), usualTemplate("es"));
  assert.is(templateOf("en", undefined), usualTemplate("en"));
});

mail("whatever was written, every mail ends with what may be done with it", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (message, value, agency) => {
      const facts = [{ field: "comments" as const, label: "Comments", value }];
      const text = mailText({ language: "en", message, facts }, agency);
      assert.ok(text.includes(`Comments: ${value}`));
      assert.ok(text.includes(`The client allowed ${agency} to tell this to you alone.`));
    }),
  );
});

mail("its subject says whose it is and nothing of what was written", () => {
  for (const language of mailLanguages) {
    assert.ok(mailSubject(language, "Harbor Bridge").endsWith("Harbor Bridge"));
  }
});

mail("what was written stays, and only the office says what became of it", () => {
  const delivery = { ...notSentYet, state: "sent" as const, at: "2026-07-16T10:00:00.000Z" };
  const called = { by: id, at: "2026-07-16T11:00:00.000Z" };
  assert.equal(keepWritten({ ...written, delivery, called }, null), written);
  const sent = { ...written, delivery };
  const other = { ...written, message: "Other", to: "b@elsewhere.example", called };
  assert.equal(keepWritten(other, sent), { ...sent, called });
});

mail("somebody calls about whatever did not come through, once", () => {
  const calling = deliveryStates.filter((state) =>
    wantsCall({ delivery: { ...notSentYet, state }, called: null }),
  );
  assert.equal(calling, ["stopped", "returned", "failed", "unsure"]);
  const called = { by: id, at: "2026-07-16T11:00:00.000Z" };
  assert.not.ok(wantsCall({ delivery: { ...notSentYet, state: "failed" }, called }));
});

mail("it is tried later and later, for half a day, and then no more", () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map(waitAfter);
  const minutes = waits.filter((wait) => wait !== null);
  assert.is(waits.at(-1), null);
  assert.equal(
    minutes,
    [...minutes].sort((a, b) => a - b),
  );
  const hours = minutes.reduce((sum, wait) => sum + wait, 0) / 60;
  assert.ok(hours >= 8 && hours <= 16, String(hours));
});

mail.run();
