// T22, logs: a real server process at its most talkative, through a run of saves, refusals, sign-ins and crashes in which
// every text is a word that exists nowhere else. None of them may be in anything it prints, nor in an address it writes.
import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { recordKinds, type KindName } from "../../src/records/registry.ts";
import { addAgency } from "../../sync-server/agency.ts";
import type { Database } from "../../sync-server/database/database.ts";
import { migrate } from "../../sync-server/database/migrations.ts";
import { openPostgres } from "../../sync-server/database/postgres.ts";
import { addAccounts } from "../../sync-server/people/accounts.ts";
import { hashPassword } from "../../sync-server/people/passwords.ts";
import { importRecords } from "../../sync-server/sync/import-records.ts";
import { argumentsFor } from "../support/compiled.ts";
import { foundIn, makeCanaries, type Canaries } from "../support/canaries.ts";
import { freePort } from "../support/e2e/server-process.ts";
import { freshPostgresUrl, stopDatabases } from "../support/server/databases.ts";
import { makeSmallAgency, newId, type SmallAgency } from "../support/server/small-agency.ts";
import { entryOf, putRow, Tablet } from "../support/server/tablet.ts";
import { until } from "../support/sync/device.ts";

const logs = suite("logs");

interface Office {
  agency: SmallAgency;
  database: Database;
  canaries: Canaries;
  password: string;
  emailOf: (name: "ana" | "ada") => string;
  base: string;
  child: ChildProcess;
  printed: () => string;
}

/** An agency whose people, addresses and password are canaries too, and the process that serves it. */
async function startOffice(): Promise<Office> {
  const canaries = makeCanaries();
  const url = await freshPostgresUrl();
  const database = openPostgres(url);
  const agency = makeSmallAgency();
  const password = canaries.make();
  const emails = new Map(
    agency.accounts.map(({ person }) => [person, `${canaries.make()}@${canaries.make()}.example`]),
  );
  const emailOf = (name: "ana" | "ada") => emails.get(agency.staff[name]) ?? "";
  await migrate(database, randomUUID);
  const at = new Date().toISOString();
  // The server has a key of its own: its audit begins with saying so.
  await addAgency(database, new Uint8Array(32), agency.org, at);
  await importRecords({ database, newId }, agency.org, agency.records);
  const passwordHash = await hashPassword(password, null);
  const accounts = agency.accounts.map((one) => ({
    ...one,
    passwordHash,
    email: emails.get(one.person) ?? "",
  }));
  await addAccounts(database, agency.org, at, accounts);
  const port = await freePort();
  const env = {
    ...process.env,
    ...{ DATABASE_URL: url, PORT: String(port), LOG_LEVEL: "trace", DEMO: "off" },
    DATA_DIR: await mkdtemp(join(tmpdir(), "satchel-logs-")),
    // Nobody listens there: mail fails, and says so.
    SMTP_URL: `smtp://127.0.0.1:${String(await freePort())}`,
  };
  const child = spawn(process.execPath, argumentsFor("sync-server/main.ts"), { env });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  }
  const printed = () => text;
  await until("it is ready", () => text.includes("Satchel is ready"), 120_000);
  const base = `http://127.0.0.1:${String(port)}`;
  return { agency, database, canaries, password, emailOf, base, child, printed };
}

logs("T22: nothing of what people say is in the log, whatever goes wrong", async () => {
  const office = await startOffice();
  try {
    await run(office);
    office.child.kill("SIGTERM");
    await once(office.child, "close");
  } finally {
    office.child.kill("SIGKILL");
    await office.database.close();
    await stopDatabases();
  }
});

async function run(office: Office): Promise<void> {
  const { base, canaries, printed } = office;
  const statuses: number[] = [];
  const written: string[] = [];
  const watched = async (path: string, init?: RequestInit): Promise<Response> => {
    const answer = await fetch(base + path, { redirect: "manual", ...init });
    statuses.push(answer.status);
    // The cookies are the session: they are looked for like words.
    for (const line of answer.headers.getSetCookie())
      tokens.push(/=([^;]{20,})/.exec(line)?.[1] ?? "");
    for (const name of ["location", "content-location", "link"]) {
      written.push(answer.headers.get(name) ?? "");
    }
    return answer;
  };
  const tokens: string[] = [];
  const ana = new Tablet(watched);
  const ada = new Tablet(watched);
  await signIns(office, ana, ada);
  await saves(office, ana);
  written.push(...(await administration(office, ada)));
  await refusals(office, ana);
  await crashes(office, ana);

  const secrets = [...canaries.all, ...tokens.filter((one) => one !== "")];
  assert.equal(foundIn(Buffer.from(printed()), secrets), []);
  assert.equal(foundIn(Buffer.from(written.join("\n")), canaries.all), [], "addresses");
  const lines = printed()
    .split("\n")
    .filter((line) => line.startsWith("{"));
  assert.ok(lines.length >= statuses.length, "every request has its line");
  assert.ok(statuses.filter((status) => status >= 500).length >= 3, "it did break");
  assert.ok(printed().includes('"failure":"mail"'), "mail did fail");
  assert.ok(printed().includes(office.agency.org), "the search would find what is there");
}

async function signIns(office: Office, ana: Tablet, ada: Tablet): Promise<void> {
  const { canaries, emailOf, password } = office;
  assert.is((await ana.signIn(emailOf("ana"), canaries.make())).status, 401);
  assert.is((await ana.signIn(canaries.make(), password)).status, 401);
  assert.is((await ana.signIn(emailOf("ana"), password)).status, 200);
  assert.is((await ada.signIn(emailOf("ada"), password)).status, 200);
  await ana.requestOnce("/api/password", { old: canaries.make(), password: canaries.make() });
  await ana.requestOnce("/api/second-factor/totp", { password });
  await ana.requestOnce("/api/refresh", {});
  await ana.requestOnce("/api/forgotten-password", { email: emailOf("ana") });
}

/** Every kind of record, some for a client who is there; most are refused, and all hold words. */
async function saves({ agency, canaries }: Office, ana: Tablet): Promise<void> {
  const sites = [agency.sites.north];
  const client = putRow("client", canaries.fieldsOf("client", { sites }), null);
  assert.is((await ana.save(client)).result, "applied");
  for (const kind of Object.keys(recordKinds) as KindName[]) {
    const given = { visibleTo: "team", definition: agency.definitions.kit, site: sites[0] };
    const fields = canaries.fieldsOf(kind, given);
    const of = recordKinds[kind].client === "none" ? null : client.id;
    await ana.push(entryOf([putRow(kind, fields, of)]));
  }
  const word = canaries.make();
  await ana.push({ id: word, [word]: word }, word, entryOf([{ ...client, [word]: word }]));
  await ana.pull();
  await ana.request("/sync/report", {
    ...{ waiting: 1, oldestWaiting: null, storageUsed: 1, lastError: canaries.make() },
  });
}

/** Invitations, a file of people, a tablet's name; answers the links that were made. */
async function administration({ agency, canaries }: Office, ada: Tablet): Promise<string[]> {
  const words = {
    ...{ name: { given: canaries.make(), family: canaries.make() }, title: canaries.make() },
    ...{ email: `${canaries.make()}@new.example`, role: "worker", sites: [agency.sites.north] },
  };
  const invited = await ada.request<{ link: string }>("/api/people/invite", words);
  assert.is(invited.status, 200);
  const name = canaries.make();
  const csv = `given,family,email,role,title,sites\n${name},${name},${name}@new.example,worker,,north\n`;
  await ada.request("/api/people/import", { csv, isTrial: false });
  await ada.request("/api/tablets/label", { device: ada.device, label: canaries.make() });
  await ada.request("/api/sites", { name: canaries.make(), shortName: "", phone: "" });
  await ada.request("/api/audit");
  return [invited.body.link];
}

/** What is turned away, with words wherever words can be. */
async function refusals({ canaries, base }: Office, ana: Tablet): Promise<void> {
  const make = () => canaries.make();
  const headers = () => ({
    ...{ "x-satchel-device": make(), "x-satchel-app": make(), "user-agent": make() },
    ...{ referer: `http://127.0.0.1/${make()}`, "x-forwarded-for": make() },
  });
  for (const path of ["/", "/api/", "/sync/", "/clients/"]) {
    await ana.request(`${path}${make()}?${make()}=${make()}`, undefined, { headers: headers() });
  }
  await ana.request(`/sync/pull?collection=${make()}&epoch=${make()}`);
  await ana.request(`/sync/scope?since=${make()}`);
  await ana.request("/sync/push", undefined, { method: "POST", body: `{"entries":[${make()}` });
  await ana.request("/sync/push", { entries: make() });
  await ana.request("/sync/documents", { [make()]: make() });
  await ana.request("/sync/push", { entries: [] }, { headers: { origin: `https://${make()}.x` } });
  await ana.request("/api/people/invite", { email: make() });
  await ana.requestOnce("/api/link/look", { token: make() });
  const cookie = { cookie: `satchel=${make()}` };
  await ana.request("/api/me", undefined, { headers: cookie });
  // The line is closed on what is too long to be read to its end.
  await ana.request("/sync/push", { entries: [make().repeat(60_000)] });
  await until("it answers again", () =>
    fetch(`${base}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
}

/** The database refuses what is written, and says why with the row itself; a table is gone; the line breaks. */
async function crashes(office: Office, ana: Tablet): Promise<void> {
  const { agency, canaries, database } = office;
  const save = async () => {
    const sites = [agency.sites.north];
    const row = putRow("client", canaries.fieldsOf("client", { sites }), null);
    return (await ana.request("/sync/push", { entries: [entryOf([row])] })).status;
  };
  await database.query(
    "alter table record add constraint broken check (kind <> 'client') not valid",
  );
  assert.is(await save(), 500);
  await database.query("alter table record drop constraint broken");
  // And one that quotes the row in its very message.
  await database.query(
    `create function quote_it() returns trigger language plpgsql as
       $$ begin raise exception 'cannot keep %', new.body; end $$`,
  );
  await database.query(
    "create trigger quote_it before insert on record for each row execute function quote_it()",
  );
  assert.is(await save(), 500);
  await database.query("drop trigger quote_it on record");
  await database.query("alter table account rename column email to address");
  const words = { email: canaries.make(), password: canaries.make() };
  assert.is(
    (
      await new Tablet((path, init) => fetch(office.base + path, init)).signIn(
        words.email,
        words.password,
      )
    ).status,
    500,
  );
  assert.is(
    (await ana.requestOnce("/api/forgotten-password", { email: canaries.make() })).status,
    200,
  );
  await database.query("alter table account rename column address to email");
  await database.query("alter table record rename to records");
  assert.is((await ana.request("/sync/hello")).status, 500);
  await database.query("alter table records rename to record");
  await database.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()",
  );
  await save();
  assert.is(await save(), 200, "it goes on");
}

logs.run();
