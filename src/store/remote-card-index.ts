import { makeCardIndex, type CardIndex, type CardSettings } from "./card-index.ts";
import type { CardAnswer, CardMessage } from "./card-worker-messages.ts";

/** The card index with every answer promised: it may live in a worker. */
export type AsyncCardIndex = {
  [M in keyof CardIndex]: (
    ...args: Parameters<CardIndex[M]>
  ) => Promise<Awaited<ReturnType<CardIndex[M]>>>;
} & { close: () => void };

const methods: readonly (keyof CardIndex)[] = [
  "load",
  "empty",
  "fold",
  "refold",
  "remove",
  "search",
  "cards",
  "list",
  "recent",
  "followUps",
  "lookAlikes",
  "size",
  "receivedIds",
  "takeDirtyPacks",
  "markDirty",
];

/** Puts the card index behind a worker. */
export function makeRemoteCardIndex(worker: Worker, settings: CardSettings): AsyncCardIndex {
  const waiting = new Map<
    number,
    { resolve: (result: unknown) => void; reject: (error: Error) => void }
  >();
  let last = 0;
  worker.addEventListener("message", (event: MessageEvent<CardAnswer>) => {
    const answer = event.data;
    const caller = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ("failure" in answer) caller?.reject(new Error(`card index: ${answer.failure}`));
    else caller?.resolve(answer.result);
  });
  const post = (message: CardMessage): void => worker.postMessage(message);
  post({ open: settings });
  const call =
    (method: keyof CardIndex) =>
    (...args: unknown[]) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        post({ number: last, method, args });
      });
  return promised(call, () => worker.terminate());
}

/** The card index in this thread, for Node and for browsers that refuse workers. */
export function makeLocalCardIndex(settings: CardSettings): AsyncCardIndex {
  const index = makeCardIndex(settings);
  const call =
    (method: keyof CardIndex) =>
    (...args: unknown[]) =>
      Promise.resolve((index[method] as (...args: unknown[]) => unknown)(...args));
  return promised(call, () => undefined);
}

/** The same index, whose questions are put when `ready` has come: until then it would answer that there is nobody. */
export function askedAfter(ready: Promise<unknown>, index: AsyncCardIndex): AsyncCardIndex {
  const call =
    (method: keyof CardIndex) =>
    async (...args: unknown[]) => {
      await ready;
      // `promised` pairs each method with its own arguments.
      return (index[method] as (...args: unknown[]) => Promise<unknown>)(...args);
    };
  return promised(call, () => index.close());
}

function promised(
  call: (method: keyof CardIndex) => (...args: unknown[]) => Promise<unknown>,
  close: () => void,
): AsyncCardIndex {
  const calls = Object.fromEntries(methods.map((method) => [method, call(method)]));
  // Built from `methods`, which lists every method of the index.
  return { ...calls, close } as AsyncCardIndex;
}
