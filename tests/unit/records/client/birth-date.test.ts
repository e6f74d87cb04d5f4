import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ageOn } from "../../../../src/records/days.ts";
import {
  birthFromAge,
  readBirthDate,
  typedBirthDate,
} from "../../../../src/records/client/birth-date.ts";

const birthDates = suite("typed birth dates");
const today = "2026-07-16";
const full = { month: "3", day: "14", year: "1985", quality: "full" } as const;

birthDates("a whole date is read and written back", () => {
  const read = readBirthDate(full, today);
  assert.equal(read, { ok: true, birth: { date: "1985-03-14", quality: "full" } });
  assert.equal(typedBirthDate({ date: "1985-03-14", quality: "full" }), full);
});

birthDates("nothing typed is not known", () => {
  const read = readBirthDate({ month: "", day: "", year: " ", quality: "full" }, today);
  assert.equal(read, { ok: true, birth: { date: null, quality: "unknown" } });
});

birthDates("an approximate date may be a year alone", () => {
  const read = readBirthDate({ month: "", day: "", year: "1985", quality: "approximate" }, today);
  assert.equal(read, { ok: true, birth: { date: "1985-07-01", quality: "approximate" } });
});

birthDates("a year alone is not exact, and February has no 30th", () => {
  const alone = readBirthDate({ month: "", day: "", year: "1985", quality: "full" }, today);
  assert.equal(alone, { ok: false, refusal: "incomplete" });
  const rolled = readBirthDate({ ...full, month: "2", day: "30" }, today);
  assert.equal(rolled, { ok: false, refusal: "no-such-day" });
});

birthDates("nobody is born tomorrow or 130 years ago", () => {
  assert.equal(readBirthDate({ ...full, year: "2027" }, today), {
    ok: false,
    refusal: "in-the-future",
  });
  assert.equal(readBirthDate({ ...full, year: "1890" }, today), {
    ok: false,
    refusal: "too-long-ago",
  });
});

birthDates("an age guessed is that age today, on any day of the year", () => {
  for (const day of [today, "2026-01-01", "2028-02-29", "2026-12-31"]) {
    const { date } = birthFromAge(42, day);
    assert.is(date && ageOn(date, day), 42, day);
  }
});

birthDates.run();
