/// <reference lib="webworker" />
import { makeCardIndex, type CardIndex } from "./card-index.ts";
import type { CardAnswer, CardMessage } from "./card-worker-messages.ts";

// The card index off the main thread: typing must never wait for a scan of fifty thousand names.
let index: CardIndex | undefined;

self.addEventListener("message", (event: MessageEvent<CardMessage>) => {
  const message = event.data;
  if ("open" in message) {
    index = makeCardIndex(message.open);
    return;
  }
  self.postMessage(answerTo(message));
});

function answerTo(call: Exclude<CardMessage, { open: unknown }>): CardAnswer {
  try {
    if (!index) return { number: call.number, failure: "not open" };
    // Only `remoteCardIndex` sends calls, and it is typed by the index itself.
    const method = index[call.method] as (...args: unknown[]) => unknown;
    return { number: call.number, result: method(...call.args) };
  } catch (error) {
    return { number: call.number, failure: error instanceof Error ? error.name : "failed" };
  }
}
