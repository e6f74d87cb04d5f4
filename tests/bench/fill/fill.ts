import type { Page } from "@playwright/test";
import { origin } from "../../support/e2e/template.ts";
import type { Bench } from "../bench.ts";
import type { Figure } from "../figure.ts";
import type { Ground } from "../ground.ts";
import { median, ratioOf } from "../measure.ts";
import { allReceived, openTablet, signIn, visit } from "../tablet.ts";
import { fetchAndWrite } from "./floor.ts";
import { readTimeline, watchList, type Timeline } from "./timeline.ts";

const ROUNDS = 5;

/** The first fill of a tablet, from the first request of sync until every client is in the sealed truth. */
export const fill: Bench = {
  name: "fill",
  run: async (ground) => {
    const rounds: { timeline: Timeline; floor: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await fillOnce(ground));
    const timelines = rounds.map(({ timeline }) => timeline);
    const inTruth = timelines.map((timeline) => timeline.clientsInTruth);
    const floors = rounds.map(({ floor }) => floor);
    return [
      {
        what: "first fill: first request → all clients in the sealed truth",
        unit: "ms",
        value: median(inTruth),
        floor: { what: "same pages fetched, one IndexedDB transaction", value: median(floors) },
        ratio: ratioOf({ subject: inTruth, floor: floors }),
        bound: { on: "ratio", most: 3 },
        note: parts(timelines),
      },
      told("first fill: first clients can be found", timelines, (one) => one.firstListed),
      told("first fill: the list holds all clients", timelines, (one) => one.allListed),
      await everything(ground),
    ];
  },
};

// Sign-in and fill in a new browser; then the same pages again, in the same browser, by the shortest way there is.
async function fillOnce(ground: Ground): Promise<{ timeline: Timeline; floor: number }> {
  const page = await openSignedOut(ground);
  try {
    await watchList(page);
    await signIn(page);
    const timeline = await readTimeline(page);
    // Without the app, but with its session and behind its service worker.
    await page.goto(`${origin}/healthz`);
    return { timeline, floor: await fetchAndWrite(page, timeline.pages) };
  } finally {
    await page.context().close();
  }
}

async function openSignedOut(ground: Ground): Promise<Page> {
  const office = await ground.office();
  const page = await openTablet(ground.freshProfile("fill"), office.port);
  await visit(page);
  return page;
}

function told(
  what: string,
  timelines: readonly Timeline[],
  at: (timeline: Timeline) => number,
): Figure {
  return { what, unit: "ms", value: median(timelines.map(at)) };
}

function parts(timelines: readonly Timeline[]): string {
  const part = (name: string, of: (timeline: Timeline) => number) =>
    `${name} ${median(timelines.map(of)).toFixed(0)} ms`;
  return [
    `${String(timelines[0]?.clients ?? 0)} clients`,
    part("fetching", (one) => one.fetching),
    part("checking, sealing and RxDB’s writes", (one) => one.writing),
    part("cards after the last write", (one) => one.allListed - one.clientsInTruth),
  ].join(", ");
}

/** Once, because it takes long: the casework too, until the pill says so. */
async function everything(ground: Ground): Promise<Figure> {
  const page = await openSignedOut(ground);
  try {
    await signIn(page);
    const begun = performance.now();
    await allReceived(page);
    const { records } = await ground.stress();
    return {
      what: "first fill: everything received",
      unit: "ms",
      value: performance.now() - begun,
      note: `${String(records.length)} records, once`,
    };
  } finally {
    await page.context().close();
  }
}
