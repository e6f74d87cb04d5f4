import { createEffect, createRoot, on } from "solid-js";
import type { RecordId } from "../records/fields.ts";
import { MOST_ROWS } from "../records/entry.ts";
import { pushAnswer, type PushRequest } from "../protocol/sync-messages.ts";
import type { OutboxEntry } from "../store/outbox.ts";
import { sendLockName } from "../store/saving.ts";
import type { Locks } from "../store/seams.ts";
import type { Store } from "../store/store.ts";
import type { Link } from "./link.ts";
import type { OfficeRequest } from "./office-request.ts";

const MOST_BYTES = 900_000;
const RETRY_AFTER_REFUSAL_MS = 15_000;

interface SenderSources {
  store: Store;
  link: Link;
  request: OfficeRequest;
  locks: Locks;
  stopped: AbortSignal;
}

/**
 * Sends the outbox in saving order, one push at a time, for as long as this tab leads. What was begun and never
 * answered is sent again: the office applies an entry once.
 */
export function startSender(sources: SenderSources): () => void {
  const { store, stopped } = sources;
  let isRunning = false;
  let mostEntries = MOST_ROWS;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    try {
      await sendAll();
    } catch {
      // The link ends every wait when sync stops; anything else is the tablet's own storage refusing a write.
      if (!stopped.aborted) {
        store.sync.patch({ storage: "failing" });
        retry = setTimeout(() => void run(), RETRY_AFTER_REFUSAL_MS);
      }
    } finally {
      isRunning = false;
      store.sync.patch({ sending: null });
    }
  };

  const sendAll = async (): Promise<void> => {
    let done = 0;
    // One pusher at a time: what reads "sending" here was begun and never answered, by a tablet that was closed or a
    // disk that refused the answer. It waits again.
    const begun = store.outbox.entries().filter((entry) => entry.state === "sending");
    await store.outbox.endUnanswered(begun.map((entry) => entry.id));
    while (!stopped.aborted && sendable(store).length > 0) {
      if (store.sync.state().reach !== "online") store.sync.patch({ sending: null });
      await sources.link.open();
      const batch = await begin(sources, mostEntries);
      if (batch.length === 0) return;
      const shown = batch.filter((entry) => !isOpening(entry)).length;
      if (shown > 0) {
        store.sync.patch({ sending: { done, of: Math.max(store.waiting().length + done, shown) } });
      }
      const outcome = await push(sources, batch);
      if (outcome === "halve") mostEntries = Math.max(1, Math.floor(batch.length / 2));
      else if (outcome === "answered") done += shown;
      else store.sync.patch({ sending: null });
    }
  };

  const stopRunner = createRoot((dispose) => {
    createEffect(on([store.outbox.entries, store.sendRequests], () => void run()));
    return dispose;
  });
  return () => {
    clearTimeout(retry);
    stopRunner();
  };
}

// Openings go last: nobody waits for them.
function sendable(store: Store): OutboxEntry[] {
  const waiting = store.outbox.entries().filter((entry) => entry.state === "waiting");
  return [...waiting.filter((entry) => !isOpening(entry)), ...waiting.filter(isOpening)];
}

function isOpening(entry: OutboxEntry): boolean {
  return entry.entry.rows.every((row) => row.kind === "opening");
}

// Under the same lock as undo: an entry is either taken to be sent or taken back, never both.
async function begin(sources: SenderSources, mostEntries: number): Promise<OutboxEntry[]> {
  const { store, locks, stopped } = sources;
  return locks.request(sendLockName(store.me.person), { signal: stopped }, async () => {
    const batch = nextBatch(sendable(store), mostEntries);
    await store.outbox.beginSending(batch.map((entry) => entry.id));
    return batch;
  });
}

/** The longest run of entries, in order, that one push may carry. */
export function nextBatch(entries: readonly OutboxEntry[], mostEntries: number): OutboxEntry[] {
  const batch: OutboxEntry[] = [];
  let [rows, bytes] = [0, 0];
  for (const opened of entries.slice(0, mostEntries)) {
    rows += opened.entry.rows.length;
    // Characters are a lower bound of bytes; the server's own limit answers 413 and the batch is halved.
    bytes += JSON.stringify(opened.entry).length;
    if (batch.length > 0 && (rows > MOST_ROWS || bytes > MOST_BYTES)) break;
    batch.push(opened);
  }
  return batch;
}

async function push(
  sources: SenderSources,
  batch: readonly OutboxEntry[],
): Promise<"answered" | "halve" | "failed"> {
  const { store, link, request, stopped } = sources;
  const ids: RecordId[] = batch.map((entry) => entry.id);
  const body: PushRequest = { entries: batch.map((entry) => entry.entry) };
  const reply = await request("/sync/push", pushAnswer, { body, signal: stopped });
  if (reply.ok) {
    link.worked();
    await store.outbox.takeAnswers(reply.value.entries);
    await endWithoutAnswer(store, ids, new Set(reply.value.entries.map((answer) => answer.id)));
    store.sync.patch({ lastReceived: store.now() });
    return "answered";
  }
  const [first] = ids;
  if (reply.failure === "too-large" && ids.length === 1 && first) {
    await store.outbox.hold(first, "too-large");
    return "answered";
  }
  await store.outbox.endUnanswered(ids);
  if (reply.failure === "too-large") return "halve";
  link.report(reply.failure, reply.retryAfterMs);
  return "failed";
}

async function endWithoutAnswer(
  store: Store,
  ids: readonly RecordId[],
  answered: ReadonlySet<RecordId>,
): Promise<void> {
  await store.outbox.endUnanswered(ids.filter((id) => !answered.has(id)));
}
