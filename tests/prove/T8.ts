// T8, poison: 10,000 bodies that nobody should send, to every route that reads one.
import { runFuzz } from "../support/server/fuzz.ts";
import type { Proof } from "./proof.ts";

const BODIES = 10_000;

export const proof: Proof = {
  claim: "no body breaks the server, and good entries beside a bad one are applied",
  run: async () => {
    const seed = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));
    const { findings, read, sent } = await runFuzz(BODIES, seed);
    console.log(`  ${String(sent)} bodies, ${String(read)} of them read; SEED=${String(seed)}`);
    return read > sent * 0.8 ? findings : [...findings, "most were turned away unread"];
  },
};
