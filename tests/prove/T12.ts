// T12, replayed pushes: a thousand of them, each one to five times; the same as in `npm test`, with more of them.
import { recordKinds, type KindName } from "../../src/records/registry.ts";
import { runReplays } from "../support/server/replays.ts";
import type { Proof } from "./proof.ts";

const PUSHES = 1000;

export const proof: Proof = {
  claim: "however often pushes come, every table is as if each had come once",
  run: async () => {
    const seed = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));
    const { findings, sent, results, kinds } = await runReplays(PUSHES, seed);
    const became = [...results].map(([result, count]) => `${String(count)} ${result}`).join(", ");
    console.log(
      `  ${String(PUSHES)} pushes in ${String(sent)} requests: ${became}; SEED=${String(seed)}`,
    );
    const untouched = (Object.keys(recordKinds) as KindName[]).filter((kind) => !kinds.has(kind));
    const rare = ["applied", "merged", "noop", "parked"].filter((result) => !results.has(result));
    return [
      ...findings,
      ...rare.map((result) => `none was ${result}`),
      ...untouched.map((kind) => `no ${kind} was among them`),
    ];
  },
};
