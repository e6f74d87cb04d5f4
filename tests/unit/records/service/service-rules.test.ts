import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Authorization } from "../../../../src/records/authorization/authorization.ts";
import type { Grant, ServiceDefinition } from "../../../../src/records/reference/catalogue.ts";
import type { Service } from "../../../../src/records/service/service.ts";
import {
  grantOn,
  isChoosable,
  serviceOddities,
  serviceTotal,
  suggestedUnitValue,
  type ServiceContext,
} from "../../../../src/records/service/service-rules.ts";

const rules = suite("what is odd about a service");

const ID = "00000000-0000-7000-8000-000000000001";
const OTHER = "00000000-0000-7000-8000-000000000002";

const motelNight: Service = {
  definition: ID,
  date: "2026-07-15",
  unit: "count",
  units: 200,
  unitValue: 8200,
  total: 16_400,
  provider: ID,
  site: ID,
  grant: null,
  enrollment: null,
  reason: null,
  goal: null,
  need: null,
  referral: null,
  authorization: null,
  comments: "",
  turnAway: null,
  headCount: null,
  flags: [],
};
const definition: ServiceDefinition = {
  code: "MOT",
  name: "Motel night",
  group: ID,
  unit: "count",
  defaultUnits: 100,
  unitCost: 8200,
  usualUnits: { least: 100, most: 700 },
  isDirect: true,
  sites: [],
  grants: [],
  hmis: null,
  retired: false,
};
const grant: Grant = {
  name: "Emergency Solutions",
  shortName: "ESG",
  funder: "HUD",
  begins: null,
  ends: "2026-07-15",
  budget: 0,
  spent: 0,
};
const nothing: ServiceContext = {
  today: "2026-07-16",
  definition: undefined,
  grant: undefined,
  enrollment: undefined,
  authorization: undefined,
  sameDay: [],
};
const stay = {
  program: ID,
  entry: "2026-07-10",
  exit: "2026-07-15",
  exitReason: "",
  household: null,
};

const isOdd = (change: Partial<Service>, context: Partial<ServiceContext>) => {
  const service = { ...motelNight, ...change };
  const total = change.total ?? serviceTotal(service.units, service.unitValue);
  return serviceOddities({ ...service, total }, { ...nothing, ...context });
};

rules("nothing, where nothing is known", () => {
  assert.equal(isOdd({}, {}), []);
});

rules("S-29 units × unit value, rounded half up to the cent", () => {
  assert.is(serviceTotal(200, 8200), 16_400);
  assert.is(serviceTotal(150, 85), 128);
  assert.is(serviceTotal(50, 1), 1);
  assert.is(serviceTotal(49, 1), 0);
  assert.is(serviceTotal(0, 8200), 0);
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(1_000_000), (count, value) => {
      const total = serviceTotal(count, value);
      assert.ok(Number.isInteger(total));
      assert.ok(Math.abs(total * 100 - count * value) <= 50);
    }),
  );
});

rules("S-30 the unit cost fills itself in", () => {
  assert.is(suggestedUnitValue(definition), 8200);
  assert.is(suggestedUnitValue({ ...definition, unitCost: null }), 0);
});

rules("S-30 an hour costs what its minutes cost; cents that cannot say it suggest nothing", () => {
  const hourly = { unit: "hours", unitCost: 3000 } as const;
  assert.is(suggestedUnitValue(hourly, "hours"), 3000);
  assert.is(suggestedUnitValue(hourly, "minutes"), 50);
  assert.is(suggestedUnitValue({ ...hourly, unitCost: 3001 }, "minutes"), 0);
  assert.is(suggestedUnitValue({ unit: "minutes", unitCost: 75 }, "hours"), 4500);
  assert.is(suggestedUnitValue(hourly, "count"), 0);
  assert.is(suggestedUnitValue({ unit: "count", unitCost: 8200 }, "hours"), 0);
  assert.is(suggestedUnitValue({ ...hourly, unitCost: null }, "minutes"), 0);
});

rules("the same service twice on one day", () => {
  const again = [{ definition: ID, date: "2026-07-15" }];
  assert.equal(isOdd({}, { sameDay: again }), ["twice-in-a-day"]);
  assert.equal(isOdd({ definition: OTHER }, { sameDay: again }), []);
  assert.equal(isOdd({ date: "2026-07-14" }, { sameDay: again }), []);
});

rules("more than is authorized", () => {
  const authorization: Authorization = {
    ...{ funds: [], definition: ID, begin: "2026-07-01", end: null, unit: "count", units: 200 },
    ...{ unitValue: 8200, recurrence: "", reason: null, goals: "" },
    decision: { status: "approved", reason: "", by: ID, at: "2026-07-01T10:00:00.000Z" },
  };
  const left = (remaining: number) => ({ authorization: { authorization, remaining } });
  assert.equal(isOdd({}, left(200)), []);
  assert.equal(isOdd({}, left(100)), ["over-authorization"]);
  assert.equal(isOdd({ turnAway: "full", units: 0 }, left(-100)), []);
  const denied = { ...authorization, decision: null };
  assert.equal(isOdd({}, { authorization: { authorization: denied, remaining: 200 } }), [
    "over-authorization",
  ]);
});

rules("S-29 a total that its amounts do not come to", () => {
  assert.equal(isOdd({ total: 16_401 }, {}), ["other-total"]);
  assert.equal(isOdd({ units: 150, unitValue: 85, total: 128 }, {}), []);
  assert.equal(isOdd({ total: 0, units: 200, turnAway: "no-room" }, {}), []);
});

rules("units outside what is usual, the ends excepted", () => {
  assert.equal(isOdd({ units: 99 }, { definition }), ["unusual-units"]);
  assert.equal(isOdd({ units: 100 }, { definition }), []);
  assert.equal(isOdd({ units: 700 }, { definition }), []);
  assert.equal(isOdd({ units: 701 }, { definition }), ["unusual-units"]);
  assert.equal(isOdd({ units: 9900 }, { definition: { ...definition, usualUnits: null } }), []);
});

rules("S-21 a turn-away has no units, and may be asked for again", () => {
  const again = [{ definition: ID, date: "2026-07-15" }];
  const refused = { turnAway: "no-room", units: 0, total: 0 };
  assert.equal(isOdd(refused, { definition, sameDay: again }), []);
  assert.equal(isOdd({ ...refused, date: "2026-07-17" }, { definition }), ["future-date"]);
});

rules(
  "S-06 a service is offered at its sites, to named clients, while it is in the catalogue",
  () => {
    const isOffered = (one: ServiceDefinition, sites: string[]) => isChoosable(one, sites, false);
    assert.ok(isOffered(definition, []));
    const here = { ...definition, sites: [ID] };
    assert.ok(isOffered(here, [OTHER, ID]));
    assert.not.ok(isOffered(here, [OTHER]));
    assert.not.ok(isOffered({ ...definition, isDirect: false }, [ID]));
    assert.not.ok(isOffered({ ...definition, retired: true }, [ID]));
  },
);

rules("S-06 what was chosen stays, though it retired since or is another site's now", () => {
  assert.ok(isChoosable({ ...definition, retired: true }, [ID], true));
  assert.ok(isChoosable({ ...definition, sites: [OTHER] }, [ID], true));
});

rules("a grant that had ended by then; its last day still counts", () => {
  assert.equal(isOdd({ date: "2026-07-15" }, { grant }), []);
  assert.equal(isOdd({ date: "2026-07-16" }, { grant }), ["grant-ended"]);
  assert.equal(isOdd({}, { grant: { ...grant, ends: null } }), []);
  const retired = { ...grant, ends: null, retired: true };
  assert.equal(isOdd({ date: "2026-07-15" }, { grant: retired }), ["grant-ended"]);
});

rules("a grant may have ended, and may not have begun: two things", () => {
  const span = { begins: "2026-07-01", ends: "2026-07-15" };
  assert.is(grantOn(span, "2026-06-30"), "not-begun");
  assert.is(grantOn(span, "2026-07-01"), "open");
  assert.is(grantOn(span, "2026-07-15"), "open");
  assert.is(grantOn(span, "2026-07-16"), "ended");
  assert.is(grantOn({ begins: null, ends: null }, "1999-01-01"), "open");
});

rules("a date outside the enrollment; entry and exit are inside", () => {
  assert.equal(isOdd({ date: "2026-07-09" }, { enrollment: stay }), ["outside-enrollment"]);
  assert.equal(isOdd({ date: "2026-07-10" }, { enrollment: stay }), []);
  assert.equal(isOdd({ date: "2026-07-15" }, { enrollment: stay }), []);
  assert.equal(isOdd({ date: "2026-07-16" }, { enrollment: stay }), ["outside-enrollment"]);
  assert.equal(isOdd({ date: "2026-07-16" }, { enrollment: { ...stay, exit: null } }), []);
});

rules("a day to come, and a service that is no longer offered", () => {
  assert.equal(isOdd({ date: "2026-07-17" }, {}), ["future-date"]);
  assert.equal(isOdd({}, { definition: { ...definition, retired: true } }), ["definition-retired"]);
});

rules("several at once come in one order", () => {
  const context = {
    definition: { ...definition, retired: true },
    grant,
    enrollment: stay,
    sameDay: [{ definition: ID, date: "2026-07-18" }],
  };
  assert.equal(isOdd({ date: "2026-07-18", units: 5000 }, context), [
    "twice-in-a-day",
    "unusual-units",
    "grant-ended",
    "outside-enrollment",
    "future-date",
    "definition-retired",
  ]);
});

rules.run();
