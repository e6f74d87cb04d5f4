import {
  pullAnswer,
  type Checkpoint,
  type PullAnswer,
  type WireDrop,
} from "../protocol/sync-messages.ts";
import type { CollectionName } from "../records/define-record.ts";
import type { RecordId } from "../records/fields.ts";
import { sameValue } from "../records/same-value.ts";
import { unopened } from "../store/sealing/unopened.ts";
import type { Store } from "../store/store.ts";
import type { ReplicatedDocument } from "../store/truth-document.ts";
import type { Link } from "./link.ts";
import type { OfficeRequest } from "./office-request.ts";
import type { SyncSeams } from "./seams.ts";
import { wireToTruth } from "./wire-to-truth.ts";

/** How often a version that is too old asks whether it still is. */
const ASK_TOO_OLD_MS = 120_000;

interface FeedSources {
  store: Store;
  link: Link;
  request: OfficeRequest;
  wait: SyncSeams["wait"];
  stopped: AbortSignal;
  /** Resolves once what was recorded for clients that are hidden now has been sent. */
  untilSent: () => Promise<void>;
}

/** The pages of one collection as RxDB wants them. */
export interface Feed {
  /** RxDB stops at the first page that is not full, so the office's pages are joined until one is, or there are no more. */
  page: (
    last: Checkpoint | undefined,
    size: number,
  ) => Promise<{
    documents: ReplicatedDocument[];
    checkpoint: Checkpoint | undefined;
    /** How many of them did not come before since the last rest: her own clients come first, and again in their order. */
    count: number;
  }>;
  /** Everything that was handed over is on the disk. */
  rested: () => void;
}

/** An answer of the office that is being handed over: from which checkpoint it was asked, and how far it is taken. */
interface Opened {
  from: Checkpoint | undefined;
  answer: PullAnswer;
  taken: number;
  /** How far the lost bucket that comes next has been turned into tombstones. */
  lastGone: RecordId;
}

/**
 * Joins the office's answers into full pages. A lost bucket becomes the tombstones of what lies here of it, a page at a
 * time; the checkpoint moves past an answer only when all of it was handed over, so that a tablet that dies meanwhile
 * asks for it again.
 */
export function makeFeed(sources: FeedSources, collection: CollectionName): Feed {
  // What was handed over and may not be on the disk yet, with the bucket it lies in.
  const handed = new Map<RecordId, string>();
  let opened: Opened | null = null;
  let again = 0;

  const take = async (open: Opened, documents: ReplicatedDocument[], size: number) => {
    for (; documents.length < size; open.taken += 1) {
      const next = open.answer.documents[open.taken];
      if (next === undefined) return;
      if ("drop" in next) {
        const isAll = await takeDrop(open, next, documents, size);
        if (!isAll) return;
      } else {
        if (handed.has(next.id)) again += 1;
        handed.set(next.id, "bucket" in next ? next.bucket : "");
        documents.push(wireToTruth(next));
      }
    }
  };
  const takeDrop = async (
    open: Opened,
    drop: WireDrop,
    documents: ReplicatedDocument[],
    size: number,
  ): Promise<boolean> => {
    const bucket = drop.drop;
    // Reference data are everybody's; nothing of it is ever lost.
    if (collection === "reference" || (await isHeldBack(sources.store, drop))) return true;
    if (open.lastGone === "") await sources.untilSent();
    const bury = (id: RecordId, rev: RecordId): void => {
      handed.set(id, "");
      documents.push(wireToTruth({ id, rev, seq: drop.seq, deleted: true }));
    };
    while (documents.length < size) {
      const limit = size - documents.length;
      const here = await partOf(sources.store, collection, bucket, open.lastGone, limit);
      for (const { id, rev } of here) {
        // Handed over since from another bucket: it is hers from there.
        if ((handed.get(id) ?? bucket) === bucket) bury(id, rev);
        open.lastGone = id;
      }
      if (here.length < limit) {
        for (const [id, where] of handed) if (where === bucket) bury(id, id);
        open.lastGone = "";
        return true;
      }
    }
    return false;
  };

  return {
    page: async (last, size) => {
      const documents: ReplicatedDocument[] = [];
      again = 0;
      const upTo = (checkpoint: Checkpoint | undefined) => ({
        documents,
        checkpoint,
        count: documents.length - again,
      });
      let at = last;
      for (;;) {
        if (!opened || !sameValue(opened.from, at)) {
          const answer = await ask(sources, collection, at, size - documents.length);
          opened = { from: at, answer, taken: 0, lastGone: "" };
        }
        await take(opened, documents, size);
        const { answer, taken } = opened;
        if (taken < answer.documents.length) return upTo(at);
        opened = null;
        at = answer.checkpoint;
        if (!answer.more || documents.length >= size) return upTo(at);
      }
    },
    rested: () => {
      handed.clear();
      opened = null;
    },
  };
}

async function isHeldBack(store: Store, drop: WireDrop): Promise<boolean> {
  return (await store.lost.take([drop])).has(drop.drop);
}

async function partOf(
  store: Store,
  collection: CollectionName,
  bucket: string,
  after: RecordId,
  limit: number,
): Promise<{ id: RecordId; rev: RecordId }[]> {
  return unopened(store.databases.truth[collection], {
    selector: { bucket, id: { $gt: after } },
    sort: [{ bucket: "asc" }, { id: "asc" }],
    limit,
  });
}

// Waits for the office as long as it takes: back-off is the link's, so RxDB's own fixed retry is never used.
async function ask(
  sources: FeedSources,
  collection: CollectionName,
  from: Checkpoint | undefined,
  limit: number,
): Promise<PullAnswer> {
  for (;;) {
    const { epoch } = await sources.link.open();
    const query = new URLSearchParams({ collection, epoch, limit: String(limit) });
    const isOfThisEpoch = from?.epoch === epoch;
    query.set("position", isOfThisEpoch ? from.position : "0");
    query.set("id", isOfThisEpoch ? from.id : "");
    query.set("since", (isOfThisEpoch && from.since) || "0");
    const reply = await sources.request(`/sync/pull?${query.toString()}`, pullAnswer, {
      signal: sources.stopped,
    });
    if (reply.ok) {
      sources.link.worked();
      if (sources.store.sync.state().version === "too-old") {
        sources.store.sync.patch({ version: "ok" });
      }
      // It begins from nothing: what the office forgot to say is found by comparing.
      if (reply.value.anew) sources.store.sync.patch({ checkedAt: null, beganAnew: true });
      return reply.value;
    }
    if (reply.failure === "too-old") await waitForUpdate(sources);
    else sources.link.report(reply.failure, reply.retryAfterMs);
  }
}

// The office is there and takes what is sent; it only has nothing left to say to this version. An update begins anew.
async function waitForUpdate({ store, link, wait, stopped }: FeedSources): Promise<void> {
  store.sync.patch({ version: "too-old" });
  // It did answer: whoever pressed and waits to hear of it has heard.
  link.worked();
  await wait(ASK_TOO_OLD_MS, stopped);
}
