import type { Entry } from "../../src/records/entry.ts";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import { versionKey, type Author, type Desk } from "./desk.ts";
import { claimsOf, outcomeOf } from "./outcome.ts";
import { readEntry } from "./read-entry.ts";
import type { Member } from "./scope.ts";
import { storable } from "./storable.ts";

/** A parked entry as it is kept, read again. */
interface Parked {
  id: RecordId;
  author: RecordId;
  device: RecordId;
  receivedAt: Instant;
  waitsFor: RecordId | null;
  content: string;
  entry: Entry | null;
}

/** The parked entries that a push puts right or wants tried again, and everything that waits behind them, oldest first. */
export interface Pool {
  parked: readonly Parked[];
  ids: readonly RecordId[];
  entries: readonly Entry[];
  authors: readonly RecordId[];
}

/** Reads the entries that are named and, behind them, all that wait, however deep. */
export async function readPool(
  queries: Queries,
  org: RecordId,
  named: readonly RecordId[],
): Promise<Pool> {
  const rows = named.length === 0 ? [] : await readChain(queries, org, named);
  const parked = rows.map((row) => ({ ...row, entry: readEntry(JSON.parse(row.content)).entry }));
  return {
    parked,
    ids: parked.map(({ id }) => id),
    entries: parked.flatMap(({ entry }) => entry ?? []),
    authors: parked.map(({ author }) => author),
  };
}

function readChain(queries: Queries, org: RecordId, named: readonly RecordId[]) {
  return queries.query<Omit<Parked, "entry">>(
    `with recursive chain(id) as (
       select id from entry where org = $1 and id = any($2::uuid[]) and state = 'parked'
       union
       select e.id from chain join entry e
         on e.org = $1 and e.waits_for = chain.id and e.state = 'parked'
     )
     select e.id, e.author, e.device, e.received_at as "receivedAt", e.waits_for as "waitsFor",
            e.content
       from chain join entry e on e.org = $1 and e.id = chain.id
      order by e.received_as`,
    [org, named],
  );
}

/**
 * An entry put a parked one right: marks that one, keeps what it said as versions (what waits behind it was written on
 * them), and tries what waited, in order, as its own authors.
 */
export function releaseWaiting(
  desk: Desk,
  pool: Pool,
  by: Author,
  members: ReadonlyMap<RecordId, Member>,
  replaced: RecordId,
): void {
  const parked = pool.parked.find(({ id }) => id === replaced);
  if (!parked || !mayReplace(by, members.get(parked.author))) return;
  keepVersions(desk, parked);
  forget(desk, parked.id);
  const author = authorOf(parked, members);
  desk.settled.push({ ...settledBase(parked, author), ...replacedOutcome });
  tryWaiting(desk, pool, members, parked.id);
}

/**
 * Tries a parked entry once more, as its author, and what waits behind it when it goes through. Somebody vouches for it
 * now: that its author has left since does not stand in its way.
 */
export function tryAgain(
  desk: Desk,
  pool: Pool,
  by: Author,
  members: ReadonlyMap<RecordId, Member>,
  retried: RecordId,
): void {
  const parked = pool.parked.find(({ id }) => id === retried);
  if (!parked || !mayReplace(by, members.get(parked.author))) return;
  settleAgain(desk, pool, members, parked, { ...authorOf(parked, members), active: true });
}

/** What becomes of an entry that another one stands for, or that was given up. */
export const replacedOutcome = {
  state: "replaced",
  result: "noop",
  reason: null,
  detail: null,
  waitsFor: null,
  rows: [],
} as const;

// Her own, or that of someone whose supervisor she is.
function mayReplace(by: Author, author: Member | undefined): boolean {
  if (author?.id === by.id) return true;
  const sharesSite = author?.sites.some((site) => by.sites.includes(site)) ?? false;
  return by.role === "supervisor" && sharesSite;
}

function tryWaiting(
  desk: Desk,
  pool: Pool,
  members: ReadonlyMap<RecordId, Member>,
  behind: RecordId,
): void {
  for (const waiting of pool.parked.filter(({ waitsFor }) => waitsFor === behind)) {
    settleAgain(desk, pool, members, waiting, authorOf(waiting, members));
  }
}

function settleAgain(
  desk: Desk,
  pool: Pool,
  members: ReadonlyMap<RecordId, Member>,
  parked: Parked,
  author: Author,
): void {
  if (parked.entry === null) return;
  forget(desk, parked.id);
  const outcome = outcomeOf(desk, author, parked.entry);
  const settled = { ...settledBase(parked, author), ...outcome };
  desk.settled.push(settled);
  if (settled.state === "parked") desk.claims.push(...claimsOf(settled));
  else tryWaiting(desk, pool, members, parked.id);
}

function settledBase(parked: Parked, author: Author) {
  const { id, receivedAt, entry, content } = parked;
  return { id, author, receivedAt, entry, content, wasParked: true };
}

function authorOf(parked: Parked, members: ReadonlyMap<RecordId, Member>): Author {
  const nobody = { id: parked.author, role: "worker" as const, sites: [], active: false };
  return { ...nobody, ...members.get(parked.author), device: parked.device };
}

function forget(desk: Desk, entry: RecordId): void {
  desk.claims = desk.claims.filter((claim) => claim.entry !== entry);
}

function keepVersions(desk: Desk, parked: Parked): void {
  for (const row of parked.entry?.rows ?? []) {
    const base = row.base === null ? undefined : desk.versions.get(versionKey(row.id, row.base));
    const fields =
      "put" in row ? row.put : "patch" in row && base ? { ...base.fields, ...row.patch } : null;
    if (fields === null || desk.versions.has(versionKey(row.id, row.rev))) continue;
    const at = parked.entry?.at ?? parked.receivedAt;
    const who = { createdBy: base?.createdBy ?? parked.author, author: parked.author };
    const when = { createdAt: base?.createdAt ?? at, at, receivedAt: parked.receivedAt };
    // Such text may be why it was parked. Nothing of it stands; it only says what the next change is measured against.
    const body = { fields: storable(fields), ...who, ...when, withdrawn: null };
    const made = { id: row.id, rev: row.rev, stands: false, entry: parked.id, body };
    desk.newVersions.push(made);
    desk.versions.set(versionKey(row.id, row.rev), body);
  }
}
