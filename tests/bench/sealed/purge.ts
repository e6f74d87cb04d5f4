import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { SeedRecord } from "../../../sync-server/demo/ledger.ts";
import { ServerProcess, freePort } from "../../support/e2e/server-process.ts";
import { password } from "../../support/e2e/secrets.ts";
import { origin, people, unlock } from "../../support/e2e/template.ts";
import { Tablet } from "../../support/server/tablet.ts";
import type { Bench } from "../bench.ts";
import { importStress, makeStress, newId, type Stress } from "../stress-agency.ts";
import { fillTablet, openTablet, slowDown } from "../tablet.ts";

const CLIENTS = 1000;
const RECORDS_EACH = 20;

/** A site is taken from a worker: its clients are hidden, and then gone from her tablet's disk. */
export const purge: Bench = {
  name: "purge",
  run: async (ground) => {
    await ground.dist();
    const { stress, ana } = withSiteToLose(makeStress(0));
    const data = ground.freshProfile("purge-data");
    await importStress(stress, join(data, "database"));
    const server = new ServerProcess(data, await freePort());
    try {
      await server.start();
      const profile = ground.freshProfile("purge");
      await fillTablet(profile, server.port);
      const page = await openTablet(profile, server.port);
      await slowDown(page);
      await page.goto(origin);
      await unlock(page);
      await watchPurge(page, stress.records.filter(({ kind }) => kind === "client").length);
      await page
        .getByRole("status", { name: "Sync" })
        .filter({ hasText: /All received/ })
        .waitFor();
      await changeSites(server.port, ana);
      const { hidden, gone } = await page.evaluate(() => window.benchPurged);
      await page.context().close();
      const what = `${CLIENTS.toLocaleString("en")} clients with ${(CLIENTS * RECORDS_EACH).toLocaleString("en")} records taken away, CPU 4×`;
      return [
        {
          what: `${what}: scope told → hidden`,
          unit: "ms",
          value: hidden,
          bound: { on: "value", most: 1000 },
        },
        {
          what: `${what}: scope told → gone from the disk`,
          unit: "ms",
          value: gone,
          bound: { on: "value", most: 60_000 },
        },
      ];
    } finally {
      await server.stop();
    }
  },
};

/** The stress agency with one more site of Ana's, at which so many of its clients are, with so many services each. */
function withSiteToLose(stress: Stress) {
  const isOf = (kind: string) => (record: SeedRecord) => record.kind === kind;
  const site = stress.records.find(isOf("site"));
  const account = stress.accounts.find(({ email }) => email === people.ana);
  const service = makeStress(500).records.find(isOf("service"));
  if (!site || !account || service?.kind !== "service") throw new Error("the demo has changed");
  const ana = account.personId;
  const person = stress.records.find(({ id }) => id === ana);
  if (person?.kind !== "person") throw new Error("the demo has changed");
  const pier = { ...site, id: newId(), rev: newId() };
  const moved = stress.records.filter(isOf("client")).slice(-CLIENTS);
  const movedIds = new Set(moved.map(({ id }) => id));
  const records = stress.records.map((record): SeedRecord => {
    if (record.kind === "client" && movedIds.has(record.id)) {
      return { ...record, fields: { ...record.fields, sites: [pier.id] } };
    }
    if (record.kind === "person" && record.id === ana) {
      return { ...record, fields: { ...record.fields, sites: [...record.fields.sites, pier.id] } };
    }
    return record;
  });
  const services = moved.flatMap(({ id }) =>
    Array.from({ length: RECORDS_EACH }, () => ({
      ...service,
      ...{ id: newId(), rev: newId(), clientId: id },
    })),
  );
  return {
    stress: { ...stress, records: [pier, ...records, ...services] },
    ana: { person: ana, name: person.fields.name, sites: person.fields.sites },
  };
}

/** The administrator leaves Ana these sites, as the page of people does. */
async function changeSites(port: number, ana: object): Promise<void> {
  const address = `http://127.0.0.1:${String(port)}`;
  const ada = new Tablet((path, init) => fetch(address + path, init));
  await ada.signIn(people.ada, password);
  const words = { ...ana, role: "worker", title: "" };
  const take = (said: object) =>
    ada.request<{ clients?: number }>("/api/people/access", { ...words, ...said });
  const asked = await take({});
  // Much of a caseload is asked about with its number first.
  const told = asked.body.clients;
  const { status } = told === undefined ? asked : await take({ takesClients: told });
  if (status !== 200) throw new Error(`taking was answered ${String(status)}`);
}

declare global {
  interface Window {
    /** Milliseconds since the office's word reached this tablet. */
    benchPurged: Promise<{ hidden: number; gone: number }>;
  }
}

/** Watches the list's count and the records on the disk until the taken clients are in neither. */
async function watchPurge(page: Page, clients: number): Promise<void> {
  await page.evaluate(
    ([all, taken]) => {
      const listed = (): number => {
        const links = [...document.querySelectorAll('a[href="/clients"]')];
        const said = links.map((link) => /[\d,]*\d/.exec(link.textContent ?? "")?.[0] ?? "0");
        return Math.max(0, ...said.map((text) => Number(text.replaceAll(",", ""))));
      };
      const onDisk = async (): Promise<number> => {
        let count = 0;
        for (const { name = "" } of await indexedDB.databases()) {
          if (!/truth-.*-(clients|casework)/.test(name)) continue;
          const opening = indexedDB.open(name);
          await new Promise((resolve) => (opening.onsuccess = resolve));
          const counting = opening.result.transaction("docs").objectStore("docs").count();
          await new Promise((resolve) => (counting.onsuccess = resolve));
          count += counting.result;
          opening.result.close();
        }
        return count;
      };
      const told = (): number => {
        const asked = performance.getEntriesByType("resource");
        return asked.findLast(({ name }) => name.includes("/sync/scope"))?.startTime ?? Number.NaN;
      };
      window.benchPurged = (async () => {
        while (listed() < all) await new Promise((resolve) => setTimeout(resolve, 50));
        const before = performance.now();
        const hidden = new Promise<number>((resolve) => {
          const watch = new MutationObserver(() => {
            if (listed() > all - taken) return;
            watch.disconnect();
            resolve(performance.now());
          });
          watch.observe(document.body, { childList: true, subtree: true, characterData: true });
        });
        const hiddenAt = await hidden;
        while ((await onDisk()) > all - taken) {
          await new Promise((resolve) => setTimeout(resolve, 250));
        }
        const toldAt = Math.max(before, told());
        return { hidden: hiddenAt - toldAt, gone: performance.now() - toldAt };
      })();
    },
    [clients, CLIENTS] as const,
  );
}
