// T10, formulas in exports: ten thousand texts, two for each service; the same as in `npm test`, with more of them.
import { runFormulas } from "../support/server/formulas.ts";
import { startTestServer, stopDatabases } from "../support/server/start-test-server.ts";
import type { Proof } from "./proof.ts";

const SERVICES = 5000;

export const proof: Proof = {
  claim: "no exported cell begins a formula, and an export that is imported changes nothing",
  run: async () => {
    const seed = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));
    const server = await startTestServer();
    try {
      const { findings, cells, guarded } = await runFormulas(server, SERVICES, seed);
      console.log(`  ${cells} cells, ${guarded} with an apostrophe before them; SEED=${seed}`);
      return guarded === 0 ? [...findings, "no cell was dangerous"] : findings;
    } finally {
      await server.close();
      await stopDatabases();
    }
  },
};
