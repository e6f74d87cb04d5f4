// T7, an ex-employee or a lost device: refused at once, emptied at its next contact; whoever shares the tablet keeps all.
import type { Proof } from "./proof.ts";
import { runStories, runSync } from "./run-tests.ts";

export const proof: Proof = {
  claim:
    "a closed account and a lost tablet give up what they hold, and nobody else loses anything",
  run: async () => [
    ...(await runSync("taken-away")),
    ...(await runSync("losing-access")),
    ...(await runStories(["disable", "retire-tablet"])),
  ],
};
