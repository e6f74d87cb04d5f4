// What a push leaves in the database, to be inserted again by plain batched INSERT.
import type { Entry } from "../../../src/records/entry.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import type { Database, Queries } from "../../../sync-server/database/database.ts";

/** Rows of one push as JSON lists, by the table they lie in. */
export interface Left {
  pushed: string;
  record: string;
  record_version: string;
  entry: string;
}

export interface Floors {
  /** The agency's last number. */
  head: (org: RecordId) => Promise<bigint>;
  /** What lies in the tables since that number. */
  leftSince: (org: RecordId, head: bigint, entries: readonly Entry[]) => Promise<Left>;
  insertPushed: (left: Left) => Promise<void>;
  insertAll: (left: Left) => Promise<void>;
}

const tables = ["record", "record_version", "entry"] as const;

/** Makes tables to insert into, as large as those that push writes to: in a small one every index page is in hand. */
export async function makeFloors(database: Database): Promise<Floors> {
  for (const table of tables) await copyTable(database, table, `bench_${table}`);
  await copyTable(database, "record", "bench_pushed");
  await database.query("analyze");
  return {
    head: async (org) => {
      const [row] = await database.query<{ head: bigint }>(
        "select head from agency where org = $1",
        [org],
      );
      return row?.head ?? 0n;
    },
    leftSince: async (org, head, entries) => ({
      pushed: await jsonOf(
        database,
        "select * from record where org = $1 and id = any($2::uuid[])",
        [org, entries.flatMap(({ rows }) => rows.map(({ id }) => id))],
      ),
      record: await jsonOf(database, "select * from record where org = $1 and seq > $2", [
        org,
        head,
      ]),
      record_version: await jsonOf(
        database,
        "select * from record_version where org = $1 and seq > $2",
        [org, head],
      ),
      entry: await jsonOf(database, "select * from entry where org = $1 and id = any($2::uuid[])", [
        org,
        entries.map(({ id }) => id),
      ]),
    }),
    insertPushed: async (left) =>
      database.transaction((queries) => insert(queries, "bench_pushed", left.pushed)),
    insertAll: async (left) =>
      database.transaction(async (queries) => {
        for (const table of tables) await insert(queries, `bench_${table}`, left[table]);
      }),
  };
}

async function copyTable(database: Database, from: string, to: string): Promise<void> {
  await database.query(`create table ${to} (like ${from} including all)`);
  await database.query(`insert into ${to} overriding system value select * from ${from}`);
}

async function jsonOf(
  queries: Queries,
  rows: string,
  parameters: Parameters<Queries["query"]>[1],
): Promise<string> {
  const [found] = await queries.query<{ list: string | null }>(
    `select json_agg(r)::text as list from (${rows}) r`,
    parameters,
  );
  return found?.list ?? "[]";
}

async function insert(queries: Queries, table: string, rows: string): Promise<void> {
  await queries.query(
    `insert into ${table} overriding system value
     select * from json_populate_recordset(null::${table}, $1::json)`,
    [rows],
  );
}
