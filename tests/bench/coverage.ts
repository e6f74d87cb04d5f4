// Back in coverage: how soon what was recorded without a signal is on a colleague's screen.
import type { Page } from "@playwright/test";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, ServerProcess } from "../support/e2e/server-process.ts";
import makeTemplate, { copyTemplate, openProfile, unlock } from "../support/e2e/template.ts";
import { findAndOpen, history, openRecent, pill } from "../support/e2e/ways.ts";
import type { Bench } from "./bench.ts";
import { median, percentile } from "./measure.ts";

const ROUNDS = 12;
const CLIENT = /^Ama Koranteng/;
/** Given afresh in each round: what is new on the colleague's page is then unmistakable. */
const SERVICE = "Bus day pass";

/** On the demo agency, two tablets and the server on this machine: from the network's return to the colleague's row. */
export const coverage: Bench = {
  name: "coverage",
  run: async () => {
    const removeTemplate = await makeTemplate();
    const folder = await mkdtemp(join(tmpdir(), "satchel-bench-"));
    const parts = ["data", "ana", "dan"] as const;
    for (const part of parts) copyTemplate(part, join(folder, part));
    const office = new ServerProcess(join(folder, "data"), await freePort());
    try {
      await office.start();
      const took = await measure(
        await opened(join(folder, "ana"), office.port),
        await opened(join(folder, "dan"), office.port),
      );
      return [
        {
          what: "network back → the row on a colleague’s open page",
          unit: "ms",
          value: percentile(took, 0.95),
          p50: median(took),
          bound: { on: "value", most: 2000 },
          note: `${String(ROUNDS)} saves, slowest ${Math.max(...took).toFixed(0)} ms`,
        },
      ];
    } finally {
      await office.stop();
      await rm(folder, { recursive: true, force: true });
      await removeTemplate();
    }
  },
};

async function opened(profile: string, port: number): Promise<Page> {
  const context = await openProfile(profile, port);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto("/");
  await unlock(page);
  // In the demo something waits for one of them; either word says that the office was asked.
  await pill(page)
    .filter({ hasText: /All received|needs? you/ })
    .waitFor();
  return page;
}

async function measure(worker: Page, colleague: Page): Promise<number[]> {
  try {
    await openRecent(worker, CLIENT);
    await findAndOpen(colleague, "ama kor", CLIENT);
    const took: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) took.push(await oneSave(worker, colleague));
    return took;
  } finally {
    await Promise.all([worker, colleague].map((page) => page.context().close()));
  }
}

async function oneSave(worker: Page, colleague: Page): Promise<number> {
  const rows = (page: Page) =>
    history(page, "Services given").filter({ hasText: "Today" }).filter({ hasText: SERVICE });
  const before = await rows(colleague).count();
  await worker.context().setOffline(true);
  await worker.getByRole("link", { name: "Quick services" }).tap();
  await worker.getByRole("checkbox", { name: SERVICE }).tap();
  await worker.getByRole("button", { name: "Save & Close" }).tap();
  await rows(worker).nth(before).waitFor();
  await pill(worker).filter({ hasText: "1 waiting" }).waitFor();
  const seen = rows(colleague).nth(before).waitFor({ timeout: 60_000 });
  const back = performance.now();
  await worker.context().setOffline(false);
  await seen;
  const took = performance.now() - back;
  await pill(worker).filter({ hasText: "All received" }).waitFor();
  return took;
}
