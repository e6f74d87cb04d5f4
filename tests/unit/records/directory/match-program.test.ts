import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  byMatch,
  matchProgram,
  type Sought,
  type Standing,
} from "../../../../src/records/directory/match-program.ts";
import { finderOf, searchText } from "../../../../src/records/directory/search-directory.ts";
import { metresBetween, windTowards } from "../../../../src/records/directory/distance.ts";
import type { Program } from "../../../../src/records/reference/catalogue.ts";

const matching = suite("a program held against a client");

const program = (fields: Partial<Program> = {}): Program & { id: string } => ({
  ...{ id: "p", provider: "o", name: "Beds", description: "", needs: ["shelter"], places: [] },
  ...{ eligibility: "", languages: ["English", "Spanish"], connect: "live", status: "active" },
  ...{ hours: [], phone: "", email: "", capacity: null, verifiedOn: null },
  ...fields,
});
const sought: Sought = { languages: ["Spanish"], needs: ["shelter"], usedPrograms: [] };
const today = "2026-07-16";
const standing: Standing = {
  ...{ open: { state: "always" }, metres: 500, verdict: undefined, today },
};
const whys = (fields: Partial<Program>, its: Partial<Standing> = {}, most: number | null = 1000) =>
  matchProgram(program(fields), sought, { ...standing, ...its }, most);
const words = ({ reasons }: { reasons: readonly { why: string }[] }) =>
  reasons.map(({ why }) => why);

matching("what is known and allows it fits, with each why", () => {
  const match = whys({ capacity: { free: 4, unit: "beds", asOf: "2026-07-16" } });
  assert.is(match.fit, "fits");
  assert.equal(words(match), ["has-room", "speaks", "answers-need"]);
});

matching("one thing against it is enough, and stands first", () => {
  const asOf = "2026-07-16";
  const closed = {
    state: "closed",
    wasOpen: false,
    next: { weekday: 1, at: "09:00" },
  } as const;
  for (const [why, fields, its] of [
    ["full", { capacity: { free: 0, unit: "beds", asOf } }, {}],
    ["closed-for-now", { status: "temporarily-closed" }, {}],
    ["closed-today", {}, { open: closed }],
    ["other-language", { languages: ["Dari"] }, {}],
    ["too-far", {}, { metres: 1001 }],
    ["not-eligible", {}, { verdict: "not-eligible" }],
  ] satisfies [string, Partial<Program>, Partial<Standing>][]) {
    const match = whys(fields, its);
    assert.is(match.fit, "out", why);
    assert.is(match.reasons[0]?.why, why);
  }
});

matching("what nobody knows leaves it open, and never hides what stands against it", () => {
  assert.is(whys({ languages: [] }).fit, "unsure");
  assert.is(whys({}, { verdict: "cannot-tell" }).fit, "unsure");
  const both = whys({ languages: [] }, { verdict: "not-eligible" });
  assert.is(both.fit, "out");
  assert.equal(words(both).slice(0, 2), ["not-eligible", "language-not-known"]);
});

matching("who speaks English, too, is understood everywhere", () => {
  const english = { ...sought, languages: ["Spanish", "English"] };
  assert.is(matchProgram(program({ languages: [] }), english, standing, null).fit, "fits");
});

matching("no position is no reason, but where something near is sought nobody knows", () => {
  assert.is(whys({}, { metres: undefined }, null).fit, "fits");
  assert.equal(words(whys({}, { metres: undefined }))[0], "distance-not-known");
});

matching("that it was full a week ago says nothing of today", () => {
  const full = (asOf: string) => whys({ capacity: { free: 0, unit: "beds", asOf } });
  assert.is(full("2026-07-09").fit, "out");
  assert.is(full("2026-07-08").fit, "unsure");
});

matching("what closed earlier today is not closed today", () => {
  const next = { weekday: 2, at: "09:00" };
  assert.is(whys({}, { open: { state: "closed", wasOpen: true, next } }).fit, "fits");
});

matching("what fits comes first, then what answers the need, then what is near, then names", () => {
  const rank = (id: string, match: ReturnType<typeof whys>, metres: number | undefined) => ({
    ...{ id, match, metres, names: [id, "x"] as const },
  });
  const without = whys({ needs: [] });
  const ranked = [
    rank("out, near", whys({ languages: ["Dari"] }), 1),
    rank("fits, without the need, near", without, 1),
    rank("fits, far", whys({}), 900),
    rank("fits, nowhere", whys({}), undefined),
    rank("unsure, near", whys({ languages: [] }), 2),
    rank("fits, near", whys({}), 3),
    rank("fits, as near", whys({}), 3),
  ];
  const order = [
    ...["fits, as near", "fits, near", "fits, far", "fits, nowhere"],
    ...["fits, without the need, near", "unsure, near", "out, near"],
  ];
  for (const before of [ranked, [...ranked].reverse()]) {
    const ids = [...before].sort(byMatch).map(({ id }) => id);
    assert.equal(ids, order);
  }
});

matching("words are found by their beginnings, in any order, without accents", () => {
  const text = searchText(["Women’s shelter", "Lantern House", "Puebló"]);
  for (const typed of ["", "shel lant", "PUEBLO", "womens", "house  wo"]) {
    assert.ok(finderOf(typed)(text), typed);
  }
  for (const typed of ["helter", "lantern kitchen"]) assert.not(finderOf(typed)(text), typed);
});

matching("distances and winds", () => {
  const [greenwich, paris] = [
    { latitude: 51.4779, longitude: 0 },
    { latitude: 48.8566, longitude: 2.3522 },
  ];
  const equator = { latitude: 0, longitude: 0 };
  // A degree of a great circle is a 360th of 40,030 km; on the 60th parallel one of longitude is half of it.
  assert.ok(Math.abs(metresBetween(equator, { latitude: 1, longitude: 0 }) - 111_195) < 1);
  const onSixty = (longitude: number) => ({ latitude: 60, longitude });
  assert.ok(Math.abs(metresBetween(onSixty(10), onSixty(11)) - 111_195 / 2) < 10);
  assert.is(metresBetween(paris, paris), 0);
  assert.is(windTowards(greenwich, paris), "se");
  assert.is(windTowards(paris, greenwich), "nw");
  const pole = { latitude: 90, longitude: 0 };
  assert.is(windTowards(paris, pole), "n");
});

matching.run();
