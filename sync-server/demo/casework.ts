import { addDays, dayNumber } from "../../src/records/days.ts";
import type { Day, RecordId } from "../../src/records/fields.ts";
import { known } from "./known.ts";
import type { Random } from "./random.ts";
import { assessments } from "./tables/assessments.ts";
import { authorizations } from "./tables/authorizations.ts";
import { goals } from "./tables/goals.ts";
import type { NeedKey } from "./tables/needs.ts";
import { siteKeys, type SiteKey } from "./tables/sites.ts";
import { exitReasons, noteTexts } from "./tables/words.ts";
import { receiptOf, workingMoment, type DemoClient, type World } from "./world.ts";

const siteNeeds: Readonly<Record<SiteKey, readonly NeedKey[]>> = {
  outreach: ["shelter", "hygiene", "documents", "health", "recovery", "housing", "dental"],
  center: ["food", "benefits", "income", "mind", "documents", "transport"],
  welcome: ["education", "language", "income", "health", "legal"],
  northgate: ["housing", "income", "legal", "benefits"],
  advocacy: ["safety", "mind", "legal"],
};

/** Writes the needs of active clients: none, one or two, found at the first meetings. */
export function writeNeeds(world: World): void {
  const random = world.chance("needs");
  for (const client of world.clients) {
    if (!client.isActive || client.familiar !== null) continue;
    const types = random.shuffled(siteNeeds[client.site]).slice(0, random.pick([0, 1, 1, 2]));
    for (const type of types) {
      const days = Math.min(random.whole(0, 20), daysKnown(world, client) - 1);
      writeNeed(world, random, client, type, addDays(client.since, days));
    }
  }
}

/** Writes one need, found on that day. */
export function writeNeed(
  world: World,
  random: Random,
  client: DemoClient,
  type: NeedKey,
  since: Day,
) {
  const at = Math.max(workingMoment(world, random, since), client.sinceMoment + 120_000);
  const written = world.ledger.add("need", {
    at,
    receivedAt: receiptOf(random, world.clock, at),
    author: client.worker,
    clientId: client.id,
    fields: {
      type: known(world.catalogue.needTypes, type),
      since,
      severity: random.pick(["low", "medium", "medium", "high"]),
      status: random.pick(["open", "open", "open", "met", "closed"]),
      notes: "",
    },
  });
  client.needs.set(type, written.id);
  return written;
}

/** Writes the enrollments: one for each active client, some of them ended, and old ones of clients who rest. */
export function writeEnrollments(world: World): void {
  const random = world.chance("enrollments");
  for (const client of world.clients) {
    if (client.isActive) writeEnrollment(world, random, client);
    else if (random.chance(0.5)) writeOldEnrollment(world, random, client);
  }
}

function writeEnrollment(world: World, random: Random, client: DemoClient): void {
  const lastSeen = [...client.seen].sort().at(-1) ?? client.since;
  const left = addDays(lastSeen, 2);
  const hasLeft = client.familiar === null && left < world.clock.today && random.chance(0.07);
  const at = client.sinceMoment + 60_000;
  const savedAt = hasLeft ? workingMoment(world, random, left) : at;
  world.ledger.add("enrollment", {
    // Named by services long before, so the id comes from the first meeting.
    ...(client.enrollment === null ? {} : { id: client.enrollment }),
    at: savedAt,
    receivedAt: receiptOf(random, world.clock, savedAt),
    author: client.worker,
    clientId: client.id,
    fields: {
      program: programFor(world, random, client.site),
      entry: client.since,
      exit: hasLeft ? left : null,
      exitReason: hasLeft ? random.pick(exitReasons) : "",
      household: client.fields.household,
    },
  });
}

function writeOldEnrollment(world: World, random: Random, client: DemoClient): void {
  const exit = addDays(client.since, random.whole(30, 300));
  const at = workingMoment(world, random, exit);
  world.ledger.add("enrollment", {
    at,
    author: client.worker,
    clientId: client.id,
    fields: {
      program: programFor(world, random, client.site),
      entry: client.since,
      exit,
      exitReason: random.pick(exitReasons),
      household: client.fields.household,
    },
  });
}

function programFor({ directory }: World, random: Random, site: SiteKey): RecordId {
  let luck = random.whole(1, 10);
  for (const program of directory.ownPrograms) {
    if (program.site === site && (luck -= program.ofTen) <= 0) return program.id;
  }
  throw new Error(`no program at ${site}`);
}

/** Writes the notes, last of all: where a site's casework must be an exact number, they make it so. */
export function writeNotes(world: World): void {
  const random = world.chance("notes");
  const referrals = referralsByClient(world);
  for (const site of siteKeys) {
    const plan = world.plan[site];
    if (!plan) continue;
    const many = world.manyAt(site);
    const count =
      "exactly" in plan.casework
        ? plan.casework.exactly - caseworkAt(world, site) - toComeAt(world, site)
        : plan.casework.notesEach * many.length;
    if (count < 0) throw new Error(`${site} has ${-count} records too many for its plan`);
    for (let written = 0; written < count; written += 1) {
      writeChanceNote(world, random, random.pick(many), referrals);
    }
  }
}

// Written after the notes, so that nobody else's id hangs on it.
function toComeAt(world: World, site: SiteKey): number {
  const siteId = world.people.sites[site];
  return [...authorizations, ...goals, ...assessments].filter(({ client }) =>
    world.familiar(client).fields.sites.includes(siteId),
  ).length;
}

// The casework that a tablet of the site holds: of every client shared with it, and what names no client.
function caseworkAt(world: World, site: SiteKey): number {
  const siteId = world.people.sites[site];
  const shared = new Set(
    world.clients.filter(({ fields }) => fields.sites.includes(siteId)).map(({ id }) => id),
  );
  return world.ledger.records.filter(
    (record) =>
      record.collection === "casework" &&
      (record.clientId === null
        ? record.kind === "service" && record.fields.site === siteId
        : shared.has(record.clientId)),
  ).length;
}

function referralsByClient(world: World): Map<RecordId, { id: RecordId; at: number }[]> {
  const byClient = new Map<RecordId, { id: RecordId; at: number }[]>();
  for (const { kind, id, at, clientId } of world.ledger.records) {
    if (kind !== "referral" || clientId === null) continue;
    const referral = { id, at: Date.parse(at) };
    byClient.set(clientId, [...(byClient.get(clientId) ?? []), referral]);
  }
  return byClient;
}

function writeChanceNote(
  world: World,
  random: Random,
  client: DemoClient,
  referrals: ReadonlyMap<RecordId, readonly { id: RecordId; at: number }[]>,
): void {
  const days = random.whole(0, Math.min(178, daysKnown(world, client) - 1));
  const date = world.clock.daysAgo(days);
  const at = workingMoment(world, random, date);
  const made = (referrals.get(client.id) ?? []).filter((referral) => referral.at < at);
  const about = made.length > 0 && random.chance(0.3) ? random.pick(made).id : null;
  const text = random.chance(0.3)
    ? `${random.pick(noteTexts)} ${random.pick(noteTexts)}`
    : random.pick(noteTexts);
  world.ledger.add("note", {
    at,
    receivedAt: receiptOf(random, world.clock, at),
    author: client.worker,
    clientId: client.id,
    fields: { date, referral: about, text, visibleTo: random.chance(0.95) ? "team" : "author" },
  });
}

function daysKnown({ clock }: World, client: DemoClient): number {
  return dayNumber(clock.today) - dayNumber(client.since);
}
