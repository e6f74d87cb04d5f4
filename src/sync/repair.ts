import { digestOf, partitionOf } from "../protocol/digest.ts";
import { isMuchOfCaseload } from "../records/caseload.ts";
import { digestAnswer, documentsAnswer, type WireDocument } from "../protocol/sync-messages.ts";
import { collectionNames, type CollectionName } from "../records/define-record.ts";
import type { RecordId } from "../records/fields.ts";
import { isTruncated } from "../store/contact.ts";
import { unopened } from "../store/sealing/unopened.ts";
import type { Store } from "../store/store.ts";
import type { OfficeRequest } from "./office-request.ts";

const CHECK_EVERY_MS = 24 * 3_600_000;
/** A comparison reads all of the truth: one that broke off is not made again at every poke. */
const AGAIN_AFTER_MS = 60_000;
const MOST_IDS = 500;

export interface RepairSources {
  store: Store;
  request: OfficeRequest;
  stopped: AbortSignal;
  clock: () => number;
  /** Hands documents to the pull of their collection, the only writer of the truth; resolves when they are written. */
  handIn: (collection: CollectionName, documents: readonly WireDocument[]) => Promise<void>;
  /** Learns from the office what was taken from this person. */
  askScope: () => Promise<void>;
}

/**
 * Makes the comparison with the office: once a day, after it came back from a backup, and when a part of the storage
 * here is gone, digests are compared, and single documents asked for where they differ. What was lost here comes again,
 * what the office no longer has goes.
 */
export function makeRepair(sources: RepairSources): () => Promise<void> {
  const { store, stopped, clock } = sources;
  // Asked before anything comes in; a storage that cannot answer is told by whatever needs it next.
  let truncated = isTruncated(store.databases.truth).catch(() => false);
  let isRunning = false;
  let brokeOffAt = -Infinity;

  const isDue = async (): Promise<boolean> => {
    if (Math.abs(clock() - brokeOffAt) < AGAIN_AFTER_MS) return false;
    const { checkedAt } = store.sync.state();
    const age = checkedAt === null ? Infinity : Date.parse(store.now()) - Date.parse(checkedAt);
    return age >= CHECK_EVERY_MS || (await truncated);
  };
  const compareAll = async (): Promise<boolean> => {
    for (const collection of collectionNames) {
      const came = stopped.aborted ? null : await repair(sources, collection);
      if (came === null) return false;
      if (await truncated) store.noteMended(came);
    }
    return true;
  };
  const compare = async (): Promise<void> => {
    const { epoch } = store.sync.state();
    // Said only after it: what broke off half way was not compared.
    if (!(await compareAll())) brokeOffAt = clock();
    else if (store.sync.state().epoch === epoch) {
      truncated = Promise.resolve(false);
      store.sync.patch({ checkedAt: store.now() });
    }
  };
  return async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      if (await isDue()) await compare();
    } finally {
      isRunning = false;
    }
  };
}

/** How many documents came again; null when the office could not be asked. */
async function repair(sources: RepairSources, collection: CollectionName): Promise<number | null> {
  const { store, request, stopped } = sources;
  const upTo = store.sync.reached()[collection];
  if (upTo < 0) return 0;
  const here = await revsHere(store, collection);
  const partitions = digestOf(Array.from(here, ([id, rev]) => ({ id, rev })));
  const body = { collection, upTo: String(upTo), partitions };
  const reply = await request("/sync/digest", digestAnswer, { body, signal: stopped });
  if (!reply.ok) return null;
  const { missing, extra } = differences(here, reply.value.differing);
  const gone = await extraStill(sources, collection, extra, here.size);
  return fetchAgain(sources, collection, [...missing, ...gone]);
}

// All of it, higher numbers too: a restored office counts from lower ones, and what it lost must go.
async function revsHere(
  store: Store,
  collection: CollectionName,
): Promise<Map<RecordId, RecordId>> {
  const documents = await unopened(store.databases.truth[collection]);
  // What was taken has ways of its own to go.
  const compared = documents.filter(({ bucket }) => !store.lost.hidden().has(bucket));
  return new Map(compared.map(({ id, rev }) => [id, rev]));
}

// Much of it gone at once was taken this very moment: the office is asked how, and what it names goes, or stays hidden,
// as it says.
async function extraStill(
  { store, askScope }: RepairSources,
  collection: CollectionName,
  extra: RecordId[],
  of: number,
): Promise<RecordId[]> {
  if (!isMuchOfCaseload(extra.length, of)) return extra;
  await askScope();
  const shown = await revsHere(store, collection);
  return extra.filter((id) => shown.has(id));
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
    await handIn(collection, answer.value.documents);
    came += answer.value.documents.length;
  }
  return came;
}

/** The ids to ask for: at another rev here or not here at all, and known here alone. */
export function differences(
  here: ReadonlyMap<RecordId, RecordId>,
  differing: readonly { partition: number; ids: readonly { id: RecordId; rev: RecordId }[] }[],
): { missing: RecordId[]; extra: RecordId[] } {
  const office = new Map(differing.flatMap(({ ids }) => ids.map(({ id, rev }) => [id, rev])));
  const parts = new Set(differing.map(({ partition }) => partition));
  return {
    missing: [...office].filter(([id, rev]) => here.get(id) !== rev).map(([id]) => id),
    extra: [...here.keys()].filter((id) => parts.has(partitionOf(id)) && !office.has(id)),
  };
}
