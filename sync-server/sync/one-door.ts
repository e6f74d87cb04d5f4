import type { Entry } from "../../src/records/entry.ts";
import { takenDetail, type EntryAnswer } from "../../src/records/entry-answer.ts";
import * as v from "valibot";
import { recordId, type RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import { derivedId } from "./derived-id.ts";
import type { Author, Desk } from "./desk.ts";
import { clientsTaken } from "./client-takings.ts";
import { keptAnswers, type Kept } from "./entries.ts";
import { withoutErased } from "./erased.ts";
import { takesLastAdministrator } from "./last-administrator.ts";
import { membersAmong } from "./members.ts";
import { claimsOf } from "./outcome.ts";
import { readPool, releaseWaiting, tryAgain, type Pool } from "./parked-pool.ts";
import { readEntry, type ReadEntry } from "./read-entry.ts";
import {
  authorOf,
  commit,
  lockAll,
  openDesk,
  settleOne,
  type Door,
  type Visitor,
} from "./settle.ts";
import { giveUpUnseen, withoutNeverTaken } from "./taking-back.ts";
import { muchTaken } from "./takings.ts";

/**
 * The one door: every change that comes in goes through here. One transaction for the whole request; each entry is
 * applied whole or parked whole, and one that was answered before gets the same answer again.
 */
export async function pushEntries(
  door: Door,
  visitor: Visitor,
  raw: readonly unknown[],
): Promise<EntryAnswer[]> {
  const read = raw.map(readEntry);
  return door.database.transaction(async (queries) => {
    const named = read.flatMap(({ entry }) => entry?.replaces ?? entry?.retries ?? []);
    await lockAll(queries, visitor, read, await readPool(queries, visitor.org, named));
    const ids = read.flatMap(({ id }) => [id, ownId(visitor, id)]);
    const kept = await keptAnswers(queries, visitor.org, [...ids, ...named]);
    const hers = read.map((one) => asHers(visitor, one, kept.get(one.id)?.author));
    const answers = new Map([...kept].map(([id, { answer }]) => [id, answer]));
    const fresh = distinct(hers).filter(({ id }) => !answers.has(id));
    if (fresh.length > 0) {
      for (const answer of await settleAll(queries, door, visitor, fresh, { named, kept })) {
        answers.set(answer.id, answer);
      }
    }
    return hers.flatMap(({ id }, index) => {
      const answer = answers.get(id);
      return answer ? { ...answer, id: read[index]?.id ?? id } : [];
    });
  });
}

/**
 * Under whose id somebody else's entry was kept already: this one gets another. Whoever came to know the id of a save
 * that was not sent yet could else occupy it, and its author would be answered for what is not hers.
 */
function asHers(visitor: Visitor, read: ReadEntry, author: RecordId | undefined): ReadEntry {
  if (author === undefined || author === visitor.person) return read;
  const id = ownId(visitor, read.id);
  return { ...read, id, entry: read.entry && { ...read.entry, id } };
}

const ownId = ({ person }: Visitor, entry: RecordId) => derivedId("entry", person, entry);

function distinct(read: readonly ReadEntry[]): ReadEntry[] {
  return [...new Map(read.map((one) => [one.id, one])).values()];
}

async function settleAll(
  queries: Queries,
  door: Door,
  visitor: Visitor,
  fresh: readonly ReadEntry[],
  { named, kept }: { named: readonly RecordId[]; kept: ReadonlyMap<RecordId, Kept> },
): Promise<EntryAnswer[]> {
  // Read again now that everything is locked: the first reading only told what to lock.
  const pool = await readPool(queries, visitor.org, named);
  const { entries: came, refused } = await withoutErased(queries, visitor.org, fresh);
  const entries = [...fresh.flatMap(({ entry }) => entry ?? []), ...pool.entries];
  const people = [...new Set([visitor.person, ...pool.authors])];
  const desk = await openDesk(queries, door, visitor, entries, people);
  const members = membersAmong(desk, people);
  const author = authorOf(visitor, members);
  // As if she had never been: nobody learns more from a late save than from one for nobody.
  for (const id of refused) desk.refused.set(id, { reason: "record-unknown", detail: null });
  await refuseClientTakings(queries, desk, entries);
  for (const one of came) {
    noteMismatch(desk, visitor, one);
    if (visitor.isLate) desk.refused.set(one.id, { reason: "came-late", detail: null });
    else if (one.entry) await refuseTakings(queries, desk, one.entry);
    const again = retriedBy(one, pool);
    if (again) await refuseTakings(queries, desk, again);
    settle(desk, author, withoutNeverTaken(desk, author, one, kept), pool, members);
    giveUpUnseen(desk, author, one, kept);
  }
  return commit(door, queries, desk);
}

// Author and device are the session's whatever was sent; that something else was sent is worth knowing.
function noteMismatch(desk: Desk, visitor: Visitor, { id, claims }: ReadEntry): void {
  const { person, device, claimedDevice } = visitor;
  const said = claimedDevice === undefined ? claims : [...claims, claimedDevice];
  const other = said.find((one) => one !== person && one !== device);
  if (other === undefined) return;
  const claimed = v.is(recordId, other) ? other : "not an id";
  desk.audited.push({ act: "author-mismatch", person, device, subject: id, detail: { claimed } });
}

// What takes much of somebody's caseload away wants the number said to it: whoever did it is told, and says it or not.
async function refuseClientTakings(
  queries: Queries,
  desk: Desk,
  entries: readonly Entry[],
): Promise<void> {
  const taken = await clientsTaken(queries, desk, entries);
  for (const { id, takesClients = 0 } of entries) {
    if (!taken.entries.has(id) || taken.clients <= takesClients) continue;
    const detail = takenDetail(taken);
    desk.refused.set(id, { reason: "much-is-taken", detail });
  }
}

// Whom people may reach is changed online, where the number is asked for: a tablet's push cannot say it.
async function refuseTakings(queries: Queries, desk: Desk, entry: Entry): Promise<void> {
  const { id } = entry;
  if ((await muchTaken(queries, desk, entry)).length > 0) {
    desk.refused.set(id, { reason: "much-is-taken", detail: null });
  }
  if (await takesLastAdministrator(queries, desk, entry)) {
    desk.refused.set(id, { reason: "last-administrator", detail: null });
  }
}

function retriedBy({ entry }: ReadEntry, pool: Pool): Entry | null | undefined {
  const retried = entry?.retries;
  return retried === undefined ? null : pool.parked.find(({ id }) => id === retried)?.entry;
}

function settle(
  desk: Desk,
  author: Author,
  read: ReadEntry,
  pool: Pool,
  members: Parameters<typeof releaseWaiting>[3],
): void {
  const settled = settleOne(desk, author, read);
  desk.settled.push(settled);
  if (settled.state === "parked") desk.claims.push(...claimsOf(settled));
  if (settled.state !== "applied") return;
  const { replaces, retries } = read.entry ?? {};
  if (replaces !== undefined) releaseWaiting(desk, pool, author, members, replaces);
  if (retries !== undefined) tryAgain(desk, pool, author, members, retries);
}
