import type { Queries } from "../database/database.ts";
import { appliedMigrations } from "../database/migrations.ts";
import type { ErasedClient } from "../people/erasure-log.ts";

const ROWS_AT_A_TIME = 500;

/**
 * Everything that the database holds, as lines: `H` what it is, `T` a table, `R` a row of it, `E` a client who was erased.
 * The same lines from PGlite and PostgreSQL, and both read them. Within one transaction, so that all of it is of one
 * moment.
 */
export async function* dump(
  queries: Queries,
  erased: readonly ErasedClient[],
): AsyncGenerator<string> {
  await queries.query("set transaction isolation level repeatable read read only");
  yield `H ${JSON.stringify({ migrations: await appliedMigrations(queries) })}`;
  for (const one of erased) yield `E ${JSON.stringify(one)}`;
  for (const table of await readTables(queries)) {
    yield `T ${table}`;
    yield* rowsOf(queries, table);
  }
}

async function* rowsOf(queries: Queries, table: string): AsyncGenerator<string> {
  await queries.query(
    `declare backup no scroll cursor for select row_to_json(t)::text as row from "${table}" t`,
  );
  for (;;) {
    const rows = await queries.query<{ row: string }>(`fetch ${ROWS_AT_A_TIME} from backup`);
    for (const { row } of rows) yield `R ${row}`;
    if (rows.length < ROWS_AT_A_TIME) break;
  }
  await queries.query("close backup");
}

/** Our tables, those that others refer to first; the migrations come with the restored tables. */
async function readTables(queries: Queries): Promise<string[]> {
  const rows = await queries.query<{ name: string }>(
    `select t.table_name::text as name from information_schema.tables t
      where t.table_schema = current_schema() and t.table_type = 'BASE TABLE'
        and t.table_name <> 'migration'
      order by exists (select 1 from information_schema.table_constraints c
                        where c.table_schema = t.table_schema and c.table_name = t.table_name
                          and c.constraint_type = 'FOREIGN KEY'), t.table_name`,
  );
  return rows.map(({ name }) => name);
}
