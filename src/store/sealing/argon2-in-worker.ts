import type { Argon2, Argon2Answer } from "./argon2-cost.ts";

/** Argon2id in a worker of its own, ended after each derivation: the screen stays alive and the memory goes. */
export function makeArgon2InWorker(makeWorker: () => Worker): Argon2 {
  return (request) =>
    new Promise((resolve) => {
      const worker = makeWorker();
      const end = (answer: Argon2Answer): void => {
        worker.terminate();
        resolve(answer);
      };
      worker.addEventListener("message", (event: MessageEvent<Argon2Answer>) => end(event.data));
      // A worker that dies has run out of memory: its script is part of the app and is here.
      worker.addEventListener("error", () => end({ ok: false, refusal: "no-memory" }));
      worker.postMessage(request);
    });
}
