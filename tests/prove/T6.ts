// T6, a curious worker: many random agencies against a slow book of the rules; the same as in `npm test`, with more of them.
import { runRandomOffice } from "../support/server/compare-office.ts";
import { startTestServer } from "../support/server/start-test-server.ts";
import type { Proof } from "./proof.ts";

const AGENCIES = 100;

export const proof: Proof = {
  claim: "by whatever way, everybody gets exactly what the rules allow",
  run: async () => {
    const first = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));
    const server = await startTestServer();
    const found: string[] = [];
    for (let seed = first; seed < first + AGENCIES && found.length === 0; seed += 1) {
      found.push(...(await runRandomOffice(server, seed)));
      const done = seed - first + 1;
      if (done % 10 === 0) console.log(`  ${String(done)} agencies, from SEED=${String(first)}`);
    }
    await server.close();
    return found;
  },
};
