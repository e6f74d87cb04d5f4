import { suite } from "uvu";
import * as assert from "uvu/assert";
import { lastVisit } from "../../../../src/records/service/last-visit.ts";

const visits = suite("the last visit");
const given = (definition: string, date: string, more = {}) => ({
  ...{ definition, date, turnAway: null as string | null, headCount: null as number | null },
  ...more,
});

visits("is the last day before this one, each service once and the newest", () => {
  const socks = given("socks", "2026-07-09", { units: 200 });
  const visit = lastVisit(
    [
      given("soap", "2026-07-11"),
      socks,
      given("food", "2026-07-09"),
      given("socks", "2026-07-09", { units: 100 }),
      given("soap", "2026-07-02"),
    ],
    "2026-07-11",
  );
  assert.is(visit?.date, "2026-07-09");
  assert.equal(
    visit?.services.map(({ definition }) => definition),
    ["socks", "food"],
  );
  assert.is(visit?.services[0], socks);
});

visits("is found by its day, though an older one was recorded later", () => {
  const visit = lastVisit([given("late", "2026-07-01"), given("soap", "2026-07-05")], "2026-07-06");
  assert.is(visit?.date, "2026-07-05");
});

visits("has nothing in it that was refused, or given to a head count", () => {
  const services = [
    given("motel", "2026-07-09", { turnAway: "full" }),
    given("seminar", "2026-07-09", { headCount: 12 }),
  ];
  assert.is(lastVisit(services, "2026-07-11"), null);
  assert.equal(
    lastVisit([...services, given("soap", "2026-07-08")], "2026-07-11")?.date,
    "2026-07-08",
  );
});

visits("there was none", () => {
  assert.is(lastVisit([], "2026-07-11"), null);
  assert.is(lastVisit([given("soap", "2026-07-11")], "2026-07-11"), null);
});

visits.run();
