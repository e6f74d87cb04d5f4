import type { Instant, RecordId } from "../src/records/fields.ts";
import type { NewId } from "../src/records/ids.ts";
import { recordKinds, type Fields, type KindName } from "../src/records/registry.ts";
import type { AppContext } from "./app-context.ts";
import type { Queries } from "./database/database.ts";
import type { SeedOf, SeedRecord } from "./demo/ledger.ts";
import { beginAudit } from "./people/audit.ts";
import { importInto } from "./sync/import-records.ts";

/** Adds the row that an agency's numbers are taken from, and begins its audit. */
export async function addAgency(
  queries: Queries,
  installationKey: Uint8Array,
  org: RecordId,
  now: Instant,
): Promise<void> {
  await queries.query("insert into agency (org, created_at) values ($1, $2)", [org, now]);
  await beginAudit(queries, installationKey, org);
}

/** What is asked of the first administrator about her agency and herself. */
export interface FirstWords {
  agencyName: string;
  given: string;
  family: string;
  timeZone: string;
}

/** Makes an agency with nothing but its settings, itself as a provider, and its first administrator. */
export async function makeAgency(
  queries: Queries,
  { newId, config }: Pick<AppContext, "newId" | "config">,
  now: Instant,
  words: FirstWords,
): Promise<{ org: RecordId; person: RecordId }> {
  const [org, person, ownProvider] = [newId(), newId(), newId()];
  await addAgency(queries, config.installationKey, org, now);
  const seed = seedBy(newId, person, now);
  await importInto(queries, newId, org, [
    seed("settings", newId(), firstSettings(words, ownProvider)),
    seed("provider", ownProvider, {
      name: words.agencyName,
      description: "",
      phone: "",
      email: "",
      url: "",
      isOwn: true,
    }),
    seed("person", person, {
      name: { given: words.given, family: words.family },
      role: "administrator",
      title: "",
      sites: [],
      active: true,
    }),
  ]);
  return { org, person };
}

function firstSettings(words: FirstWords, ownProvider: RecordId): Fields<"settings"> {
  return {
    agencyName: words.agencyName,
    shortName: words.agencyName.slice(0, 40),
    timeZone: words.timeZone,
    currency: "USD",
    ownProvider,
    statusLimits: {},
    teamSharing: true,
    noTeamSharingSites: [],
    offlineLimitDays: 30,
    foundTabletPhone: "",
  };
}

function seedBy(newId: NewId, author: RecordId, at: Instant) {
  return <K extends KindName>(kind: K, id: RecordId, fields: Fields<K>): SeedRecord => {
    const { collection } = recordKinds[kind];
    const common = { id, rev: newId(), clientId: null, author, at, receivedAt: at };
    const made: SeedOf<K> = { ...common, collection, kind, fields };
    // SeedRecord is the union of SeedOf over every kind; the compiler does not see that for an open kind.
    return made as unknown as SeedRecord;
  };
}
