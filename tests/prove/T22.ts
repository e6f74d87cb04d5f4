// T22, logs: a server at its most talkative, through saves, refusals and crashes full of words that exist nowhere else;
// then every story there is, each of which looks in its end at what was told.
import type { Proof } from "./proof.ts";
import { runStories, runSync } from "./run-tests.ts";

export const proof: Proof = {
  claim: "no log, no address and no title says whom it is about or what was typed",
  run: async () => [...(await runSync("server-logs")), ...(await runStories([]))],
};
