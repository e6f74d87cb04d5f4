import { createEffect, createRoot, createSignal, on, type Accessor } from "solid-js";
import type { RxCollection, RxStorageChangeEvent } from "rxdb";
import type { RecordId } from "../records/fields.ts";
import type { Pack } from "./card-index.ts";
import { cardKinds, type CardChange } from "./cards.ts";
import type { PackDocument, TruthCollections } from "./databases.ts";
import type { Outbox, OutboxEntry } from "./outbox.ts";
import { overlayRecord, type Reached } from "./overlay.ts";
import type { AsyncCardIndex } from "./remote-card-index.ts";
import { fromBody, toBody } from "./body.ts";
import { unopened } from "./sealing/unopened.ts";
import { openTruth, type TruthDocument, type TruthRecord } from "./truth-document.ts";

/** Keeps the card index equal to truth ⊕ outbox, and the packs on disk close behind it. */
export interface CardKeeper {
  index: AsyncCardIndex;
  /** Rises whenever a card may have changed: lists ask again. */
  version: Accessor<number>;
  /** Writes the packs that changed. Only the leading tab writes. */
  flush: () => Promise<void>;
  close: () => void;
}

interface Watermark {
  clients: number;
  casework: number;
}

const WATERMARK_ID = "watermark";
const FLUSH_AFTER_MS = 1500;

export interface CardSources {
  truth: TruthCollections;
  outbox: Outbox;
  index: AsyncCardIndex;
  reached: Accessor<Reached>;
  isLeader: () => boolean;
}

/** Opens the packs, folds in what came after they were built, and follows the truth and the outbox. */
export async function makeCardKeeper(sources: CardSources): Promise<CardKeeper> {
  const { truth, outbox, index } = sources;
  const [version, setVersion] = createSignal(0);
  const mark = await loadPacks(truth.packs, index);
  let flushTimer: ReturnType<typeof setTimeout> | undefined;
  let flushing: Promise<void> = Promise.resolve();

  const changed = (): void => {
    setVersion((before) => before + 1);
    flushTimer ??= setTimeout(() => void flush(), FLUSH_AFTER_MS);
  };
  const flush = (): Promise<void> => {
    clearTimeout(flushTimer);
    flushTimer = undefined;
    if (!sources.isLeader()) return flushing;
    flushing = flushing.then(async () => writePacks(truth.packs, index, { ...mark }));
    return flushing;
  };
  const refold = async (clientId: RecordId): Promise<void> => {
    await index.refold(clientId, await changesOf(sources, clientId));
    changed();
  };

  const followTruth = (name: "clients" | "casework") =>
    truth[name].eventBulks$.subscribe((bulk) => {
      const gone = bulk.events.filter((event) => event.operation === "DELETE");
      const kept = bulk.events.filter((event) => event.operation !== "DELETE");
      const documents = kept.map((event) => event.documentData as TruthDocument);
      take(() => {
        for (const document of documents) mark[name] = Math.max(mark[name], document.seq);
        void index.fold(cardChanges(documents)).then(changed);
        for (const clientId of clientsOf(gone)) void refold(clientId);
      });
    });
  // Followed before the catching up reads, and taken in after it: a page written in between must not be missed, or the
  // watermark would claim what was never folded.
  let early: (() => void)[] | null = [];
  const take = (fold: () => void): void => void (early ? early.push(fold) : fold());
  const subscriptions = [followTruth("clients"), followTruth("casework")];
  await catchUp(truth, index, mark);
  await matchClients(sources);
  const missed = early;
  early = null;
  for (const fold of missed) fold();

  const folded = new Map<RecordId, OutboxEntry>();
  // A root of its own: the packs were awaited, so no owner is left to end it.
  const stopFollowing = createRoot((dispose) => {
    createEffect(
      on(outbox.entries, (entries) => {
        const present = new Map(entries.map((entry) => [entry.id, entry]));
        for (const [id, before] of folded) {
          const now = present.get(id);
          if (now) folded.set(id, now);
          else folded.delete(id);
          // Received and settled: the truth has told the card already. Anything else was taken back.
          const isTakenBack = !now && before.state !== "received";
          if (isTakenBack && before.entry.clientId) void refold(before.entry.clientId);
        }
        for (const entry of entries) {
          if (folded.has(entry.id)) continue;
          folded.set(entry.id, entry);
          void foldEntry(entry, index, refold).then(changed);
        }
      }),
    );
    return dispose;
  });

  return {
    index,
    version,
    flush,
    close: () => {
      clearTimeout(flushTimer);
      stopFollowing();
      subscriptions.forEach((subscription) => subscription.unsubscribe());
      index.close();
    },
  };
}

async function loadPacks(
  packs: RxCollection<PackDocument>,
  index: AsyncCardIndex,
): Promise<Watermark> {
  const loaded: Pack[] = [];
  let mark: Watermark = { clients: -1, casework: -1 };
  for (const document of await packs.find().exec()) {
    const { id, body } = document;
    if (id === WATERMARK_ID) mark = fromBody<Watermark>(body) ?? mark;
    const pack = id.startsWith("pack-") ? fromBody<Pack>(body) : null;
    if (pack) loaded.push(pack);
  }
  await index.load(loaded);
  return mark;
}

// Between truth and pack the tablet may have died: what came later than the watermark is folded again.
async function catchUp(
  truth: TruthCollections,
  index: AsyncCardIndex,
  mark: Watermark,
): Promise<void> {
  for (const name of ["clients", "casework"] as const) {
    const later = await truth[name].find({ selector: { seq: { $gt: mark[name] } } }).exec();
    const documents = later.map((document) => document.toMutableJSON());
    documents.sort((a, b) => a.seq - b.seq);
    await index.fold(cardChanges(documents));
    mark[name] = documents.at(-1)?.seq ?? mark[name];
  }
}

// A client taken from this tablet just before it died may still have a card in her pack, and a deletion leaves nothing
// with a later number to fold; a pack that is missing or would not open leaves clients without a card. Counting is
// cheap; ids are only compared when the counts differ.
async function matchClients(sources: CardSources): Promise<void> {
  const { truth, index } = sources;
  const carded = new Set(await index.receivedIds());
  if (carded.size === (await truth.clients.count().exec())) return;
  const known = new Set((await unopened(truth.clients)).map(({ id }) => id));
  await index.remove([...carded].filter((id) => !known.has(id)));
  for (const id of [...known].filter((id) => !carded.has(id))) {
    await index.refold(id, await changesOf(sources, id));
  }
}

async function writePacks(
  packs: RxCollection<PackDocument>,
  index: AsyncCardIndex,
  mark: Watermark,
): Promise<void> {
  const dirty = await index.takeDirtyPacks();
  if (dirty.length === 0) return;
  try {
    await packs.bulkUpsert(
      dirty.map((pack) => ({ id: `pack-${String(pack.number)}`, body: toBody(pack) })),
    );
    // After the packs, never with them: a watermark ahead of its packs would lose cards.
    await packs.bulkUpsert([{ id: WATERMARK_ID, body: toBody(mark) }]);
  } catch {
    // A full disk: the cards in memory are right, and the packs are written at the next chance.
    await index.markDirty(dirty.map((pack) => pack.number));
  }
}

function cardChanges(documents: readonly TruthDocument[]): CardChange[] {
  return documents
    .filter((document) => cardKinds.has(document.kind))
    .flatMap((document) => changeOf(openTruth(document)) ?? []);
}

function changeOf(record: TruthRecord | null): CardChange | null {
  if (!record?.clientId) return null;
  const { fields, author, at, withdrawn } = record.body;
  return {
    kind: record.kind,
    id: record.id,
    clientId: record.clientId,
    seq: record.seq,
    body: { fields, author, at, withdrawn },
  };
}

function clientsOf(gone: readonly RxStorageChangeEvent<TruthDocument>[]): Set<RecordId> {
  const clients = new Set<RecordId>();
  for (const event of gone) {
    const before = "previousDocumentData" in event ? event.previousDocumentData : undefined;
    const clientId = (before as TruthDocument | undefined)?.clientId;
    if (clientId) clients.add(clientId);
  }
  return clients;
}

async function foldEntry(
  opened: OutboxEntry,
  index: AsyncCardIndex,
  refold: (clientId: RecordId) => Promise<void>,
): Promise<void> {
  const { entry, author } = opened;
  const rows = entry.rows.filter((row) => cardKinds.has(row.kind));
  const isNew = rows.every((row) => "put" in row && row.base === null);
  if (!isNew && entry.clientId !== null) return refold(entry.clientId);
  await index.fold(
    rows.flatMap((row) => {
      if (!("put" in row) || row.clientId === null) return [];
      const body = { fields: row.put, author, at: entry.at, withdrawn: null };
      return [{ kind: row.kind, id: row.id, clientId: row.clientId, seq: null, body }];
    }),
  );
}

/** Everything that makes up one client's card, truth and pending, in the order of folding. */
async function changesOf(sources: CardSources, clientId: RecordId): Promise<CardChange[]> {
  const { truth, outbox, reached } = sources;
  const client = await truth.clients.findOne(clientId).exec();
  const casework = await truth.casework
    .find({ selector: { clientId, kind: { $in: [...cardKinds] } } })
    .exec();
  const records = new Map<RecordId, TruthRecord | undefined>();
  for (const document of client ? [client, ...casework] : casework) {
    records.set(document.id, openTruth(document.toMutableJSON()) ?? undefined);
  }
  for (const rows of outbox.pendingByRecord().values()) {
    for (const { row } of rows) {
      if (row.clientId === clientId && cardKinds.has(row.kind) && !records.has(row.id)) {
        records.set(row.id, undefined);
      }
    }
  }
  const changes: CardChange[] = [];
  for (const [id, record] of records) {
    const view = overlayRecord(record, outbox.pendingOf(id), reached());
    if (!view?.clientId) continue;
    const seq = view.state.is === "received" ? view.seq : null;
    const { fields, author, at, withdrawn } = view;
    changes.push({ kind: view.kind, id, clientId, seq, body: { fields, author, at, withdrawn } });
  }
  return changes.sort(inFoldingOrder);
}

// The client first, then referrals before their status changes, received before pending.
function inFoldingOrder(a: CardChange, b: CardChange): number {
  const rank = (change: CardChange) =>
    ["client", "service", "referral"].indexOf(change.kind) + 1 || 9;
  return rank(a) - rank(b) || (a.seq ?? Infinity) - (b.seq ?? Infinity);
}
