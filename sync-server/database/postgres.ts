import pg from "pg";
import { bind } from "./bind.ts";
import type { Database, Parameter, Queries } from "./database.ts";
import { parsers } from "./parsers.ts";

const MOST_ATTEMPTS = 5;

/** Opens a pool on PostgreSQL. `onLost` hears of idle connections that broke; the pool replaces them by itself. */
export function openPostgres(
  url: string,
  onLost: (error: Error) => void = () => undefined,
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    options: "-c timezone=UTC",
    types: { getTypeParser },
  });
  pool.on("error", onLost);
  return {
    kind: "postgres",
    ...queriesOn(pool),
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
}

function getTypeParser(oid: number, format?: "text" | "binary"): (text: string) => unknown {
  // pg's own parsers are typed as anything; what they make is typed again where a query names its rows.
  const own = pg.types.getTypeParser(oid, format ?? "text") as (text: string) => unknown;
  return parsers[oid] ?? own;
}

function queriesOn(runner: pg.Pool | pg.PoolClient): Queries {
  return {
    async query<Row extends object>(sql: string, parameters: readonly Parameter[] = []) {
      return (await runner.query<Row>(sql, bind(parameters))).rows;
    },
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (queries: Queries) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, work);
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !asksForAnotherTry(error)) throw error;
    }
  }
}

async function once<T>(pool: pg.Pool, work: (queries: Queries) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isBroken = false;
  try {
    await client.query("begin");
    const result = await work(queriesOn(client));
    await client.query("commit");
    return result;
  } catch (error) {
    isBroken = !(await rollback(client));
    throw error;
  } finally {
    // A connection that could not even roll back is closed, not given to the next caller.
    client.release(isBroken);
  }
}

async function rollback(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query("rollback");
    return true;
  } catch {
    // The error that led here is the one to report.
    return false;
  }
}

// 40001 serialization failure, 40P01 deadlock.
// Overtaken by another transaction: it could not be put in order, each waited for the other, or both made the same row,
// which the next try finds.
const overtaken: ReadonlySet<string | undefined> = new Set(["40001", "40P01", "23505"]);

function asksForAnotherTry(error: unknown): boolean {
  return error instanceof pg.DatabaseError && overtaken.has(error.code);
}
