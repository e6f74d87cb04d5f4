import { createEffect, createRoot, on } from "solid-js";
import type { RecordId } from "../records/fields.ts";
import { MOST_ROWS } from "../records/entry.ts";
import { pushAnswer, type PushRequest } from "../protocol/sync-messages.ts";
import { freeToGo, withoutThoseOn } from "../store/builds-on.ts";
import type { OutboxEntry } from "../store/outbox.ts";
import { sendLockName } from "../store/saving.ts";
import type { Locks } from "../store/seams.ts";
import type { Store } from "../store/store.ts";
import type { Link } from "./link.ts";
import type { OfficeRequest } from "./office-request.ts";
import { makePace, type Pace } from "./pace.ts";

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
  const pace = makePace();
  let isRunning = false;
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
    pace.begin();
    // One pusher at a time: what reads "sending" here was begun and never answered, by a tablet that was closed or a
    // disk that refused the answer. It waits again.
    const begun = store.outbox.entries().filter((entry) => entry.state === "sending");
    await store.outbox.endUnanswered(begun.map((entry) => entry.id));
    while (!stopped.aborted && sendable(store).length > 0) {
      if (store.sync.state().reach !== "online") store.sync.patch({ sending: null });
      await sources.link.open();
      const batch = await begin(sources, pace);
      if (batch.length === 0) return;
      const shown = batch.filter((entry) => !isOpening(entry)).length;
      if (shown > 0) {
        store.sync.patch({ sending: { done, of: Math.max(store.waiting().length + done, shown) } });
      }
      if (await push(sources, pace, batch)) done += shown;
      else store.sync.patch({ sending: null });
    }
  };

  // What the office could not take is offered again at every start, and when somebody asks.
  const tryAgain = async (): Promise<void> => {
    const notTaken = store.outbox.entries().filter(({ reason }) => reason === "not-taken");
    await store.outbox.endUnanswered(notTaken.map(({ id }) => id));
    await askAboutHeld(sources);
  };
  const stopRunner = createRoot((dispose) => {
    createEffect(on(store.sendRequests, () => void tryAgain().catch(() => undefined)));
    createEffect(
      on(store.attention.parked, (parked, before) => {
        const isOneSettled = before?.some((notice) => !parked.some(({ id }) => id === notice.id));
        if (isOneSettled) void askAboutHeld(sources).catch(() => undefined);
      }),
    );
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
  const free = freeToGo(store.outbox.entries());
  return [...free.filter((entry) => !isOpening(entry)), ...free.filter(isOpening)];
}

function isOpening(entry: OutboxEntry): boolean {
  return entry.entry.rows.every((row) => row.kind === "opening");
}

// Under the same lock as undo: an entry is either taken to be sent or taken back, never both.
async function begin(sources: SenderSources, pace: Pace): Promise<OutboxEntry[]> {
  const { store, locks, stopped } = sources;
  return locks.request(sendLockName(store.me.person), { signal: stopped }, async () => {
    const all = sendable(store);
    const aside = all.filter(({ id }) => pace.isAside(id));
    const others = withoutThoseOn(aside, all).filter(({ id }) => !pace.isAside(id));
    const batch = others.length > 0 ? nextBatch(others, pace.mostEntries()) : aside.slice(0, 1);
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

// False when nothing came of it and it is tried again.
async function push(
  sources: SenderSources,
  pace: Pace,
  batch: readonly OutboxEntry[],
): Promise<boolean> {
  const { store, link, request, stopped } = sources;
  const ids: RecordId[] = batch.map((entry) => entry.id);
  const body: PushRequest = { entries: batch.map((entry) => entry.entry) };
  const reply = await request("/sync/push", pushAnswer, { body, signal: stopped });
  if (reply.ok) {
    link.worked();
    pace.answered(ids);
    await store.outbox.takeAnswers(reply.value.entries);
    await endWithoutAnswer(store, ids, new Set(reply.value.entries.map((answer) => answer.id)));
    store.sync.patch({ lastReceived: store.now() });
    // What waited behind the one that was put right has been tried.
    if (batch.some(({ entry }) => entry.replaces !== undefined)) await askAboutHeld(sources);
    return true;
  }
  const [first] = ids;
  const isTooLarge = reply.failure === "too-large";
  if (pace.failed(ids, reply.failure) && first) {
    await store.outbox.hold(first, isTooLarge ? "too-large" : "not-taken");
    return true;
  }
  await store.outbox.endUnanswered(ids);
  if (!isTooLarge) link.report(reply.failure, reply.retryAfterMs);
  return false;
}

/**
 * The office tells nobody's tablet what became of a parked save: a supervisor had it tried again or put it aside, or what
 * it waited behind was put right. The same entry sent again happens once, and gets the answer that it has now.
 */
async function askAboutHeld({ store, link, request, stopped }: SenderSources): Promise<void> {
  const held = store.outbox.entries().filter(isParked);
  for (let rest = held; rest.length > 0;) {
    const batch = nextBatch(rest, rest.length);
    rest = rest.slice(batch.length);
    await link.open();
    const body: PushRequest = { entries: batch.map(({ entry }) => entry) };
    const reply = await request("/sync/push", pushAnswer, { body, signal: stopped });
    if (!reply.ok) return;
    const isStillHeld = new Set(
      store.outbox
        .entries()
        .filter(isParked)
        .map(({ id }) => id),
    );
    const news = reply.value.entries.filter(({ id, result, reason }) => {
      const before = batch.find((opened) => opened.id === id);
      return isStillHeld.has(id) && (result !== "parked" || reason !== before?.reason);
    });
    await store.outbox.takeAnswers(news);
  }
}

function isParked({ state, answer }: OutboxEntry): boolean {
  return state === "held" && answer !== null;
}

async function endWithoutAnswer(
  store: Store,
  ids: readonly RecordId[],
  answered: ReadonlySet<RecordId>,
): Promise<void> {
  await store.outbox.endUnanswered(ids.filter((id) => !answered.has(id)));
}
