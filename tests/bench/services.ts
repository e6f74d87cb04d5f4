// What a client with many services, the rules of eligibility and a large group cost (issue's figures, sync §2).
import type { Page } from "@playwright/test";
import { questionAsked } from "../../src/records/assessment/assessment-form.ts";
import { answerFrom } from "../../src/records/eligibility/client-facts.ts";
import type { Criterion } from "../../src/records/eligibility/eligibility-rule.ts";
import { judge } from "../../src/records/eligibility/judge.ts";
import type { RecordId } from "../../src/records/fields.ts";
import { origin, unlock } from "../support/e2e/template.ts";
import type { Bench } from "./bench.ts";
import type { Figure } from "./figure.ts";
import type { Ground } from "./ground.ts";
import { median, percentile } from "./measure.ts";
import { watchPaint } from "./painted.ts";
import { watchSave } from "./save.ts";
import { HEAVY_SERVICES, type Stress } from "./stress-agency.ts";
import { openTablet, slowDown } from "./tablet.ts";

const SLOWED = 4;
const OPENINGS = 7;
const GROUPS = 7;
const GROUP = 40;
const PAGE = 50;

/** Many services of one client, and one service for many clients. */
export const services: Bench = {
  name: "services",
  run: async (ground) => {
    const stress = await ground.stress();
    const page = await openOffline(ground);
    try {
      return [eligibility(stress), ...(await heavyClient(page, stress)), await largeGroup(page)];
    } finally {
      await page.context().close();
    }
  },
};

async function openOffline(ground: Ground): Promise<Page> {
  const office = await ground.office();
  const page = await openTablet(await ground.filledProfile("services"), office.port);
  await watchPaint(page);
  await page.context().setOffline(true);
  await slowDown(page);
  await page.goto(origin);
  await unlock(page);
  await page.getByRole("list", { name: "Recent" }).getByRole("listitem").first().waitFor();
  return page;
}

// The judging alone, in this process: what is read for it from the tablet is in the times of the pages.
function eligibility({ records, heavyClient: clientId }: Stress): Figure {
  const reference = records.flatMap((one) => (one.collection === "reference" ? [one] : []));
  const rules = new Map(
    reference.flatMap(({ kind, id, fields }) =>
      kind === "eligibility-rule" ? [[id, fields] as const] : [],
    ),
  );
  const forms = new Map(
    reference.flatMap(({ kind, id, fields }) =>
      kind === "assessment-form" ? [[id, fields] as const] : [],
    ),
  );
  const definitions = reference.filter(({ kind }) => kind === "service-definition").length;
  const known = new Set(reference.map(({ id }) => id));
  const hers = records.filter((one) => one.clientId === clientId);
  const client = hers.flatMap((one) => (one.kind === "client" ? [one.fields] : []))[0];
  if (!client) throw new Error("there is no such client");
  const file = {
    ...{ today: new Date().toISOString().slice(0, 10), client, isWhole: true },
    needs: hers.flatMap((one) => (one.kind === "need" ? [one.fields] : [])),
    enrollments: hers.flatMap((one) => (one.kind === "enrollment" ? [one.fields] : [])),
    services: hers.flatMap((one) => (one.kind === "service" ? [one.fields] : [])),
    assessments: hers.flatMap((one) => (one.kind === "assessment" ? [one.fields] : [])),
    exists: (id: RecordId) => known.has(id),
    questionOf: (form: RecordId, question: string) => questionAsked(forms.get(form), question),
  };
  const judgeAll = (): number => {
    const begun = performance.now();
    for (const { condition } of rules.values()) {
      judge(condition, {
        answer: (criterion: Criterion) => answerFrom(file, criterion),
        conditionOf: (id: RecordId) => rules.get(id)?.condition,
      });
    }
    return performance.now() - begun;
  };
  const times = Array.from({ length: 50 }, judgeAll).map((time) => time * SLOWED);
  return {
    what: `eligibility for ${String(definitions)} services of a client with ${String(file.services.length)}, judged, × ${String(SLOWED)}`,
    unit: "ms",
    value: percentile(times, 0.95),
    p50: median(times),
    bound: { on: "value", most: 50 },
    note: `${String(rules.size)} rules`,
  };
}

async function heavyClient(page: Page, { heavyClient: id }: Stress): Promise<Figure[]> {
  const firsts: number[] = [];
  const totals: number[] = [];
  const balances: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    await leave(page);
    firsts.push(await timed(page, `/clients/${id}/services`, "Services given", PAGE));
    totals.push(await totalsIn(page));
    await page.getByRole("button", { name: "Filters and totals" }).click();
    await leave(page);
    balances.push(await timed(page, `/clients/${id}/authorizations`, "Service Authorizations", 1));
  }
  const many = HEAVY_SERVICES.toLocaleString("en");
  return [
    {
      what: `a client with ${many} services, address → first ${String(PAGE)} painted, CPU 4×`,
      unit: "ms",
      value: percentile(firsts, 0.95),
      p50: median(firsts),
      bound: { on: "value", most: 300 },
    },
    {
      what: `all ${many} added up, press → totals painted, CPU 4×`,
      unit: "ms",
      value: percentile(totals, 0.95),
      p50: median(totals),
      bound: { on: "value", most: 2000 },
    },
    {
      what: `what is left of an authorization beside ${many} services, painted, CPU 4×`,
      unit: "ms",
      value: percentile(balances, 0.95),
      p50: median(balances),
      bound: { on: "value", most: 2000 },
    },
    await scrolling(page, id),
  ];
}

// Another client's page in between: what is still on the screen would be found at once.
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => history.pushState({}, "", "/"));
  await page.getByRole("list", { name: "Recent" }).getByRole("listitem").first().waitFor();
}

/** Milliseconds from an address to so many rows of a list on the screen. */
async function timed(page: Page, to: string, list: string, rows: number): Promise<number> {
  return page.evaluate(
    async ([path, label, most]) => {
      const begun = performance.now();
      history.pushState({}, "", path);
      const isThere = () =>
        document.querySelectorAll(`main ul[aria-label="${label}"] > li`).length >= most;
      await new Promise<void>((resolve) => {
        const watch = new MutationObserver(() => {
          if (!isThere()) return;
          watch.disconnect();
          resolve();
        });
        watch.observe(document.body, { childList: true, subtree: true });
      });
      return (await window.benchPainted()) - begun;
    },
    [to, list, rows] as const,
  );
}

async function totalsIn(page: Page): Promise<number> {
  const all = HEAVY_SERVICES;
  const adding = page.evaluate(
    async (least) =>
      new Promise<number>((resolve) => {
        let pressed = 0;
        addEventListener("click", (event) => (pressed = event.timeStamp), {
          capture: true,
          once: true,
        });
        const watch = new MutationObserver(() => {
          const said = document.querySelector('main [role="status"][aria-label="Totals"] b');
          const count = Number((said?.textContent ?? "").replace(/\D/g, ""));
          if (count < least) return;
          watch.disconnect();
          void window.benchPainted().then((at) => resolve(at - pressed));
        });
        watch.observe(document.body, { childList: true, characterData: true, subtree: true });
      }),
    // Some of them were turned away.
    all * 0.9,
  );
  await page.getByRole("button", { name: "Filters and totals" }).click();
  return adding;
}

const OLDER = 8;

async function scrolling(page: Page, id: RecordId): Promise<Figure> {
  await leave(page);
  await timed(page, `/clients/${id}/services`, "Services given", PAGE);
  const rows = page.getByRole("list", { name: "Services given" }).getByRole("listitem");
  for (let page_ = 1; page_ <= OLDER; page_ += 1) {
    await page.getByRole("button", { name: "Show older" }).click();
    await rows.nth((page_ + 1) * PAGE - 1).waitFor();
  }
  await rows.first().hover();
  await page.waitForTimeout(1000);
  await page.evaluate(() => void (window.benchLongTasks = []));
  for (let turn = 0; turn < 60; turn += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(50);
  }
  const long = await page.evaluate(() => window.benchLongTasks);
  const longest = long.length === 0 ? "" : `longest ${Math.max(...long).toFixed(0)} ms`;
  return {
    what: `long tasks scrolling ${String((OLDER + 1) * PAGE)} services, CPU 4×`,
    unit: "long tasks",
    value: long.length,
    bound: { on: "value", most: 0 },
    note: longest,
  };
}

async function largeGroup(page: Page): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < GROUPS; round += 1) times.push(await saveGroup(page));
  return {
    what: `group entry of ${String(GROUP)} clients, Save → “Saved on this tablet” painted, CPU 4×`,
    unit: "ms",
    value: percentile(times, 0.95),
    p50: median(times),
    bound: { on: "value", most: 200 },
    note: `${String(GROUPS)} groups`,
  };
}

const SEARCHES = ["mar", "jo", "an", "al"];

async function saveGroup(page: Page): Promise<number> {
  await leave(page);
  await page.evaluate(() => history.pushState({}, "", "/group"));
  await page.getByLabel("Service", { exact: true }).selectOption({ label: "Socks" });
  const main = page.getByRole("main");
  for (let person = 0; person < GROUP; person += 1) {
    // No search shows more than its first results, and those who are ticked stay among them.
    await main.getByLabel("Find a client").fill(SEARCHES[person % SEARCHES.length] ?? "");
    const found = page.getByRole("list", { name: "Found" });
    await found.getByRole("checkbox", { checked: false }).first().click();
    await found.waitFor({ state: "detached" });
  }
  await page.getByText(`${String(GROUP)} people`).waitFor();
  await page.waitForTimeout(1000);
  await watchSave(page);
  await page.getByRole("button", { name: "Save & Close" }).click();
  const took = await page.evaluate(() => window.benchSaved);
  const toast = page.getByRole("region", { name: "Notifications" });
  await toast.getByRole("button", { name: "Close" }).click();
  return took;
}
