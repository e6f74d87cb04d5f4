import * as v from "valibot";
import { isMuchOfCaseload } from "../../src/records/caseload.ts";
import type { Entry, EntryRow } from "../../src/records/entry.ts";
import type { RecordId } from "../../src/records/fields.ts";
import { person } from "../../src/records/reference/agency.ts";
import type { Queries } from "../database/database.ts";
import type { Desk } from "./desk.ts";
import { mayHold, type Bucket, type Member } from "./scope.ts";

/** What an act takes from one person, counted in clients. */
export interface Taking {
  person: RecordId;
  clients: number;
  /** How many she has. */
  of: number;
}

/** From whom an entry takes much of her caseload. Who is shut out altogether loses everything by an act of its own. */
export async function muchTaken(queries: Queries, desk: Desk, entry: Entry): Promise<Taking[]> {
  const found: Taking[] = [];
  for (const member of entry.rows.flatMap((row) => memberAfter(desk, row) ?? [])) {
    const taking = await takingFrom(queries, desk.org, member);
    if (isMuchOfCaseload(taking.clients, taking.of)) found.push(taking);
  }
  return found;
}

function memberAfter(desk: Desk, row: EntryRow): Member | null {
  if (row.kind !== "person" || "withdraw" in row) return null;
  const standing = desk.records.get(row.id)?.body.fields;
  if (!standing) return null;
  const after = v.safeParse(person.schema, "put" in row ? row.put : { ...standing, ...row.patch });
  // What does not fit is refused by the door itself.
  if (!after.success || !after.output.active) return null;
  const { role, sites, active } = after.output;
  return { id: row.id, role, sites, active };
}

async function takingFrom(queries: Queries, org: RecordId, after: Member): Promise<Taking> {
  // What she lost without anybody meaning it counts as hers: this is the chance to mean it.
  const held = await queries.query<Bucket & { clients: number }>(
    `select b.id, b.kind, b.sites, b.people, c.clients
       from (select distinct bucket from access
              where org = $1 and person = $2 and (until_seq is null or not is_meant)) a
       join bucket b on b.org = $1 and b.id = a.bucket
       cross join lateral (
         select count(*)::int as clients from record r
          where r.org = $1 and r.bucket = a.bucket and r.collection = 'clients') c
      where c.clients > 0`,
    [org, after.id],
  );
  const count = (buckets: readonly { clients: number }[]) =>
    buckets.reduce((sum, { clients }) => sum + clients, 0);
  const lost = held.filter((bucket) => !mayHold(after, bucket));
  return { person: after.id, clients: count(lost), of: count(held) };
}

/** Whoever changed these people was asked for the number: what they lost before is meant now, too. */
export async function meanLosses(
  queries: Queries,
  org: RecordId,
  people: readonly RecordId[],
): Promise<void> {
  if (people.length === 0) return;
  await queries.query(
    `update access set is_meant = true
      where org = $1 and person = any($2::uuid[]) and until_seq is not null and not is_meant`,
    [org, people],
  );
}
