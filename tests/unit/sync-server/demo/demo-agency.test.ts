// The demo agency is what domain.md §6 says: the numbers there are the numbers here.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { dayNumber } from "../../../../src/records/days.ts";
import { makeDemoAgency } from "../../../../sync-server/demo/demo-agency.ts";
import { chargesByGrant } from "../../../../src/records/service/grant-charges.ts";
import { serviceTotals } from "../../../../src/records/service/service-totals.ts";
import { countBy, recordsOf, savedTogether } from "./demo-reader.ts";

const agency = suite("the demo agency");

const today = "2026-07-16";
const demo = makeDemoAgency({ today });
const clients = recordsOf(demo, "client");
const services = recordsOf(demo, "service");
const referrals = recordsOf(demo, "referral");
const out = referrals.filter(({ fields }) => fields.direction === "out");
const month = (day: string) => Math.floor((dayNumber(today) - dayNumber(day)) / 30);
const perMonth = <T>(list: readonly T[], day: (one: T) => string) =>
  [0, 1, 2, 3, 4, 5].map((index) => list.filter((one) => month(day(one)) === index).length);
const near = (found: number, expected: number, within: number, what: string) =>
  assert.ok(Math.abs(found - expected) <= within, `${what}: ${found}, not about ${expected}`);

agency("has its sites, staff, programs and grants", () => {
  const people = recordsOf(demo, "person");
  const staff = people.filter(({ fields }) => !["partner", "program"].includes(fields.role));
  assert.is(recordsOf(demo, "site").length, 5);
  assert.is(staff.length, 38);
  const grants = recordsOf(demo, "grant").map(({ fields }) => fields);
  assert.is(grants.length, 9);
  const ended = grants.filter(({ ends }) => ends !== null && ends < today);
  assert.equal(
    ended.map(({ ends }) => ends),
    ["2026-06-30"],
  );
  const paid = chargesByGrant(
    services.map(({ fields }) => ({ fields: { ...fields }, isWithdrawn: false })),
  );
  const spent = recordsOf(demo, "grant").map(({ id, fields }) =>
    Math.round(((fields.spent + (paid.get(id) ?? 0)) * 100) / fields.budget),
  );
  assert.equal(spent, [44, 61, 70, 82, 58, 33, 49, 91, 96], "what was given here is part of it");
  const own = recordsOf(demo, "provider").filter(({ fields }) => fields.isOwn);
  const ownPrograms = recordsOf(demo, "program").filter(
    ({ fields }) => fields.provider === own[0]?.id,
  );
  assert.equal(
    ownPrograms.map(({ fields }) => fields.name),
    [
      "Street Outreach",
      "Rapid Re-Housing",
      "Day Center & Pantry",
      "Refugee Resettlement",
      "Child Advocacy Center",
      "Community Navigation",
    ],
  );
});

agency(
  "S-01 S-07 Financial Services has money, time and attendance, each counted by itself",
  () => {
    const [group] = recordsOf(demo, "service-group").filter(
      ({ fields }) => fields.name === "Financial Services",
    );
    const definitions = recordsOf(demo, "service-definition").filter(
      ({ fields }) => fields.group === group?.id,
    );
    const unitOf = (name: string) =>
      definitions.find(({ fields }) => fields.name === name)?.fields.unit;
    assert.is(unitOf("Financial Assistance"), "dollars", "given");
    assert.is(unitOf("Financial Counseling"), "hours", "done for the client");
    assert.is(unitOf("Financial Workshop"), "count", "attended");
    const one = { turnAway: null, total: 0 };
    const totals = serviceTotals([
      { ...one, unit: "dollars", units: 120_00 },
      { ...one, unit: "hours", units: 1_50 },
      { ...one, unit: "count", units: 2_00 },
    ]);
    const { dollars, time, count } = totals;
    assert.equal({ dollars, time, count }, { dollars: 120_00, time: 90_00, count: 2_00 });
  },
);

agency("has its directory", () => {
  const programs = recordsOf(demo, "program");
  assert.is(recordsOf(demo, "provider").length, 64);
  assert.is(recordsOf(demo, "place").length, 108);
  assert.is(programs.length, 190);
  const statuses = countBy(programs, ({ fields }) => fields.status);
  assert.is(statuses.get("temporarily-closed"), 6);
  assert.is(statuses.get("defunct"), 3);
});

agency("has its catalogue, screens, needs and reasons", () => {
  assert.is(recordsOf(demo, "service-definition").length, 84);
  assert.is(recordsOf(demo, "service-group").length, 11);
  assert.is(recordsOf(demo, "need-type").length, 16);
  assert.equal(
    recordsOf(demo, "service-screen").map(({ fields }) => fields.name),
    [
      "Street Kit",
      "Day Center",
      "Pantry Line",
      "Motel & Housing",
      "Refugee First 90 Days",
      "CAC Visit",
      "Workshop/Event",
    ],
  );
  const answered = recordsOf(demo, "service-definition").flatMap(
    ({ fields }) => fields.needs ?? [],
  );
  for (const { id, fields } of recordsOf(demo, "need-type")) {
    assert.ok(answered.includes(id), `nothing answers ${fields.name}`);
  }
  const screens = recordsOf(demo, "referral-screen");
  assert.equal(
    screens.map(({ fields }) => fields.name),
    [
      "Shelter & Housing",
      "Food & Benefits",
      "Health & Behavioral",
      "Legal & ID",
      "Work & Education",
      "Child Advocacy",
    ],
  );
  for (const { fields } of screens) {
    assert.ok(fields.services.length >= 6 && fields.services.length <= 10, fields.name);
  }
  for (const { fields } of recordsOf(demo, "referral-service")) {
    assert.ok(fields.programs.length > 0, `nobody offers ${fields.name}`);
  }
  const reasons = new Map(
    recordsOf(demo, "reason-list").map(({ fields }) => [fields.name, fields.reasons.length]),
  );
  assert.is(reasons.get("turn-away"), 8);
  assert.is(reasons.get("queue-reject"), 6);
});

agency("shows the Street Kit as it is drawn", () => {
  const names = new Map(recordsOf(demo, "service-definition").map((one) => [one.id, one.fields]));
  const kit = recordsOf(demo, "service-screen").find(({ fields }) => fields.name === "Street Kit");
  const shown = (kit?.fields.services ?? []).map((id) => {
    const definition = names.get(id);
    return `${definition?.name} ${definition?.unit} ${definition?.unitCost}`;
  });
  assert.equal(shown, [
    "Hygiene kit count 650",
    "Socks count 220",
    "Bus day pass count 500",
    "Blanket count 1400",
    "Hot meal count 510",
    "Street contact minutes null",
    "SNAP help minutes null",
    "Motel night count 8200",
    "State ID fee count 2600",
    "Shower count null",
    "Laundry count 275",
    "Interpreting minutes 85",
  ]);
});

agency("has 4,600 clients, 1,400 of them active, 820 households", () => {
  assert.is(clients.length, 4600);
  const households = new Set(clients.map(({ fields }) => fields.household).filter(Boolean));
  assert.is(households.size, 820);
  const lastYear = demo.records.filter(
    ({ collection, at }) => collection === "casework" && at.slice(0, 10) > "2025-07-16",
  );
  assert.is(new Set(lastYear.map(({ clientId }) => clientId).filter(Boolean)).size, 1400);
});

agency("mixes languages and contact wishes as planned", () => {
  const spoken = countBy(clients, ({ fields }) => fields.languages[0] ?? "unknown");
  const languages = { English: 68, Spanish: 17, Dari: 6, Arabic: 4, Burmese: 3, Ukrainian: 2 };
  for (const [language, share] of Object.entries(languages)) {
    near(spoken.get(language) ?? 0, 46 * share, 2, language);
  }
  const wishes = countBy(clients, ({ fields }) => fields.contact.by);
  for (const [by, share] of Object.entries({ text: 46, phone: 24, email: 16, none: 14 }))
    near(wishes.get(by) ?? 0, 46 * share, 2, by);
});

agency("has 3,900 service lines a month: 64 % quick, 7 % indirect, 26 turned away", () => {
  assert.is(services.length, 23_400);
  const day = ({ fields }: (typeof services)[number]) => fields.date;
  for (const lines of perMonth(services, day)) near(lines, 3900, 3, "lines");
  const indirect = services.filter(({ fields }) => fields.headCount !== null);
  assert.is(indirect.length, 1638);
  assert.ok(indirect.every(({ clientId }) => clientId === null));
  assert.is(services.filter(({ clientId }) => clientId === null).length, indirect.length);
  const direct = services.filter(({ clientId }) => clientId !== null);
  near(savedTogether(direct).length / services.length, 0.64, 0.001, "quick");
  const refused = services.filter(({ fields }) => fields.turnAway !== null);
  assert.equal(perMonth(refused, day), [26, 26, 26, 26, 26, 26]);
});

agency("has 340 referrals out a month, 55 % quick, in the planned status mix", () => {
  const day = ({ fields }: (typeof referrals)[number]) => fields.date;
  assert.equal(perMonth(out, day), [340, 340, 340, 340, 340, 340]);
  near(savedTogether(out).length / out.length, 0.55, 0.005, "quick");
  assert.is(referrals.length - out.length, 720);
  const status = new Map<string, string>();
  for (const { fields } of recordsOf(demo, "status-change")) {
    status.set(fields.referral, fields.to);
  }
  const reached = countBy(out, ({ id }) => status.get(id) ?? "none");
  const ofThousand = {
    "not-updated": 220,
    pending: 140,
    "needs-client-action": 80,
    eligible: 70,
    "referred-elsewhere": 60,
    "got-help": 240,
    "couldnt-contact": 70,
    "not-eligible": 40,
    "no-capacity": 50,
    "couldnt-get-help": 20,
    "no-longer-interested": 10,
  };
  for (const [code, share] of Object.entries(ofThousand)) {
    near(reached.get(code) ?? 0, 2.04 * share, 1, code);
  }
});

agency("fills a tablet of Street Outreach with 400 clients and 5,000 records", () => {
  const site = demo.landmarks.streetOutreach;
  const here = clients.filter(({ fields }) => fields.sites.includes(site));
  assert.is(here.length, 400);
  const ids = new Set(here.map(({ id }) => id));
  const casework = demo.records.filter((record) =>
    record.clientId === null
      ? record.kind === "service" && record.fields.site === site
      : record.collection === "casework" && ids.has(record.clientId),
  );
  assert.is(casework.length, 5000);
});

agency("shares referrals in the team, but not at the Child Advocacy Center", () => {
  const [settings, ...others] = recordsOf(demo, "settings");
  assert.is(others.length, 0);
  assert.is(settings?.fields.teamSharing, true);
  const advocacy = recordsOf(demo, "site").find(
    ({ fields }) => fields.name === "Child Advocacy Center",
  );
  assert.equal(settings?.fields.noTeamSharingSites, [advocacy?.id]);
});

agency("signs in six people of five roles", () => {
  const sites = (email: string) => {
    const account = demo.accounts.find((one) => one.email === email);
    const who = recordsOf(demo, "person").find(({ id }) => id === account?.personId);
    return who?.fields.sites ?? [];
  };
  assert.equal(
    demo.accounts.map(({ email, role }) => `${role} ${email}`),
    [
      "worker ana.reyes@harborbridge.example",
      "worker dan.okafor@harborbridge.example",
      "supervisor sam.lee@harborbridge.example",
      "administrator ada.novak@harborbridge.example",
      "partner officer.kim@police.example",
      "program rosa.diaz@hopeclinic.example",
    ],
  );
  const { streetOutreach } = demo.landmarks;
  assert.equal(sites("ana.reyes@harborbridge.example"), [streetOutreach]);
  assert.equal(sites("dan.okafor@harborbridge.example"), [streetOutreach]);
  assert.ok(sites("sam.lee@harborbridge.example").includes(streetOutreach));
});

// What grants paid besides the services follows from those.
const referenceOf = ({ records }: typeof demo) =>
  records
    .filter(({ collection }) => collection === "reference")
    .map((record) =>
      record.kind === "grant" ? { ...record, fields: { ...record.fields, spent: 0 } } : record,
    );

agency("comes in the sizes of one tablet and of a stress test", () => {
  const field = makeDemoAgency({ today, size: "field" });
  assert.is(recordsOf(field, "client").length, 80);
  assert.is(field.records.filter(({ collection }) => collection === "casework").length, 2500);
  const stress = makeDemoAgency({ today, size: "stress" });
  assert.is(recordsOf(stress, "client").length, 10_000);
  assert.is(recordsOf(stress, "service").length, 150_000);
  assert.is(recordsOf(stress, "referral").length, 20_000);
  for (const other of [field, stress]) {
    assert.equal(referenceOf(other), referenceOf(demo));
  }
});

agency.run();
