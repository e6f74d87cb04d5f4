import { suite } from "uvu";
import * as assert from "uvu/assert";
import { changedFields } from "../../../../src/records/changed-fields.ts";
import { emptyClient, type Client } from "../../../../src/records/client/client.ts";
import { householdOf } from "../../../../src/records/client/household.ts";
import {
  clientFromTyped,
  readAge,
  readHouseholdSize,
  typedClient,
} from "../../../../src/records/client/typed-client.ts";

const forms = suite("a client's form");
const today = "2026-07-16";
const maria: Client = {
  ...emptyClient(["site"]),
  name: { given: "Maria", family: "Gallardo" },
  aliases: ["Mari"],
  birth: { date: "1984-07-01", quality: "approximate" },
  phones: [{ number: "555-0117", note: "sister" }],
  contact: { by: "text", safeHours: "after 10", discreet: true },
  demographics: { veteran: "no" },
  assigned: ["ana"],
};

forms("a form that was only looked at changes nothing", () => {
  const after = clientFromTyped(typedClient(maria), maria, today);
  assert.equal(changedFields(maria, after), {});
});

forms("only the field that was changed is in the patch, and blocks move as one", () => {
  const typed = { ...typedClient(maria), safeHours: " mornings " };
  const patch = changedFields(maria, clientFromTyped(typed, maria, today));
  assert.equal(patch, { contact: { by: "text", safeHours: "mornings", discreet: true } });
});

forms("with whom somebody lives is a field of her own record, and nobody else's", () => {
  const typed = { ...typedClient(maria), household: "dans" };
  assert.equal(changedFields(maria, clientFromTyped(typed, maria, today)), { household: "dans" });
  assert.is(householdOf("maria", maria), "maria");
  assert.is(householdOf("maria", { household: "dans" }), "dans");
});

forms("empty lines and doubles are left out", () => {
  const typed = { ...typedClient(maria), aliases: ["Mari", " ", "Mari ", "Red"], given: " Maria " };
  const after = clientFromTyped(typed, maria, today);
  assert.equal(after.aliases, ["Mari", "Red"]);
  assert.equal(after.name, maria.name);
});

forms("an alias alone is enough for somebody new, with an age as guessed", () => {
  const blank = emptyClient(["site"]);
  const typed = { ...typedClient(blank), aliases: ["Red Jacket"], age: "~55" };
  const after = clientFromTyped(typed, blank, today);
  assert.is(after.birth.quality, "approximate");
  assert.is(after.birth.date?.slice(0, 4), "1971");
});

forms("a typed birth date counts more than a guessed age", () => {
  const blank = emptyClient([]);
  const birth = { month: "3", day: "14", year: "1985", quality: "full" as const };
  const after = clientFromTyped({ ...typedClient(blank), birth, age: "20" }, blank, today);
  assert.equal(after.birth, { date: "1985-03-14", quality: "full" });
});

forms("S-43 what rules ask is kept in whole people and cents, beside what was there", () => {
  const before = { ...maria, demographics: { gender: "woman", veteran: "no" } };
  const typed = { ...typedClient(before), householdSize: " 3 ", monthlyIncome: "1,250.50" };
  const after = clientFromTyped(typed, before, today);
  const said = { householdSize: "3", monthlyIncome: "125050" };
  assert.equal(after.demographics, { ...before.demographics, ...said });
  assert.is(typedClient(after).monthlyIncome, "1250.50");
  assert.equal(changedFields(after, clientFromTyped(typedClient(after), after, today)), {});
  // What is emptied is not known any more; what was asked and not answered stays "unknown".
  const emptied = { ...typedClient(after), householdSize: "", veteran: "unknown" as const };
  assert.equal(clientFromTyped(emptied, after, today).demographics, {
    ...{ gender: "woman", monthlyIncome: "125050", veteran: "unknown" },
  });
  assert.equal(
    [readHouseholdSize("0"), readHouseholdSize("51"), readHouseholdSize("1")],
    [null, null, 1],
  );
});

forms("what another program wrote in words of its own stays until its field is changed", () => {
  const demographics = { householdSize: "many", monthlyIncome: "1200.50", veteran: "Y" };
  const before = { ...maria, demographics };
  const looked = typedClient(before);
  assert.equal(clientFromTyped(looked, before, today).demographics, demographics);
  const changed = { ...looked, monthlyIncome: "900" };
  assert.equal(clientFromTyped(changed, before, today).demographics, {
    ...{ ...demographics, monthlyIncome: "90000" },
  });
});

forms("an age is a whole number of years that somebody can reach", () => {
  assert.is(readAge(" 42 "), 42);
  assert.is(readAge("-3"), null);
  assert.is(readAge("400"), null);
  assert.is(readAge("forty"), null);
});

forms.run();
