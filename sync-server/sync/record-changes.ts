import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { AnyFields } from "../../src/records/merge.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import { sameValue } from "../../src/records/same-value.ts";
import type { Queries } from "../database/database.ts";

/** One change of a record: what each field said before and after. */
export interface RecordChange {
  at: Instant;
  by: RecordId;
  /** The record was made. */
  isNew: boolean;
  fields: { name: string; before: unknown; after: unknown }[];
}

const MOST = 50;

/** The newest changes of a record: every version is kept, and each is told by what differs from the one before. */
export async function readChanges(
  queries: Queries,
  org: RecordId,
  record: RecordId,
): Promise<RecordChange[]> {
  const versions = await queries.query<{ body: RecordBody }>(
    `select body from (
       select seq, body from record where org = $1 and id = $2
       union all
       select seq, body from record_version where org = $1 and id = $2 and seq is not null) v
      order by v.seq desc limit ${MOST + 1}`,
    [org, record],
  );
  const isWhole = versions.length <= MOST;
  const told = isWhole ? versions : versions.slice(0, -1);
  const changes = told.map(({ body }, index) => ({
    at: body.receivedAt,
    by: body.author,
    isNew: isWhole && index === told.length - 1,
    fields: differences(versions[index + 1]?.body.fields ?? {}, body.fields),
  }));
  return changes.filter(({ fields }) => fields.length > 0);
}

function differences(was: AnyFields, is: AnyFields) {
  return Object.keys({ ...was, ...is })
    .filter((name) => !sameValue(was[name], is[name]))
    .map((name) => ({ name, before: was[name] ?? null, after: is[name] ?? null }));
}
