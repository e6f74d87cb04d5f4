// An agency small enough to read: three sites, a handful of people, a catalogue of three services.
import { makeRandom } from "../../../sync-server/random.ts";
import { emptyClient, type Client } from "../../../src/records/client/client.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import { uuidv7 } from "../../../src/records/ids.ts";
import type { Role } from "../../../src/records/define-record.ts";
import { recordKinds, type Fields, type KindName } from "../../../src/records/registry.ts";
import type { SeedRecord } from "../../../sync-server/demo/ledger.ts";

const random = makeRandom();
export const newId = (): RecordId => uuidv7(Date.now(), random(10));

/** Who works where in the small agency. `closed` is a site without team sharing. */
export const smallStaff = {
  ana: { role: "worker", sites: ["north"] },
  dan: { role: "worker", sites: ["north"] },
  eve: { role: "worker", sites: ["south"] },
  both: { role: "worker", sites: ["north", "south"] },
  cleo: { role: "worker", sites: ["closed"] },
  cody: { role: "worker", sites: ["closed"] },
  sam: { role: "supervisor", sites: ["north"] },
  sue: { role: "supervisor", sites: ["south", "closed"] },
  ada: { role: "administrator", sites: [] },
  kim: { role: "partner", sites: [] },
  rosa: { role: "program", sites: [] },
} as const satisfies Record<string, { role: Role; sites: readonly SiteName[] }>;

export type StaffName = keyof typeof smallStaff;
export type SiteName = "north" | "south" | "closed";

/** The small agency: its ids by name, and the records that make it. */
export interface SmallAgency {
  org: RecordId;
  sites: Record<SiteName, RecordId>;
  staff: Record<StaffName, RecordId>;
  definitions: { kit: RecordId; ride: RecordId; retired: RecordId };
  provider: RecordId;
  endedGrant: RecordId;
  records: SeedRecord[];
  accounts: { person: RecordId; email: string; role: Role }[];
}

/** The address that a person of the small agency signs in with; each agency has its own. */
export function emailOf(org: RecordId, name: StaffName): string {
  return `${name}@${org.slice(-12)}.example`;
}

/** Makes a small agency with ids of its own, so that many can live in one database. */
export function makeSmallAgency(at = new Date().toISOString()): SmallAgency {
  const org = newId();
  const sites = { north: newId(), south: newId(), closed: newId() };
  const names = Object.keys(smallStaff) as StaffName[];
  const ids = names.map((name) => [name, newId()] as const);
  const staff = Object.fromEntries(ids) as SmallAgency["staff"];
  const definitions = { kit: newId(), ride: newId(), retired: newId() };
  const [provider, endedGrant, group] = [newId(), newId(), newId()];
  const seed = seedBy(staff.ada, at);
  const records: SeedRecord[] = [
    seed("settings", newId(), settingsOf(provider, sites.closed)),
    ...(Object.keys(sites) as SiteName[]).map((name) =>
      seed("site", sites[name], { name, shortName: name, phone: "" }),
    ),
    ...names.map((name) => seed("person", staff[name], personOf(name, sites))),
    seed("provider", provider, {
      ...{ name: "Small Agency", description: "", phone: "", email: "", url: "", isOwn: true },
    }),
    seed("service-group", group, { name: "Street", order: 1 }),
    seed("service-definition", definitions.kit, definitionOf(group, "Hygiene kit")),
    seed("service-definition", definitions.ride, definitionOf(group, "Bus day pass")),
    seed("service-definition", definitions.retired, {
      ...definitionOf(group, "Phone card"),
      retired: true,
    }),
    seed("grant", endedGrant, {
      ...{ name: "Old grant", shortName: "Old", funder: "City", begins: null, ends: "2020-01-01" },
      ...{ budget: 100_000_00, spent: 0 },
    }),
  ];
  const accounts = names.map((name) => ({
    person: staff[name],
    email: emailOf(org, name),
    role: smallStaff[name].role,
  }));
  return { org, sites, staff, definitions, provider, endedGrant, records, accounts };
}

/** Writes seed records as one author at one time. */
export function seedBy(author: RecordId, at: string) {
  return <K extends KindName>(
    kind: K,
    id: RecordId,
    fields: Fields<K>,
    clientId: RecordId | null = kind === "client" ? id : null,
  ): SeedRecord => {
    const { collection } = recordKinds[kind];
    const common = { rev: newId(), author, at, receivedAt: at };
    // SeedRecord is the union over every kind; the compiler does not see that for an open kind.
    return { ...common, collection, kind, id, fields, clientId } as unknown as SeedRecord;
  };
}

/** A client of a site with a name. */
export function clientOf(given: string, sites: readonly RecordId[]): Client {
  return { ...emptyClient(sites), name: { given, family: "Test" } };
}

function settingsOf(ownProvider: RecordId, closed: RecordId): Fields<"settings"> {
  return {
    agencyName: "Small Agency",
    shortName: "Small",
    timeZone: "America/Los_Angeles",
    currency: "USD",
    ownProvider,
    statusLimits: { "not-updated": 7, pending: 3 },
    teamSharing: true,
    noTeamSharingSites: [closed],
    offlineLimitDays: 30,
    foundTabletPhone: "",
  };
}

function personOf(name: StaffName, sites: SmallAgency["sites"]): Fields<"person"> {
  const { role, sites: at } = smallStaff[name];
  return {
    name: { given: name, family: "Test" },
    role,
    title: "",
    sites: at.map((site) => sites[site]),
    active: true,
  };
}

function definitionOf(group: RecordId, name: string): Fields<"service-definition"> {
  return {
    ...{ code: name.slice(0, 3), name, group, unit: "count", defaultUnits: 100, unitCost: 650 },
    ...{ usualUnits: { least: 100, most: 500 }, isDirect: true, sites: [], grants: [] },
    ...{ hmis: null, retired: false },
  };
}
