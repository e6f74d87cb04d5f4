import type { RecordId } from "../../src/records/fields.ts";
import type { NewId } from "../../src/records/ids.ts";
import type { EntryAnswer } from "../../src/records/entry-answer.ts";
import type { Database, Queries } from "../database/database.ts";
import type { Author, Desk, Settled } from "./desk.ts";
import { addEffects } from "./effects/effects.ts";
import { keptAnswers, keepEntries } from "./entries.ts";
import { loadDesk, lockedIds } from "./load-desk.ts";
import { lockIds } from "./lock-ids.ts";
import { membersAmong } from "./members.ts";
import { claimsOf, outcomeOf } from "./outcome.ts";
import { readPool, releaseWaiting, type Pool } from "./parked-pool.ts";
import { readEntry, type ReadEntry } from "./read-entry.ts";
import { lockHead } from "./statements.ts";
import { writeDesk } from "./write-desk.ts";

/** What the door needs from outside. */
export interface Door {
  database: Database;
  now: () => Date;
  newId: NewId;
}

/** Who stands at the door, from her session. */
export interface Visitor {
  org: RecordId;
  person: RecordId;
  role: Author["role"];
  device: RecordId;
}

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
    const replaced = read.flatMap(({ entry }) => entry?.replaces ?? []);
    await lockAll(queries, visitor.org, read, await readPool(queries, visitor.org, replaced));
    const answers = await keptAnswers(
      queries,
      visitor.org,
      read.map(({ id }) => id),
    );
    const fresh = distinct(read).filter(({ id }) => !answers.has(id));
    if (fresh.length > 0) {
      for (const answer of await settleAll(queries, door, visitor, fresh, replaced)) {
        answers.set(answer.id, answer);
      }
    }
    return read.flatMap(({ id }) => answers.get(id) ?? []);
  });
}

// Entry ids are locked too: the same entry sent twice at once waits here, and then finds its answer.
async function lockAll(
  queries: Queries,
  org: RecordId,
  read: readonly ReadEntry[],
  pool: Pool,
): Promise<void> {
  const entries = [...read.flatMap(({ entry }) => entry ?? []), ...pool.entries];
  const ids = [...read.map(({ id }) => id), ...pool.ids, ...lockedIds(entries)];
  await lockIds(queries, org, ids);
}

function distinct(read: readonly ReadEntry[]): ReadEntry[] {
  return [...new Map(read.map((one) => [one.id, one])).values()];
}

async function settleAll(
  queries: Queries,
  door: Door,
  visitor: Visitor,
  fresh: readonly ReadEntry[],
  replaced: readonly RecordId[],
): Promise<EntryAnswer[]> {
  const { org } = visitor;
  // Read again now that everything is locked: the first reading only told what to lock.
  const pool = await readPool(queries, org, replaced);
  const entries = [...fresh.flatMap(({ entry }) => entry ?? []), ...pool.entries];
  const people = [...new Set([visitor.person, ...pool.authors])];
  const given = { org, now: door.now().toISOString(), newId: door.newId, entries };
  const desk = await loadDesk(queries, given, people);
  const members = membersAmong(desk, people);
  const { person: id, role, device } = visitor;
  const author = { active: true, sites: [], ...members.get(id), id, role, device };
  for (const one of fresh) settle(desk, author, one, pool, members);
  // From here to the commit nothing else of this agency takes a number.
  const head = await lockHead(queries, org);
  await addEffects(queries, desk);
  const numbers = await writeDesk(queries, desk, head);
  return keepEntries(queries, desk, numbers);
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
  const replaces = read.entry?.replaces;
  if (settled.state === "applied" && replaces !== undefined) {
    releaseWaiting(desk, pool, author, members, replaces);
  }
}

function settleOne(desk: Desk, author: Author, read: ReadEntry): Settled {
  const { id, entry, content } = read;
  const base = { id, author, receivedAt: desk.now, wasParked: false, entry, waitsFor: null };
  if (entry === null) {
    const refused = { reason: "unreadable" as const, detail: read.detail };
    return { ...base, ...refused, state: "parked", result: "parked", content: content(), rows: [] };
  }
  const outcome = outcomeOf(desk, author, entry);
  return { ...base, ...outcome, content: outcome.state === "parked" ? content() : null };
}
