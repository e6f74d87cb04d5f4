// An agency made up at random, in which random people do random things; the office's own book of it is kept beside.
import type { Client } from "../../../src/records/client/client.ts";
import type { EntryRow } from "../../../src/records/entry.ts";
import type { EntryAnswer } from "../../../src/records/entry-answer.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import type { Fields, KindName } from "../../../src/records/registry.ts";
import { forgetExits } from "../../../sync-server/sync/forget-exits.ts";
import { putToRest } from "../../../sync-server/sync/put-to-rest.ts";
import { seededRandom } from "../sync/seeded-random.ts";
import { clientOf, newId, seedBy } from "./small-agency.ts";
import { PASSWORD, type TestServer } from "./start-test-server.ts";
import { entryOf, patchRow, putRow, withdrawRow, type Tablet } from "./tablet.ts";
import {
  isCaseworker,
  meet,
  passNight,
  mayShare,
  seesClient,
  seesLine,
  seesRecord,
  wake,
  type Line,
  type Office,
  type Recorded,
  type Shared,
  type Who,
} from "./who-may.ts";

export interface RandomOffice {
  org: RecordId;
  office: Office;
  /** One tablet of everybody's, that pulls now and then. */
  tablets: Map<RecordId, Tablet>;
  /** Answered otherwise than the book says it must be. */
  wrong: string[];
  /** Somebody does something. */
  act: () => Promise<void>;
  /** Somebody records something for a client whom she sees; answers who must hear of it. */
  record: () => Promise<{ heardBy: RecordId[] } | null>;
  signIn: (person: RecordId) => Promise<Tablet | null>;
}

const DAY_MS = 86_400_000;
const roles = ["worker", "supervisor", "administrator", "partner"] as const;
const emailOf = (person: RecordId): string => `${person}@random.example`;

interface Rules {
  teamSharing: boolean;
  closedSites: RecordId[];
}

/** Makes an agency of three sites and seven people, of whom some share sites. */
export async function makeRandomOffice(server: TestServer, seed: number): Promise<RandomOffice> {
  const random = seededRandom(seed);
  const isLikely = (chance: number) => random() < chance;
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const some = <T>(list: readonly T[], chance: number) => list.filter(() => isLikely(chance));

  const [org, admin, settings, provider] = [newId(), newId(), newId(), newId()];
  const sites = [newId(), newId(), newId()];
  const rules: Rules = { teamSharing: isLikely(0.8), closedSites: some(sites, 0.3) };
  const staff: Who[] = Array.from({ length: 6 }, (_, n) => ({
    ...{ id: newId(), role: n < 2 ? "supervisor" : n < 5 ? "worker" : "partner", active: true },
    sites: n === 5 ? [] : some(sites, 0.6),
  }));
  staff.push({ id: admin, role: "administrator", sites: some(sites, 0.3), active: true });
  const office: Office = {
    people: new Map(staff.map((who) => [who.id, who])),
    ...{ clients: new Map(), records: new Map(), rests: new Map(), lines: new Map() },
    notices: new Map(),
    reference: [settings, provider, ...sites, ...staff.map(({ id }) => id)],
    openings: [],
  };
  // The clock stands at each night until the next one.
  let [now, nights] = [Date.now(), 0];
  const today = (): number => Math.floor(now / DAY_MS);
  server.setNow(new Date(now));
  await addToServer();
  const tablets = new Map<RecordId, Tablet>();
  for (const { id } of staff) {
    const tablet = await signIn(id);
    if (tablet) tablets.set(id, tablet);
  }
  const wrong: string[] = [];
  const acts = [
    ...[meetClient, meetClient, recordSomething, recordSomething, recordSomething, share, share],
    ...[recordAtSite, reviewLine, changeNeed, openClient, openClient, moveSomebody, changeRecord],
    ...[pull, night],
  ];
  return {
    ...{ org, office, tablets, wrong, signIn },
    act: async () => {
      await (pick(acts) ?? meetClient)();
    },
    record: () => recordSomething(true),
  };

  async function addToServer(): Promise<void> {
    const seedAs = seedBy(admin, new Date().toISOString());
    await server.addAgency(
      org,
      [
        seedAs("settings", settings, {
          ...{ agencyName: "Random", shortName: "R", timeZone: "UTC", currency: "USD" },
          ...{ ownProvider: provider, statusLimits: {}, teamSharing: rules.teamSharing },
          ...{ noTeamSharingSites: rules.closedSites, offlineLimitDays: 30, foundTabletPhone: "" },
        }),
        ...sites.map((id) => seedAs("site", id, { name: id, shortName: "", phone: "" })),
        ...staff.map((who) => seedAs("person", who.id, personOf(who))),
        seedAs("provider", provider, {
          ...{ name: "Own", description: "", phone: "", email: "", url: "", isOwn: true },
        }),
      ],
      staff.map(({ id, role }) => ({ person: id, role, email: emailOf(id) })),
    );
  }

  async function signIn(person: RecordId): Promise<Tablet | null> {
    const tablet = server.tablet();
    const { status } = await tablet.signIn(emailOf(person), PASSWORD);
    return status === 200 ? tablet : null;
  }

  function anybody(): { who: Who; tablet: Tablet } | null {
    const who = pick(staff.filter(({ role, active }) => active && role !== "partner"));
    const tablet = who && tablets.get(who.id);
    return who && tablet ? { who, tablet } : null;
  }

  /** Saves as somebody; what could not be applied is told to her and to her supervisors. */
  async function save(
    { who, tablet }: { who: Who; tablet: Tablet },
    row: EntryRow,
    mustApply: boolean | null,
  ): Promise<EntryAnswer> {
    const entry = entryOf([row]);
    const [answer] = await tablet.push(entry);
    if (!answer) throw new Error("an entry was not answered");
    const isApplied = answer.result !== "parked";
    if (mustApply !== null && isApplied !== mustApply) {
      wrong.push(`${who.role} ${row.kind} ${row.clientId ?? ""}: ${answer.reason ?? "applied"}`);
    }
    // An opening is for the audit alone: nobody is told that it could not be written.
    if (!isApplied && row.kind !== "opening") {
      office.notices.set(entry.id, who.id);
      const place = { kind: "author", person: who.id } as const;
      const { clientId: client } = entry;
      office.lines.set(entry.id, { about: entry.id, rev: entry.id, client, place });
    }
    if (row.clientId !== null && (answer.result === "applied" || answer.result === "merged")) {
      const isAttended = row.kind !== "opening" || who.role === "supervisor";
      wake(office, row.clientId, today(), isAttended);
    }
    return answer;
  }

  async function meetClient(): Promise<void> {
    const by = anybody();
    if (!by) return;
    const restricted = isLikely(0.15);
    const assigned = restricted ? some(staff, 0.4).map(({ id }) => id) : [];
    const shared = { sites: some(sites, 0.5), restricted, assigned };
    const row = putRow("client", { ...clientOf("C", shared.sites), ...shared }, null);
    const client: Shared = { id: row.id, rev: row.rev, ...shared };
    const { result } = await save(by, row, seesClient(by.who, client));
    if (result === "parked") return;
    office.clients.set(client.id, client);
    putLine(by.who, client.id, client.rev, { kind: "client", client: client.id });
  }

  /** Who may not, tries too; `isHers`: only somebody who sees the client. */
  async function recordSomething(isHers = false): Promise<{ heardBy: RecordId[] } | null> {
    const by = anybody();
    const client = pick([...office.clients.values()]);
    if (!by || !client) return null;
    if (isHers && !seesClient(by.who, client)) return null;
    const referral = isLikely(0.5)
      ? pick(recordedFor(client).filter((one) => one.kind === "referral"))
      : undefined;
    const kind = pick(
      (["note", "need", "service", "referral", "status-change"] as const).filter(
        (one) => one !== "status-change" || referral,
      ),
    );
    if (!kind) return null;
    const parent = kind === "note" || kind === "status-change" ? referral : undefined;
    const visibleTo = isLikely(0.3) ? "author" : "team";
    const row = putRow(kind, fieldsOf(kind, parent?.id ?? null, visibleTo), client.id);
    const { who } = by;
    const isKept =
      (kind === "note" && visibleTo === "author") || (kind === "referral" && keepsReferrals(who));
    const keptBy = isKept ? who.id : (parent?.keptBy ?? null);
    const made: Recorded = { ...row, kind, client: client.id, site: null, author: who.id, keptBy };
    const may = seesClient(who, client) && (!parent || seesRecord(office, who, parent));
    const lay = office.rests.get(client.id)?.shelf;
    const answer = await save(by, row, may);
    if (answer.result === "parked") return { heardBy: [] };
    office.records.set(made.id, made);
    // Nobody reviews what is for her own eyes, nor a word about a status.
    if (kind !== "status-change" && !(kind === "note" && keptBy !== null)) {
      putLine(who, made.id, made.rev, placeOf(made, client));
    }
    const line = office.lines.get(made.id);
    // Her card says where her casework lies: when that comes back, all who see her hear of it.
    const isBack = lay !== office.rests.get(client.id)?.shelf;
    const heardBy = staff.filter(
      (one) =>
        seesRecord(office, one, made) ||
        (line && seesLine(office, one, line)) ||
        (isBack && seesClient(one, client)),
    );
    return { heardBy: heardBy.map(({ id }) => id) };
  }

  function recordedFor(client: Shared): Recorded[] {
    return [...office.records.values()].filter((one) => one.client === client.id);
  }

  function keepsReferrals({ sites: own }: Who): boolean {
    const isAtClosed = own.length > 0 && own.every((site) => rules.closedSites.includes(site));
    return !rules.teamSharing || isAtClosed;
  }

  function placeOf({ keptBy }: Recorded, client: Shared): Line["place"] {
    const maker = keptBy === null ? undefined : office.people.get(keptBy);
    if (!maker || client.restricted) return { kind: "client", client: client.id };
    const shared = maker.sites.filter((site) => client.sites.includes(site));
    return { kind: "sites", sites: shared };
  }

  // Every save of a worker is looked at; supervisors do not review each other.
  function putLine(by: Who, about: RecordId, rev: RecordId, place: Line["place"]): void {
    const open = office.lines.get(about);
    const client = office.records.get(about)?.client ?? office.clients.get(about)?.id ?? null;
    if (by.role === "worker") office.lines.set(about, { about, rev, client, place });
    else if (open) office.lines.set(about, { ...open, rev });
  }

  async function recordAtSite(): Promise<void> {
    const by = anybody();
    const site = pick(sites);
    if (!by || site === undefined) return;
    const row = putRow("service", { ...fieldsOf("service", null, "team"), site }, null);
    const answer = await save(by, row, isCaseworker(by.who));
    if (answer.result === "parked") return;
    const made = { ...row, kind: "service" as const, client: null, site, keptBy: null };
    office.records.set(row.id, { ...made, author: by.who.id });
    putLine(by.who, row.id, row.rev, { kind: "sites", sites: [site] });
  }

  async function share(): Promise<void> {
    const by = anybody();
    const client = pick([...office.clients.values()]);
    if (!by || !client) return;
    const change: Partial<Client> = isLikely(0.5)
      ? { sites: some(sites, 0.5) }
      : { restricted: isLikely(0.5), assigned: some(staff, 0.4).map(({ id }) => id) };
    const row = patchRow({ ...client, kind: "client", clientId: client.id }, change);
    // Who sees her may be refused for what she wants; who does not is refused for who she is.
    const mayTry = seesClient(by.who, client) && mayShare(by.who, client, change);
    const answer = await save(by, row, mayTry ? null : false);
    if (answer.result === "parked") return;
    const rev = answer.rows[0]?.rev ?? row.rev;
    const shared = { ...client, ...change, rev };
    office.clients.set(client.id, shared);
    putLine(by.who, client.id, rev, { kind: "client", client: client.id });
    narrowKept(shared);
  }

  // Where what was kept is reviewed can only become narrower.
  function narrowKept(client: Shared): void {
    for (const { id } of recordedFor(client).filter(({ keptBy }) => keptBy !== null)) {
      const line = office.lines.get(id);
      if (line?.place.kind !== "sites") continue;
      const shared = client.restricted ? [] : client.sites;
      const left = line.place.sites.filter((site) => shared.includes(site));
      office.lines.set(id, { ...line, place: { kind: "sites", sites: left } });
    }
  }

  async function reviewLine(): Promise<void> {
    const sam = pick(staff.filter(({ role, active }) => active && role === "supervisor"));
    const tablet = sam && tablets.get(sam.id);
    const line =
      sam && pick([...office.lines.values()].filter((one) => seesLine(office, sam, one)));
    const record = line && office.records.get(line.about);
    if (!sam || !tablet || !record) return;
    const decision = isLikely(0.5) ? "returned" : "accepted";
    const word = { record: record.id, recordKind: record.kind, rev: line.rev, decision } as const;
    const row = putRow("review", { ...word, field: null, comment: "why?" }, record.client);
    await save({ who: sam, tablet }, row, true);
    const { client, site, keptBy } = record;
    office.records.set(row.id, { ...row, kind: "review", client, site, keptBy, author: sam.id });
    office.lines.delete(line.about);
    if (decision === "returned") office.notices.set(record.id, record.author);
  }

  async function changeNeed(): Promise<void> {
    const by = anybody();
    const need = pick([...office.records.values()].filter(({ kind }) => kind === "need"));
    if (!by || !need) return;
    const stored = { ...need, clientId: need.client };
    const row = isLikely(0.3) ? withdrawRow(stored) : patchRow(stored, { notes: newId() });
    const answer = await save(by, row, seesRecord(office, by.who, need) ? null : false);
    const client = office.clients.get(need.client ?? "");
    if (answer.result === "parked" || answer.result === "noop" || !client) return;
    const rev = answer.rows[0]?.rev ?? row.rev;
    office.records.set(need.id, { ...need, rev, author: by.who.id });
    office.notices.delete(need.id);
    putLine(by.who, need.id, rev, { kind: "client", client: client.id });
  }

  async function openClient(): Promise<void> {
    const by = anybody();
    const client = pick([...office.clients.values()]);
    if (!by || !client) return;
    const row = putRow("opening", { at: new Date().toISOString() }, client.id);
    const answer = await save(by, row, seesClient(by.who, client));
    if (answer.result !== "applied") return;
    office.openings.push(`${by.who.id} ${client.id}`);
    // Wherever it lay: whoever opens her gets all of it that she may see.
    await by.tablet.pull();
    const held = [...by.tablet.documents.values()].filter(
      (one) => one.clientId === client.id && office.records.has(one.id),
    );
    const may = recordedFor(client).filter((one) => seesRecord(office, by.who, one));
    const [got, should] = [held, may].map((list) =>
      list
        .map(({ id }) => id)
        .sort()
        .join(),
    );
    if (got !== should) wrong.push(`${by.who.role} opened ${client.id}: ${got}; should ${should}`);
  }

  async function changeRecord(): Promise<void> {
    const by = anybody();
    const record = pick([...office.records.values()].filter(({ kind }) => kind === "referral"));
    if (!by || !record || seesRecord(office, by.who, record)) return;
    await save(by, patchRow({ ...record, clientId: record.client }, { comments: "mine" }), false);
  }

  /** Somebody changes sites, role or standing. */
  async function moveSomebody(): Promise<void> {
    const ada = tablets.get(admin);
    const who = pick(staff.filter(({ id }) => id !== admin));
    if (!ada || !who) return;
    const role = isLikely(0.3) ? (pick(roles) ?? who.role) : who.role;
    const change = { sites: some(sites, 0.5), role, active: isLikely(0.9) } as const;
    await ada.pull();
    const person = ada.documents.get(who.id);
    if (!person) throw new Error("the administrator does not hold a person");
    const by = { who: office.people.get(admin) ?? who, tablet: ada };
    const answer = await save(by, patchRow(person, change), null);
    if (answer.result === "parked") return;
    const before = { ...who };
    Object.assign(who, change);
    if (who.active && !before.active) {
      const tablet = await signIn(who.id);
      if (tablet) tablets.set(who.id, tablet);
    } else if (who.active && who.role !== before.role) await signInAgain(who);
  }

  // On the same tablet: it goes on from what it has.
  async function signInAgain({ id }: Who): Promise<void> {
    await tablets.get(id)?.signIn(emailOf(id), PASSWORD);
  }

  /** Weeks pass, and a night in which the office puts away what nobody worked with. */
  async function night(): Promise<void> {
    now += Math.round(20 + random() * 100) * DAY_MS;
    nights += 1;
    server.setNow(new Date(now));
    await forgetExits(server.database, org, today());
    await putToRest(server.door, org);
    passNight(office, today());
    for (const who of staff.filter(({ active, role }) => active && role !== "partner")) {
      await signInAgain(who);
      // Whoever stays away for more than a year begins anew.
      if (nights % 2 === 0) await tablets.get(who.id)?.pull();
    }
  }

  async function pull(): Promise<void> {
    await anybody()?.tablet.pull(1 + Math.floor(random() * 5));
  }

  function fieldsOf<K extends KindName>(
    kind: K,
    referral: RecordId | null,
    visibleTo: "author" | "team",
  ): Fields<K> {
    const date = "2026-07-01";
    const at = new Date().toISOString();
    const none = { need: null, goal: null, reason: null, comments: "", flags: [] };
    const fields: Partial<Record<KindName, object>> = {
      note: { date, referral, text: "n", visibleTo },
      need: { type: provider, since: date, severity: "low", status: "open", notes: "" },
      service: {
        ...{ definition: provider, date, unit: "count", units: 100, unitValue: 0, total: 0 },
        ...{ provider, site: sites[0] ?? "", grant: null, enrollment: null, referral: null },
        ...{ ...none, authorization: null, turnAway: null, headCount: null },
      },
      referral: {
        ...{ direction: "out", mode: "logged", date, service: null, toProvider: provider },
        ...{ toProgram: null, fromProvider: null, fromUser: null, contactMethod: null },
        ...{ ...none, dateAcknowledged: null, outcome: null },
      },
      "status-change": { referral, from: null, to: "pending", at, via: "app", reason: "" },
    };
    // The door checks them against the kind's schema.
    return fields[kind] as Fields<K>;
  }
}

function personOf({ role, sites, active }: Who): Fields<"person"> {
  return { name: { given: "P", family: role }, role, title: "", sites, active };
}

/** Whether two people are of the same site. */
export const areNear = (one: Who, other: Who): boolean => meet(one.sites, other.sites);
