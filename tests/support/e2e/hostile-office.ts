// An office in which every text that somebody can write is script: every field of every kind of record, names, labels,
// comments, settings, and whatever could not be applied.
import type { Client } from "../../../src/records/client/client.ts";
import type { EntryRow } from "../../../src/records/entry.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import { foldName } from "../../../src/records/reference/catalogue-rules.ts";
import type { Fields, KindName } from "../../../src/records/registry.ts";
import { fieldsFilledWith } from "../canaries.ts";
import { newId } from "../server/small-agency.ts";
import { entryOf, patchRow, putRow, Tablet, withdrawRow } from "../server/tablet.ts";
import { hostileTexts } from "./hostile-texts.ts";
import type { ServerProcess } from "./server-process.ts";
import { password } from "./secrets.ts";
import { people } from "./template.ts";

/** By this alias every hostile client is found. */
export const ALIAS = "Zzhostile";

/** What an office of scripts holds, for whoever walks through it. */
export interface HostileOffice {
  /** `plan` are the addresses, within a client's file, of what stands under Plan. */
  clients: { id: RecordId; services: RecordId[]; referrals: RecordId[]; plan: string[] }[];
  /** The lines in Review about all of it, as the supervisor's tablet gets them. */
  lines: RecordId[];
  people: RecordId[];
  sites: RecordId[];
  devices: RecordId[];
  /** A link by which an invited person chooses her password, as path and fragment. */
  link: string;
}

const today = new Date().toISOString().slice(0, 10);

type Make = (most?: number) => string;

/** Texts for the fields of one round: over two hundred rounds each field gets each of the two hundred. */
function textsOf(round: number): Make {
  let field = 0;
  return (most = Infinity) => {
    field += 1;
    return (hostileTexts[(round * 17 + field * 7) % hostileTexts.length] ?? "").slice(0, most);
  };
}

/** Sends all of it as somebody who has more than our forms: `rounds` records of each kind. */
export async function fillWithHostileTexts(
  office: ServerProcess,
  rounds: number,
): Promise<HostileOffice> {
  const [dan, sam, ada] = await Promise.all([
    signIn(office, people.dan),
    signIn(office, people.sam),
    signIn(office, people.ada),
  ]);
  const like = dan.held("client").find(({ body }) => body.fields["restricted"] === false);
  if (!like) throw new Error("Dan holds no client");
  // The server checked it by its kind's schema.
  const { sites } = like.body.fields as Client;
  const made: HostileOffice = {
    ...{ clients: [], lines: [], people: [], sites: [], devices: [], link: "" },
  };
  for (const [at, one] of [dan, sam, ada].entries()) await rename(ada, one.person, textsOf(at));
  await nameAll(ada, dan, textsOf(0));
  for (let round = 0; round < rounds; round += 1) {
    const make = textsOf(round);
    await keepReference(ada, make);
    made.sites.push(await keepSite(ada, make));
    const invited = await invite(ada, make, sites, round);
    made.people.push(invited.person);
    made.link = `/${new URL(invited.link).hash}`;
    made.clients.push(await recordClient(dan, sam, make, sites));
  }
  await noteEach(dan, made.clients[0]?.id ?? "");
  made.devices.push(dan.device);
  await sam.pull(1000);
  const ours = new Set(made.clients.map(({ id }) => id));
  const lines = sam.held("review-item");
  made.lines = lines.filter(({ clientId }) => clientId && ours.has(clientId)).map(({ id }) => id);
  return made;
}

async function signIn(office: ServerProcess, email: string): Promise<Tablet> {
  const base = `http://127.0.0.1:${String(office.port)}`;
  const tablet = new Tablet((path, init) => fetch(base + path, init));
  const { status } = await tablet.signIn(email, password);
  if (status !== 200) throw new Error(`${email} could not sign in`);
  await tablet.pull(1000);
  return tablet;
}

async function saved(by: Tablet, ...rows: EntryRow[]): Promise<void> {
  const { result, reason, detail } = await by.save(...rows);
  if (result === "parked") {
    throw new Error(`${rows.map(({ kind }) => kind).join()}: ${reason ?? ""} ${detail ?? ""}`);
  }
}

/** A client with a record of every kind, two values for her fields, words about all of it, and saves that cannot be applied. */
async function recordClient(
  dan: Tablet,
  sam: Tablet,
  make: Make,
  sites: readonly RecordId[],
): Promise<HostileOffice["clients"][number]> {
  const shared = { sites: [...sites], restricted: false, assigned: [], mergedInto: null };
  const found = { ...shared, household: null, aliases: [ALIAS, make(80)] };
  const client = putRow("client", fieldsFilledWith("client", make, found), null);
  const put = <K extends KindName>(kind: K, fields: Partial<Fields<K>> = {}) =>
    putRow(kind, fieldsFilledWith(kind, make, fields), client.id);
  const [provider] = dan.held("provider");
  const [definition] = dan.held("service-definition");
  const [program] = dan.held("program");
  const [type] = dan.held("need-type");
  const own = { provider: provider?.id ?? "", definition: definition?.id ?? "", date: today };
  const given = { ...own, site: sites[0] ?? "", unit: "count" } as const;
  const service = put("service", given);
  const referral = put("referral", { toProvider: own.provider, date: today, direction: "out" });
  const status = put("status-change", { referral: referral.id, to: "pending" });
  const note = put("note", { date: today, visibleTo: "team" });
  const need = put("need", { type: type?.id ?? "", since: today });
  const enrollment = put("enrollment", { program: program?.id ?? "", entry: today });
  const [form] = dan.held("assessment-form");
  const assessment = put("assessment", { form: form?.id ?? "", version: 1, date: today });
  const goal = put("goal", { since: today, target: null });
  const meant = { definition: given.definition, begin: today, end: null };
  const proposed = { ...fieldsFilledWith("authorization", make, meant), decision: null };
  const authorization = putRow("authorization", proposed, client.id);
  await saved(dan, client, service, referral, status, note, need, goal, assessment);
  await saved(dan, enrollment, authorization);
  const comments = [service, referral, status, need].map(({ id, kind, rev }) =>
    putRow(
      "review",
      {
        ...{ record: id, recordKind: kind, rev, decision: "returned" },
        field: make(60),
        comment: make(),
      },
      client.id,
    ),
  );
  await saved(sam, ...comments);
  // Both saw the same, and write otherwise: the second is kept beside the first.
  for (const by of [dan, sam]) {
    const { name, pronouns, languages, phones, address, notes } = fieldsFilledWith("client", make);
    await saved(by, patchRow(client, { name, pronouns, languages, phones, address, notes }));
  }
  const other = put("note", { date: today, visibleTo: "team" });
  await saved(dan, other);
  await saved(dan, withdrawRow(other, make(200)));
  const broken = put("service", { ...given, date: make(20) });
  await dan.push(entryOf([broken]), { id: newId(), clientId: client.id, rows: make() });
  const reason = make(200);
  const { status: asked } = await sam.request("/api/erasures", { client: client.id, reason });
  if (asked !== 200) throw new Error(`an erasure was answered ${String(asked)}`);
  const plan = [
    ...[`needs/${need.id}`, `goals/${goal.id}`, `enrollments/${enrollment.id}`],
    ...[`assessments/${assessment.id}`, `assessments/new/${form?.id ?? ""}`],
  ];
  return { id: client.id, services: [service.id], referrals: [referral.id], plan };
}

/** One client has a note of each text, so that all two hundred are on one screen. */
async function noteEach(dan: Tablet, client: RecordId): Promise<void> {
  const notes = hostileTexts.map((text) =>
    putRow("note", { date: today, referral: null, text, visibleTo: "team" }, client),
  );
  for (let from = 0; from < notes.length; from += 50) {
    await saved(dan, ...notes.slice(from, from + 50));
  }
}

const catalogue = [
  ...["provider", "place", "program", "service-group", "service-definition", "service-screen"],
  ...["referral-service", "referral-screen", "grant", "need-type"],
  ...["fund", "eligibility-rule", "assessment-form"],
] as const satisfies KindName[];

/** One of everything that administrators keep for all. */
async function keepReference(ada: Tablet, make: Make): Promise<void> {
  const ids = new Map(catalogue.map((kind) => [kind, newId()]));
  const of = (kind: (typeof catalogue)[number]): RecordId => ids.get(kind) ?? "";
  const given: Partial<Record<KindName, object>> = {
    "service-definition": { group: of("service-group"), usualUnits: null, hmis: null },
    "service-screen": { services: [of("service-definition")] },
    "referral-service": { programs: [of("program")] },
    "referral-screen": { services: [of("referral-service")] },
    program: { provider: of("provider"), places: [of("place")], hours: [], status: "active" },
    place: { provider: of("provider"), latitude: null, longitude: null },
    fund: { begins: null, ends: null },
    "eligibility-rule": { services: [of("service-definition")] },
    "assessment-form": { versions: [{ version: 1, questions: questionsOf(make) }] },
  };
  const rows = catalogue.map((kind) => {
    const fields = fieldsFilledWith(kind, make, given[kind] as never);
    return putRow(kind, unlikeOthers(ada, kind, fields) as never, null, of(kind));
  });
  await saved(ada, ...rows, ...(await hostileReasons(ada, make)));
}

// No door takes a code that programs might run, or a question that hangs on nothing: what is left is words.
function questionsOf(make: Make): Fields<"assessment-form">["versions"][number]["questions"] {
  const asked = (code: string) => ({ code, text: make(300), required: false, showIf: null });
  const choices = [{ code: "some", name: make(200) }];
  const names = { leastName: make(80), mostName: make(80) };
  return [
    { ...asked("words"), type: "text" },
    { ...asked("one"), type: "choice", choices },
    { ...asked("step"), type: "scale", least: 1, most: 5, ...names },
  ];
}

// Two texts that differ in their case alone, or behind the end of a short field, are one name to the catalogue.
function unlikeOthers(ada: Tablet, kind: KindName, fields: object): object {
  const { name, code } = fields as { name?: string; code?: string };
  const others = ada.held(kind).map(({ body }) => body.fields);
  const isTaken = (field: "name" | "code", text: string) =>
    others.some((other) => foldName(String(other[field])) === foldName(text));
  return {
    ...fields,
    ...(name !== undefined && isTaken("name", name)
      ? { name: `${String(others.length)} ${name}`.slice(0, 80) }
      : {}),
    ...(code !== undefined && isTaken("code", code) ? { code: "" } : {}),
  };
}

/** There is one list for each use: a reason of scripts is added to one. */
async function hostileReasons(ada: Tablet, make: Make): Promise<EntryRow[]> {
  await ada.pull(1000, ["reference"]);
  const [list] = ada.held("reason-list");
  if (!list) throw new Error("the administrator holds no list of reasons");
  const { reasons } = list.body.fields as Fields<"reason-list">;
  // A list has room for a hundred; the newest are kept.
  const newest = [...reasons.slice(-99), { code: newId(), name: make(120) }];
  return [patchRow({ ...list, clientId: null }, { reasons: newest })];
}

async function keepSite(ada: Tablet, make: Make): Promise<RecordId> {
  const { name, shortName, phone } = fieldsFilledWith("site", make);
  const asked = { name, shortName, phone };
  const { status, body } = await ada.request<{ id: RecordId }>("/api/sites", asked);
  if (status !== 200) throw new Error(`a site was answered ${String(status)}`);
  return body.id;
}

async function invite(
  ada: Tablet,
  make: Make,
  sites: readonly RecordId[],
  round: number,
): Promise<{ person: RecordId; link: string }> {
  const { name, title } = fieldsFilledWith("person", make);
  const email = `hostile.${String(round)}@harborbridge.example`;
  const asked = { email, name, title, role: "worker", sites };
  const { status, body } = await ada.request<{ person: RecordId; link: string }>(
    "/api/people/invite",
    asked,
  );
  if (status !== 200) throw new Error(`an invitation was answered ${String(status)}`);
  return body;
}

async function rename(ada: Tablet, id: RecordId, make: Make): Promise<void> {
  const person = ada.documents.get(id);
  if (!person) throw new Error("the administrator does not hold a person");
  const name = { given: make(80), family: make(80) };
  await saved(ada, patchRow(person, { name, title: make(80) }));
}

/** What was there before: the agency, its sites, the tablet that Dan holds. */
async function nameAll(ada: Tablet, dan: Tablet, make: Make): Promise<void> {
  const [settings] = ada.held("settings");
  if (!settings) throw new Error("the administrator holds no settings");
  const words = { agencyName: make(120), shortName: make(40), foundTabletPhone: make(40) };
  await saved(ada, patchRow(settings, words));
  const sites = ada
    .held("site")
    .map((site) => patchRow(site, { name: make(80), shortName: make(40), phone: make(40) }));
  await saved(ada, ...sites);
  const report = { waiting: 1, oldestWaiting: null, storageUsed: 1, lastError: make(80) };
  const headers = {
    "x-satchel-device": dan.device,
    "x-satchel-app": make(20).replaceAll(/[^ -~]/g, ""),
  };
  await dan.request("/sync/report", report, { headers });
  await ada.request("/api/tablets/label", { device: dan.device, label: make(60) });
}
