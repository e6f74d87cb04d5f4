// T8, poison: bodies that nobody should send, to every route that reads one.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { runFuzz } from "../support/server/fuzz.ts";

const poison = suite("poison");

poison(
  "300 bad bodies: none breaks the server, and good entries beside bad ones are applied",
  async () => {
    const seed = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));
    const { findings, read, sent } = await runFuzz(300, seed);
    assert.equal(findings, [], `SEED=${String(seed)}`);
    assert.ok(read > sent * 0.8, `only ${String(read)} of ${String(sent)} were looked at`);
  },
);

poison.run();
