import { digestOf, partitionOf } from "../protocol/digest.ts";
import { digestAnswer, documentsAnswer, type WireDocument } from "../protocol/sync-messages.ts";
import { collectionNames, type CollectionName } from "../records/define-record.ts";
import type { RecordId } from "../records/fields.ts";
import type { Store } from "../store/store.ts";
import type { OfficeRequest } from "./office-request.ts";

const CHECK_EVERY_MS = 24 * 3_600_000;
/** A comparison reads all of the truth: one that broke off is not made again at every poke. */
const AGAIN_AFTER_MS = 60_000;
const MOST_IDS = 500;

interface RepairSources {
  store: Store;
  request: OfficeRequest;
  stopped: AbortSignal;
  clock: () => number;
  /** Hands documents to the pull of their collection, the only writer of the truth; resolves when they are written. */
  handIn: (collection: CollectionName, documents: readonly WireDocument[]) => Promise<void>;
}

/**
 * Makes the comparison with the office: once a day, and after it came back from a backup, digests are compared, and
 * single documents asked for where they differ. What was lost here comes again, what the office no longer has goes.
 */
export function makeRepair(sources: RepairSources): () => Promise<void> {
  const { store, stopped, clock } = sources;
  let isRunning = false;
  let brokeOffAt = -Infinity;

  const isDue = (): boolean => {
    const { checkedAt } = store.sync.state();
    const age = checkedAt === null ? Infinity : Date.parse(store.now()) - Date.parse(checkedAt);
    return age >= CHECK_EVERY_MS && Math.abs(clock() - brokeOffAt) >= AGAIN_AFTER_MS;
  };
  const compareAll = async (): Promise<boolean> => {
    for (const collection of collectionNames) {
      if (stopped.aborted || !(await repair(sources, collection))) return false;
    }
    return true;
  };
  return async () => {
    if (isRunning || !isDue()) return;
    isRunning = true;
    const { epoch } = store.sync.state();
    const isWhole = await compareAll().finally(() => (isRunning = false));
    // Said only now: what broke off half way was not compared.
    if (!isWhole) brokeOffAt = clock();
    else if (store.sync.state().epoch === epoch) store.sync.patch({ checkedAt: store.now() });
  };
}

async function repair(sources: RepairSources, collection: CollectionName): Promise<boolean> {
  const { store, request, stopped } = sources;
  const upTo = store.sync.reached()[collection];
  if (upTo < 0) return true;
  // All of it, higher numbers too: a restored office counts from lower ones, and what it lost must go.
  const documents = await store.databases.truth[collection].find().exec();
  const here = new Map<RecordId, RecordId>(documents.map(({ id, rev }) => [id, rev]));
  const partitions = digestOf(Array.from(here, ([id, rev]) => ({ id, rev })));
  const body = { collection, upTo: String(upTo), partitions };
  const reply = await request("/sync/digest", digestAnswer, { body, signal: stopped });
  if (!reply.ok) return false;
  const wanted = differences(here, reply.value.differing);
  for (let from = 0; from < wanted.length; from += MOST_IDS) {
    const ids = wanted.slice(from, from + MOST_IDS);
    const answer = await request("/sync/documents", documentsAnswer, {
      body: { collection, ids },
      signal: stopped,
    });
    if (!answer.ok) return false;
    await sources.handIn(collection, answer.value.documents);
  }
  return true;
}

/** The ids to ask for: known to the office alone, known here alone, or at another rev. */
export function differences(
  here: ReadonlyMap<RecordId, RecordId>,
  differing: readonly { partition: number; ids: readonly { id: RecordId; rev: RecordId }[] }[],
): RecordId[] {
  const office = new Map(differing.flatMap(({ ids }) => ids.map(({ id, rev }) => [id, rev])));
  const parts = new Set(differing.map(({ partition }) => partition));
  const changed = [...office].filter(([id, rev]) => here.get(id) !== rev).map(([id]) => id);
  const extra = [...here.keys()].filter((id) => parts.has(partitionOf(id)) && !office.has(id));
  return [...changed, ...extra];
}
