import { digestOf, partitionOf } from "../protocol/digest.ts";
import { isMuchOfCaseload } from "../records/caseload.ts";
import { digestAnswer, documentsAnswer, type WireDocument } from "../protocol/sync-messages.ts";
import { collectionNames, type CollectionName } from "../records/define-record.ts";
import type { RecordId } from "../records/fields.ts";
import { writeContact } from "../store/contact.ts";
import { unopened } from "../store/sealing/unopened.ts";
import type { Store } from "../store/store.ts";
import type { OfficeRequest } from "./office-request.ts";

const CHECK_EVERY_MS = 24 * 3_600_000;
/** A comparison reads all of the truth: one that broke off is not made again at every poke. */
const AGAIN_AFTER_MS = 60_000;
/** What the office lists no more is asked about again; a fault there is not mended within the minute. */
const ASK_AGAIN_AFTER_MS = 3_600_000;
const MOST_IDS = 500;

export interface RepairSources {
  store: Store;
  request: OfficeRequest;
  stopped: AbortSignal;
  clock: () => number;
  /** Whether a part of the storage here was gone when the tablet was opened. */
  truncated: Promise<boolean>;
  /** Hands documents to the pull of their collection, the only writer of the truth; resolves when they are written. */
  handIn: (collection: CollectionName, documents: readonly WireDocument[]) => Promise<void>;
  /** Learns from the office what was taken from this person. */
  askScope: () => Promise<void>;
}

/**
 * Makes the comparison with the office: once a day, after it came back from a backup, and when a part of the storage
 * here is gone, digests are compared, and single documents asked for where they differ. What was lost here comes again,
 * what the office no longer has goes; but much of it, while nobody took it and the office counts on, stays and is told.
 */
export function makeRepair(sources: RepairSources): () => Promise<void> {
  const { store, stopped, clock } = sources;
  let { truncated } = sources;
  let isRunning = false;
  let brokeOffAt = -Infinity;
  let againAfter = AGAIN_AFTER_MS;

  const isDue = async (): Promise<boolean> => {
    if (Math.abs(clock() - brokeOffAt) < againAfter) return false;
    const { checkedAt } = store.sync.state();
    const age = checkedAt === null ? Infinity : Date.parse(store.now()) - Date.parse(checkedAt);
    return age >= CHECK_EVERY_MS || (await truncated);
  };
  const compareAll = async (): Promise<"whole" | NotCompared> => {
    for (const collection of collectionNames) {
      const compared = stopped.aborted ? "broke-off" : await repair(sources, collection);
      if (typeof compared === "string") return compared;
      if (await truncated) store.noteMended(compared);
    }
    return "whole";
  };
  const compare = async (): Promise<void> => {
    const { epoch } = store.sync.state();
    const compared = await compareAll();
    // Said only after it: what broke off half way was not compared.
    if (compared !== "whole") {
      brokeOffAt = clock();
      againAfter = compared === "not-listed" ? ASK_AGAIN_AFTER_MS : AGAIN_AFTER_MS;
    } else if (store.sync.state().epoch === epoch) {
      truncated = Promise.resolve(false);
      store.sync.patch({ checkedAt: store.now(), beganAnew: false, notListed: null });
      // Remembered at once: a tablet that is closed now would read all of its records again when it is opened.
      await writeContact(store.databases.truth, store.sync.state());
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

/** The office could not be asked; or much of what is here is not among what it lists. */
type NotCompared = "broke-off" | "not-listed";

/** How many documents came again, or why nothing was put right. */
async function repair(
  sources: RepairSources,
  collection: CollectionName,
): Promise<number | NotCompared> {
  const { store, request, stopped } = sources;
  const upTo = store.sync.reached()[collection];
  if (upTo < 0) return 0;
  const here = await revsHere(store, collection);
  const partitions = digestOf(Array.from(here, ([id, rev]) => ({ id, rev })));
  const body = { collection, upTo: String(upTo), partitions };
  const reply = await request("/sync/digest", digestAnswer, { body, signal: stopped });
  if (!reply.ok) return "broke-off";
  const { missing, extra } = differences(here, reply.value.differing);
  const gone = await extraStill(sources, collection, extra, here.size);
  if (isMuchOfCaseload(gone.length, here.size) && !store.sync.state().beganAnew) {
    store.sync.patch({ notListed: { count: gone.length, of: here.size } });
    return "not-listed";
  }
  return (await fetchAgain(sources, collection, [...missing, ...gone])) ?? "broke-off";
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

// Much of it gone at once was taken this very moment, or went to rest: the office is asked how, and what it names goes,
// or stays hidden, as it says.
async function extraStill(
  { store, askScope, handIn }: RepairSources,
  collection: CollectionName,
  extra: RecordId[],
  of: number,
): Promise<RecordId[]> {
  if (!isMuchOfCaseload(extra.length, of)) return extra;
  await askScope();
  await handIn(collection, []);
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
