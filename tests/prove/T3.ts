// T3, a shared tablet: a second person reaches nothing of the first, on its disk or between its tabs.
import type { Proof } from "./proof.ts";
import { runStories } from "./run-tests.ts";

export const proof: Proof = {
  claim: "a second person of the tablet reaches nothing of the first",
  run: () => runStories(["shared-tablet", "two-tabs"]),
};
