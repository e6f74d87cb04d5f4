import type { Entry } from "../../src/records/entry.ts";
import type { EntryAnswer } from "../../src/records/entry-answer.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { NewId } from "../../src/records/ids.ts";
import type { Database, Queries } from "../database/database.ts";
import type { Auditor } from "../people/audit.ts";
import { auditDesk } from "./audit-desk.ts";
import type { Author, Desk, Settled } from "./desk.ts";
import { addEffects } from "./effects/effects.ts";
import { keepEntries } from "./entries.ts";
import { loadDesk, lockedIds } from "./load-desk.ts";
import { lockIds } from "./lock-ids.ts";
import { outcomeOf } from "./outcome.ts";
import type { Pool } from "./parked-pool.ts";
import type { ReadEntry } from "./read-entry.ts";
import { lockCatalogueFor } from "./refuse-catalogue.ts";
import type { Member } from "./scope.ts";
import { lockHead } from "./statements.ts";
import { writeDesk } from "./write-desk.ts";

// The steps of the one door, in the order in which they are taken.

/** What the door needs from outside. */
export interface Door extends Auditor {
  database: Database;
  newId: NewId;
}

/** Who stands at the door, from her session. */
export interface Visitor {
  org: RecordId;
  person: RecordId;
  role: Author["role"];
  device: RecordId;
  /** Her account or her tablet was taken out of use: what she brings is kept for the supervisor, not applied. */
  isLate?: boolean;
  /** Which device the request said it comes from, where it said so. */
  claimedDevice?: string | undefined;
}

/** Locks what entries name. Their ids too: the same entry sent twice at once waits here, and then finds its answer. */
export async function lockAll(
  queries: Queries,
  visitor: Visitor,
  read: readonly ReadEntry[],
  pool: Pool,
): Promise<void> {
  const entries = [...read.flatMap(({ entry }) => entry ?? []), ...pool.entries];
  // Herself too: what she may reach must not change between being read and what she does with it.
  // And for a change of people the agency: it must keep an administrator, whoever is changed at the same time.
  const isOfPeople = entries.some(({ rows }) => rows.some(({ kind }) => kind === "person"));
  const agency = isOfPeople ? [visitor.org] : [];
  const ids = [
    visitor.person,
    ...agency,
    ...read.flatMap(({ id, entry }) => [id, entry?.replaces ?? id]),
    ...pool.ids,
    ...lockedIds(entries),
  ];
  await lockCatalogueFor(queries, visitor.org, entries);
  await lockIds(queries, visitor.org, ids);
}

/** Reads what deciding the entries needs, once everything is locked. */
export function openDesk(
  queries: Queries,
  door: Pick<Door, "now" | "newId">,
  { org }: Visitor,
  entries: readonly Entry[],
  people: readonly RecordId[],
): Promise<Desk> {
  const given = { org, now: door.now().toISOString(), newId: door.newId, entries };
  return loadDesk(queries, given, people);
}

/** Who stands at the door, with her sites as the desk has them. */
export function authorOf(visitor: Visitor, members: ReadonlyMap<RecordId, Member>): Author {
  const { person: id, role, device } = visitor;
  return { active: true, sites: [], ...members.get(id), id, role, device };
}

/** Decides one entry; nothing is written. */
export function settleOne(desk: Desk, author: Author, read: ReadEntry): Settled {
  const { id, entry, content } = read;
  const base = { id, author, receivedAt: desk.now, wasParked: false, entry, waitsFor: null };
  if (entry === null) {
    const refused = { reason: "unreadable" as const, detail: read.detail };
    return { ...base, ...refused, state: "parked", result: "parked", content: content(), rows: [] };
  }
  const outcome = outcomeOf(desk, author, entry);
  return { ...base, ...outcome, content: outcome.state === "parked" ? content() : null };
}

/** Takes the next numbers and writes the desk with all that follows from it. */
export async function commit(
  door: Pick<Door, "now" | "config">,
  queries: Queries,
  desk: Desk,
): Promise<EntryAnswer[]> {
  // From here to the commit nothing else of this agency takes a number.
  const head = await lockHead(queries, desk.org);
  await addEffects(queries, desk);
  const numbers = await writeDesk(queries, desk, head, true);
  const answers = await keepEntries(queries, desk, numbers);
  await auditDesk(door, queries, desk);
  return answers;
}
