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
  const held = await queries.query<Bucket & { clients: number }>(
    `select b.id, b.kind, b.sites, b.people, c.clients
       from access a
       join bucket b on b.org = a.org and b.id = a.bucket
       cross join lateral (
         select count(*)::int as clients from record r
          where r.org = a.org and r.bucket = a.bucket and r.collection = 'clients') c
      where a.org = $1 and a.person = $2 and a.until_seq is null and c.clients > 0`,
    [org, after.id],
  );
  const count = (buckets: readonly { clients: number }[]) =>
    buckets.reduce((sum, { clients }) => sum + clients, 0);
  const lost = held.filter((bucket) => !mayHold(after, bucket));
  return { person: after.id, clients: count(lost), of: count(held) };
}
