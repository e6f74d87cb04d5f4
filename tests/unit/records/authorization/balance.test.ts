import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Authorization } from "../../../../src/records/authorization/authorization.ts";
import {
  balanceAfter,
  balanceOf,
  standingOf,
  type CountedService,
} from "../../../../src/records/authorization/balance.ts";
import { overAuthorization } from "../../../../src/records/authorization/over-authorization.ts";
import { instancesOf } from "../../../../src/records/authorization/instances.ts";
import { recurrenceRule } from "../../../../src/records/authorization/recurrence.ts";

const balancing = suite("S-32 what is left of an authorization");

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [OURS, OTHER, MOTEL, SUPERVISOR] = [id(1), id(2), id(3), id(4)];

// Ten Tuesdays with two motel nights each, at $82.
const nights: Authorization = {
  funds: [],
  definition: MOTEL,
  begin: "2026-04-07",
  end: "2026-06-09",
  unit: "count",
  units: 200,
  unitValue: 8200,
  recurrence: recurrenceRule(
    { every: "week", interval: 1, weekdays: [2], times: null },
    "2026-04-07",
  ),
  reason: null,
  goals: "",
  decision: { status: "approved", reason: "", by: SUPERVISOR, at: "2026-04-01T10:00:00.000Z" },
};
const given: CountedService = {
  id: id(10),
  seq: 7,
  order: null,
  isSent: true,
  isWithdrawn: false,
  fields: {
    authorization: OURS,
    unit: "count",
    units: 300,
    total: 24_600,
    turnAway: null,
    date: "2026-04-08",
  },
};
const again = (
  change: Partial<CountedService>,
  fields: Partial<CountedService["fields"]> = {},
) => ({
  ...given,
  ...change,
  fields: { ...given.fields, ...fields },
});
const balance = (...services: CountedService[]) => balanceOf(OURS, nights, services);

balancing("approved is instances × units, in units and in money", () => {
  assert.equal(balance(), {
    instances: 10,
    approved: 2000,
    counted: 0,
    unsent: 0,
    remaining: 2000,
    approvedValue: 164_000,
    countedValue: 0,
    otherMeasure: 0,
  });
});

balancing("what this tablet has not sent counts, and is told apart", () => {
  const found = balance(
    given,
    again({ id: id(11), seq: null, order: 4, isSent: false }, { units: 100 }),
  );
  assert.is(found.counted, 400);
  assert.is(found.unsent, 100);
  assert.is(found.remaining, 1600);
});

balancing("a correction replaces; what was taken away, turned away or moved takes nothing", () => {
  assert.is(balance(given, again({ seq: 9 }, { units: 100 })).counted, 100);
  assert.is(balance(again({ order: 2, isSent: false }, { units: 500 }), given).counted, 500);
  assert.is(balance(given, again({ seq: 9, isWithdrawn: true })).counted, 0);
  assert.is(balance(given, again({ seq: 9 }, { turnAway: "full" })).counted, 0);
  assert.is(balance(given, again({ seq: 9 }, { authorization: OTHER })).counted, 0);
  assert.is(balance(again({}, { authorization: null })).counted, 0);
});

balancing("units of another measure are not added up; their value is", () => {
  const found = balance(given, again({ id: id(12) }, { unit: "minutes", units: 3000, total: 50 }));
  assert.is(found.counted, 300);
  assert.is(found.otherMeasure, 1);
  assert.is(found.countedValue, 24_650);
});

// Ten hours, given an hour at a time or by the minute.
const hours: Authorization = { ...nights, unit: "hours", units: 100, unitValue: 3000 };

balancing("S-32 hours and minutes use each other up, exactly", () => {
  const inMinutes = again({}, { unit: "minutes", units: 50_00 });
  const inHours = again({ id: id(11), isSent: false }, { unit: "hours", units: 1_25 });
  const found = balanceOf(OURS, hours, [inMinutes, inHours]);
  assert.equal([found.approved, found.counted, found.unsent], [600_00, 125_00, 75_00]);
  assert.equal([found.remaining, found.otherMeasure], [475_00, 0]);
  const minutes = { ...hours, unit: "minutes", units: 60_00 } as const;
  assert.is(balanceOf(OURS, minutes, [inMinutes, inHours]).remaining, 475_00);
  const usedUp = again({ id: id(12) }, { unit: "minutes", units: 475_00 });
  const left = balanceOf(OURS, hours, [inMinutes, inHours, usedUp]);
  assert.is(standingOf(hours, left, "2026-05-01"), "exhausted");
  const over = (unit: "hours" | "minutes" | "count", units: number) =>
    overAuthorization(
      { definition: MOTEL, date: "2026-05-01", unit, units },
      { authorization: hours, remaining: found.remaining },
    );
  assert.equal([over("minutes", 475_00), over("hours", 7_91)], [[], []]);
  assert.equal(over("minutes", 475_01), ["over-remaining"]);
  assert.equal(over("hours", 7_92), ["over-remaining"]);
  assert.equal(over("count", 900_00), []);
});

balancing("what is about to be given is taken off in its own unit", () => {
  const found = balanceOf(OURS, hours, []);
  const after = (unit: "hours" | "minutes" | "count", units: number) =>
    balanceAfter(hours, found, { unit, units }).remaining;
  assert.equal([after("hours", 50), after("minutes", 50_00)], [570_00, 550_00]);
  assert.is(after("count", 50_00), 600_00);
});

balancing("without an end nothing bounds it, and it is never used up", () => {
  const endless = { ...nights, end: null };
  const found = balanceOf(OURS, endless, [again({}, { units: 1_000_000 })]);
  assert.is(found.instances, null);
  assert.is(found.remaining, null);
  assert.is(standingOf(endless, found, "2036-01-01"), "approved");
});

balancing("S-33 expired and exhausted are derived; a decision comes before them", () => {
  const standing = (decision: Authorization["decision"], remaining: number, today: string) =>
    standingOf({ ...nights, decision }, { remaining }, today);
  const { decision } = nights;
  assert.is(standing(null, 0, "2026-09-01"), "pending");
  assert.is(standing(decision && { ...decision, status: "denied" }, 0, "2026-09-01"), "denied");
  assert.is(standing(decision, 100, "2026-06-09"), "approved");
  assert.is(standing(decision, 100, "2026-06-10"), "expired");
  assert.is(standing(decision, 0, "2026-05-01"), "exhausted");
  assert.is(standing(decision, -100, "2026-09-01"), "exhausted");
});

balancing("going over warns; nothing is refused", () => {
  const service = { definition: MOTEL, date: "2026-05-01", unit: "count", units: 300 } as const;
  const odd = (change: object, left: number | null = 300, of: Authorization = nights) =>
    overAuthorization({ ...service, ...change }, { authorization: of, remaining: left });
  assert.equal(odd({}), []);
  assert.equal(odd({}, 299), ["over-remaining"]);
  assert.equal(odd({}, null), []);
  assert.equal(odd({ date: "2026-06-10", definition: OTHER }), ["other-service", "outside-period"]);
  assert.equal(odd({ date: "2026-04-06" }), ["outside-period"]);
  assert.equal(odd({}, 300, { ...nights, decision: null }), ["not-approved"]);
});

// ── any order, corrections, duplicates ────────────────────────────────────────────────────────────────────────

interface Act {
  service: number;
  units: number;
  unitValue: number;
  what: "give" | "delete" | "turn-away" | "other";
  isSent: boolean;
}
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    service: fc.nat(5),
    units: fc.integer({ min: 0, max: 100_000 }),
    unitValue: fc.integer({ min: 0, max: 100_000 }),
    what: fc.constantFrom("give", "give", "give", "delete", "turn-away", "other"),
    isSent: fc.boolean(),
  }),
  { maxLength: 30 },
);

// A day's acts as versions: each service's sent ones first, then what waits on the tablet.
function versionsOf(all: readonly Act[]): CountedService[] {
  const inOrder = [...all.filter(({ isSent }) => isSent), ...all.filter(({ isSent }) => !isSent)];
  return inOrder.map(({ service, units, unitValue, what, isSent }, index) => ({
    id: id(100 + service),
    // What waits may lie over a version that came down, and has that one's number then.
    seq: isSent ? index : index % 2 === 0 ? null : 0,
    order: isSent ? null : index,
    isSent,
    isWithdrawn: what === "delete",
    fields: {
      authorization: what === "other" ? OTHER : OURS,
      unit: "count" as const,
      units,
      total: Math.round((units * unitValue) / 100),
      turnAway: what === "turn-away" ? "full" : null,
      date: "2026-05-01",
    },
  }));
}

balancing(
  "from services in any order, with corrections and offline duplicates, it is the same",
  () => {
    fc.assert(
      fc.property(acts, fc.array(fc.nat(), { minLength: 90, maxLength: 90 }), (all, keys) => {
        const versions = versionsOf(all);
        // What one by one bookkeeping says: the last act about a service is how it stands.
        const last = new Map(versions.map((version) => [version.id, version]));
        const standing = [...last.values()].filter(
          ({ isWithdrawn, fields }) =>
            !isWithdrawn && fields.authorization === OURS && fields.turnAway === null,
        );
        const counted = standing.reduce((sum, { fields }) => sum + fields.units, 0);
        const value = standing.reduce((sum, { fields }) => sum + fields.total, 0);
        const twice = versions.flatMap((version, n) =>
          (keys[n] ?? 0) % 3 === 0 ? [version, version] : [version],
        );
        const shuffled = twice
          .map((version, n) => ({ version, key: keys[30 + n] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ version }) => version);
        const found = balanceOf(OURS, nights, shuffled);
        assert.is(found.counted, counted);
        assert.is(found.countedValue, value);
        assert.is(found.remaining, 2000 - counted);
        assert.ok(Number.isInteger(found.countedValue) && found.countedValue >= 0);
        assert.equal(found, balanceOf(OURS, nights, versions));
      }),
    );
  },
);

// ── planned and given ─────────────────────────────────────────────────────────────────────────────────────────

balancing("S-32 a service belongs to the planned day on or before it", () => {
  const on = (n: number, date: string) => again({ id: id(n) }, { date });
  const services = [on(20, "2026-04-01"), on(21, "2026-04-08"), on(22, "2026-04-21")];
  const found = instancesOf(nights, services, "2026-04-28");
  const told = found.map(({ planned, state, services: here }) =>
    [planned, state, ...here.map((service) => service.fields.date)].join(" "),
  );
  assert.equal(told.slice(0, 6), [
    " given 2026-04-01",
    "2026-04-07 given 2026-04-08",
    "2026-04-14 missed",
    "2026-04-21 given 2026-04-21",
    "2026-04-28 due",
    "2026-05-05 ahead",
  ]);
  assert.is(found.length, 11);
  // The last one may be given up to the end of the period.
  const last = (today: string) =>
    instancesOf({ ...nights, end: "2026-06-12" }, [], today).at(-1)?.state;
  assert.equal([last("2026-06-12"), last("2026-06-13")], ["due", "missed"]);
});

balancing("what another device wrote of impossible days is shown, with what was given", () => {
  for (const end of ["2026-02-31", "0000-00-00"]) {
    const odd = { ...nights, end };
    assert.is(balanceOf(OURS, odd, [given]).counted, 300);
    assert.is(standingOf(odd, balanceOf(OURS, odd, [given]), "2026-05-01"), "expired");
    assert.equal(
      instancesOf(odd, [given], "2026-05-01").map(({ planned }) => planned),
      [null],
    );
  }
});

balancing("every service stands in exactly one instance", () => {
  const dates = fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 12 });
  fc.assert(
    fc.property(dates, (found) => {
      const services = found.map((day, n) =>
        again({ id: id(30 + n) }, { date: `2026-0${4 + (n % 3)}-${String(day).padStart(2, "0")}` }),
      );
      const told = instancesOf(nights, services, "2026-05-05").flatMap((one) => one.services);
      assert.equal(told.map((one) => one.id).sort(), services.map((one) => one.id).sort());
    }),
  );
});

balancing.run();
