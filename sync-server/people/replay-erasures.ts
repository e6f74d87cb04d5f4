import type { Database, Queries } from "../database/database.ts";
import { eraseClient } from "../sync/erase-client.ts";
import { writeAudit, type Auditor } from "./audit.ts";
import type { ErasedClient } from "./erasure-log.ts";

/**
 * Erases again whom the database has not erased: it came back from a backup that was made before. Done before anybody is
 * served, so that nobody gets to see them. Answers how many there were.
 */
export async function replayErasures(
  auditor: Auditor & { database: Database },
  erased: readonly ErasedClient[],
): Promise<number> {
  let count = 0;
  for (const one of erased) {
    const isDone = await auditor.database.transaction((queries) => replay(auditor, queries, one));
    if (isDone) count += 1;
  }
  return count;
}

async function replay(auditor: Auditor, queries: Queries, one: ErasedClient): Promise<boolean> {
  const { org, client, erasure, by, at } = one;
  const [standing] = await queries.query<{ isErased: boolean }>(
    `select exists (select 1 from erased_record where org = $1 and id = $2) as "isErased"
       from agency where org = $1`,
    [org, client],
  );
  if (!standing || standing.isErased) return false;
  const records = await eraseClient(queries, org, client);
  await queries.query(
    `update erasure set outcome = 'done', settled_by = $3, settled_at = $4
      where org = $1 and id = $2`,
    [org, erasure, by, at],
  );
  const detail = { records, replayed: true };
  await writeAudit(auditor, queries, org, [
    { act: "erasure-done", person: by, device: null, subject: client, detail },
  ]);
  return true;
}
