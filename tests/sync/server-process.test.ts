// The server as a process: what it prints, what it refuses, and that it keeps what it acknowledged.
import { spawn, type ChildProcess } from "node:child_process";
import { copyFile, cp, mkdtemp, writeFile } from "node:fs/promises";
import { request } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import packageFile from "../../package.json" with { type: "json" };
import { openPglite } from "../../sync-server/database/pglite.ts";
import { openPostgres } from "../../sync-server/database/postgres.ts";
import { argumentsFor } from "../support/compiled.ts";
import { freshPostgresUrl, stopDatabases } from "../support/server/databases.ts";
import { makeSelfSigned } from "../support/server/self-signed.ts";
import { clientOf } from "../support/server/small-agency.ts";
import { entryOf, putRow, Tablet, type ServerFetch } from "../support/server/tablet.ts";

const processes = suite("the server process");
const running = new Set<ChildProcess>();
processes.after(async () => {
  for (const child of running) child.kill("SIGKILL");
  await stopDatabases();
});

interface Started {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
  printed: (words: RegExp) => Promise<string>;
}

function start(
  env: Record<string, string>,
  program = "sync-server/main.ts",
  ...args: string[]
): Started {
  // It lives for seconds: compiling its embedded database well takes as long as all it is asked for.
  const child = spawn(process.execPath, ["--liftoff-only", ...argumentsFor(program), ...args], {
    env: { ...process.env, DATABASE_URL: "", LOG_LEVEL: "silent", ...env },
  });
  running.add(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  }
  const ended = new Promise<number | null>((done) => {
    // A server that should have been refused and runs on is a failed test, not a test without end.
    setTimeout(() => done(null), 150_000).unref();
    // Not "exit": what it said last may still be on its way.
    child.on("close", (code) => {
      running.delete(child);
      done(code);
    });
  });
  const printed = async (words: RegExp) => {
    for (let i = 0; i < 1200; i += 1) {
      const found = words.exec(text);
      if (found) return found[0];
      if (!running.has(child)) break;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`was not printed: ${String(words)}; but: ${text}`);
  };
  return { child, output: () => text, ended, printed };
}

const freePort = (): Promise<string> =>
  new Promise((done) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      const port = typeof address === "object" && address ? String(address.port) : "";
      server.close(() => done(port));
    });
  });
const folder = () => mkdtemp(join(tmpdir(), "satchel-data-"));

// Making the database of an empty installation takes as long as everything else that most of these ask of a server.
let emptied: string | undefined;
/** A data folder on which a server without an agency was started and ended once. */
async function emptyInstallation(): Promise<string> {
  if (emptied === undefined) {
    emptied = await folder();
    const server = start({ DATA_DIR: emptied, PORT: await freePort(), DEMO: "off" });
    await server.printed(/Satchel is ready/);
    server.child.kill("SIGTERM");
    assert.is(await server.ended, 0);
  }
  const copy = await folder();
  await cp(emptied, copy, { recursive: true });
  return copy;
}

processes(
  "an empty one prints its link, refuses a second on its folder, survives kill -9, ends on SIGTERM",
  async () => {
    const [DATA_DIR, PORT] = [await folder(), await freePort()];
    const first = start({ DATA_DIR, PORT, DEMO: "off" });
    const link = await first.printed(/http:\/\/localhost:\d+\/#\/first-administrator\?token=\S+/);
    await first.printed(/Only this computer.*TLS_CERT and TLS_KEY/);
    await first.printed(/survives a crash but not a power cut/);

    const second = start({ DATA_DIR, PORT: await freePort(), DEMO: "off" });
    assert.is(await second.ended, 1);
    assert.match(second.output(), /Another Satchel server is using .*DATA_DIR=/);

    const base = `http://localhost:${PORT}`;
    const ada = new Tablet((path, init) => fetch(base + path, init));
    const words = {
      agencyName: "A",
      given: "Ada",
      family: "N",
      email: "ada@a.example",
      password: "a long password",
      timeZone: "UTC",
    };
    const token = link.split("token=")[1] ?? "";
    const made = await ada.beginInstallation({ token, ...words });
    assert.is(made.status, 200, "the first keeps working");
    const site = putRow("site", { name: "North", shortName: "N", phone: "" }, null);
    assert.is((await ada.save(site)).result, "applied");
    first.child.kill("SIGKILL");
    await first.ended;

    const again = start({ DATA_DIR, PORT, DEMO: "off" });
    await again.printed(/Satchel is ready/);
    assert.not.match(again.output(), /first-administrator/);
    await ada.pull();
    assert.ok(ada.documents.has(site.id), "what was acknowledged is there, and so is the session");
    again.child.kill("SIGTERM");
    assert.is(await again.ended, 0);
  },
);

processes("two that start at once on one folder: one runs, one is refused", async () => {
  const DATA_DIR = await folder();
  const both = [
    start({ DATA_DIR, PORT: await freePort(), DEMO: "off" }),
    start({ DATA_DIR, PORT: await freePort(), DEMO: "off" }),
  ];
  const outcomes = await Promise.all(
    both.map((one) =>
      Promise.race([one.ended, one.printed(/Satchel is ready/).catch(() => one.ended)]),
    ),
  );
  assert.equal(outcomes.filter((outcome) => outcome === 1).length, 1, JSON.stringify(outcomes));
  assert.is(outcomes.filter((outcome) => typeof outcome === "string").length, 1);
  for (const one of both) one.child.kill("SIGTERM");
});

processes("a taken port and a bad setting are said in one sentence", async () => {
  const taken = createServer();
  const PORT = await new Promise<string>((done) => {
    taken.listen(0, () => {
      const address = taken.address();
      done(typeof address === "object" && address ? String(address.port) : "");
    });
  });
  const refused = start({ DATA_DIR: await folder(), PORT });
  assert.is(await refused.ended, 1);
  assert.match(refused.output(), new RegExp(`^Port ${PORT} is taken.*PORT=`), "before it fills");
  taken.close();
  const wrong = start({ DATA_DIR: await folder(), PORT: "eighty" });
  assert.is(await wrong.ended, 1);
  assert.is(
    wrong.output(),
    "PORT cannot be used as it is set. A good value looks like: PORT=8787\n",
  );
});

processes(
  "a database that does not answer and a missing certificate are said in one sentence",
  async () => {
    const away = start({ DATABASE_URL: "postgres://a:b@127.0.0.1:1/c", PORT: await freePort() });
    assert.is(await away.ended, 1);
    assert.match(away.output(), /^The database at DATABASE_URL does not answer\./);
    const tls = { TLS_CERT: "/nowhere/cert.pem", TLS_KEY: "/nowhere/key.pem" };
    const bare = start({ DATA_DIR: await folder(), PORT: await freePort(), DEMO: "off", ...tls });
    assert.is(await bare.ended, 1);
    assert.match(bare.output(), /^TLS_CERT and TLS_KEY could not be read/);
  },
);

processes("a backup is made and restored by two commands", async () => {
  const [DATA_DIR, PORT, elsewhere] = [await emptyInstallation(), await freePort(), await folder()];
  const first = start({ DATA_DIR, PORT, DEMO: "off" });
  const link = await first.printed(/first-administrator\?token=\S+/);
  await first.printed(/Satchel is ready/);
  const ada = new Tablet((path, init) => fetch(`http://localhost:${PORT}${path}`, init));
  const words = { agencyName: "A", given: "Ada", family: "N", timeZone: "UTC" };
  const signIn = ["ada@a.example", "a long password"] as const;
  const [email, password] = signIn;
  const token = link.split("token=")[1] ?? "";
  assert.is((await ada.beginInstallation({ token, email, password, ...words })).status, 200);
  const { epoch } = await ada.hello();

  const file = join(elsewhere, "satchel.backup");
  const backUp = () => start({ DATA_DIR }, "sync-server/backup/backup.ts", file);
  const restore = (to: string) => start({ DATA_DIR: to }, "sync-server/backup/restore.ts", file);
  const early = backUp();
  assert.is(await early.ended, 1, "the folder is in use");
  assert.match(early.output(), /Another Satchel server is using/);
  first.child.kill("SIGTERM");
  assert.is(await first.ended, 0);

  const made = backUp();
  assert.is(await made.ended, 0, made.output());
  const full = restore(DATA_DIR);
  assert.is(await full.ended, 1);
  assert.match(full.output(), /Move the folder DATA_DIR\/database away/);
  const keyless = restore(elsewhere);
  assert.is(await keyless.ended, 1);
  assert.match(keyless.output(), /Bring back DATA_DIR\/installation\.key/);
  await copyFile(join(DATA_DIR, "installation.key"), join(elsewhere, "installation.key"));
  const restored = restore(elsewhere);
  assert.is(await restored.ended, 0, restored.output());

  const again = start({ DATA_DIR: elsewhere, PORT, DEMO: "off" });
  await again.printed(/Satchel is ready/);
  assert.is((await ada.signIn(...signIn)).status, 200);
  assert.is.not((await ada.hello()).epoch, epoch);
  again.child.kill("SIGTERM");
  await again.ended;
});

processes("the audit is verified from outside, once the server has ended", async () => {
  const [DATA_DIR, PORT] = [await emptyInstallation(), await freePort()];
  const server = start({ DATA_DIR, PORT, DEMO: "off" });
  const link = await server.printed(/first-administrator\?token=\S+/);
  await server.printed(/Satchel is ready/);
  const verify = () => start({ DATA_DIR }, "sync-server/verify-audit.ts");
  const refused = verify();
  assert.is(await refused.ended, 1);
  assert.match(refused.output(), /Another Satchel server is using/);
  const ada = new Tablet((path, init) => fetch(`http://localhost:${PORT}${path}`, init));
  const made = await ada.beginInstallation({
    ...{ token: link.split("token=")[1] ?? "", agencyName: "A", given: "Ada", family: "N" },
    ...{ email: "ada@a.example", password: "a long password", timeZone: "UTC" },
  });
  assert.is(made.status, 200);
  server.child.kill("SIGTERM");
  await server.ended;

  const sound = verify();
  assert.is(await sound.ended, 0, sound.output());
  assert.match(sound.output(), /1 rows.*Everything is as it was written\./);
  const tampering = await openPglite(join(DATA_DIR, "database"));
  await tampering.query("alter table audit disable trigger all");
  await tampering.query("update audit set person = device");
  await tampering.close();
  const found = verify();
  assert.is(await found.ended, 1);
  assert.match(found.output(), /row 1 is not what was written/);
});

processes("a sole administrator who lost everything is given a way back in, once", async () => {
  const [DATA_DIR, PORT] = [await emptyInstallation(), await freePort()];
  const begin = async () => {
    const server = start({ DATA_DIR, PORT, DEMO: "off" });
    await server.printed(/Satchel is ready/);
    return server;
  };
  const linkFor = (email: string) =>
    start({ DATA_DIR, PORT }, "sync-server/administrator-link.ts", email);
  const email = "ada@a.example";
  const server = await begin();
  const first = await server.printed(/first-administrator\?token=\S+/);
  const tablet = () => new Tablet((path, init) => fetch(`http://localhost:${PORT}${path}`, init));
  const ada = tablet();
  await ada.beginInstallation({
    ...{ token: first.split("token=")[1] ?? "", agencyName: "A", given: "Ada", family: "N" },
    ...{ email, password: "a long password", timeZone: "UTC" },
  });
  const beside = linkFor(email);
  assert.is(await beside.ended, 1);
  assert.match(beside.output(), /Another Satchel server is using/);
  server.child.kill("SIGTERM");
  await server.ended;

  const held = await openPglite(join(DATA_DIR, "database"));
  await held.query(
    `insert into totp (org, person, sealed, confirmed_at)
     select org, person, 'lost', now() from account`,
  );
  await held.close();
  const nobody = linkFor("eve@a.example");
  assert.is(await nobody.ended, 1);
  assert.match(nobody.output(), /No administrator signs in with this e-mail/);
  const made = linkFor(" ADA@a.example");
  assert.is(await made.ended, 0, made.output());
  const token = /#\/new-password\?token=(\S+)/.exec(made.output())?.[1] ?? "";

  const again = await begin();
  assert.is((await ada.requestOnce("/api/me")).status, 401, "she is signed out");
  const choose = () =>
    tablet().requestOnce("/api/link/use", { token, password: "another password" });
  assert.is((await choose()).status, 200);
  assert.is((await choose()).status, 403, "once");
  assert.is((await tablet().signIn(email, "a long password")).status, 401);
  // Without a code: what she lost is asked for no more.
  assert.is((await tablet().signIn(email, "another password")).status, 200);
  again.child.kill("SIGTERM");
  await again.ended;
});

processes("behind a proxy that ends TLS its cookies are secure all the same", async () => {
  const [DATA_DIR, PORT] = [await emptyInstallation(), await freePort()];
  const PUBLIC_URL = "https://satchel.agency.example";
  const server = start({ DATA_DIR, PORT, DEMO: "off", PUBLIC_URL });
  await server.printed(/https:\/\/satchel\.agency\.example\/#\/first-administrator\?token=\S+/);
  await server.printed(/Set TRUSTED_PROXY to the proxy's address/);
  assert.not.match(server.output(), /Only this computer/);
  const answer = await fetch(`http://localhost:${PORT}/api/sign-out`, {
    method: "POST",
    headers: { "x-satchel": "1" },
  });
  assert.match(answer.headers.get("strict-transport-security") ?? "", /^max-age=31536000/);
  const cookies = answer.headers.getSetCookie();
  assert.is(cookies.filter((line) => /^__(Host|Secure)-satchel.*; Secure/.test(line)).length, 2);
  server.child.kill("SIGTERM");
  assert.is(await server.ended, 0);
});

processes(
  "with a certificate it serves HTTPS: secure cookies, and browsers told to stay",
  async () => {
    const [DATA_DIR, PORT] = [await folder(), await freePort()];
    const { cert, key } = makeSelfSigned("localhost");
    const [TLS_CERT, TLS_KEY] = [join(DATA_DIR, "cert.pem"), join(DATA_DIR, "key.pem")];
    await Promise.all([writeFile(TLS_CERT, cert), writeFile(TLS_KEY, key)]);
    const server = start({
      DATA_DIR: await emptyInstallation(),
      PORT,
      DEMO: "off",
      TLS_CERT,
      TLS_KEY,
    });
    const link = await server.printed(/https:\/\/localhost:\d+\/#\/first-administrator\?token=\S+/);
    await server.printed(/Satchel is ready at https:/);
    assert.not.match(server.output(), /Only this computer/);

    const ada = new Tablet(fetchOver(`https://localhost:${PORT}`, cert));
    const made = await ada.beginInstallation({
      ...{ token: link.split("token=")[1] ?? "", agencyName: "A", given: "Ada", family: "N" },
      ...{ email: "ada@a.example", password: "a long password", timeZone: "UTC" },
    });
    assert.is(made.status, 200);
    const cookies = made.headers.getSetCookie().map((line) => line.split("; "));
    const paths = cookies.map(([pair = "", ...parts]) => [
      pair.slice(0, pair.indexOf("=")),
      parts.find((part) => part.startsWith("Path=")),
    ]);
    assert.equal(Object.fromEntries(paths), {
      "__Host-satchel": "Path=/",
      "__Secure-satchel-refresh": "Path=/api/refresh",
    });
    for (const [name, ...parts] of cookies) {
      for (const part of ["Secure", "HttpOnly", "SameSite=Strict"]) {
        assert.ok(parts.includes(part), `${part} with ${name?.replace(/=.*/, "") ?? "nothing"}`);
      }
    }
    assert.match(made.headers.get("strict-transport-security") ?? "", /^max-age=31536000/);
    assert.is((await ada.request("/sync/hello")).status, 200);
    server.child.kill("SIGTERM");
    assert.is(await server.ended, 0);
  },
);

processes("the demo fills itself once, and everyone printed can sign in", async () => {
  const [DATA_DIR, PORT] = [await folder(), await freePort()];
  const server = start({ DATA_DIR, PORT });
  await server.printed(/Satchel is ready at http:\/\/localhost:\d+/);
  await server.printed(/not a power cut/);
  const emails = [...server.output().matchAll(/^ {2}(\S+@\S+) +(\w+)$/gm)].map(
    ([, email]) => email ?? "",
  );
  assert.is(emails.length, 6);
  const tablets = await Promise.all(
    emails.map(async (email) => {
      const tablet = new Tablet((path, init) => fetch(`http://localhost:${PORT}${path}`, init));
      assert.is((await tablet.signIn(email, "harbor-bridge-demo")).status, 200, email);
      return tablet;
    }),
  );
  const named = (name: string) => tablets[emails.findIndex((email) => email.startsWith(name))];
  const [ana, dan, sam] = [named("ana"), named("dan"), named("sam")];
  assert.ok(ana && dan && sam);
  await Promise.all([ana.pull(1000), dan.pull(1000), sam.pull(1000)]);
  assert.is(ana.held("client").length, 400);
  assert.ok(sam.held("review-item").length > 0);
  const client = ana.held("client")[0];
  assert.ok(client);
  const note = putRow(
    "note",
    { date: "2026-07-01", referral: null, text: "n", visibleTo: "team" },
    client.id,
  );
  await ana.push(
    entryOf([note]),
    entryOf([
      putRow("client", clientOf("N", [String((client.body.fields["sites"] as string[])[0])]), null),
    ]),
  );
  await dan.pull();
  assert.ok(dan.documents.has(note.id));
  server.child.kill("SIGTERM");
  await server.ended;
  // As a person starts it again: `npm start`.
  assert.is(packageFile.scripts.start, "node start.mjs");
  const again = start({ DATA_DIR, PORT }, "start.mjs");
  await again.printed(/Satchel is ready/);
  assert.not.match(again.output(), /Filling/);
  await again.printed(/ana\.reyes@harborbridge\.example +worker/);
  const page = await fetch(`http://localhost:${PORT}/`);
  assert.match(await page.text(), /<div id="root">/, "the app comes from the same port");
  again.child.kill("SIGTERM");
  assert.is(
    await again.ended,
    0,
    "a signal reaches the server, and its end is the end of npm start",
  );
});

processes("two that start at once on an empty PostgreSQL fill its demo once", async () => {
  const env = { DATABASE_URL: await freshPostgresUrl(), DATA_DIR: await folder() };
  const both = [
    start({ ...env, PORT: await freePort() }),
    start({ ...env, PORT: await freePort() }),
  ];
  await Promise.all(both.map((one) => one.printed(/Satchel is ready/)));
  for (const one of both) assert.match(one.output(), /ana\.reyes@harborbridge\.example +worker/);
  const database = openPostgres(env.DATABASE_URL);
  const [found] = await database.query<{ agencies: number; clients: number }>(
    `select (select count(*)::int from agency) as agencies,
      (select count(*)::int from record where kind = 'client') as clients`,
  );
  await database.close();
  assert.equal(found, { agencies: 1, clients: 4600 });
  for (const one of both) one.child.kill("SIGTERM");
  assert.equal(await Promise.all(both.map((one) => one.ended)), [0, 0]);
});

/** A fetch over HTTPS that trusts this certificate alone; Node's own takes none. */
function fetchOver(base: string, ca: string): ServerFetch {
  return (path, init = {}) =>
    new Promise((done, fail) => {
      const headers = Object.fromEntries(new Headers(init.headers));
      const options = { method: init.method ?? "GET", ca, headers };
      const sent = request(base + path, options, (answer) => {
        const came: Buffer[] = [];
        answer.on("data", (part: Buffer) => came.push(part));
        answer.on("end", () => {
          const response = new Response(Buffer.concat(came), { status: answer.statusCode ?? 0 });
          for (const [name, values] of Object.entries(answer.headersDistinct)) {
            for (const value of values ?? []) response.headers.append(name, value);
          }
          done(response);
        });
      });
      sent.on("error", fail);
      sent.end(init.body);
    });
}

processes.run();
