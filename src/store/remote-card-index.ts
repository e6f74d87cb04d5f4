import { makeCardIndex, type CardIndex, type CardSettings } from "./card-index.ts";
import type { CardAnswer, CardMessage } from "./card-worker-messages.ts";

/** The card index with every answer promised: it may live in a worker. */
export type AsyncCardIndex = {
  [M in keyof CardIndex]: (
    ...args: Parameters<CardIndex[M]>
  ) => Promise<Awaited<ReturnType<CardIndex[M]>>>;
} & Surroundings;

interface Surroundings {
  /** Tells when everything it held was lost: what it was asked is rejected, and it is to be filled anew. */
  onLost: (listener: () => void) => void;
  close: () => void;
}

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
  "mostGiven",
  "household",
  "followUps",
  "lookAlikes",
  "size",
  "receivedIds",
  "takeDirtyPacks",
  "markDirty",
];

/**
 * Puts the card index behind a worker. When the worker is lost (its script does not load, it breaks), an empty index in
 * this thread takes its place.
 */
export function makeRemoteCardIndex(worker: Worker, settings: CardSettings): AsyncCardIndex {
  const waiting = new Map<
    number,
    { resolve: (result: unknown) => void; reject: (error: Error) => void }
  >();
  let last = 0;
  let instead: AsyncCardIndex | undefined;
  let tellLost = (): void => undefined;
  worker.addEventListener("message", (event: MessageEvent<CardAnswer>) => {
    const answer = event.data;
    const caller = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ("failure" in answer) caller?.reject(new Error(`card index: ${answer.failure}`));
    else caller?.resolve(answer.result);
  });
  const lose = (): void => {
    if (instead) return;
    instead = makeLocalCardIndex(settings);
    worker.terminate();
    tellLost();
    for (const { reject } of waiting.values()) reject(new Error("card index: lost"));
    waiting.clear();
  };
  worker.addEventListener("error", lose);
  worker.addEventListener("messageerror", lose);
  const post = (message: CardMessage): void => worker.postMessage(message);
  post({ open: settings });
  const call =
    (method: keyof CardIndex) =>
    (...args: unknown[]) => {
      // `promised` pairs each method with its own arguments.
      if (instead) return (instead[method] as Method)(...args);
      return new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        post({ number: last, method, args });
      });
    };
  return promised(call, {
    onLost: (listener) => {
      tellLost = listener;
      if (instead) listener();
    },
    close: () => worker.terminate(),
  });
}

type Method = (...args: unknown[]) => Promise<unknown>;

/** The card index in this thread, for Node and for browsers that refuse workers. */
export function makeLocalCardIndex(settings: CardSettings): AsyncCardIndex {
  const index = makeCardIndex(settings);
  const call =
    (method: keyof CardIndex) =>
    (...args: unknown[]) =>
      Promise.resolve((index[method] as (...args: unknown[]) => unknown)(...args));
  return promised(call, { onLost: () => undefined, close: () => undefined });
}

/**
 * The same index, whose questions are put when `ready` has come: until then it would answer that there is nobody. One that
 * fails is put again: the index may have been lost meanwhile, and what is ready then is another.
 */
export function askedWhenReady(
  ready: () => Promise<unknown>,
  index: AsyncCardIndex,
): AsyncCardIndex {
  const call =
    (method: keyof CardIndex) =>
    async (...args: unknown[]) => {
      const ask = index[method] as Method;
      await ready();
      return ask(...args).catch(async () => {
        await ready();
        return ask(...args);
      });
    };
  return promised(call, { onLost: index.onLost, close: index.close });
}

function promised(
  call: (method: keyof CardIndex) => (...args: unknown[]) => Promise<unknown>,
  surroundings: Surroundings,
): AsyncCardIndex {
  const calls = Object.fromEntries(methods.map((method) => [method, call(method)]));
  // Built from `methods`, which lists every method of the index.
  return { ...calls, ...surroundings } as AsyncCardIndex;
}
