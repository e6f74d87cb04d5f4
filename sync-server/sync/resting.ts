import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import { readMembers } from "./members.ts";
import { pushEntries } from "./one-door.ts";
import { readRecords } from "./read-records.ts";
import { mayHold } from "./scope.ts";
import type { Door, Visitor } from "./settle.ts";
import { wireDocument, type DocumentRow } from "./wire.ts";

/** The newest of a client's records come with the answer; all of them by pull. */
const MOST = 500;

/**
 * Opens a client whose older records are at the office: she is awake again, it is written down who opened her file, and
 * her newest records come at once. Null for a client who is not there or not this person's, which is the same.
 */
export async function openResting(
  door: Door,
  visitor: Visitor,
  client: RecordId,
): Promise<string[] | null> {
  const { database } = door;
  const { org, person } = visitor;
  const state = (await readRecords(database, org, [client])).get(client);
  const member = (await readMembers(database, org, [person])).get(person);
  if (state?.kind !== "client" || !member || !mayHold(member, state.bucket)) return null;
  const at = door.now().toISOString();
  const row = { kind: "opening", collection: "casework", id: door.newId(), rev: door.newId() };
  const put = { ...row, base: null, clientId: client, put: { at } };
  await pushEntries(door, visitor, [{ id: door.newId(), clientId: client, at, rows: [put] }]);
  return readCasework(database, visitor, client);
}

async function readCasework(
  queries: Queries,
  { org, person }: Visitor,
  client: RecordId,
): Promise<string[]> {
  const rows = await queries.query<DocumentRow>(
    `select r.id, r.rev, r.seq, r.kind, r.client_id, r.bucket, r.day, r.due, r.shelf,
            r.body::text as body
       from record r
       join access a on a.org = r.org and a.bucket = r.bucket and a.person = $2
        and a.until_seq is null
      where r.org = $1 and r.client_id = $3 and r.collection <> 'inbox' and r.kind <> 'client'
      order by r.day desc, r.id limit ${MOST}`,
    [org, person, client],
  );
  return rows.map(wireDocument);
}
