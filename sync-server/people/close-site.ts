import type * as v from "valibot";
import type { closeSiteRequest } from "../../src/protocol/people.ts";
import type { EntryRow } from "../../src/records/entry.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Person } from "../../src/records/reference/agency.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import type { AppContext } from "../app-context.ts";
import type { Queries } from "../database/database.ts";
import { Refuse, refusals } from "../refuse.ts";
import { changeOnline } from "../sync/change-online.ts";
import { clientsAt, moveClients } from "../sync/move-clients.ts";
import { orRefuse, requireSites } from "./change-person.ts";
import type { Session } from "./sessions.ts";

/**
 * Closes a site: nobody is put there any more. Whoever works there and whoever is shared with it go to another site
 * first, or it is refused with how many they are. What breaks off half way is gone on with by asking again.
 */
export async function closeSite(
  app: AppContext,
  by: Session,
  { site, to }: v.InferOutput<typeof closeSiteRequest>,
): Promise<void> {
  const { database } = app;
  const standing = await readSite(database, by.org, site);
  if (standing.isClosed) return;
  const [people, clients] = [
    await peopleAt(database, by.org, site),
    await clientsAt(database, by.org, site),
  ];
  if (people.length + clients.length > 0) {
    if (to === undefined) throw siteInUse(people.length, clients.length);
    await requireSites(database, by.org, to === site ? [] : [to]);
    if (to === site) throw refusals.badRequest("“to”");
    // They have the other site's clients before these come to it: nobody loses anything on the way.
    await putPeople(app, by, people, (sites) => [...new Set([...sites, to])]);
    await moveClients(app, by, clients, (sites) => replaced(sites, site, to));
    const now = await peopleAt(database, by.org, site);
    await putPeople(app, by, now, (sites) => replaced(sites, site, to));
  }
  await patchSite(app, by, standing, true);
}

/** Opens a closed site again; nobody comes back to it by that. */
export async function openSite(app: AppContext, by: Session, site: RecordId): Promise<void> {
  const standing = await readSite(app.database, by.org, site);
  if (standing.isClosed) await patchSite(app, by, standing, false);
}

interface SiteStanding {
  id: RecordId;
  rev: RecordId;
  isClosed: boolean;
}

async function readSite(queries: Queries, org: RecordId, id: RecordId): Promise<SiteStanding> {
  const [row] = await queries.query<{ rev: RecordId; body: RecordBody }>(
    "select rev, body from record where org = $1 and id = $2 and kind = 'site'",
    [org, id],
  );
  if (!row) throw refusals.notFound();
  return { id, rev: row.rev, isClosed: row.body.fields["isClosed"] === true };
}

async function patchSite(
  app: AppContext,
  by: Session,
  { id, rev: base }: SiteStanding,
  isClosed: boolean,
): Promise<void> {
  const head = { collection: "reference", kind: "site", id, clientId: null } as const;
  await change(app, by, [{ ...head, rev: app.newId(), base, patch: { isClosed } }]);
}

interface PersonAt {
  id: RecordId;
  rev: RecordId;
  sites: readonly RecordId[];
}

// Closed accounts, too: whoever is let in again must not stand at a site that is gone.
async function peopleAt(queries: Queries, org: RecordId, site: RecordId): Promise<PersonAt[]> {
  const rows = await queries.query<{ id: RecordId; rev: RecordId; body: RecordBody }>(
    `select id, rev, body from record
      where org = $1 and bucket = 'agency' and collection = 'reference' and kind = 'person'`,
    [org],
  );
  return rows.flatMap(({ id, rev, body }) => {
    // Person records are checked against their schema before they are stored.
    const { sites } = body.fields as Person;
    return sites.includes(site) ? [{ id, rev, sites }] : [];
  });
}

async function putPeople(
  app: AppContext,
  by: Session,
  people: readonly PersonAt[],
  sitesAfter: (sites: readonly RecordId[]) => RecordId[],
): Promise<void> {
  for (const { id, rev: base, sites } of people) {
    const head = { collection: "reference", kind: "person", id, clientId: null } as const;
    await change(app, by, [
      { ...head, rev: app.newId(), base, patch: { sites: sitesAfter(sites) } },
    ]);
  }
}

async function change(app: AppContext, by: Session, rows: readonly EntryRow[]): Promise<void> {
  await app.database.transaction(async (queries) => {
    orRefuse(await changeOnline(queries, app, by, rows, null));
  });
}

function replaced(sites: readonly RecordId[], site: RecordId, to: RecordId): RecordId[] {
  return [...new Set(sites.map((one) => (one === site ? to : one)))];
}

function siteInUse(people: number, clients: number): Refuse {
  return new Refuse(
    409,
    "site-in-use",
    `${people} people and ${clients} clients are at this site. Say to which site they go.`,
    { more: { people, clients } },
  );
}
