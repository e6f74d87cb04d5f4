import * as v from "valibot";
import type { Entry, EntryRow } from "../../src/records/entry.ts";
import type { RecordId } from "../../src/records/fields.ts";
import { person, type Person } from "../../src/records/reference/agency.ts";
import type { Queries } from "../database/database.ts";
import type { Desk } from "./desk.ts";

/**
 * True when an entry would leave the agency without an administrator who can sign in. Everything that changes people
 * also locks the agency's own id (`lockAll`), so two administrators cannot shut each other out at once.
 */
export async function takesLastAdministrator(
  queries: Queries,
  desk: Desk,
  entry: Entry,
): Promise<boolean> {
  const leaving = entry.rows.filter((row) => isAdministrator(desk, row) && !staysOne(desk, row));
  if (leaving.length === 0) return false;
  const others = await queries.query<{ id: RecordId }>(
    `select r.id from record r
       join account a on a.org = r.org and a.person = r.id
      where r.org = $1 and r.kind = 'person' and a.role = 'administrator' and not a.disabled
        and a.password_hash is not null`,
    [desk.org],
  );
  // What earlier entries of the same push did is on the desk, not in the tables yet.
  const gone = new Set(leaving.map(({ id }) => id));
  return !others.some(({ id }) => !gone.has(id) && stands(desk, id));
}

function isAdministrator(desk: Desk, row: EntryRow): boolean {
  if (row.kind !== "person") return false;
  const state = desk.records.get(row.id);
  return state !== undefined && isActive(state.body.fields) && state.body.withdrawn === null;
}

function isActive(fields: object): boolean {
  // Person records are checked against their schema before they stand.
  const { role, active } = fields as Person;
  return role === "administrator" && active;
}

function staysOne(desk: Desk, row: EntryRow): boolean {
  if ("withdraw" in row) return false;
  const standing = desk.records.get(row.id)?.body.fields;
  const after = v.safeParse(person.schema, "put" in row ? row.put : { ...standing, ...row.patch });
  // What does not fit is refused by the door itself.
  return !after.success || isActive(after.output);
}

function stands(desk: Desk, id: RecordId): boolean {
  const state = desk.records.get(id);
  return state === undefined || (isActive(state.body.fields) && state.body.withdrawn === null);
}
