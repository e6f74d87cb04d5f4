// A server on an agency whose records hold canaries in every text field, and a worker's tablet before it.
import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { addAgency } from "../../sync-server/agency.ts";
import { migrate } from "../../sync-server/database/migrations.ts";
import { openPglite } from "../../sync-server/database/pglite.ts";
import { addAccounts } from "../../sync-server/people/accounts.ts";
import { hashPassword } from "../../sync-server/people/passwords.ts";
import type { SeedRecord } from "../../sync-server/demo/ledger.ts";
import { importRecords } from "../../sync-server/sync/import-records.ts";
import { recordKinds, type Fields, type KindName } from "../../src/records/registry.ts";
import { givenKinds, type Canaries } from "../support/canaries.ts";
import { freePort, ServerProcess } from "../support/e2e/server-process.ts";
import { askIn, openProfile, unlock } from "../support/e2e/template.ts";
import {
  emailOf,
  makeSmallAgency,
  newId,
  seedBy,
  type SmallAgency,
  type StaffName,
} from "../support/server/small-agency.ts";

export const PASSWORD = "correct horse battery";

export interface CanaryOffice {
  agency: SmallAgency;
  server: ServerProcess;
  /** The ids of the clients, which lie on the disk in clear. */
  clients: string[];
}

const aboutClients = givenKinds.filter(
  (kind) => kind !== "client" && recordKinds[kind].client !== "none",
);

/** Fills a database in `folder` with `count` records of canaries and starts the built app's server on it. */
export async function startCanaryOffice(
  folder: string,
  count: number,
  canaries: Canaries,
): Promise<CanaryOffice> {
  const agency = makeSmallAgency();
  const clients = Array.from({ length: Math.ceil(count / (1 + aboutClients.length)) }, newId);
  const records = [
    ...keptForAll(agency, canaries),
    ...clients.flatMap((id) => recordsOf(id, agency, canaries)),
  ];
  await mkdir(folder, { recursive: true });
  const database = await openPglite(join(folder, "database"));
  const now = new Date().toISOString();
  await migrate(database, randomUUID);
  // The server has a key of its own: its audit begins with saying so.
  await addAgency(database, new Uint8Array(32), agency.org, now);
  await importRecords({ database, newId }, agency.org, [...agency.records, ...records]);
  const passwordHash = await hashPassword(PASSWORD, null);
  const accounts = agency.accounts.map((account) => ({ ...account, passwordHash }));
  await addAccounts(database, agency.org, now, accounts);
  await database.close();
  const server = new ServerProcess(folder, await freePort());
  await server.start();
  return { agency, server, clients };
}

/** A client with a record of every kind that is about somebody, in reach of the worker. */
function recordsOf(clientId: string, agency: SmallAgency, canaries: Canaries): SeedRecord[] {
  const given: Partial<Record<KindName, object>> = {
    client: { sites: [agency.sites.north] },
    service: { ...servedAt(agency), definition: agency.definitions.kit },
    referral: { toProvider: agency.provider },
    note: { visibleTo: "team" },
    notice: { to: agency.staff.ana },
  };
  const seed = seedBy(agency.staff.ana, new Date().toISOString());
  return ["client" as const, ...aboutClients].map((kind) =>
    seed(
      kind,
      kind === "client" ? clientId : newId(),
      canaries.fieldsOf(kind, given[kind]),
      clientId,
    ),
  );
}

/** One of everything that an agency keeps for all. */
function keptForAll(agency: SmallAgency, canaries: Canaries): SeedRecord[] {
  const seed = seedBy(agency.staff.ada, new Date().toISOString());
  const kinds = givenKinds.filter((kind) => recordKinds[kind].client === "none");
  return kinds.map((kind) => seed(kind, newId(), canaries.fieldsOf(kind), null));
}

function servedAt({ provider, sites }: SmallAgency): Partial<Fields<"service">> {
  return { provider, site: sites.north };
}

/** A new tablet on which a worker signs in, enrols, and receives everything. */
export async function openCanaryTablet(
  profile: string,
  { agency, server }: CanaryOffice,
  name: StaffName,
  passphrase: string,
): Promise<Page> {
  const context = await openProfile(profile, server.port);
  context.setDefaultTimeout(60_000);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto("/");
  await askIn(page, emailOf(agency.org, name), PASSWORD);
  await unlock(page, passphrase);
  const pill = page.getByRole("status", { name: "Sync" });
  await pill.filter({ hasText: /All received · .*\d/ }).waitFor({ timeout: 300_000 });
  // The worker must have every file, or the first offline start would fail.
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  return page;
}
