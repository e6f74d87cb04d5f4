import type { Database, Queries } from "./database.ts";
import { first } from "./migrations/001-first.ts";
import { leanerWrites } from "./migrations/002-leaner-writes.ts";
import { people } from "./migrations/003-people.ts";
import { secondFactor } from "./migrations/004-second-factor.ts";
import { resting } from "./migrations/005-resting.ts";

/** Ordered and never edited once released; a change of the tables is a new line here. */
const migrations: readonly { name: string; statements: readonly string[] }[] = [
  { name: "001-first", statements: first },
  { name: "002-leaner-writes", statements: leanerWrites },
  { name: "003-people", statements: people },
  { name: "004-second-factor", statements: secondFactor },
  { name: "005-resting", statements: resting },
];

// Any number that nothing else of ours locks.
const MIGRATION_LOCK = 7_324_001;

/**
 * Brings the tables up to date and answers the names of what was applied now. All in one transaction behind one lock:
 * several processes may start at once, and a failed migration leaves nothing behind.
 */
export async function migrate(database: Database, epoch: () => string): Promise<string[]> {
  return database.transaction(async (queries) => {
    await queries.query("select pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    await queries.query(
      "create table if not exists migration (name text primary key, applied_at timestamptz not null default now())",
    );
    const applied = await missing(queries);
    for (const migration of applied) {
      for (const statement of migration.statements) await queries.query(statement);
      await queries.query("insert into migration (name) values ($1)", [migration.name]);
    }
    await queries.query("insert into installation (epoch) values ($1) on conflict do nothing", [
      epoch(),
    ]);
    return applied.map((migration) => migration.name);
  });
}

async function missing(queries: Queries) {
  const rows = await queries.query<{ name: string }>("select name from migration");
  const known = new Set(rows.map((row) => row.name));
  return migrations.filter((migration) => !known.has(migration.name));
}
