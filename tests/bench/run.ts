// The figures of the product: `npm run bench`, or some of them: `npm run bench -- search save`.
// Each is a ratio to a floor measured in the same run, or a time on a page slowed four times.
import type { Bench } from "./bench.ts";
import { bundle } from "./bundle.ts";
import { coldStart } from "./cold-start.ts";
import { coverage } from "./coverage.ts";
import { isOver, type Figure } from "./figure.ts";
import { directory } from "./directory/directory.ts";
import { fill } from "./fill/fill.ts";
import { makeGround, type Ground } from "./ground.ts";
import { pushPull } from "./push-pull/push-pull.ts";
import { coreShare } from "./measure.ts";
import { printTable, writeResults, type Outcome } from "./report.ts";
import { save } from "./save.ts";
import { purge } from "./sealed/purge.ts";
import { sealed } from "./sealed/sealed.ts";
import { search } from "./search/search.ts";
import { services } from "./services.ts";

const benches: readonly Bench[] = [
  bundle,
  search,
  directory,
  pushPull,
  fill,
  sealed,
  purge,
  save,
  services,
  coldStart,
  coverage,
];

const started = new Date();
const chosen = chooseBenches(process.argv.slice(2));
const ground = await makeGround();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void ground.close().finally(() => process.exit(130)));
}
const outcomes: Outcome[] = [];
try {
  for (const bench of chosen) outcomes.push(await runBench(bench, ground));
} finally {
  await ground.close();
}
printTable(outcomes);
console.log(`\nWritten to ${writeResults(outcomes, started)}`);
const isBad = outcomes.some(({ failure, figures }) => failure !== null || figures.some(isOver));
// An open socket must not keep a finished run alive.
process.exit(isBad ? 1 : 0);

function chooseBenches(names: readonly string[]): readonly Bench[] {
  const unknown = names.filter((name) => !benches.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    const known = benches.map((bench) => bench.name).join(", ");
    console.error(`No bench is called ${unknown.join(", ")}. Benches: ${known}.`);
    process.exit(1);
  }
  return names.length === 0 ? benches : benches.filter((bench) => names.includes(bench.name));
}

async function runBench(bench: Bench, on: Ground): Promise<Outcome> {
  const begun = performance.now();
  console.log(`──── ${bench.name}`);
  const before = coreShare();
  const told = (figures: Figure[], failure: string | null): Outcome => ({
    bench: bench.name,
    seconds: Math.round((performance.now() - begun) / 1000),
    coreShare: [before, coreShare()],
    figures,
    failure,
  });
  try {
    return told(await bench.run(on), null);
  } catch (error) {
    console.error(error);
    return told([], error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
}
