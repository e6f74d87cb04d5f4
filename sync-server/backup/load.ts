import * as v from "valibot";
import type { Database, Queries } from "../database/database.ts";
import { migrate } from "../database/migrations.ts";
import { tidyUp } from "../nightly.ts";
import { BrokenBackup } from "./backup-file.ts";

const ROWS_AT_A_TIME = 500;
const head = v.object({ migrations: v.array(v.string()) });

/**
 * Fills an empty database with the lines of a backup, brings its tables up to date and gives it a new epoch, by which
 * tablets know that the office came back from a backup. Answers the lines that speak of erased clients,
 * and which migrations were applied to what was loaded.
 */
export async function load(
  database: Database,
  lines: AsyncIterable<string>,
  newEpoch: () => string,
): Promise<{ erased: string[]; applied: string[] }> {
  const erased: string[] = [];
  const source = lines[Symbol.asyncIterator]();
  const first = await source.next();
  // As the tables were then: what was added since gets its values from the migrations that come after.
  await migrate(database, newEpoch, readHead(first.done ? "" : first.value));
  await database.transaction(async (queries) => {
    const rows = makeRows(queries);
    for (let next = await source.next(); !next.done; next = await source.next()) {
      const [kind, rest] = [next.value[0], next.value.slice(2)];
      if (kind === "T") await rows.turnTo(rest);
      else if (kind === "R") await rows.add(rest);
      else if (kind === "E") erased.push(rest);
      else throw new BrokenBackup("a line of another kind");
    }
    await rows.turnTo(null);
    await queries.query("update installation set epoch = $1", [newEpoch()]);
  });
  const applied = await migrate(database, newEpoch);
  await tidyUp(database);
  return { erased, applied };
}

/** The migrations that made the tables of a backup, from its first line. */
export function readHead(line: string): string[] {
  const read = line.startsWith("H ") ? v.safeParse(head, JSON.parse(line.slice(2))) : null;
  if (!read?.success) throw new BrokenBackup("no head");
  return read.output.migrations;
}

interface Rows {
  add: (row: string) => Promise<void>;
  /** Writes what was added, and goes on with another table. */
  turnTo: (table: string | null) => Promise<void>;
}

function makeRows(queries: Queries): Rows {
  let table: string | null = null;
  let waiting: string[] = [];
  const write = async (): Promise<void> => {
    if (table === null || waiting.length === 0) return;
    await queries.query(
      `insert into ${table} overriding system value
       select * from json_populate_recordset(null::${table}, $1::json)`,
      [`[${waiting.join(",")}]`],
    );
    waiting = [];
  };
  return {
    add: async (row) => {
      waiting.push(row);
      if (waiting.length >= ROWS_AT_A_TIME) await write();
    },
    turnTo: async (next) => {
      await write();
      if (table !== null) await countOn(queries, table);
      table = next === null ? null : await ownTable(queries, next);
      // The migrations made its one row; the backup brings its own.
      if (next === "installation") await queries.query("delete from installation");
    },
  };
}

// A name that comes from a file goes into SQL only if it is one of our tables. With its schema: PostgreSQL has a type
// `record` of its own.
async function ownTable(queries: Queries, name: string): Promise<string> {
  const rows = await queries.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name = $1`,
    [name],
  );
  const [found] = rows;
  if (!found) throw new BrokenBackup("a table that is not ours");
  return found.name;
}

// Numbers that the database gives go on behind those that were given.
async function countOn(queries: Queries, table: string): Promise<void> {
  const columns = await queries.query<{ name: string }>(
    `select column_name::text as name from information_schema.columns
      where format('%I.%I', table_schema, table_name) = $1 and is_identity = 'YES'`,
    [table],
  );
  for (const { name } of columns) {
    await queries.query(
      `select setval(pg_get_serial_sequence('${table}', '${name}'),
                     (select coalesce(max("${name}"), 0) + 1 from ${table}), false)`,
    );
  }
}
