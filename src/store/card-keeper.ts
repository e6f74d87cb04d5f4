import { createEffect, createRoot, createSignal, on, type Accessor } from "solid-js";
import type { RxCollection } from "rxdb";
import type { CollectionName } from "../records/define-record.ts";
import type { RecordId } from "../records/fields.ts";
import {
  cardChanges,
  cardRecords,
  changesOf,
  clientsSaidOtherwise,
  clientsToFoldAnew,
  newOnCards,
} from "./card-changes.ts";
import type { TruthCollections } from "./databases.ts";
import type { LostBuckets } from "./lost-buckets.ts";
import type { Outbox, OutboxEntry } from "./outbox.ts";
import type { Reached } from "./overlay.ts";
import { followed, type Followed, type PackFile, type PackMark } from "./pack-file.ts";
import { makeArrivals, type Arriving } from "./pack-arrivals.ts";
import { askedWhenReady, type AsyncCardIndex } from "./remote-card-index.ts";
import { unopened } from "./sealing/unopened.ts";
import type { TruthDocument } from "./truth-document.ts";

/** Keeps the card index equal to truth ⊕ outbox, and the packs on disk close behind it. */
export interface CardKeeper {
  index: AsyncCardIndex;
  /** Rises whenever a card may have changed: lists ask again. */
  version: Accessor<number>;
  /** Resolves when the packs are read, or cannot be: questions are answered from here on. */
  opened: Promise<unknown>;
  /** Resolves when what came after the packs were written is on the cards, too. */
  caughtUp: Promise<void>;
  /** This tab leads from now on: it alone writes packs. */
  lead: () => void;
  /**
   * Announces documents before they go to the truth. False when the disk refuses the note that they may need: then they
   * must wait, or a tablet that dies before the packs are written would never know that a card is behind.
   */
  expect: (collection: CollectionName, documents: readonly Arriving[]) => Promise<boolean>;
  /** Every document announced so far is in the truth. */
  rested: (collection: CollectionName) => void;
  /** Writes the packs that changed, unless they are in doubt. Only the leading tab writes. */
  flush: () => Promise<void>;
  close: () => void;
}

const FLUSH_AFTER_MS = 1500;

export interface CardSources {
  truth: TruthCollections;
  file: PackFile;
  outbox: Outbox;
  index: AsyncCardIndex;
  reached: Accessor<Reached>;
  /** What was taken from this person: it has no cards, although the truth still holds it. */
  lost: Pick<LostBuckets, "hidden" | "hiddenClients">;
}

/**
 * Opens the packs, folds in what came after they were built, and follows the truth and the outbox. Questions wait for the
 * packs alone: what came after them is on the cards a moment later, and `version` tells.
 */
export function makeCardKeeper(sources: CardSources): CardKeeper {
  const { truth, outbox, index, lost, file } = sources;
  const [version, setVersion] = createSignal(0);
  const arrivals = makeArrivals(truth);
  // One after the other: a card folded anew from what was read a moment ago must not overtake what came since, and a
  // mark must not be taken before what it vouches for is folded.
  const inOrder = makeQueue();
  // Of its own: whoever waits for the disk must not keep cards from changing.
  const writing = makeQueue();
  let isLeader = false;
  let leading = Promise.resolve();
  let flushTimer: ReturnType<typeof setTimeout> | undefined;

  const changed = (): void => {
    setVersion((before) => before + 1);
    flushSoon();
  };
  // A piece that the index was lost under is done again when it is filled anew.
  const inTurn = (work: () => Promise<void>): void =>
    void inOrder(work).then(changed, () => undefined);
  const flushSoon = (): void => {
    flushTimer ??= setTimeout(() => void flush(), FLUSH_AFTER_MS);
  };
  const flush = (): Promise<void> => {
    clearTimeout(flushTimer);
    flushTimer = undefined;
    return writing(async () => {
      const taken = await inOrder(async () => {
        if (!isLeader || arrivals.isInDoubt()) return null;
        const mark = await arrivals.mark();
        return { mark, packs: await index.takeDirtyPacks() };
      }).catch(() => null); // The index was lost: what it held dirty is folded again.
      if (taken === null) return;
      // A full disk: the cards in memory are right, and the packs are written at the next chance.
      await file
        .write(taken.packs, taken.mark)
        .catch(() => index.markDirty(taken.packs.map((pack) => pack.number)));
    });
  };
  const isShown = ({ bucket, clientId }: Pick<TruthDocument, "bucket" | "clientId">): boolean =>
    !lost.hidden().has(bucket) && !lost.hiddenClients().has(clientId);
  const refold = async (clientId: RecordId): Promise<void> => {
    if (lost.hiddenClients().has(clientId)) return;
    await index.refold(clientId, await changesOf(sources, clientId));
  };
  // What is hers again after all; of what is gone there is nothing to fold.
  const takeBack = async (clients: RecordId[]): Promise<void> => {
    const here = await truth.clients.findByIds(clients).exec();
    for (const id of clients) if (here.has(id) || outbox.pendingOf(id).length > 0) await refold(id);
  };
  const foldEntry = async (opened: OutboxEntry): Promise<void> => {
    const changes = newOnCards(opened);
    if (changes) await index.fold(changes);
    else if (opened.entry.clientId !== null) await refold(opened.entry.clientId);
  };
  // `wasKnown`: whether a card may have taken in an earlier version of it.
  const foldLater = async (
    name: Followed,
    documents: readonly TruthDocument[],
    wasKnown: (id: RecordId) => boolean,
  ): Promise<void> => {
    arrivals.folded(name, documents);
    const records = cardRecords(documents.filter(isShown));
    await index.fold(cardChanges(records));
    for (const clientId of clientsSaidOtherwise(records, wasKnown)) await refold(clientId);
  };

  // What a start does, and a tab that takes over from another: the packs, and what came after them.
  const readPacks = async (): Promise<PackMark | null> => {
    const { packs, mark } = await file.read();
    // First of all: the worker reads them while this thread draws the page, and counting waits for the page to be drawn.
    const loading = index.load(packs);
    const isAsMarked = mark !== null && (await standsAsMarked(truth.clients, mark.clients));
    await loading;
    await index.remove([...lost.hiddenClients()]);
    if (!isAsMarked) await removeStrangers(sources);
    return mark;
  };
  // Counting fifty thousand documents takes a slow tablet a second.
  const completeCards = async (mark: PackMark | null): Promise<void> => {
    if (mark === null || !(await catchUp(mark))) await foldAllAnew();
    await foldMissing(sources);
  };
  const catchUp = async (mark: PackMark): Promise<boolean> => {
    arrivals.startFrom(mark);
    for (const name of followed) {
      const later = await laterThan(truth[name], mark[name].seq);
      const count = await truth[name].count().exec();
      // More or fewer than the later ones explain: something came or went without a word.
      if (count < mark[name].count || count > mark[name].count + later.length) return false;
      await foldLater(name, later, always);
    }
    return true;
  };
  const foldAllAnew = async (): Promise<void> => {
    const clients = await laterThan(truth.clients, -1);
    const casework = await laterThan(truth.casework, -1);
    arrivals.startFrom(null);
    // Asked in one go: nobody who searches meanwhile finds an empty index.
    await Promise.all([
      index.empty(),
      foldLater("clients", clients, never),
      foldLater("casework", casework, never),
    ]);
  };
  const fillAnew = async (): Promise<void> => {
    await completeCards(await readPacks());
    for (const entry of outbox.entries()) await foldEntry(entry);
    changed();
  };
  const takeOver = async (): Promise<void> => {
    // Another tab has led since this one was opened: its packs hold other cards than this tab's of the same number.
    if (!(await file.isAsLeft())) await fillAnew();
    // What the tab before wrote in its last moment may not have been told here.
    for (const name of followed) {
      await foldLater(name, await laterThan(truth[name], arrivals.foldedTo(name)), always);
    }
    arrivals.takeOver();
    isLeader = true;
    flushSoon();
  };

  const followTruth = (name: Followed) =>
    truth[name].eventBulks$.subscribe((bulk) => {
      const kept = bulk.events.filter((event) => event.operation !== "DELETE");
      const documents = kept.map((event) => event.documentData as TruthDocument);
      const anew = clientsToFoldAnew(bulk.events);
      // One that is new in the truth may be on a card as it was saved here.
      const isOnCard = kept.filter(
        ({ operation, documentId }) =>
          operation === "UPDATE" || outbox.pendingOf(documentId).length > 0,
      );
      const known = new Set(isOnCard.map(({ documentId }) => documentId));
      inTurn(async () => {
        await foldLater(name, documents, (id) => known.has(id));
        for (const clientId of anew) await refold(clientId);
      });
    });
  // Followed before the packs are read, and folded after: a page written in between must not be missed.
  // Packs that cannot be read are made anew.
  const opened = inOrder(readPacks).catch(() => null);
  let filledAnew: Promise<void> | undefined;
  const caughtUp = inOrder(async () => {
    const mark = await opened;
    if (!filledAnew) await completeCards(mark);
    changed();
  }).then(() => filledAnew);
  index.onLost(() => {
    filledAnew = inOrder(fillAnew).catch(() => undefined);
  });
  // The truth cannot be read: the lists that ask for it say so.
  caughtUp.catch(() => undefined);
  const subscriptions = followed.map(followTruth);

  const takenIn = new Map<RecordId, OutboxEntry>();
  const stopFollowing = createRoot((dispose) => {
    createEffect(
      on(lost.hiddenClients, (hidden, before = new Set<RecordId>()) => {
        const gone = [...hidden].filter((id) => !before.has(id));
        const back = [...before].filter((id) => !hidden.has(id));
        if (gone.length > 0) inTurn(() => index.remove(gone));
        if (back.length > 0) inTurn(() => takeBack(back));
        return hidden;
      }),
    );
    createEffect(
      on(outbox.entries, (entries) => {
        const present = new Map(entries.map((entry) => [entry.id, entry]));
        for (const [id, before] of takenIn) {
          const now = present.get(id);
          if (now) takenIn.set(id, now);
          else takenIn.delete(id);
          // Received and settled: the truth has told the card already. Anything else was taken back.
          const { clientId } = before.entry;
          const isTakenBack = !now && before.state !== "received";
          if (isTakenBack && clientId) inTurn(() => refold(clientId));
        }
        for (const entry of entries) {
          if (takenIn.has(entry.id)) continue;
          takenIn.set(entry.id, entry);
          inTurn(() => foldEntry(entry));
        }
      }),
    );
    return dispose;
  });

  return {
    index: askedWhenReady(() => filledAnew ?? opened, index),
    version,
    opened,
    caughtUp,
    lead: () => {
      leading = inOrder(takeOver).catch(() => undefined); // The disk would not answer: this tab never writes packs.
    },
    expect: async (collection, documents) => {
      if (!isFollowed(collection)) return true;
      await leading;
      if (arrivals.announce(collection, documents)) return true;
      return writing(async () => {
        await file.doubt();
        return arrivals.doubt(collection);
      }).catch(() => false);
    },
    rested: (collection) => {
      if (!isFollowed(collection)) return;
      const believe = arrivals.rest(collection);
      void inOrder(believe).then((isBelieved) => isBelieved && changed());
    },
    flush,
    close: () => {
      clearTimeout(flushTimer);
      stopFollowing();
      subscriptions.forEach((subscription) => subscription.unsubscribe());
      index.close();
    },
  };
}

const always = (): boolean => true;
const never = (): boolean => false;

function isFollowed(collection: CollectionName): collection is Followed {
  return collection === "clients" || collection === "casework";
}

async function standsAsMarked(
  collection: RxCollection<TruthDocument>,
  mark: PackMark[Followed],
): Promise<boolean> {
  if ((await collection.count().exec()) !== mark.count) return false;
  const later = await collection.find({ selector: { seq: { $gt: mark.seq } }, limit: 1 }).exec();
  return later.length === 0;
}

async function laterThan(
  collection: RxCollection<TruthDocument>,
  seq: number,
): Promise<TruthDocument[]> {
  const later = await collection.find({ selector: { seq: { $gt: seq } } }).exec();
  const documents = later.map((document) => document.toMutableJSON());
  return documents.sort((a, b) => a.seq - b.seq);
}

// A client taken from this tablet just before it died may still have a card in her pack: a name that must not be found,
// whoever came in her place.
async function removeStrangers({ truth, index, lost }: CardSources): Promise<void> {
  const carded = await index.receivedIds();
  if (carded.length === 0) return;
  const known = await shownIds(truth, lost);
  await index.remove(carded.filter((id) => !known.has(id)));
}

// A pack that is missing or would not open leaves clients without a card. Counting is cheap; ids are only compared when
// the counts differ.
async function foldMissing(sources: CardSources): Promise<void> {
  const { truth, index, lost } = sources;
  const carded = new Set(await index.receivedIds());
  if (carded.size === (await truth.clients.count().exec())) return;
  await removeStrangers(sources);
  for (const id of await shownIds(truth, lost)) {
    if (!carded.has(id)) await index.refold(id, await changesOf(sources, id));
  }
}

async function shownIds(
  truth: TruthCollections,
  lost: CardSources["lost"],
): Promise<ReadonlySet<RecordId>> {
  const here = await unopened(truth.clients);
  return new Set(here.map(({ id }) => id).filter((id) => !lost.hiddenClients().has(id)));
}

/** Runs one piece of work after the other; a piece that fails does not stop those behind it. */
function makeQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
}
