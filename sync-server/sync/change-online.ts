import type { Entry, EntryRow } from "../../src/records/entry.ts";
import type { EntryAnswer, ParkReason } from "../../src/records/entry-answer.ts";
import type { Queries } from "../database/database.ts";
import { takesLastAdministrator } from "./last-administrator.ts";
import { membersAmong } from "./members.ts";
import type { ReadEntry } from "./read-entry.ts";
import {
  authorOf,
  commit,
  lockAll,
  openDesk,
  settleOne,
  type Door,
  type Visitor,
} from "./settle.ts";
import { meanLosses, muchTaken } from "./takings.ts";

/** What became of a change that an administrator made online: it was made, or nothing was and why. */
export type OfficeChange =
  | { ok: true; answer: EntryAnswer }
  /** It takes this many of the clients that people have, and was not said with that number. */
  | { ok: false; refusal: "much-is-taken"; clients: number; of: number }
  | { ok: false; refusal: ParkReason; detail: string | null };

/**
 * The one door for what is done online and answered at once, within the caller's transaction, so that what belongs to
 * the act (an account, its line in the audit) is written with it. It happens whole or not at all and is never parked.
 * `takesClients` is the number of clients that the administrator said she takes away; null when she said none.
 */
export async function changeOnline(
  queries: Queries,
  door: Omit<Door, "database">,
  visitor: Visitor,
  rows: readonly EntryRow[],
  takesClients: number | null,
): Promise<OfficeChange> {
  const at = door.now().toISOString();
  const entry: Entry = {
    id: door.newId(),
    clientId: rows[0]?.clientId ?? null,
    at,
    rows: [...rows],
  };
  const read: ReadEntry = { id: entry.id, entry, detail: null, claims: [], content: () => "" };
  await lockAll(queries, visitor, [read], nothingParked);
  const desk = await openDesk(queries, door, visitor, [entry], [visitor.person]);
  const taken = await muchTaken(queries, desk, entry);
  const clients = taken.reduce((sum, one) => sum + one.clients, 0);
  if (clients > (takesClients ?? 0)) {
    const of = taken.reduce((sum, one) => sum + one.of, 0);
    return { ok: false, refusal: "much-is-taken", clients, of };
  }
  if (await takesLastAdministrator(queries, desk, entry)) {
    return { ok: false, refusal: "last-administrator", detail: null };
  }
  const author = authorOf(visitor, membersAmong(desk, [visitor.person]));
  const settled = settleOne(desk, author, read);
  if (settled.state === "parked") {
    return { ok: false, refusal: settled.reason ?? "unreadable", detail: settled.detail };
  }
  desk.settled.push(settled);
  const [answer] = await commit(door, queries, desk);
  const people = rows.flatMap(({ kind, id }) => (kind === "person" ? id : []));
  await meanLosses(queries, visitor.org, people);
  if (!answer) throw new Error("an entry was written without an answer");
  return { ok: true, answer };
}

const nothingParked = { parked: [], ids: [], entries: [], authors: [] };
