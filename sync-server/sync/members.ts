import type { RecordId } from "../../src/records/fields.ts";
import type { Person } from "../../src/records/reference/agency.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import type { Queries } from "../database/database.ts";
import type { Desk } from "./desk.ts";
import type { Member } from "./scope.ts";

/** The people with these ids, as scope sees them: from their person records, the one truth about sites and role. */
export async function readMembers(
  queries: Queries,
  org: RecordId,
  ids: readonly RecordId[],
): Promise<Map<RecordId, Member>> {
  const rows = await queries.query<{ id: RecordId; body: RecordBody }>(
    `select id, body from record where org = $1 and id = any($2::uuid[]) and kind = 'person'`,
    [org, ids],
  );
  return new Map(rows.map((row) => [row.id, memberOf(row.id, row.body)]));
}

/** Those of these people whose records are on the desk. */
export function membersAmong(desk: Desk, people: readonly RecordId[]): Map<RecordId, Member> {
  const states = people
    .map((id) => desk.stored.get(id))
    .filter((state) => state?.kind === "person");
  return new Map(
    states.flatMap((state) => (state ? [[state.id, memberOf(state.id, state.body)]] : [])),
  );
}

/** Everyone of the agency. */
export async function readAllMembers(queries: Queries, org: RecordId): Promise<Member[]> {
  const rows = await queries.query<{ id: RecordId; body: RecordBody }>(
    `select id, body from record
      where org = $1 and bucket = 'agency' and collection = 'reference' and kind = 'person'`,
    [org],
  );
  return rows.map((row) => memberOf(row.id, row.body));
}

/** A person record as scope sees it. */
export function memberOf(id: RecordId, body: RecordBody): Member {
  // Person records are checked against their schema before they are stored.
  const { role, sites, active } = body.fields as Person;
  return { id, role, sites, active: active && body.withdrawn === null };
}
