import type { Database, Queries } from "./database.ts";
import { first } from "./migrations/001-first.ts";
import { leanerWrites } from "./migrations/002-leaner-writes.ts";
import { people } from "./migrations/003-people.ts";
import { secondFactor } from "./migrations/004-second-factor.ts";
import { resting } from "./migrations/005-resting.ts";
import { keyedAudit } from "./migrations/006-keyed-audit.ts";
import { slowLimit } from "./migrations/007-slow-limit.ts";
import { grantTotal } from "./migrations/008-grant-total.ts";
import { spentBesides } from "./migrations/009-spent-besides.ts";
import { voucherCode } from "./migrations/010-voucher-code.ts";
import { mailQueue } from "./migrations/011-mail-queue.ts";

/** After this one the heads of audits that were begun before are marked: that takes a key, and no table has it. */
export const KEYED_AUDIT = "006-keyed-audit";

/** Ordered and never edited once released; a change of the tables is a new line here. */
const migrations: readonly { name: string; statements: readonly string[] }[] = [
  { name: "001-first", statements: first },
  { name: "002-leaner-writes", statements: leanerWrites },
  { name: "003-people", statements: people },
  { name: "004-second-factor", statements: secondFactor },
  { name: "005-resting", statements: resting },
  { name: KEYED_AUDIT, statements: keyedAudit },
  { name: "007-slow-limit", statements: slowLimit },
  { name: "008-grant-total", statements: grantTotal },
  { name: "009-spent-besides", statements: spentBesides },
  { name: "010-voucher-code", statements: voucherCode },
  { name: "011-mail-queue", statements: mailQueue },
];

// Any number that nothing else of ours locks.
const MIGRATION_LOCK = 7_324_001;

/**
 * Brings the tables up to date and answers the names of what was applied now. All in one transaction behind one lock:
 * several processes may start at once, and a failed migration leaves nothing behind. `only` stops at the tables of an
 * older version: those of a backup.
 */
export async function migrate(
  database: Database,
  epoch: () => string,
  only?: readonly string[],
): Promise<string[]> {
  return database.transaction(async (queries) => {
    await queries.query("select pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    await queries.query(
      "create table if not exists migration (name text primary key, applied_at timestamptz not null default now())",
    );
    const applied = (await missing(queries)).filter(({ name }) => only?.includes(name) ?? true);
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
  const known = new Set(await appliedMigrations(queries));
  return migrations.filter((migration) => !known.has(migration.name));
}

/** The names of the migrations that made these tables, in their order. */
export async function appliedMigrations(queries: Queries): Promise<string[]> {
  const rows = await queries.query<{ name: string }>("select name from migration order by name");
  return rows.map((row) => row.name);
}

/** Migrations that this version does not have: a newer one made those tables. */
export function unknownMigrations(names: readonly string[]): string[] {
  const known = new Set(migrations.map(({ name }) => name));
  return names.filter((name) => !known.has(name));
}
