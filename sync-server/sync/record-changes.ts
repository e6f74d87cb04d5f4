import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { AnyFields } from "../../src/records/merge.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import { sameValue } from "../../src/records/same-value.ts";
import type { Queries } from "../database/database.ts";

/** One change of a record: what each field said before and after. */
export interface RecordChange {
  record: RecordId;
  at: Instant;
  by: RecordId;
  /** The record was made. */
  isNew: boolean;
  fields: { name: string; before: unknown; after: unknown }[];
}

const MOST = 50;

/**
 * The newest changes of these records, or those before the number that an earlier answer ended with: every version is
 * kept, and each is told by what differs from the one before. `older` is null where nothing came before these.
 */
export async function readChanges(
  queries: Queries,
  org: RecordId,
  records: readonly RecordId[],
  before: string | null = null,
): Promise<{ changes: RecordChange[]; older: string | null }> {
  const versions = await queries.query<Version>(
    `select id, seq, body, before from (
       select id, seq, body, lag(body) over (partition by id order by seq) as before from (
         select id, seq, body from record where org = $1 and id = any($2::uuid[])
         union all
         select id, seq, body from record_version
          where org = $1 and id = any($2::uuid[]) and seq is not null) v) w
      where $3::bigint is null or seq < $3::bigint
      order by seq desc limit ${MOST + 1}`,
    [org, records, before],
  );
  const page = versions.slice(0, MOST);
  return {
    changes: page
      .map(({ id, body, before: was }) => ({
        ...{ record: id, at: body.receivedAt, by: body.author, isNew: was === null },
        fields: differences(was?.fields ?? {}, body.fields),
      }))
      .filter(({ fields }) => fields.length > 0),
    older: versions.length > MOST ? String(page.at(-1)?.seq) : null,
  };
}

interface Version {
  id: RecordId;
  seq: bigint;
  body: RecordBody;
  before: RecordBody | null;
}

function differences(was: AnyFields, is: AnyFields) {
  return Object.keys({ ...was, ...is })
    .filter((name) => !sameValue(was[name], is[name]))
    .map((name) => ({ name, before: was[name] ?? null, after: is[name] ?? null }));
}
