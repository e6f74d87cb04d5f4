// T12, replayed pushes: what a bad line brings twice, five times, or among what was saved since, happened once.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { runReplays } from "../support/server/replays.ts";

const replays = suite("replayed pushes");

replays("T12: however often pushes come, every table is as if each had come once", async () => {
  const seed = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));
  const { findings, sent, results } = await runReplays(60, seed);
  assert.equal(findings, []);
  assert.ok(sent > 90, `${String(sent)} requests`);
  for (const result of ["applied", "parked"]) assert.ok(results.has(result), result);
});

replays.run();
