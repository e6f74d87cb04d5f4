import { replicateRxCollection } from "rxdb/plugins/replication";
import { Subject } from "rxjs";
import type { Checkpoint, WireDocument } from "../protocol/sync-messages.ts";
import type { CollectionName } from "../records/define-record.ts";
import type { Store } from "../store/store.ts";
import type { ReplicatedDocument, TruthDocument } from "../store/truth-document.ts";
import { fillOrder, makeProgress, type Progress } from "./progress.ts";
import { makeFeed } from "./pull-feed.ts";
import { wireToTruth } from "./wire-to-truth.ts";
import type { Link } from "./link.ts";
import type { OfficeRequest } from "./office-request.ts";
import type { SyncSeams } from "./seams.ts";

/** Keeps the truth collections of one person equal to what the office lets her see. */
export interface Pull {
  /** Something changed at the office: ask. */
  poke: () => void;
  /** Writes single documents of a repair: the pull is the only writer of the truth. Resolves when they are written. */
  handIn: (collection: CollectionName, documents: readonly WireDocument[]) => Promise<void>;
  stop: () => Promise<void>;
}

interface PullSources {
  store: Store;
  link: Link;
  request: OfficeRequest;
  wait: SyncSeams["wait"];
  stopped: AbortSignal;
  /** Resolves once it is known what was here: until then nothing comes in. */
  untilCounted: Promise<unknown>;
  /** Resolves once what was recorded for clients that are hidden now has been sent. */
  untilSent: () => Promise<void>;
  /** Called when everything is here that the office had when it was asked. */
  onWhole: () => void;
}

const AGAIN_AFTER_REFUSAL_MS = 15_000;

interface Repair {
  documents: ReplicatedDocument[];
  written: () => void;
}

/** Starts pull-only replication of every collection; during the first fill one after the other. */
export function startPull(sources: PullSources): Pull {
  const { store, link } = sources;
  const running = new Map<CollectionName, Running>();
  const progress = makeProgress(store, sources.onWhole);
  const poke = (): void => running.forEach(({ stream }) => stream.next("RESYNC"));
  link.onOpen(poke);

  const run = async (): Promise<void> => {
    const [greeting] = await Promise.all([link.open(), sources.untilCounted]);
    await progress.begin(greeting);
    for (const collection of fillOrder) {
      const started = replicate(sources, collection, progress);
      running.set(collection, started);
      const first = started.replication.awaitInitialReplication();
      // Later starts have everything already: there is nothing to put in order.
      if (store.sync.state().fill) await first;
    }
  };
  void run().catch(() => undefined); // Rejects only when sync stops.

  return {
    poke,
    handIn: async (collection, documents) => running.get(collection)?.handIn(documents),
    stop: async () => {
      await Promise.all([...running.values()].map(({ replication }) => replication.cancel()));
    },
  };
}

type Running = ReturnType<typeof replicate>;

function replicate(sources: PullSources, collection: CollectionName, progress: Progress) {
  const { store } = sources;
  const stream = new Subject<"RESYNC">();
  const feed = makeFeed(sources, collection);
  let answered: Checkpoint | undefined;
  // They go with the next page and not through the stream, from which RxDB drops what a pull overtakes.
  const repairs: Repair[] = [];
  const handedOver: Repair[] = [];
  // RxDB asks for the next page before the last one is written: only the first checkpoint after a rest is on the disk.
  let isRested = true;
  const isOfThisEpoch = (reached: Checkpoint | undefined): reached is Checkpoint =>
    reached !== undefined && reached.epoch === store.sync.state().epoch;
  const replication = replicateRxCollection<TruthDocument, Checkpoint>({
    // No epoch in the name: documents written under another name count as local edits and are never overwritten
    // (RxDB downstream). The epoch is in the checkpoint, and an old one starts from nothing.
    replicationIdentifier: `pull-${store.me.person}`,
    collection: store.databases.truth[collection],
    live: true,
    waitForLeadership: false,
    toggleOnDocumentVisible: false,
    retryTime: 1000,
    pull: {
      batchSize: batchSizeOf(collection),
      stream$: stream.asObservable(),
      handler: async (last, batchSize) => {
        // What an older epoch reached says nothing about this one.
        if (isRested && isOfThisEpoch(last))
          store.sync.setReached(collection, Number(last.position));
        isRested = false;
        const page = await feed.page(last, batchSize);
        answered = page.checkpoint;
        const repaired = repairs.splice(0);
        const documents = [...repaired.flatMap((repair) => repair.documents), ...page.documents];
        await untilExpected(sources, collection, documents);
        handedOver.push(...repaired);
        progress.came(collection, page.count);
        return { documents, checkpoint: page.checkpoint };
      },
    },
  });
  replication.active$.subscribe((isActive) => {
    if (isActive) return;
    isRested = true;
    feed.rested();
    store.cards.rested(collection);
    for (const repair of handedOver.splice(0)) repair.written();
    if (!isOfThisEpoch(answered)) return;
    // Idle: every page that was handed over is written, so what the checkpoint promises is here.
    store.sync.setReached(collection, Number(answered.position));
    if (collection === "casework") store.sync.patch({ isCurrent: true });
    progress.finished();
  });
  const handIn = (documents: readonly WireDocument[]): Promise<void> =>
    new Promise((written) => {
      repairs.push({ documents: documents.map(wireToTruth), written });
      stream.next("RESYNC");
    });
  return { replication, stream, handIn };
}

function batchSizeOf(collection: CollectionName): number {
  return collection === "casework" ? 1000 : 2000;
}

// A disk that refuses a note of a few bytes has no room for a page: it waits here instead of being asked for again.
async function untilExpected(
  { store, wait, stopped }: PullSources,
  collection: CollectionName,
  documents: readonly ReplicatedDocument[],
): Promise<void> {
  while (!(await store.cards.expect(collection, documents))) {
    store.sync.patch({ storage: "failing" });
    await wait(AGAIN_AFTER_REFUSAL_MS, stopped);
    if (stopped.aborted) throw new Error("sync stopped");
  }
}
