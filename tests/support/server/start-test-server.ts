// The real server for tests: the real app on a real database, through its front door.
import { hash } from "@node-rs/argon2";
import { randomBytes, randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { BlockList } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import pino from "pino";
import type { RecordId } from "../../../src/records/fields.ts";
import { createApp, type App, type AppContext } from "../../../sync-server/app.ts";
import { addAgency } from "../../../sync-server/agency.ts";
import type { Database } from "../../../sync-server/database/database.ts";
import type { SeedRecord } from "../../../sync-server/demo/ledger.ts";
import { makeErasureLog, type ErasureLog } from "../../../sync-server/people/erasure-log.ts";
import { hashPassword } from "../../../sync-server/people/passwords.ts";
import { addAccounts } from "../../../sync-server/people/accounts.ts";
import { importRecords } from "../../../sync-server/sync/import-records.ts";
import type { Door } from "../../../sync-server/sync/settle.ts";
import { schemas } from "../../../sync-server/sync/schemas.ts";
import { tabletLimits } from "../../../sync-server/sync/tablet-limits.ts";
import { freshDatabase, type DatabaseKind } from "./databases.ts";
import {
  emailOf,
  makeSmallAgency,
  newId,
  type SmallAgency,
  type StaffName,
} from "./small-agency.ts";
import { Tablet } from "./tablet.ts";

export { stopDatabases } from "./databases.ts";

/** The password of everyone in a test agency. */
export const PASSWORD = "correct horse battery";

export interface TestServer {
  app: App;
  database: Database;
  installationKey: Uint8Array;
  erasureLog: ErasureLog;
  /** What the one door is opened with, for what happens without a request. */
  door: Door;
  /** A request to the server, by path. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Moves the server's clock; null gives it back to the machine. */
  setNow(now: Date | null): void;
  /** Everything the server logged so far, one JSON text for each line. */
  log: string[];
  /** Adds a small agency of its own. */
  addSmallAgency(): Promise<SmallAgency>;
  /** Adds any agency: the demo, or one a test made up. */
  addAgency(
    org: RecordId,
    records: readonly SeedRecord[],
    accounts: readonly SeedAccount[],
  ): Promise<void>;
  /** Adds records to an agency that is there. */
  addRecords(org: RecordId, records: readonly SeedRecord[]): Promise<void>;
  /** A tablet of its own, signed in. */
  tabletOf(agency: SmallAgency, name: StaffName): Promise<Tablet>;
  /** A tablet that nobody has signed in on. */
  tablet(): Tablet;
  /** Listens on a free port of this machine. */
  listen(): Promise<{ url: string; close: () => Promise<void> }>;
  close(): Promise<void>;
}

export interface SeedAccount {
  person: RecordId;
  email: string;
  role: SmallAgency["accounts"][number]["role"];
}

export interface TestServerWish {
  database?: DatabaseKind;
  config?: Partial<AppContext["config"]>;
  /** Where mail goes; without it there is none. */
  sendMail?: AppContext["sendMail"];
  /** Where files beside the database lie; else in a folder that goes with the server. */
  dataDir?: string;
  /** A database to stand on instead of a fresh one: a second process of the same server. */
  on?: Database;
  /** Passwords as the server itself hashes them, for what depends on the time that takes. */
  hasRealPasswords?: boolean;
  /** Where the server's own ids come from. */
  newId?: AppContext["newId"];
}

const installationKey = new Uint8Array(32).fill(7);

// As cheap as Argon2id gets: the cost stands in the hash, and hundreds of sign-ins here would pay the real one each time.
const cheap = { memoryCost: 8, timeCost: 1, parallelism: 1 };

/** Starts a server on a fresh database: the kind that is quicker here, unless told which. */
export async function startTestServer(wish: TestServerWish = {}): Promise<TestServer> {
  const database = wish.on ?? (await freshDatabase(wish.database));
  const log: string[] = [];
  // Made when the first client is erased.
  const dataDir = wish.dataDir ?? join(tmpdir(), `satchel-data-${randomUUID()}`);
  let now: Date | null = null;
  const erasureLog = makeErasureLog(dataDir, installationKey);
  const app = createApp({
    database,
    now: () => now ?? new Date(),
    newId: wish.newId ?? newId,
    random: (n) => randomBytes(n),
    logger: pino({ level: "debug", base: null }, { write: (line: string) => void log.push(line) }),
    sendMail: wish.sendMail ?? null,
    erasureLog,
    config: {
      ...{
        isSecure: false,
        trustedProxies: new BlockList(),
        passwordPepper: null,
        staticDir: null,
        pollMs: 50,
        heartbeatMs: 25_000,
      },
      ...{ installationKey, publicUrl: "http://satchel.test", schemas, tabletLimits },
      ...wish.config,
    },
  });
  const fetch: TestServer["fetch"] = (path, init) =>
    app.fetch(new Request(new URL(path, "http://satchel.test"), init));
  const add: TestServer["addAgency"] = async (org, records, accounts) => {
    const passwordHash = wish.hasRealPasswords
      ? await hashPassword(PASSWORD, null)
      : await hash(PASSWORD, cheap);
    const at = new Date().toISOString();
    await addAgency(database, installationKey, org, at);
    await importRecords({ database, newId }, org, records);
    await addAccounts(
      database,
      org,
      at,
      accounts.map((account) => ({ ...account, passwordHash })),
    );
  };
  return {
    app,
    database,
    installationKey,
    erasureLog,
    door: { database, now: () => now ?? new Date(), newId, config: { installationKey } },
    fetch,
    log,
    setNow: (moment) => void (now = moment),
    addAgency: add,
    addSmallAgency: async () => {
      const agency = makeSmallAgency();
      await add(agency.org, agency.records, agency.accounts);
      return agency;
    },
    addRecords: async (org, records) => {
      await importRecords({ database, newId }, org, records);
    },
    tabletOf: async (agency, name) => {
      const tablet = new Tablet(fetch);
      const answer = await tablet.signIn(emailOf(agency.org, name), PASSWORD);
      if (answer.status !== 200) throw new Error(`${name} could not sign in: ${answer.status}`);
      return tablet;
    },
    tablet: () => new Tablet(fetch),
    listen: () => listen(app),
    close: async () => {
      app.close();
      if (wish.on === undefined) await database.close();
      if (wish.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function listen(app: App): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createAdaptorServer({ fetch: (request) => app.fetch(request) });
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          if ("closeAllConnections" in server) server.closeAllConnections();
        });
      done({ url: `http://127.0.0.1:${port}`, close });
    });
  });
}
