import { randomUUID } from "node:crypto";
import type { ServerType } from "@hono/node-server";
import pino from "pino";
import { uuidv7 } from "../src/records/ids.ts";
import { createApp, type App, type AppContext } from "./app.ts";
import { readConfig, type Config } from "./config.ts";
import type { Database } from "./database/database.ts";
import { isUnavailable } from "./database/is-unavailable.ts";
import { KEYED_AUDIT, migrate } from "./database/migrations.ts";
import { openDatabase } from "./database/open-database.ts";
import { findInstallationKey } from "./installation-key.ts";
import { makePostMail, makeSendMail } from "./mail.ts";
import { markHeads } from "./people/audit.ts";
import { sealHeads } from "./people/audit-seal.ts";
import { brokenErasureLog, makeErasureLog, type ErasureLog } from "./people/erasure-log.ts";
import { makeFirstLink } from "./people/first-administrator.ts";
import { replayErasures } from "./people/replay-erasures.ts";
import { startMail } from "./outgoing/send-due.ts";
import { startNightly, tidyUp } from "./nightly.ts";
import { terminal } from "./printer.ts";
import { makeRandom } from "./random.ts";
import { errorForLog } from "./request-log.ts";
import { demoSignIns, DEMO_PASSWORD, isEmpty, seedDemo } from "./seed-demo.ts";
import { listen, makeServer, readyToServe } from "./serve.ts";
import { schemas } from "./sync/schemas.ts";
import { tabletLimits } from "./sync/tablet-limits.ts";

const random = makeRandom();
const newId = () => uuidv7(Date.now(), random(10));

await start();

async function start(): Promise<void> {
  const read = readConfig(process.env);
  if (!read.ok) return stop(read.sentences);
  const { config } = read;
  const logger = pino({ level: config.logLevel, base: null });
  const opened = await openDatabase(config, (error) => logger.warn({ error: errorForLog(error) }));
  if (!opened.ok) return stop([opened.sentence]);
  const { database } = opened;
  const ready = await readyToServe(config);
  if (!ready.ok) {
    await database.close();
    return stop([ready.sentence]);
  }
  const prepared = await prepare(database, config);
  if (typeof prepared === "string") {
    await database.close();
    return stop([prepared]);
  }
  const { installationKey, erasureLog } = prepared;
  const post =
    config.mail &&
    makePostMail(config.mail, (error) =>
      logger.warn({ failure: "mail", error: errorForLog(error) }),
    );
  const app: AppContext = {
    database,
    now: () => new Date(),
    newId,
    random,
    logger,
    erasureLog,
    sendMail: post && makeSendMail(post),
    config: {
      isSecure: config.isSecure,
      trustedProxies: config.trustedProxies,
      passwordPepper: config.passwordPepper,
      installationKey,
      publicUrl: config.publicUrl,
      staticDir: config.staticDir,
      pollMs: 250,
      heartbeatMs: 25_000,
      schemas,
      tabletLimits,
    },
  };
  const lines = await firstLines(app, config);
  await sealDaily(app);
  const serving = createApp(app);
  const server = makeServer(serving, ready.certificate);
  const refused = await listen(server, config.port);
  if (refused !== null) {
    serving.close();
    await database.close();
    return stop([refused]);
  }
  const mail = startMail(app, post, (error) =>
    logger.warn({ failure: "outgoing-mail", error: errorForLog(error) }),
  );
  closeOnSignal(server, serving, database, mail.stop);
  startNightly(app, app.config.tabletLimits, (error) =>
    logger.warn({ failure: "nightly", error: errorForLog(error) }),
  );
  for (const line of [addressLine(config), ...lines, ...cautions(config, database.kind)]) {
    terminal.say(line);
  }
}

// Once a day for each agency that did something; looked for every hour, because a server may start at any.
async function sealDaily({ database, config, logger }: AppContext): Promise<void> {
  const seal = () => sealHeads(database, config.installationKey, new Date());
  await seal();
  const trySeal = () =>
    void seal().catch((error: unknown) =>
      logger.warn({ failure: "audit-seal", error: errorForLog(error) }),
    );
  setInterval(trySeal, 3_600_000).unref();
}

// A database that does not answer is a matter of settings, not of a stack trace.
async function prepare(
  database: Database,
  config: Config,
): Promise<{ installationKey: Uint8Array; erasureLog: ErasureLog } | string> {
  try {
    const applied = await migrate(database, randomUUID);
    const installationKey = await findInstallationKey(database, config, random);
    if (installationKey && applied.includes(KEYED_AUDIT)) {
      await markHeads(database, installationKey);
    }
    if (installationKey) return await withErasures(database, config, installationKey);
    return "This database belongs to another installation key. Bring back the file installation.key in DATA_DIR, or set INSTALLATION_KEY to what it was, for example INSTALLATION_KEY=at-least-32-random-characters-kept-safe";
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return "The database at DATABASE_URL does not answer. Start PostgreSQL and check the address, for example DATABASE_URL=postgres://satchel:secret@localhost:5432/satchel";
  }
}

// Before anybody is served: a database that came back from a backup may hold who was erased since.
async function withErasures(database: Database, { dataDir }: Config, installationKey: Uint8Array) {
  const erasureLog = makeErasureLog(dataDir, installationKey);
  const log = await erasureLog.read();
  if (!log.ok) return brokenErasureLog(log.brokenLine);
  const auditor = { database, now: () => new Date(), config: { installationKey } };
  const count = await replayErasures(auditor, log.erased);
  if (count > 0) terminal.say(`Erased again, after a backup was restored: ${count} clients.`);
  return { installationKey, erasureLog };
}

function stop(sentences: readonly string[]): void {
  for (const sentence of sentences) terminal.complain(sentence);
  process.exitCode = 1;
}

async function firstLines(app: AppContext, config: Config): Promise<string[]> {
  const { database } = app;
  if (!config.demo && (await isEmpty(database))) {
    const link = await makeFirstLink(database, random, app.now());
    return [
      "This installation is empty. Its first administrator starts here, once:",
      `  ${config.publicUrl}${link}`,
    ];
  }
  if (config.demo && (await isEmpty(database))) {
    terminal.say("Filling the demo agency; this takes a moment, once.");
    await seedDemo({ ...app, pepper: config.passwordPepper }, app.now());
    await tidyUp(database);
  }
  const accounts = await demoSignIns(database);
  if (accounts.length === 0) return [];
  const width = Math.max(...accounts.map(({ email }) => email.length));
  return [
    `Sign in as one of these invented people, password ${DEMO_PASSWORD}`,
    ...accounts.map(({ email, role }) => `  ${email.padEnd(width)}  ${role}`),
  ];
}

function originOf(config: Config): string {
  return `${config.tls ? "https" : "http"}://localhost:${config.port}`;
}

function addressLine(config: Config): string {
  return `Satchel is ready at ${originOf(config)}`;
}

function cautions(config: Config, kind: "pglite" | "postgres"): string[] {
  const lines: string[] = [];
  if (!config.isSecure) {
    lines.push(
      "Only this computer can use it: opened from another device the browser refuses offline storage without HTTPS. Set TLS_CERT and TLS_KEY to serve HTTPS, or PUBLIC_URL to the https address of the proxy before it.",
    );
  }
  if (config.isSecure && !config.tls && config.trustedProxies.rules.length === 0) {
    lines.push(
      "All requests seem to come from the proxy, and share its limit of tries. Set TRUSTED_PROXY to the proxy's address, for example TRUSTED_PROXY=127.0.0.1",
    );
  }
  if (kind === "postgres" && config.installationKey === null) {
    lines.push(
      "The installation's key lies in the file installation.key in DATA_DIR. Keep a copy of it, apart from the backups: without it kept keys and second factors are lost.",
    );
  }
  if (kind === "pglite") {
    lines.push(
      "The embedded database survives a crash but not a power cut. Set DATABASE_URL to use PostgreSQL for real work.",
    );
  }
  return lines;
}

function closeOnSignal(
  server: ServerType,
  app: App,
  database: AppContext["database"],
  stopMail: () => Promise<void>,
): void {
  let isClosing = false;
  const close = async () => {
    if (isClosing) return;
    isClosing = true;
    app.close();
    const closed = new Promise((done) => server.close(done));
    // Event streams never end by themselves.
    if ("closeAllConnections" in server)
      setTimeout(() => server.closeAllConnections(), 1000).unref();
    await closed;
    await stopMail();
    await database.close();
    process.exit(0);
  };
  process.once("SIGTERM", () => void close());
  process.once("SIGINT", () => void close());
}
