// T9, script in a note: two hundred texts in the fields and notes of a client, on the screens of a worker and a supervisor.
import type { Proof } from "./proof.ts";
import { runStories } from "./run-tests.ts";

export const proof: Proof = {
  claim: "what somebody wrote is text on the screens of a client and of Review",
  run: () => runStories(["script-in-a-note"]),
};
