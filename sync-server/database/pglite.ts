import { PGlite } from "@electric-sql/pglite";
import { bind } from "./bind.ts";
import type { Database, Parameter, Queries } from "./database.ts";
import { parsers } from "./parsers.ts";

/**
 * Opens the embedded database in a folder, or in memory when there is none; `prepared` is a dump to start from. The
 * caller holds the folder's lock (`folder-lock.ts`): PGlite itself would let two processes in.
 */
export async function openPglite(folder: string | null, prepared?: Blob): Promise<Database> {
  const lite = await PGlite.create({
    ...(folder === null ? {} : { dataDir: folder }),
    ...(prepared === undefined ? {} : { loadDataDir: prepared }),
    parsers: { ...parsers },
  });
  return {
    kind: "pglite",
    ...queriesOn(lite),
    transaction: (work) => lite.transaction((open) => work(queriesOn(open))),
    close: () => lite.close(),
  };
}

function queriesOn(runner: Pick<PGlite, "query">): Queries {
  return {
    async query<Row extends object>(sql: string, parameters: readonly Parameter[] = []) {
      return (await runner.query<Row>(sql, bind(parameters))).rows;
    },
  };
}
