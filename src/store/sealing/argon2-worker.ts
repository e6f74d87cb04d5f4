/// <reference lib="webworker" />
import { runArgon2 } from "./argon2.ts";
import type { Argon2Request } from "./argon2-cost.ts";

// One derivation for each worker: when it ends, so does the memory that held the passphrase.
self.addEventListener("message", (event: MessageEvent<Argon2Request>) => {
  void runArgon2(event.data).then((answer) => self.postMessage(answer));
});
