// What must be shown by a test that can fail (security §4), in full: `npm run prove`, or some: `npm run prove -- T1`.
import { readdirSync } from "node:fs";
import type { Proof } from "./proof.ts";

const folder = new URL(".", import.meta.url);
const known = readdirSync(folder).flatMap((file) => /^(T\d+)\.ts$/.exec(file)?.[1] ?? []);
const named = process.argv.slice(2);
const unknown = named.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No proof is called ${unknown.join(", ")}. Proofs: ${known.join(", ")}.`);
  process.exit(1);
}
let isBad = false;
for (const name of named.length > 0 ? named : known) {
  console.log(`──── ${name}`);
  // Each of these files exports its proof under this name.
  const { proof } = (await import(new URL(`${name}.ts`, folder).href)) as { proof: Proof };
  const findings = await proof.run().catch((error: unknown) => [String(error)]);
  for (const finding of findings) console.log(`  ${finding}`);
  console.log(`${name} ${findings.length === 0 ? "holds" : "is broken"}: ${proof.claim}`);
  isBad ||= findings.length > 0;
}
process.exit(isBad ? 1 : 0);
