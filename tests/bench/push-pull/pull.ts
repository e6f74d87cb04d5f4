import * as v from "valibot";
import { checkpoint as checkpointSchema } from "../../../src/protocol/sync-messages.ts";
import type { Database } from "../../../sync-server/database/database.ts";
import type { Figure } from "../figure.ts";
import { inTurns, median } from "../measure.ts";
import type { FrontDoor } from "./front-door.ts";

const ROUNDS = 7;
/** As the app asks for casework. */
const PAGE = 1000;
const PAGES = 12;

/** Documents a second through GET /sync/pull, against SELECT of the same rows by the index that holds them in order. */
export async function measurePull(
  database: Database,
  door: FrontDoor,
  named: string,
): Promise<Figure> {
  const bucket = await largestBucket(database, door);
  await pullRate(door);
  const turns = await inTurns(
    ROUNDS,
    () => selectRate(database, door, bucket),
    () => pullRate(door),
  );
  return {
    what: `pull, ${named}`,
    unit: "documents/s",
    value: median(turns.subject),
    floor: { what: "SELECT", value: median(turns.floor) },
    ratio: turns.ratio,
    bound: { on: "ratio", least: 0.4 },
    note: `${String(ROUNDS)} rounds of ${String(PAGES * PAGE)} documents, ${String(PAGE)} a page`,
  };
}

async function pullRate(door: FrontDoor): Promise<number> {
  // Not from nothing: what that brings first is not a page in order.
  let from: Record<string, string> = { position: "0", id: "", since: "1" };
  const begun = performance.now();
  for (let page = 0; page < PAGES; page += 1) {
    const query = new URLSearchParams({
      collection: "casework",
      epoch: door.me.epoch,
      limit: String(PAGE),
      ...from,
    });
    const text = await door.ask(`/sync/pull?${query.toString()}`);
    // The checkpoint stands behind the documents: no need to read those, which is the tablet's work.
    const checkpoint = /"checkpoint":(\{[^}]*\}),"more":true\}$/.exec(text)?.[1];
    if (checkpoint === undefined) throw new Error("there was no next page to pull");
    const { position, id, since } = v.parse(checkpointSchema, JSON.parse(checkpoint));
    from = { position, id, ...(since !== undefined && { since }) };
  }
  return (PAGES * PAGE * 1000) / (performance.now() - begun);
}

async function selectRate(database: Database, door: FrontDoor, bucket: string): Promise<number> {
  let last = "0";
  const begun = performance.now();
  for (let page = 0; page < PAGES; page += 1) {
    const rows = await database.query<{ seq: bigint }>(
      `select id, rev, seq, kind, client_id, bucket, day, due, body::text as body from record
        where org = $1 and bucket = $2 and collection = 'casework' and seq > $3
        order by seq limit $4`,
      [door.me.orgId, bucket, last, PAGE],
    );
    if (rows.length < PAGE) throw new Error("there was no next page to select");
    last = String(rows.at(-1)?.seq);
  }
  return (PAGES * PAGE * 1000) / (performance.now() - begun);
}

async function largestBucket(database: Database, door: FrontDoor): Promise<string> {
  const rows = await database.query<{ bucket: string }>(
    `select bucket from record where org = $1 and collection = 'casework'
      group by bucket order by count(*) desc limit 1`,
    [door.me.orgId],
  );
  const bucket = rows[0]?.bucket;
  if (bucket === undefined) throw new Error("there is no casework");
  return bucket;
}
