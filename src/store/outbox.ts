import { batch, createSignal, type Accessor } from "solid-js";
import type { RxCollection, RxDocument } from "rxdb";
import type { CollectionName } from "../records/define-record.ts";
import type { Entry, EntryRow } from "../records/entry.ts";
import type { Instant, RecordId } from "../records/fields.ts";
import type { EntryAnswer } from "../records/entry-answer.ts";
import { addEntries } from "./add-entries.ts";
import type { SaveDocument } from "./databases.ts";
import type { HoldReason, PendingRow, Reached } from "./overlay.ts";
import { buildsOn, inSavingOrder } from "./builds-on.ts";
import { saysTheSame } from "./save-rows.ts";
import { fromBody, toBody } from "./body.ts";

/** An entry of the outbox, opened. */
export interface OutboxEntry {
  id: RecordId;
  order: number;
  state: Exclude<SaveDocument["state"], "draft">;
  entry: Entry;
  author: RecordId;
  /** The rows that would take it back, for an undo after it was sent. */
  undo: EntryRow[];
  /** True once a push that carried it was begun: the office may have it. */
  isAttempted: boolean;
  answer: EntryAnswer | null;
  reason: HoldReason | null;
  receivedAt: Instant | null;
}

/** What is stored sealed of an entry. */
type SealedEntry = Pick<
  OutboxEntry,
  "entry" | "author" | "undo" | "isAttempted" | "answer" | "reason" | "receivedAt"
>;

/**
 * Whether the office has nothing of it: it waits, is on its way, or was set aside here without ever being answered.
 * Whoever takes this tablet out of use takes that along.
 */
export function isNotAtOffice({ state, answer }: OutboxEntry): boolean {
  return state === "waiting" || state === "sending" || (state === "held" && answer === null);
}

const witnessDays = 30;
const WITNESS_PAGE = 100;
/** Enough to name the last clients she saw; whoever is beyond them is known from the cards. */
const RECENT_WITNESSES = 40;

/** What this tablet saved and the truth does not hold yet, in memory and in `work`. */
export interface Outbox {
  /** Every entry that is not settled, in saving order. */
  entries: Accessor<readonly OutboxEntry[]>;
  pendingOf: (recordId: RecordId) => readonly PendingRow[];
  pendingByRecord: Accessor<ReadonlyMap<RecordId, readonly PendingRow[]>>;
  /**
   * The clients of this person's newest saves and openings, newest first, the last settled ones too; not those only
   * glanced at.
   */
  recentClients: Accessor<readonly RecordId[]>;
  /** Entries by id, settled ones too while their witness is kept. */
  find: (ids: readonly RecordId[]) => Promise<OutboxEntry[]>;
  /**
   * Adds entries in one transaction. Resolves when the disk has them; false when an id stands as an entry that says
   * something else, and nothing was added.
   */
  add: (entries: { entry: Entry; undo: EntryRow[] }[]) => Promise<boolean>;
  /** Removes entries that were never sent; false when one of them was, or something builds on it. */
  takeBack: (ids: readonly RecordId[]) => Promise<boolean>;
  /** Marks the next batch as on its way and hands it over. */
  beginSending: (ids: readonly RecordId[]) => Promise<void>;
  /** The push did not get an answer, or what was held here is tried again: the entries wait, marked as attempted. */
  endUnanswered: (ids: readonly RecordId[]) => Promise<void>;
  /** Takes in the office's answers. */
  takeAnswers: (answers: readonly EntryAnswer[]) => Promise<void>;
  hold: (id: RecordId, reason: HoldReason) => Promise<void>;
  /** Drops a held entry that was put right or given up. */
  drop: (id: RecordId) => Promise<void>;
  /** Settles what the truth has caught up with: it stays as a witness only. */
  settle: (reached: Reached) => Promise<void>;
  /** Forgets witnesses older than 30 days. */
  forgetOldWitnesses: (now: Instant) => Promise<void>;
  /** The clients whom witnesses are about. Opens all of them: for nothing that anybody waits for. */
  witnessedClients: () => Promise<ReadonlySet<RecordId>>;
  /** Forgets the witnesses about these clients: what is not this person's any more does not stay with her. */
  forgetWitnessesOf: (clients: ReadonlySet<RecordId>) => Promise<void>;
  /** The office came back from an older backup: witnesses are offered again. */
  offerAgain: () => Promise<void>;
  close: () => void;
}

/**
 * Opens the outbox: unsettled entries once, kept in memory by record, and of the witnesses no more than the last, to know
 * whom this person saw; other tabs' changes follow through RxDB. What was
 * just added is told `afterPaint`: first the person sees that it is saved, then every list on the screen takes it in.
 */
export async function makeOutbox(
  collection: RxCollection<SaveDocument>,
  author: RecordId,
  afterPaint: (run: () => void) => void = (run) => run(),
): Promise<Outbox> {
  const byId = new Map<RecordId, OutboxEntry>();
  const recents = new Map<RecordId, Recent>();
  const [entries, setEntries] = createSignal<readonly OutboxEntry[]>([]);
  const [pendingByRecord, setPendingByRecord] = createSignal<
    ReadonlyMap<RecordId, readonly PendingRow[]>
  >(new Map());
  const [recentClients, setRecentClients] = createSignal<readonly RecordId[]>([]);
  let lastOrder = 0;
  const adding = new Set<RecordId>();
  let isBehind = false;
  let isOtherRecents = false;

  const remember = (document: SaveDocument): void => {
    const { id, state, order } = document;
    lastOrder = Math.max(lastOrder, order);
    if (state === "settled") byId.delete(id);
    // What it is about was known before it was settled.
    if (state === "settled" && recents.has(id)) return;
    const opened = openEntry(document);
    if (!opened) return;
    if (state !== "settled") byId.set(id, opened);
    const { clientId } = opened.entry;
    if (clientId === null || opened.author !== author || isGlance(opened.entry)) return;
    if (recents.has(id)) return;
    recents.set(id, { clientId, order });
    isOtherRecents = true;
  };
  const forget = (id: RecordId): void => {
    byId.delete(id);
    if (recents.delete(id)) isOtherRecents = true;
  };
  const publish = (): void => {
    isBehind = false;
    const sorted = [...byId.values()].sort(inSavingOrder);
    // Together: whoever reads two of them runs once, and never between one and the next.
    batch(() => {
      setEntries(sorted);
      setPendingByRecord(rowsByRecord(sorted));
      if (isOtherRecents) setRecentClients(newestClients(recents));
    });
    isOtherRecents = false;
  };

  for (const document of await readAtStart(collection)) remember(document.toMutableJSON());
  publish();
  const changes = collection.eventBulks$.subscribe((bulk) => {
    for (const event of bulk.events) {
      if (event.operation === "DELETE") forget(event.documentId);
      else remember(event.documentData as SaveDocument);
    }
    const isFresh = bulk.events.every(({ documentId }) => adding.has(documentId));
    if (!isFresh) return publish();
    isBehind = true;
    afterPaint(() => isBehind && publish());
  });

  const change = async (
    ids: readonly RecordId[],
    edit: (entry: OutboxEntry) => OutboxEntry,
  ): Promise<void> => {
    const found = ids.map((id) => byId.get(id)).filter((entry) => entry !== undefined);
    if (found.length === 0) return;
    await writeAll(
      collection,
      found.map((entry) => sealEntry(edit(entry))),
    );
  };

  return {
    entries,
    pendingByRecord,
    pendingOf: (recordId) => pendingByRecord().get(recordId) ?? [],
    recentClients,
    find: async (ids) => {
      const found = await collection.findByIds([...ids]).exec();
      return [...found.values()].flatMap((document) => openEntry(document.toMutableJSON()) ?? []);
    },
    add: async (saves) => {
      const documents = saves.map(({ entry, undo }) =>
        sealEntry({ ...freshEntry(entry, undo, author), order: (lastOrder += 1) }),
      );
      for (const { id } of documents) adding.add(id);
      try {
        return await addEntries(collection, documents, repeats);
      } finally {
        for (const { id } of documents) adding.delete(id);
      }
    },
    takeBack: async (ids) => {
      const found = ids.map((id) => byId.get(id)).filter((entry) => entry !== undefined);
      const isFree = found.every((entry) => entry.state === "waiting" && !entry.isAttempted);
      const all = [...byId.values()];
      if (found.length !== ids.length || !isFree || isBuiltUpon(found, all)) return false;
      const replaced = found.flatMap((entry) => entry.entry.replaces ?? []);
      await holdAgain(collection, replaced);
      const { error } = await collection.bulkRemove([...ids]);
      if (error.length > 0) throw new Error("the outbox could not be written");
      return true;
    },
    beginSending: async (ids) =>
      change(ids, (entry) => ({ ...entry, state: "sending", isAttempted: true })),
    endUnanswered: async (ids) =>
      change(ids, (entry) => ({ ...entry, state: "waiting", reason: null })),
    takeAnswers: async (answers) => {
      const byEntry = new Map(answers.map((answer) => [answer.id, answer]));
      const replaced = answers.flatMap((answer) => byId.get(answer.id)?.entry.replaces ?? []);
      await change([...byEntry.keys()], (entry) => answered(entry, byEntry.get(entry.id)));
      if (replaced.length > 0) await change(replaced, (entry) => ({ ...entry, state: "settled" }));
    },
    hold: async (id, reason) => change([id], (entry) => ({ ...entry, state: "held", reason })),
    drop: async (id) => change([id], (entry) => ({ ...entry, state: "settled" })),
    settle: async (reached) => {
      const ripe = entries().filter((entry) => isSettled(entry, reached));
      await change(
        ripe.map((entry) => entry.id),
        (entry) => ({ ...entry, state: "settled" }),
      );
    },
    forgetOldWitnesses: (now) => forgetOldWitnesses(collection, now),
    witnessedClients: async () => {
      const clients = new Set<RecordId>();
      for await (const page of witnesses(collection)) {
        for (const { entry } of page) if (entry.clientId !== null) clients.add(entry.clientId);
      }
      return clients;
    },
    forgetWitnessesOf: async (clients) => {
      for await (const page of witnesses(collection)) {
        await removeAll(
          collection,
          page.filter(({ entry }) => entry.clientId !== null && clients.has(entry.clientId)),
        );
      }
    },
    offerAgain: async () => {
      const all = entries().filter((entry) => entry.state === "received");
      for await (const page of witnesses(collection)) all.push(...page);
      const again = all.filter(
        (entry) => entry.answer !== null && entry.answer.result !== "parked",
      );
      await writeAll(
        collection,
        again.map((entry) => sealEntry({ ...entry, state: "waiting", answer: null })),
      );
    },
    close: () => changes.unsubscribe(),
  };
}

interface Recent {
  clientId: RecordId;
  order: number;
}

// Read in passing: nobody worked with her.
function isGlance({ rows }: Entry): boolean {
  return rows.every(
    (row) => row.kind === "opening" && "put" in row && row.put["through"] !== undefined,
  );
}

// By the index: the witnesses of thirty days must not be read, let alone opened, at every start.
async function readAtStart(
  collection: RxCollection<SaveDocument>,
): Promise<RxDocument<SaveDocument>[]> {
  // `held`, `received` and `sending` stand side by side in the index, before `settled`.
  const unsettled = [{ $gte: "held", $lte: "sending" }, "waiting"] as const;
  const found = await Promise.all([
    lastWitnesses(collection),
    ...unsettled.map((state) => collection.find({ selector: { state } }).exec()),
  ]);
  return found.flat();
}

// An index is only ever walked from its beginning, so where the last witnesses lie is reckoned from how many there are.
// What was taken back left gaps, and for each of them one more is read.
async function lastWitnesses(
  collection: RxCollection<SaveDocument>,
): Promise<RxDocument<SaveDocument>[]> {
  const [count, [first]] = await Promise.all([
    collection.count({ selector: { state: "settled" } }).exec(),
    collection
      .find({
        selector: { state: "settled" },
        sort: [{ state: "asc" }, { order: "asc" }],
        limit: 1,
      })
      .exec(),
  ]);
  if (!first) return [];
  const from = Math.max(0, first.order + count - RECENT_WITNESSES);
  return collection.find({ selector: { state: "settled", order: { $gte: from } } }).exec();
}

function newestClients(recents: ReadonlyMap<RecordId, Recent>): RecordId[] {
  const newest = [...recents.values()].sort((a, b) => b.order - a.order);
  return [...new Set(newest.map((recent) => recent.clientId))];
}

function freshEntry(entry: Entry, undo: EntryRow[], author: RecordId): OutboxEntry {
  return {
    id: entry.id,
    order: 0,
    state: "waiting",
    entry,
    author,
    undo,
    isAttempted: false,
    answer: null,
    reason: null,
    receivedAt: null,
  };
}

function repeats(standing: SaveDocument, fresh: SaveDocument): boolean {
  const [one, other] = [openEntry(standing), openEntry(fresh)];
  return one !== null && other !== null && saysTheSame(one.entry, other.entry);
}

/** Null for a draft, which is no entry yet, and for one that would not open: it stays as it is. */
function openEntry(document: SaveDocument): OutboxEntry | null {
  const { id, order, state } = document;
  if (state === "draft") return null;
  const sealed = fromBody<SealedEntry>(document.body);
  // Sent before the tablet was closed and never answered: it waits again, and is known to have been attempted.
  return sealed && { ...sealed, id, order, state };
}

function sealEntry(opened: OutboxEntry): SaveDocument {
  const { id, order, state, ...sealed } = opened;
  const content: SealedEntry = sealed;
  return { id, order, state, body: toBody(content) };
}

function answered(entry: OutboxEntry, answer: EntryAnswer | undefined): OutboxEntry {
  if (!answer) return entry;
  if (answer.result === "parked") {
    return { ...entry, state: "held", reason: answer.reason ?? "unreadable", answer };
  }
  return { ...entry, state: "received", answer, reason: null, receivedAt: answer.receivedAt };
}

function isSettled(entry: OutboxEntry, reached: Reached): boolean {
  if (entry.state !== "received" || entry.answer === null) return false;
  const collectionOf = new Map(entry.entry.rows.map((row) => [row.id, row.collection]));
  return entry.answer.rows.every((row) => {
    const collection: CollectionName | undefined = collectionOf.get(row.id);
    return collection === undefined || reached[collection] >= Number(row.seq);
  });
}

// Removed, it would leave the office with a change of a record that never came.
function isBuiltUpon(removed: readonly OutboxEntry[], all: readonly OutboxEntry[]): boolean {
  return all.some(
    (other) => !removed.includes(other) && removed.some((under) => buildsOn(other, under)),
  );
}

function rowsByRecord(sorted: readonly OutboxEntry[]): Map<RecordId, PendingRow[]> {
  const byRecord = new Map<RecordId, PendingRow[]>();
  for (const opened of sorted) {
    for (const row of opened.entry.rows) {
      const rows = byRecord.get(row.id) ?? [];
      rows.push(pendingRow(opened, row));
      byRecord.set(row.id, rows);
    }
  }
  return byRecord;
}

function pendingRow(opened: OutboxEntry, row: EntryRow): PendingRow {
  const answer = opened.answer?.rows.find((answeredRow) => answeredRow.id === row.id);
  return {
    entryId: opened.id,
    order: opened.order,
    row,
    at: opened.entry.at,
    author: opened.author,
    state: opened.state === "settled" ? "received" : opened.state,
    answer:
      answer && opened.state === "received" ? { rev: answer.rev, seq: Number(answer.seq) } : null,
    receivedAt: opened.receivedAt,
    reason: opened.reason,
  };
}

// A correction taken back: the held entry that it put right needs its person again, and is nowhere else.
async function holdAgain(
  collection: RxCollection<SaveDocument>,
  replaced: readonly RecordId[],
): Promise<void> {
  const dropped = await collection.findByIds([...replaced]).exec();
  const held = [...dropped.values()].flatMap((document) => {
    const opened = openEntry(document.toMutableJSON());
    return opened?.reason ? [sealEntry({ ...opened, state: "held" })] : [];
  });
  await writeAll(collection, held);
}

async function writeAll(
  collection: RxCollection<SaveDocument>,
  documents: SaveDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  const { error } = await collection.bulkUpsert(documents);
  if (error.length > 0) throw new Error("the outbox could not be written");
}

async function forgetOldWitnesses(
  collection: RxCollection<SaveDocument>,
  now: Instant,
): Promise<void> {
  const oldest = Date.parse(now) - witnessDays * 86_400_000;
  for await (const page of witnesses(collection)) {
    const old = page.filter(
      (witness) => Date.parse(witness.receivedAt ?? witness.entry.at) < oldest,
    );
    await removeAll(collection, old);
    // The oldest come first: behind a page of young ones there are no old ones.
    if (old.length === 0) return;
  }
}

/** The witnesses in saving order, opened a page at a time: there are thirty days of them. */
async function* witnesses(collection: RxCollection<SaveDocument>): AsyncGenerator<OutboxEntry[]> {
  let from = 0;
  // Two tabs that save at once may give one number twice: a page begins with the last number of the page before.
  let seen: ReadonlySet<RecordId> = new Set();
  for (;;) {
    const page = await collection
      .find({
        selector: { state: "settled", order: { $gte: from } },
        sort: [{ state: "asc" }, { order: "asc" }],
        limit: WITNESS_PAGE + seen.size,
      })
      .exec();
    const fresh = page.filter(({ id }) => !seen.has(id));
    const last = fresh.at(-1);
    if (!last) return;
    yield fresh.flatMap((document) => openEntry(document.toMutableJSON()) ?? []);
    from = last.order;
    seen = new Set(page.filter(({ order }) => order === from).map(({ id }) => id));
  }
}

async function removeAll(
  collection: RxCollection<SaveDocument>,
  entries: readonly OutboxEntry[],
): Promise<void> {
  if (entries.length > 0) await collection.bulkRemove(entries.map(({ id }) => id));
}
