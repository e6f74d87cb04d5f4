import type { RecordId } from "../records/fields.ts";
import type { Link } from "./link.ts";
import { requestHeaders } from "./office-request.ts";
import type { SyncSeams } from "./seams.ts";

/** The office sends a heartbeat every 25 s; twice that without a byte and the stream is dead. */
const SILENCE_MS = 60_000;
/** The office answers at once. A proxy that keeps answers until they end never lets a stream begin. */
const LONGEST_CONNECT_MS = 30_000;
/** How often is asked without a poke, with jitter: no stream is to be relied on alone. */
const ASK_AFTER_MS = 240_000;

/**
 * Listens to the office's event stream for as long as sync runs. Read by fetch rather than EventSource: it carries our
 * headers, and a broken stream goes through the same link as everything else.
 */
export async function listenForPokes(sources: {
  link: Link;
  seams: SyncSeams;
  person: RecordId;
  stopped: AbortSignal;
  onPoke: () => void;
  /** What this person may see changed. */
  onScope: () => void;
}): Promise<void> {
  const { link, seams, stopped } = sources;
  // A new greeting means that the office was out of reach: a stream from before may be dead without knowing it.
  let renewal = new AbortController();
  link.onOpen(() => {
    renewal.abort();
    renewal = new AbortController();
  });
  while (!stopped.aborted) {
    try {
      await link.open();
    } catch {
      return; // Sync stopped.
    }
    const silence = new AbortController();
    const renewed = renewal.signal;
    const connected = new AbortController();
    void seams.wait(LONGEST_CONNECT_MS, connected.signal).then(() => {
      if (!connected.signal.aborted) silence.abort();
    });
    try {
      const signal = AbortSignal.any([stopped, renewed, silence.signal]);
      const response = await seams.fetch("/sync/events", {
        headers: { ...requestHeaders(seams, sources.person), accept: "text/event-stream" },
        signal,
      });
      connected.abort();
      const isStream = response.headers.get("content-type")?.includes("text/event-stream");
      if (response.ok && response.body && isStream) {
        // Whatever happened while no stream was open is asked for now.
        sources.onPoke();
        await readEvents(response.body, silence, sources);
      }
      if (response.status === 401) link.report("signed-out", null);
      else if (response.ok) link.report(isStream ? "unreachable" : "stranger", null);
      else link.report("broken", null);
    } catch {
      // One that never began says nothing about the office: the other requests do.
      const hasBegun = connected.signal.aborted || !silence.signal.aborted;
      // Cut off, silent or stopped: the link decides when to try again.
      if (hasBegun && !stopped.aborted && !renewed.aborted) link.report("unreachable", null);
    } finally {
      connected.abort();
    }
  }
}

/** Asks every few minutes, whatever the event stream says: what it fails to tell is here in the end. */
export async function askNowAndThen(sources: {
  seams: Pick<SyncSeams, "wait" | "random">;
  stopped: AbortSignal;
  ask: () => void;
}): Promise<void> {
  const { seams, stopped, ask } = sources;
  while (!stopped.aborted) {
    await seams.wait(ASK_AFTER_MS * (0.5 + seams.random() / 2), stopped);
    if (!stopped.aborted) ask();
  }
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  silence: AbortController,
  told: { onPoke: () => void; onScope: () => void },
): Promise<void> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
    .getReader();
  let rest = "";
  for (;;) {
    const timer = setTimeout(() => silence.abort(), SILENCE_MS);
    const { done, value } = await reader.read().finally(() => clearTimeout(timer));
    if (done) return;
    const events = (rest + value).split("\n\n");
    rest = events.pop() ?? "";
    if (events.some((event) => /^event: ?scope$/m.test(event))) told.onScope();
    if (events.some((event) => /^event: ?poke$/m.test(event))) told.onPoke();
  }
}
