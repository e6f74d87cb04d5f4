import type { Context, Hono } from "hono";
import * as v from "valibot";
import { collectionNames, type CollectionName } from "../../src/records/define-record.ts";
import { MOST_ROWS } from "../../src/records/entry.ts";
import { recordId } from "../../src/records/fields.ts";
import { seq } from "../../src/records/entry-answer.ts";
import type { Settings } from "../../src/records/reference/agency.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import {
  deviceReport,
  digestRequest,
  documentsRequest,
  headerNames,
  type Hello,
} from "../../src/protocol/sync-messages.ts";
import { voucherCodesRequest } from "../../src/protocol/vouchers.ts";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { MOST_PARCELS, parcelsRequest } from "../../src/protocol/parcels.ts";
import type { AppContext } from "../app-context.ts";
import { clientAddress } from "../client-address.ts";
import { takeParcels } from "../parcels/take-parcels.ts";
import type { OpenStreams } from "../people/open-streams.ts";
import { requireSession, type Session } from "../people/sessions.ts";
import { takeTry } from "../take-try.ts";
import { checked, readJson, readMessage } from "../read-body.ts";
import { refusals } from "../refuse.ts";
import { pushEntries } from "../sync/one-door.ts";
import { ownFirst } from "../sync/own-first.ts";
import type { Pokes } from "../sync/pokes.ts";
import { pullPage, type Position } from "../sync/pull.ts";
import { countVisible, differingParts, readDocuments } from "../sync/repair.ts";
import { hasTablet } from "../sync/scope.ts";
import { keepToLimits, type TabletLimits } from "../sync/tablet-limits.ts";
import { giveCodes } from "../vouchers/give-codes.ts";
import type { AppEnv } from "./app-env.ts";
import { openEvents } from "./events.ts";
import { addScopeRoutes } from "./scope.ts";

type SyncContext = Context<AppEnv>;

const batchSizes: Readonly<Record<CollectionName, number>> = {
  clients: 500,
  casework: 500,
  reference: 500,
  inbox: 200,
};

/** The sync protocol (sync §4). */
export function addSyncRoutes(
  hono: Hono<AppEnv>,
  app: AppContext,
  listening: { pokes: Pokes; streams: OpenStreams },
): void {
  addParcelRoute(hono, app, listening.pokes);
  hono.use("/sync/*", async (c: SyncContext, next) => {
    const session = await requireSession(app, c);
    // Another tab may have signed somebody else in: nobody's work is taken for hers, and nobody gets her records.
    const person = c.req.header(headerNames.person);
    if (person !== undefined && person !== session.person) throw refusals.signInFirst();
    c.set("session", session);
    if (!hasTablet(session.role)) throw refusals.noTablet();
    await next();
  });
  // What a version would not understand it does not get; what it sends is taken from any version.
  for (const path of ["/sync/pull", "/sync/documents", "/sync/digest"]) {
    hono.use(path, async (c: SyncContext, next) => {
      const spoken = Number(c.req.header(headerNames.schema) ?? app.config.schemas.most);
      if (spoken < app.config.schemas.least) throw refusals.tooOld();
      await next();
    });
  }
  hono.get("/sync/hello", async (c) => c.json(await hello(app, sessionOf(c))));
  hono.get("/sync/pull", (c) => pull(app, c));
  hono.post("/sync/push", (c) => push(app, c, listening.pokes));
  hono.get("/sync/events", (c) => openEvents(app, c, sessionOf(c), listening));
  hono.post("/sync/documents", (c) => documents(app, c));
  hono.post("/sync/digest", async (c) => {
    const asked = await readMessage(c, digestRequest);
    const upTo = bigOf(asked.upTo);
    const differing = await differingParts(app.database, sessionOf(c), { ...asked, upTo });
    return c.json({ differing });
  });
  hono.post("/sync/voucher-codes", (c) => voucherCodes(app, c));
  hono.post("/sync/report", (c) => report(app, c));
  addScopeRoutes(hono, app, sessionOf);
}

// Anyone may carry parcels, signed in or not: they say themselves who made them.
function addParcelRoute(hono: Hono<AppEnv>, app: AppContext, pokes: Pokes): void {
  const perAddress = new RateLimiterMemory({ points: 300, duration: 15 * 60 });
  hono.post("/sync/parcels", async (c) => {
    await takeTry(perAddress, clientAddress(app, c));
    const { parcels } = await readMessage(c, parcelsRequest);
    if (parcels.length > MOST_PARCELS) throw refusals.tooLarge();
    const results = await takeParcels(app, parcels);
    pokes.look();
    return c.json({ parcels: results.map((result) => ({ result })) });
  });
}

function sessionOf(c: SyncContext): Session {
  const session = c.get("session");
  if (!session) throw refusals.signInFirst();
  return session;
}

async function hello(app: AppContext, session: Session): Promise<Hello> {
  const rows = await app.database.query<{ epoch: string; settings: RecordBody | null }>(
    `select i.epoch, s.body as settings from installation i
       join agency a on a.org = $1 left join record s on s.org = a.org and s.id = a.settings`,
    [session.org],
  );
  const limits = app.config.tabletLimits;
  const totals = await totalsWithin(app, session, limits);
  // Settings were checked against their schema before they were stored.
  const settings = rows[0]?.settings?.fields as Settings | undefined;
  return {
    epoch: rows[0]?.epoch ?? "",
    serverTime: app.now().toISOString(),
    schema: app.config.schemas,
    collections: collectionNames.map((name) => ({
      name,
      batchSize: batchSizes[name],
      total: totals.get(name) ?? 0,
    })),
    limits,
    email: session.email,
    offlineLimitDays: settings?.offlineLimitDays ?? 30,
  };
}

// What came to be hers since the last night may be more than her tablet is to hold: it is put right before she pulls.
async function totalsWithin(app: AppContext, session: Session, limits: TabletLimits) {
  const totals = await countVisible(app.database, session);
  if ((totals.get("casework") ?? 0) <= limits.records) return totals;
  await keepToLimits(app, session.org, limits, session.person);
  return countVisible(app.database, session);
}

const NO_ID = "00000000-0000-0000-0000-000000000000";
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

const pullQuery = v.object({
  collection: v.picklist(collectionNames),
  epoch: v.string(),
  position: v.optional(seq, "0"),
  since: v.optional(seq, "0"),
  id: v.optional(v.union([recordId, v.literal("")]), ""),
  limit: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/), v.toNumber(), v.maxValue(2000))),
});

async function pull(app: AppContext, c: SyncContext): Promise<Response> {
  const session = sessionOf(c);
  const asked = checked(c.req.query(), pullQuery);
  const { epoch, head, exitsFrom } = await standing(app, session);
  if (asked.epoch !== epoch) throw refusals.epochChanged();
  const at = positionOf(asked);
  const isAnew = at.position > 0n && at.position < exitsFrom && at.since < exitsFrom;
  const isFresh = isAnew || (at.position === 0n && at.id === NO_ID && at.since === 0n);
  const from = isFresh ? { position: 0n, id: NO_ID, since: head } : at;
  const limit = asked.limit ?? batchSizes[asked.collection];
  const inOrder = await pullPage(app.database, session, asked.collection, from, limit);
  // Where it does not all come at once, her own clients do. The checkpoint stays at the beginning.
  const own =
    isFresh && inOrder.more ? await ownFirst(app.database, session, asked.collection, limit) : "";
  const page = own === "" ? inOrder : { documents: own, next: from, more: true };
  // Read before the page: whatever has a number up to it was there to be found.
  const isAll = !page.more && head > page.next.position;
  const { position, id, since } = isAll ? { ...page.next, position: head, id: LAST_ID } : page.next;
  const checkpoint = {
    epoch,
    position: String(position),
    id: id === NO_ID ? "" : id,
    since: String(since),
  };
  return jsonText(
    c,
    `{"documents":[${page.documents}],"checkpoint":${JSON.stringify(checkpoint)},"more":${page.more}${isAnew ? ',"anew":true' : ""}}`,
  );
}

function positionOf(asked: v.InferOutput<typeof pullQuery>): Position {
  const { position, id, since } = asked;
  return { position: bigOf(position), id: id === "" ? NO_ID : id, since: bigOf(since) };
}

async function standing(app: AppContext, { org }: Session) {
  const [found] = await app.database.query<{ epoch: string; head: bigint; exitsFrom: bigint }>(
    `select i.epoch, a.head, a.exits_from as "exitsFrom"
       from installation i cross join agency a where a.org = $1`,
    [org],
  );
  return found ?? { epoch: "", head: 0n, exitsFrom: 0n };
}

const HIGHEST = 9_223_372_036_854_775_807n;

function bigOf(text: string): bigint {
  const number = BigInt(text);
  if (number > HIGHEST) throw refusals.badRequest("a sequence number");
  return number;
}

function jsonText(c: SyncContext, text: string): Response {
  return c.body(text, 200, { "content-type": "application/json" });
}

// Only the frame is checked here: each entry is read by itself behind the door.
const pushFrame = v.object({ entries: v.array(v.unknown()) });

async function push(app: AppContext, c: SyncContext, pokes: Pokes): Promise<Response> {
  const { entries } = checked(await readJson(c), pushFrame);
  if (entries.length > MOST_ROWS || rowsOf(entries) > MOST_ROWS) throw refusals.tooLarge();
  const visitor = { ...sessionOf(c), claimedDevice: c.req.header(headerNames.device) };
  const answers = entries.length === 0 ? [] : await pushEntries(app, visitor, entries);
  pokes.look();
  return c.json({ entries: answers });
}

function rowsOf(entries: readonly unknown[]): number {
  const lengths = entries.map((entry) =>
    typeof entry === "object" && entry !== null && "rows" in entry && Array.isArray(entry.rows)
      ? entry.rows.length
      : 1,
  );
  // One entry alone is never "too many": halving could not help, so it is parked as unreadable.
  return entries.length === 1 ? 1 : lengths.reduce((sum, length) => sum + length, 0);
}

async function documents(app: AppContext, c: SyncContext): Promise<Response> {
  const { collection, ids } = await readMessage(c, documentsRequest);
  const found = await readDocuments(app.database, sessionOf(c), collection, ids);
  return jsonText(c, `{"documents":[${found}]}`);
}

async function voucherCodes(app: AppContext, c: SyncContext): Promise<Response> {
  const { wanted } = await readMessage(c, voucherCodesRequest);
  return c.json({ codes: await giveCodes(app, sessionOf(c), wanted) });
}

async function report(app: AppContext, c: SyncContext): Promise<Response> {
  const told = await readMessage(c, deviceReport);
  const { org, person, device } = sessionOf(c);
  const version = c.req.header(headerNames.app)?.slice(0, 40) ?? null;
  await app.database.query(
    `insert into device (org, person, device, last_seen_at, app_version, report)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (org, person, device) do update set last_seen_at = excluded.last_seen_at,
       app_version = excluded.app_version, report = excluded.report`,
    [org, person, device, app.now().toISOString(), version, JSON.stringify(told)],
  );
  return c.json({});
}
