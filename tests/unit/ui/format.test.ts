import { suite } from "uvu";
import * as assert from "uvu/assert";
import { en } from "../../../src/ui/i18n/en.ts";
import { es } from "../../../src/ui/i18n/es.ts";
import { createFormatters } from "../../../src/ui/i18n/format.ts";
import { fill } from "../../../src/ui/i18n/words.ts";

const format = suite("dates, ages and amounts");

const agencyIn = (currency: string) => ({
  timeZone: () => "America/Los_Angeles",
  currency: () => currency,
});
const english = createFormatters(
  () => "en-US",
  agencyIn("USD"),
  () => en,
);
const spanish = createFormatters(
  () => "es-US-u-nu-latn",
  agencyIn("USD"),
  () => es,
);

const minute = 60_000;

format("a day is the same day wherever the device stands", () => {
  assert.is(english.day("2026-07-16"), "Thu Jul 16");
  assert.is(english.day("2026-07-16", { weekday: false, year: true }), "Jul 16, 2026");
  assert.is(english.longDay("2026-07-16"), "Thursday, July 16");
  assert.match(spanish.day("2026-07-16"), /^jue 16 (de )?jul\.?$/);
});

format("a time is the agency's, on a clock of 24 hours", () => {
  assert.is(english.time("2026-07-16T17:42:00Z"), "10:42");
  assert.is(english.time("2026-07-16T07:05:00Z"), "0:05");
  assert.is(english.dayAndTime("2026-07-13T16:10:00Z", "2026-07-16T17:42:00Z"), "Mon 9:10");
  assert.is(english.dayAndTime("2026-06-01T16:10:00Z", "2026-07-16T17:42:00Z"), "Jun 1 9:10");
});

format("an age says minutes, then hours, then days", () => {
  assert.is(english.age(20_000), "now");
  assert.is(english.age(5 * minute), "5 min");
  assert.is(english.age(130 * minute), "2 h 10 min");
  assert.is(english.age(120 * minute), "2 h");
  assert.is(english.age(9 * 24 * 60 * minute), "9 d");
  assert.is(english.ago("2026-07-16T15:32:00Z", "2026-07-16T17:42:00Z"), "2 h 10 min ago");
  assert.is(spanish.ago("2026-07-07T17:42:00Z", "2026-07-16T17:42:00Z"), "hace 9 d");
});

format("amounts are integers until they are written", () => {
  assert.is(english.money(1590), "$15.90");
  assert.is(english.units(150, "hours"), "1.5 h");
  assert.is(english.units(2500, "minutes"), "25 min");
  assert.is(english.units(200, "count"), "2");
  assert.is(english.units(1200, "dollars"), "$12.00");
  assert.is(english.number(1234), "1,234");
  assert.is(english.list(["Maria", "Dan", "Ama"]), "Maria, Dan, and Ama");
});

format("amounts are in the agency's currency, its sign where the language writes it", () => {
  const euros = createFormatters(
    () => "en-US",
    agencyIn("EUR"),
    () => en,
  );
  assert.is(euros.money(1590), "€15.90");
  assert.is(euros.units(1200, "dollars"), "€12.00");
  assert.equal(euros.moneySign(), { prefix: "€" });
  assert.is(euros.unitName("dollars"), "Euro");
  assert.is(euros.unitName("count"), english.unitName("count"));
  assert.equal(english.moneySign(), { prefix: "$" });
  assert.is(english.unitName("dollars"), "dollars");
  const german = createFormatters(
    () => "de-DE",
    agencyIn("EUR"),
    () => en,
  );
  assert.equal(german.moneySign(), { suffix: "€" });
});

format("a name that looks like a pattern is written as it is", () => {
  assert.is(fill("More for {{name}}", { name: "$& $1 {{x}}" }), "More for $& $1 {{x}}");
});

format.run();
