// T22, logs: a server at its most talkative, through saves, refusals and crashes full of words that exist nowhere else.
import type { Proof } from "./proof.ts";
import { runSync } from "./run-tests.ts";

export const proof: Proof = {
  claim: "nothing of what people say is in the server's log",
  run: () => runSync("server-logs"),
};
