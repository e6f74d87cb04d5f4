import type { CollectionName } from "../../src/records/define-record.ts";
import type { Day, Instant, RecordId } from "../../src/records/fields.ts";
import { chargesByGrant } from "../../src/records/service/grant-charges.ts";
import { makeAgencyClock, TIME_ZONE, type AgencyClock } from "./agency-clock.ts";
import { writeAssessmentForms, writeAssessments } from "./assessments.ts";
import { writeAuthorizations, writeFunds } from "./authorizations.ts";
import { writeEnrollments, writeNeeds, writeNotes } from "./casework.ts";
import { writeCatalogue } from "./catalogue.ts";
import { writeClients } from "./clients.ts";
import { writeDirectory } from "./directory.ts";
import { writeFamiliarHistory } from "./familiar-history.ts";
import { writeGoals } from "./goals.ts";
import { landmarksOf, type Landmarks } from "./landmarks.ts";
import { makeLedger, type SeedRecord } from "./ledger.ts";
import { plantOddities } from "./oddities.ts";
import { writeRevokedMail } from "./revoked-mail.ts";
import { known } from "./known.ts";
import { writePeople, type DemoAccount, type People } from "./people.ts";
import { seededRandom } from "./random.ts";
import { makeReferenceWriter, type ReferenceWriter } from "./reference-writer.ts";
import { writeReferralHistory } from "./referral-history.ts";
import { writeInbox } from "./review-inbox.ts";
import { writeRules } from "./rules.ts";
import { writeServiceHistory } from "./service-history.ts";
import { familiarKeys, type FamiliarKey } from "./tables/familiar-clients.ts";
import { siteKeys, type SiteKey } from "./tables/sites.ts";
import { sizes, type DemoSize } from "./tables/sizes.ts";
import type { DemoClient, World } from "./world.ts";

/** What the demo is made from; the same words give the same demo, byte for byte. */
export interface DemoWish {
  /** The agency's day to which all dates are relative. */
  today: Day;
  /** The moment in that day after which nothing lies; 10:42 in the agency's time zone when left out. */
  now?: Instant;
  seed?: number;
  size?: DemoSize;
}

/** A made-up agency with six months of history. */
export interface DemoAgency {
  orgId: RecordId;
  name: string;
  timeZone: string;
  /** The six sign-ins. */
  accounts: readonly DemoAccount[];
  /** Everybody else on the staff: they can sign in too, and are not printed. */
  colleagues: readonly DemoAccount[];
  /** Reference, clients, casework and inbox in this order; each in the order the office received it. */
  records: readonly SeedRecord[];
  /** Ids of what people will look for, and of the awkward cases. */
  landmarks: Landmarks;
}

const AGENCY_NAME = "Harbor Bridge Community Services";
const YEARS_OPEN = 8;

/** Makes the demo agency of domain §6. Pure: no clock and no chance but the ones given. */
export function makeDemoAgency({ today, now, seed = 1, size = "demo" }: DemoWish): DemoAgency {
  const chance = (part: string) => seededRandom(seed, part);
  const clock = makeAgencyClock(today, now === undefined ? null : Date.parse(now));
  const ledger = makeLedger(chance("ids"));
  const opened = clock.moment(clock.daysAgo(YEARS_OPEN * 365), 9 * 60);
  const orgId = ledger.mint(opened);
  const ada = ledger.mint(opened);
  const write = makeReferenceWriter(ledger, opened, ada);

  const people = writePeople(write, ada);
  const catalogue = writeCatalogue(write, clock, people.sites);
  const directory = writeDirectory({ write, clock, catalogue, random: chance("directory") });
  writeSettings(write, people, directory.ownProvider);
  const formIds = writeAssessmentForms(write);
  writeRules({ catalogue, ledger }, directory.referralKind, formIds, write);
  const fundIds = writeFunds({ clock }, write);

  const plan = sizes[size];
  const clients = writeClients({ clock, ledger, people, plan, chance });
  const familiar = familiarByKey(clients);
  const many = manyBySite(clients);
  const world: World = {
    clock,
    ledger,
    people,
    catalogue,
    directory,
    plan,
    clients,
    chance,
    familiar: (key) => known(familiar, key),
    manyAt: (site) => many.get(site) ?? [],
  };
  writeFamiliarHistory(world);
  const planted = plantOddities(world);
  const inbox = writeInbox(world, planted);
  writeNeeds(world);
  writeServiceHistory(world);
  writeReferralHistory(world);
  writeEnrollments(world);
  const landmarks = landmarksOf(world, planted, inbox);
  writeRevokedMail(world);
  writeNotes(world);
  writeAuthorizations(world, fundIds);
  writeGoals(world);
  writeAssessments(world, formIds);
  return {
    orgId,
    name: AGENCY_NAME,
    timeZone: TIME_ZONE,
    accounts: people.accounts,
    colleagues: people.colleagues,
    landmarks,
    records: inOrder(withoutGiven(ledger.records), clock),
  };
}

function familiarByKey(clients: readonly DemoClient[]): ReadonlyMap<FamiliarKey, DemoClient> {
  return new Map(
    familiarKeys.flatMap((key) =>
      clients.filter((client) => client.familiar === key).map((client) => [key, client] as const),
    ),
  );
}

function manyBySite(clients: readonly DemoClient[]): ReadonlyMap<SiteKey, readonly DemoClient[]> {
  const many = clients.filter((client) => client.isActive && client.familiar === null);
  return new Map(siteKeys.map((key) => [key, many.filter(({ site }) => site === key)]));
}

function writeSettings(write: ReferenceWriter, people: People, ownProvider: RecordId): void {
  write("settings", {
    agencyName: AGENCY_NAME,
    shortName: "Harbor Bridge",
    timeZone: TIME_ZONE,
    currency: "USD",
    ownProvider,
    statusLimits: { "not-updated": 7, pending: 7, "needs-client-action": 7, eligible: 7 },
    teamSharing: true,
    noTeamSharingSites: [people.sites.advocacy],
    offlineLimitDays: 30,
    foundTabletPhone: "555-0100",
    idleLockMinutes: 5,
    secondFactor: "offered",
  });
}

// The table says what a grant spent in all. What the services here were paid with is counted from them.
function withoutGiven(records: readonly SeedRecord[]): SeedRecord[] {
  const services = records.filter((record) => record.kind === "service");
  const paid = chargesByGrant(services.map(({ fields }) => ({ fields, isWithdrawn: false })));
  return records.map((record) => {
    if (record.kind !== "grant") return record;
    const spent = Math.max(0, record.fields.spent - (paid.get(record.id) ?? 0));
    return { ...record, fields: { ...record.fields, spent } };
  });
}

const collectionOrder: readonly CollectionName[] = ["reference", "clients", "casework", "inbox"];

// As the office received it. Sorting is stable, so what came in one moment stays in the order written.
function inOrder(records: readonly SeedRecord[], clock: AgencyClock): SeedRecord[] {
  const late = records.find(({ receivedAt }) => Date.parse(receivedAt) > clock.now);
  if (late) throw new Error(`a ${late.kind} lies in the future`);
  return [...records].sort(
    (a, b) =>
      collectionOrder.indexOf(a.collection) - collectionOrder.indexOf(b.collection) ||
      (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0),
  );
}
