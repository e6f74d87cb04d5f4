import { cp } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { freePort, ServerProcess } from "../../support/e2e/server-process.ts";
import { origin } from "../../support/e2e/template.ts";
import type { Bench } from "../bench.ts";
import type { Figure } from "../figure.ts";
import type { Ground } from "../ground.ts";
import { median, ratioOf } from "../measure.ts";
import { watchPaint } from "../painted.ts";
import { importStress, makeStress } from "../stress-agency.ts";
import { openTablet, fillTablet, slowDown } from "../tablet.ts";
import { fillAll, type FilledAll } from "./fill-all.ts";
import { lockNow } from "./lock-now.ts";
import { unlockFigure, unlockToToday, watchUnlock, type Unlocked } from "./unlock-to-today.ts";

const CASEWORK = 20_000;
const FILLS = 3;
const UNLOCKS = 7;
const HOLDING = "10,000 clients and 20,000 records";

/** What sealing costs: the first fill, the unlock of a morning, the lock. */
export const sealed: Bench = {
  name: "sealed",
  run: async (ground) => {
    await ground.dist();
    const data = ground.freshProfile("sealed-data");
    await importStress(makeStress(CASEWORK), join(data, "database"));
    const server = new ServerProcess(data, await freePort());
    try {
      await server.start();
      const fills: FilledAll[] = [];
      for (let round = 0; round < FILLS; round += 1) {
        fills.push(await fillAll(ground.freshProfile("sealed-fill"), server.port));
      }
      const profile = ground.freshProfile("sealed");
      await fillTablet(profile, server.port);
      // From here as in the field: nobody answers.
      await server.stop();
      return [fillFigure(fills), ...(await mornings(ground, profile, server.port))];
    } finally {
      await server.stop();
    }
  },
};

function fillFigure(fills: readonly FilledAll[]): Figure {
  const [took, floors] = [fills.map((one) => one.took), fills.map((one) => one.floor)];
  const part = (name: string, of: (one: FilledAll) => number) =>
    `${name} ${median(fills.map(of)).toFixed(0)} ms`;
  return {
    what: `sealed first fill of ${HOLDING}`,
    unit: "ms",
    value: median(took),
    floor: { what: "same pages fetched, one raw transaction", value: median(floors) },
    ratio: ratioOf({ subject: took, floor: floors }),
    bound: { on: "ratio", most: 4 },
    note: [
      `${String(fills[0]?.pages ?? 0)} pages`,
      part("fetching, overlapped", (one) => one.fetching),
      part("after the last answer", (one) => one.afterLast),
      part("page's thread busy in long tasks", (one) => one.longTasks),
    ].join(", "),
  };
}

/** A browser opened in the morning, unlocked, and locked again. */
async function mornings(ground: Ground, profile: string, port: number): Promise<Figure[]> {
  const unlocks: Unlocked[] = [];
  const locks: number[] = [];
  for (let morning = 0; morning < UNLOCKS; morning += 1) {
    const copy = ground.freshProfile("sealed-morning");
    await cp(profile, copy, { recursive: true });
    const page = await openLocked(copy, port);
    unlocks.push(await unlockToToday(page));
    locks.push(await lockNow(page));
    await page.context().close();
  }
  return [
    unlockFigure(unlocks, HOLDING),
    {
      what: "Lock pressed → the page that held the records is gone, CPU 4×",
      unit: "ms",
      value: median(locks),
      bound: { on: "value", most: 500 },
      note: `${String(UNLOCKS)} locks, slowest ${Math.max(...locks).toFixed(0)} ms`,
    },
  ];
}

async function openLocked(profile: string, port: number): Promise<Page> {
  const page = await openTablet(profile, port);
  await watchPaint(page);
  await watchUnlock(page);
  await slowDown(page);
  await page.goto(origin);
  await page.getByLabel("Passphrase", { exact: true }).waitFor();
  return page;
}
