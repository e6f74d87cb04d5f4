import type { Client } from "../../src/records/client/client.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import { sameValue } from "../../src/records/same-value.ts";
import type { Desk, RecordState } from "./desk.ts";
import { likenessKeys } from "./effects/look-alikes.ts";
import { memberOf } from "./members.ts";

/** Keeps what is derived from records in other tables: look-alike keys, accounts' roles, the agency's settings. */
export async function storeFollowers(
  queries: Queries,
  desk: Desk,
  written: readonly RecordState[],
): Promise<void> {
  await storeLikeness(
    queries,
    desk,
    written.filter((state) => isRenamed(desk, state)),
  );
  const settings = written.find((state) => state.kind === "settings");
  if (settings) {
    const { id } = settings;
    await queries.query("update agency set settings = $2 where org = $1", [desk.org, id]);
  }
  for (const state of written) {
    if (state.kind === "person") await storeRole(queries, desk.org, state);
  }
}

function isRenamed(desk: Desk, state: RecordState): boolean {
  if (state.kind !== "client") return false;
  const was = desk.stored.get(state.id);
  return !was || !sameValue(keysOf(was), keysOf(state));
}

function keysOf(state: RecordState): string[] {
  // Clients are checked against their schema before they are stored.
  return likenessKeys(state.body.fields as Client);
}

async function storeLikeness(
  queries: Queries,
  desk: Desk,
  clients: readonly RecordState[],
): Promise<void> {
  if (clients.length === 0) return;
  const known = clients.filter(({ id }) => desk.stored.has(id)).map(({ id }) => id);
  if (known.length > 0) {
    await queries.query("delete from client_likeness where org = $1 and client = any($2::uuid[])", [
      desk.org,
      known,
    ]);
  }
  const rows = clients.flatMap((client) =>
    keysOf(client).map((likeness) => ({ likeness, client: client.id })),
  );
  await queries.query(
    `insert into client_likeness (org, likeness, client)
     select $1, l.likeness, l.client from json_to_recordset($2::json) as l(likeness text, client uuid)
     on conflict do nothing`,
    [desk.org, JSON.stringify(rows)],
  );
}

// The person record is the truth about role and standing; the account follows, so a disabled person is out at once.
async function storeRole(queries: Queries, org: RecordId, state: RecordState): Promise<void> {
  const { role, active } = memberOf(state.id, state.body);
  await queries.query(
    "update account set role = $3, disabled = $4 where org = $1 and person = $2",
    [org, state.id, role, !active],
  );
}
