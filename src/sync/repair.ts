import { digestOf, partitionOf } from "../protocol/digest.ts";
import { digestAnswer, documentsAnswer, type WireDocument } from "../protocol/sync-messages.ts";
import { collectionNames, type CollectionName } from "../records/define-record.ts";
import type { RecordId } from "../records/fields.ts";
import { isTruncated } from "../store/contact.ts";
import { unopened } from "../store/sealing/unopened.ts";
import type { Store } from "../store/store.ts";
import type { OfficeRequest } from "./office-request.ts";

const CHECK_EVERY_MS = 24 * 3_600_000;
const MOST_IDS = 500;

export interface RepairSources {
  store: Store;
  request: OfficeRequest;
  stopped: AbortSignal;
  /** Hands documents to the pull of their collection, the only writer of the truth. */
  handIn: (collection: CollectionName, documents: readonly WireDocument[]) => void;
}

/**
 * Once a day, after the office came back from a backup, and when a part of the storage here is gone, compares digests
 * with the office and asks for single documents where they differ: what was lost here comes again, what the office no
 * longer has goes.
 */
export function makeRepair(sources: RepairSources): () => Promise<void> {
  const { store, stopped } = sources;
  // Asked before anything comes in; a storage that cannot answer is told by whatever needs it next.
  let truncated = isTruncated(store.databases.truth).catch(() => false);
  return async function repairIfDue() {
    const wasTruncated = await truncated;
    const now = store.now();
    const { checkedAt } = store.sync.state();
    const age = checkedAt === null ? Infinity : Date.parse(now) - Date.parse(checkedAt);
    if (age < CHECK_EVERY_MS && !wasTruncated) return;
    truncated = Promise.resolve(false);
    store.sync.patch({ checkedAt: now });
    for (const collection of collectionNames) {
      const came = stopped.aborted ? null : await repair(sources, collection);
      if (came === null) {
        truncated = Promise.resolve(wasTruncated);
        return;
      }
      if (wasTruncated) store.noteMended(came);
    }
  };
}

/** How many documents came again; null when the office could not be asked. */
async function repair(sources: RepairSources, collection: CollectionName): Promise<number | null> {
  const { store, request, stopped } = sources;
  const upTo = store.sync.reached()[collection];
  if (upTo < 0) return 0;
  // All of it, higher numbers too: a restored office counts from lower ones, and what it lost must go.
  const documents = await unopened(store.databases.truth[collection]);
  const here = new Map<RecordId, RecordId>(documents.map(({ id, rev }) => [id, rev]));
  const partitions = digestOf(Array.from(here, ([id, rev]) => ({ id, rev })));
  const body = { collection, upTo: String(upTo), partitions };
  const reply = await request("/sync/digest", digestAnswer, { body, signal: stopped });
  if (!reply.ok) return null;
  return fetchAgain(sources, collection, differences(here, reply.value.differing));
}

/** Asks for single documents and hands them in: how many came, or null when the office could not be asked. */
export async function fetchAgain(
  { request, stopped, handIn }: RepairSources,
  collection: CollectionName,
  wanted: readonly RecordId[],
): Promise<number | null> {
  let came = 0;
  for (let from = 0; from < wanted.length; from += MOST_IDS) {
    const ids = wanted.slice(from, from + MOST_IDS);
    const answer = await request("/sync/documents", documentsAnswer, {
      body: { collection, ids },
      signal: stopped,
    });
    if (!answer.ok) return null;
    handIn(collection, answer.value.documents);
    came += answer.value.documents.length;
  }
  return came;
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
