// The front door itself: signing in, refusals in words, headers, bad input, pokes, static files.
import { mkdtemp, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { digestOf } from "../../src/protocol/digest.ts";
import { hello, pullAnswer, pushAnswer } from "../../src/protocol/sync-messages.ts";
import { me, type Me } from "../../src/records/signed-in.ts";
import { makeFirstLink } from "../../sync-server/people/first-administrator.ts";
import { clientOf, emailOf, newId, type SmallAgency } from "../support/server/small-agency.ts";
import { PASSWORD, startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import { entryOf, patchRow, putRow, withdrawRow } from "../support/server/tablet.ts";

interface Said {
  code: string;
  message: string;
}

const http = suite("the front door");
let server: TestServer;
let agency: SmallAgency;

http.before(async () => {
  const staticDir = await mkdtemp(join(tmpdir(), "satchel-dist-"));
  await mkdir(join(staticDir, "assets"));
  await writeFile(
    join(staticDir, "index.html"),
    `<!doctype html><title>Satchel</title>${" ".repeat(2000)}`,
  );
  await writeFile(join(staticDir, "service-worker.js"), "self.skipWaiting");
  await writeFile(join(staticDir, "assets", "argon2-worker-A_b-1.js"), "export {};\n");
  await writeFile(join(staticDir, "assets", "app-a1b2c3.js"), "export const a = 1;\n".repeat(200));
  server = await startTestServer({ config: { staticDir }, hasRealPasswords: true });
  agency = await server.addSmallAgency();
});
http.after(() => server.close());

http("everyone signs in; me and hello are what the protocol says", async () => {
  for (const name of ["ana", "sam", "ada", "kim", "rosa"] as const) {
    const tablet = server.tablet();
    const answer = await tablet.signIn(` ${emailOf(agency.org, name).toUpperCase()}`, PASSWORD);
    assert.is(answer.status, 200, name);
    assert.equal(v.parse(me, answer.body), (await tablet.request<Me>("/api/me")).body);
    assert.is(answer.headers.get("cache-control"), "no-store");
  }
  const ana = await server.tabletOf(agency, "ana");
  const greeting = v.parse(hello, (await ana.request("/sync/hello")).body);
  await ana.pull();
  const total = greeting.collections.reduce((sum, collection) => sum + collection.total, 0);
  assert.is(total, ana.documents.size);
});

http("a wrong password and an unknown e-mail answer the same, in the same time", async () => {
  const tablet = server.tablet();
  // The work, not the clock: a busy machine makes one answer late, but hashes no second password.
  const leastWork = { known: Infinity, unknown: Infinity };
  const ask = async (who: keyof typeof leastWork, email: string) => {
    const began = process.cpuUsage();
    const answer = await tablet.signIn(email, "not the password");
    const { user, system } = process.cpuUsage(began);
    leastWork[who] = Math.min(leastWork[who], user + system);
    return answer;
  };
  await tablet.signIn("warm-up@nowhere.example", "not the password");
  for (let i = 0; i < 3; i += 1) {
    const known = await ask("known", emailOf(agency.org, "dan"));
    const unknown = await ask("unknown", "nobody@nowhere.example");
    assert.equal([known.status, known.body], [401, unknown.body]);
    assert.is(known.headers.get("set-cookie"), null);
  }
  const { known, unknown } = leastWork;
  assert.ok(unknown > known / 3 && known > unknown / 3, `${known} and ${unknown} µs of work`);
});

http("too many tries are told to wait; another person still signs in", async () => {
  const tablet = server.tablet();
  const email = emailOf(agency.org, "eve");
  let last = await tablet.signIn(email, "wrong");
  for (let i = 0; i < 10; i += 1) last = await tablet.signIn(email, "wrong");
  assert.is(last.status, 429);
  assert.ok(Number(last.headers.get("retry-after")) > 60);
  assert.is((await tablet.signIn(email, PASSWORD)).status, 429, "the right password does not help");
  assert.is((await tablet.signIn(emailOf(agency.org, "both"), PASSWORD)).status, 200);
});

http("a sign-in ends when it was idle for 45 days, or by signing out", async () => {
  const ana = await server.tabletOf(agency, "ana");
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  server.setNow(inDays(40));
  assert.is((await ana.request("/api/me")).status, 200, "still good, and used now");
  server.setNow(inDays(80));
  assert.is((await ana.request("/api/me")).status, 200, "45 days count from the last use");
  server.setNow(inDays(126));
  assert.equal((await ana.request<Said>("/sync/hello")).body.code, "sign-in-first");
  server.setNow(null);
  const dan = await server.tabletOf(agency, "dan");
  await dan.request("/api/sign-out", {});
  assert.is((await dan.request("/api/me")).status, 401);
});

http("the cookie is out of reach for scripts; over HTTPS it is host-bound and secure", async () => {
  const plain = await server.tablet().signIn(emailOf(agency.org, "sam"), PASSWORD);
  const [access = "", refresh = ""] = plain.headers.getSetCookie();
  assert.match(access, /^satchel=.*; Path=\/; HttpOnly; SameSite=Strict$/);
  assert.match(refresh, /^satchel-refresh=.*; Path=\/api\/refresh; HttpOnly; SameSite=Strict$/);
  const secure = await startTestServer({ on: server.database, config: { isSecure: true } });
  const answer = await secure.tablet().signIn(emailOf(agency.org, "sam"), PASSWORD);
  const [hostBound = "", secured = ""] = answer.headers.getSetCookie();
  assert.match(hostBound, /^__Host-satchel=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  assert.match(secured, /^__Secure-satchel-refresh=.*; Path=\/api\/refresh; HttpOnly; Secure/);
  assert.match(answer.headers.get("strict-transport-security") ?? "", /max-age=31536000/);
  await secure.close();
  const stored = await server.database.query<{ token_hash: string }>(
    "select token_hash from access_token union all select token_hash from refresh_token",
  );
  for (const cookie of [access, refresh]) {
    const token = cookie.split(/[=;]/)[1] ?? "";
    assert.ok(token.length >= 43 && stored.length > 0);
    assert.not.ok(
      stored.some((row) => row.token_hash === token),
      "only a hash is stored",
    );
  }
});

http("a changing request of another site is refused, with or without a session", async () => {
  const ana = await server.tabletOf(agency, "ana");
  for (const headers of [
    { origin: "https://evil.example" },
    { "x-satchel": "" },
    { origin: "null" },
  ]) {
    for (const path of [
      "/sync/push",
      "/api/sign-out",
      "/api/sign-in",
      "/api/first-administrator",
      "/sync/report",
    ]) {
      const answer = await ana.request<Said>(path, { entries: [] }, { headers });
      assert.equal([answer.status, answer.body.code], [403, "cross-site"], path);
    }
  }
  const own = { origin: "http://satchel.test", host: "satchel.test" };
  assert.is((await ana.request("/sync/push", { entries: [] }, { headers: own })).status, 200);
});

http("bad input is refused in words, never with a 500", async () => {
  const ana = await server.tabletOf(agency, "ana");
  const greeting = await ana.hello();
  const deep = `${"[".repeat(30)}${"]".repeat(30)}`;
  const raw = async (path: string, body: string) =>
    (await ana.request(path, undefined, { method: "POST", body })).status;
  assert.is(await raw("/sync/push", "{"), 400);
  assert.is(await raw("/sync/push", `{"entries":[${deep}]}`), 400);
  assert.is(await raw("/sync/push", `{"entries":"${"x".repeat(1_100_000)}"}`), 413);
  assert.is(await raw("/sync/push", `{"entries":{}}`), 400);
  assert.is(await raw("/sync/push", "null"), 400);
  assert.is(await raw("/sync/documents", `{"collection":"clients","ids":["x"]}`), 400);
  assert.is(await raw("/sync/documents", `{"collection":"clients","ids":[],"more":1}`), 400);
  assert.is(await raw("/sync/digest", `{"collection":"clients","upTo":"1","partitions":[]}`), 400);
  assert.is(
    await raw("/api/sign-in", `{"email":"a\\u0000b","password":"x","device":"${newId()}"}`),
    400,
  );
  const many = Array.from({ length: 201 }, () =>
    entryOf([putRow("client", clientOf("A", []), null)]),
  );
  assert.is((await ana.request("/sync/push", { entries: many })).status, 413);
  for (const query of [
    "collection=nothing",
    "collection=clients&epoch=x&position=-1",
    `collection=clients&epoch=${greeting.epoch}&position=9999999999999999999`,
    `collection=clients&epoch=${greeting.epoch}&id=7`,
    `collection=clients&epoch=${greeting.epoch}&limit=0`,
    `collection=clients&epoch=${greeting.epoch}&limit=99999`,
  ]) {
    assert.is((await ana.request(`/sync/pull?${query}`)).status, 400, query);
  }
  assert.is((await ana.request<Said>("/sync/pull?collection=clients&epoch=other")).status, 409);
  assert.is((await ana.request("/sync/nothing")).status, 404);
  assert.is((await server.tablet().request("/sync/hello")).status, 401);
});

http("poison in every field is kept or parked, and the database stays readable", async () => {
  const ana = await server.tabletOf(agency, "ana");
  const client = putRow("client", clientOf("Poison", [agency.sites.north]), null);
  await ana.save(client);
  const strings = [
    "\0",
    "\ud800",
    "\udc00x",
    "\\u0000",
    "\\\0",
    "'; drop table record; --",
    "😀",
    "__proto__",
    "{}",
    "\u2028",
  ];
  const entries: unknown[] = strings.flatMap((text) => [
    entryOf([
      putRow("note", { date: "2026-07-01", referral: null, text, visibleTo: "team" }, client.id),
    ]),
    entryOf([patchRow(client, { demographics: { [text]: text } })]),
    entryOf([patchRow(client, { [text]: text })]),
    entryOf([withdrawRow(client, text)]),
    { ...entryOf([patchRow(client, { notes: text })]), at: text },
    { id: text, rows: text },
    JSON.parse(`{"id":"${newId()}","__proto__":{"a":1},"rows":[]}`) as unknown,
  ]);
  entries.push(
    entryOf([
      putRow(
        "note",
        { date: "2026-02-31", referral: null, text: "x", visibleTo: "team" },
        client.id,
      ),
    ]),
    entryOf([
      putRow(
        "note",
        { date: "9999-12-31", referral: null, text: "x", visibleTo: "team" },
        client.id,
      ),
    ]),
    entryOf([
      putRow(
        "status-change",
        {
          referral: newId(),
          from: null,
          to: "pending",
          at: "9999-99-99T99:99:99.999Z",
          via: "app",
          reason: "",
        },
        client.id,
      ),
    ]),
    null,
    7,
    [],
  );
  for (const entry of entries) {
    const answer = await ana.request("/sync/push", { entries: [entry] });
    assert.is(answer.status, 200, JSON.stringify(entry));
    v.parse(pushAnswer, answer.body);
  }
  const answers = await ana.request("/sync/push", { entries });
  assert.is(answers.status, 200);
  assert.is(v.parse(pushAnswer, answers.body).entries.length, entries.length);
  await ana.pull(7);
  const texts = ana.held("note").map(({ body }) => body.fields["text"]);
  for (const text of ["\\u0000", "😀", "'; drop table record; --"])
    assert.ok(texts.includes(text), text);
});

http("a pull answers in the protocol's words, compressed when asked", async () => {
  const ana = await server.tabletOf(agency, "ana");
  const { epoch } = await ana.hello();
  const answer = await ana.request(`/sync/pull?collection=reference&epoch=${epoch}&limit=3`);
  const page = v.parse(pullAnswer, answer.body);
  assert.equal([page.documents.length, page.more], [3, true]);
  const zipped = await server.fetch(`/sync/pull?collection=reference&epoch=${epoch}`, {
    headers: { ...ana.session, "accept-encoding": "gzip" },
  });
  assert.is(zipped.headers.get("content-encoding"), "gzip");
});

http("a digest names the parts that differ, and what the office has there", async () => {
  const ana = await server.tabletOf(agency, "ana");
  await ana.pull();
  const held = ana.documents.values();
  const mine = [...held].filter(
    (document) => document.kind === "site" || document.kind === "person",
  );
  const all = [...ana.documents.values()].filter((one) => one.bucket === "agency");
  const upTo = String(all.reduce((top, { seq }) => (BigInt(seq) > top ? BigInt(seq) : top), 0n));
  const ask = (partitions: string[]) =>
    ana.request<{ differing: { partition: number; ids: { id: string }[] }[] }>("/sync/digest", {
      collection: "reference",
      upTo,
      partitions,
    });
  assert.equal((await ask(digestOf(all))).body.differing, []);
  const missing = all[4];
  assert.ok(missing && mine.length > 0);
  const { body } = await ask(digestOf(all.filter((one) => one !== missing)));
  assert.is(body.differing.length, 1);
  assert.ok(body.differing[0]?.ids.some(({ id }) => id === missing.id));
});

http("a save pokes those who may see it, and no one else", async () => {
  const [ana, dan, eve] = [
    await server.tabletOf(agency, "ana"),
    await server.tabletOf(agency, "dan"),
    await server.tabletOf(agency, "sam"),
  ];
  const south = await server.tabletOf(agency, "sue");
  const streams = await Promise.all([dan, eve, south].map((one) => listenTo(one.session)));
  await new Promise((done) => setTimeout(done, 200));
  const before = streams.map((stream) => stream.events.length);
  await ana.save(putRow("client", clientOf("Poke", [agency.sites.north]), null));
  await new Promise((done) => setTimeout(done, 400));
  const heard = streams.map((stream, i) => stream.events.slice(before[i]));
  assert.ok(heard[0]?.includes("poke"));
  assert.ok(heard[1]?.includes("poke"));
  assert.equal(heard[2], []);
  assert.ok(
    streams.every(({ text }) => !/Poke|[0-9a-f]{8}-/.test(text())),
    "no data in it",
  );
  for (const stream of streams) stream.close();
});

async function listenTo(headers: Record<string, string>) {
  const aborter = new AbortController();
  const response = await server.fetch("/sync/events", { headers, signal: aborter.signal });
  assert.match(response.headers.get("content-type") ?? "", /text\/event-stream/);
  assert.is(response.headers.get("content-encoding"), null);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const events: string[] = [];
  let text = "";
  void (async () => {
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) return;
      text += value;
      for (const [, name] of value.matchAll(/^event: ?(\w+)$/gm)) if (name) events.push(name);
    }
  })().catch(() => undefined);
  return { events, text: () => text, close: () => void reader?.cancel() };
}

http("the built app is served from the same port, with the headers that keep it safe", async () => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    server.fetch(path, { headers });
  for (const path of ["/", "/clients/0190", "/review"]) {
    const page = await get(path);
    assert.match(page.headers.get("content-type") ?? "", /text\/html/);
    assert.is(page.headers.get("cache-control"), "no-cache");
    const policy = page.headers.get("content-security-policy") ?? "";
    assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self';/);
    assert.not.match(policy, /unsafe/);
    assert.match(policy, /; require-trusted-types-for 'script'; trusted-types default$/);
    assert.is(page.headers.get("x-content-type-options"), "nosniff");
    assert.is(page.headers.get("cross-origin-opener-policy"), "same-origin");
  }
  assert.is((await get("/service-worker.js")).headers.get("cache-control"), "no-cache");
  const asset = await get("/assets/app-a1b2c3.js", { "accept-encoding": "gzip, br" });
  assert.match(asset.headers.get("cache-control") ?? "", /immutable/);
  assert.is(asset.headers.get("content-encoding"), "br");
  const bytes = brotliDecompressSync(new Uint8Array(await asset.arrayBuffer()));
  assert.match(bytes.toString(), /export const a/);
  const etag = asset.headers.get("etag") ?? "";
  assert.is((await get("/assets/app-a1b2c3.js", { "if-none-match": etag })).status, 304);
  for (const path of [
    "/assets/gone.js",
    "/api/nothing",
    "/sync",
    "/..%2f..%2fetc%2fpasswd.txt",
    "/%00.js",
    "/assets/%2e%2e/%2e%2e/x.js",
  ]) {
    const answer = await get(path);
    // Behind the guard even what is not there is refused.
    assert.ok([401, 403, 404].includes(answer.status), `${path}: ${answer.status}`);
    assert.match(answer.headers.get("content-type") ?? "", /json/);
  }
});

http(
  "WebAssembly may run in the answer that serves the Argon2 worker, and nowhere else",
  async () => {
    const policyOf = async (path: string) =>
      (await server.fetch(path)).headers.get("content-security-policy") ?? "";
    const worker = await policyOf("/assets/argon2-worker-A_b-1.js");
    assert.match(worker, /default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src/);
    for (const path of ["/", "/assets/app-a1b2c3.js", "/argon2-worker-x.js", "/api/me"]) {
      assert.not.match(await policyOf(path), /unsafe/, path);
    }
  },
);

http("the log says nothing of what is in a request", async () => {
  const ana = await server.tabletOf(agency, "ana");
  server.log.length = 0;
  const client = putRow("client", clientOf("Canarybird", [agency.sites.north]), null);
  await ana.save(client);
  await ana.request("/sync/pull?collection=clients&epoch=canarybird&id=canarybird");
  await server.fetch("/clients/canarybird?q=canarybird");
  assert.ok(server.log.length >= 3);
  assert.not.match(server.log.join("\n"), /canarybird/i);
  const line = JSON.parse(server.log[0] ?? "") as Record<string, unknown>;
  assert.equal([line["route"], line["method"], line["status"]], ["/sync/push", "POST", 200]);
});

http("an empty installation gets its first administrator by a link that works once", async () => {
  const link = await makeFirstLink(
    server.database,
    () => crypto.getRandomValues(new Uint8Array(32)),
    new Date(),
  );
  assert.match(link, /^\/#\/first-administrator\?token=/);
  const token = link.split("token=")[1] ?? "";
  const words = {
    agencyName: "New Agency",
    given: "Ada",
    family: "N",
    email: "first@new.example",
    password: "a long password",
    timeZone: "America/Denver",
  };
  const ask = (more: Partial<typeof words & { token: string }>) =>
    server.tablet().beginInstallation({ ...words, token, ...more });
  const codeOf = ({ body }: { body: unknown }) => (body as Said).code;
  assert.is(codeOf(await ask({ token: "guess" })), "link-not-valid");
  assert.is(codeOf(await ask({ timeZone: "Mars/Base" })), "time-zone");
  assert.is((await ask({ password: "short" })).status, 400);
  const both = await Promise.all([ask({}), ask({})]);
  assert.equal(
    both.map(({ status }) => status).sort((a, b) => a - b),
    [200, 403],
  );
  const ada = server.tablet();
  const { body } = await ada.signIn("first@new.example", "a long password");
  assert.equal(
    [body.role, body.orgName, body.timeZone],
    ["administrator", "New Agency", "America/Denver"],
  );
  await ada.pull();
  assert.equal(
    ada.held("person").map(({ id }) => id),
    [ada.person],
  );
});

http("health and readiness", async () => {
  assert.is((await server.fetch("/healthz")).status, 200);
  assert.is((await server.fetch("/readyz")).status, 200);
});

http.run();
