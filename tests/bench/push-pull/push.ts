import * as v from "valibot";
import { pushAnswer } from "../../../src/protocol/sync-messages.ts";
import { MOST_ROWS, type Entry } from "../../../src/records/entry.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import type { Database } from "../../../sync-server/database/database.ts";
import type { SeedOf, SeedRecord } from "../../../sync-server/demo/ledger.ts";
import type { Figure } from "../figure.ts";
import { median } from "../measure.ts";
import { newId, type Stress } from "../stress-agency.ts";
import type { FrontDoor } from "./front-door.ts";

const ROUNDS = 9;
const PUSHES = 5;
/** A visit with ten quick services is one entry of ten rows. */
const ROWS_AN_ENTRY = 10;

/** Rows a second through POST /sync/push, against inserting the rows that it left in `record` by batched INSERT. */
export async function measurePush(
  database: Database,
  door: FrontDoor,
  stress: Stress,
  named: string,
): Promise<Figure> {
  await database.query("create table bench_record (like record including all)");
  const given = stress.records.filter(isClientsService);
  const rates = { push: [] as number[], insert: [] as number[], ratios: [] as number[] };
  // One round more than counted: the first one only warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const pushes = Array.from({ length: PUSHES }, () => entriesOf(given));
    const push = await rate(pushes, async (entries) => pushOnce(door, entries));
    const batches = await Promise.all(pushes.map((entries) => storedRows(database, entries)));
    const insert = await rate(batches, async (rows) => insertOnce(database, rows));
    if (round === 0) continue;
    rates.push.push(push);
    rates.insert.push(insert);
    rates.ratios.push(push / insert);
  }
  return {
    what: `push, ${named}`,
    unit: "rows/s",
    value: median(rates.push),
    floor: { what: "batched INSERT", value: median(rates.insert) },
    ratio: median(rates.ratios),
    bound: { on: "ratio", least: 0.3 },
    note: `${String(ROUNDS)} rounds of ${String(PUSHES * MOST_ROWS)} rows, ${String(MOST_ROWS)} a request`,
  };
}

function isClientsService(record: SeedRecord): record is SeedOf<"service"> {
  return record.kind === "service" && record.clientId !== null && record.fields.turnAway === null;
}

let next = 0;

// The next rows of the history once more, as services of today: every field is as the demo's workers fill it in.
function entriesOf(given: readonly SeedOf<"service">[]): Entry[] {
  const at = new Date().toISOString();
  return Array.from({ length: MOST_ROWS / ROWS_AN_ENTRY }, () => {
    const first = given[(next * 97) % given.length];
    const clientId = first?.clientId ?? null;
    const rows = Array.from({ length: ROWS_AN_ENTRY }, (_, line) => {
      next += 1;
      const service = given[(next * 31 + line) % given.length];
      if (!service) throw new Error("nobody was given anything");
      const put = { ...service.fields, enrollment: null, need: null, referral: null };
      const head = { collection: "casework", kind: "service", id: newId(), rev: newId() } as const;
      return { ...head, base: null, clientId, put };
    });
    return { id: newId(), clientId, at, rows };
  });
}

async function pushOnce(door: FrontDoor, entries: readonly Entry[]): Promise<void> {
  const answer = v.parse(
    pushAnswer,
    JSON.parse(await door.ask("/sync/push", JSON.stringify({ entries }))),
  );
  const bad = answer.entries.find(({ result }) => result !== "applied");
  if (bad) throw new Error(`an entry was ${bad.result}: ${bad.reason ?? ""} ${bad.detail ?? ""}`);
}

type StoredRow = Record<string, unknown>;

async function storedRows(database: Database, entries: readonly Entry[]): Promise<StoredRow[]> {
  const ids: RecordId[] = entries.flatMap(({ rows }) => rows.map(({ id }) => id));
  const rows = await database.query<StoredRow>(
    `select org, id, collection, kind, client_id, bucket, rev, seq::text as seq, day, due, withdrawn, body
       from record where id = any($1::uuid[])`,
    [ids],
  );
  if (rows.length !== ids.length) throw new Error("not every pushed row was stored");
  return rows;
}

async function insertOnce(database: Database, rows: readonly StoredRow[]): Promise<void> {
  await database.transaction((queries) =>
    queries.query(
      `insert into bench_record
         (org, id, collection, kind, client_id, bucket, rev, seq, day, due, withdrawn, body)
       select r.* from json_to_recordset($1::json) as r(
         org uuid, id uuid, collection text, kind text, client_id uuid, bucket text, rev uuid,
         seq bigint, day int, due int, withdrawn boolean, body json)`,
      [JSON.stringify(rows)],
    ),
  );
}

/** Rows a second over all batches. */
async function rate<Batch>(
  batches: readonly Batch[],
  send: (batch: Batch) => Promise<void>,
): Promise<number> {
  const begun = performance.now();
  for (const batch of batches) await send(batch);
  return (batches.length * MOST_ROWS * 1000) / (performance.now() - begun);
}
