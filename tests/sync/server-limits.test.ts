// How often somebody may try: by address, also behind a proxy, and by the account alone, for a day.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readAddresses } from "../../sync-server/client-address.ts";
import type { AuditRow } from "../../sync-server/people/audit-chain.ts";
import { MOST_A_DAY } from "../../sync-server/people/slow-limit.ts";
import { emailOf, type SmallAgency } from "../support/server/small-agency.ts";
import { PASSWORD, startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import { Tablet } from "../support/server/tablet.ts";
import { until } from "../support/sync/device.ts";

const limits = suite("limits");
let server: TestServer;
let agency: SmallAgency;

limits.before(async () => {
  const trustedProxies = readAddresses("10.0.0.7, fd00::/8");
  assert.ok(trustedProxies);
  server = await startTestServer({ config: { trustedProxies } });
  agency = await server.addSmallAgency();
});
limits.after.each(() => server.setNow(null));
limits.after(() => server.close());

/** A tablet whose requests come from this address, through what proxies say of it. */
const tabletAt = (address: string, forwarded?: string, on = server) =>
  new Tablet((path, init) => {
    const headers = new Headers(init?.headers);
    if (forwarded !== undefined) headers.set("x-forwarded-for", forwarded);
    const request = new Request(new URL(path, "http://satchel.test"), { ...init, headers });
    return on.app.fetch(request, { address });
  });

const words = {
  ...{ token: "guess", agencyName: "A", given: "A", family: "N", email: "a@a.example" },
  ...{ password: "a long password", timeZone: "UTC" },
};
const guess = async (tablet: Tablet) => (await tablet.beginInstallation(words)).status;

limits("guesses at the first administrator's link are limited by address", async () => {
  for (let i = 0; i < 20; i += 1) assert.is(await guess(tabletAt("192.0.2.1")), 403);
  assert.is(await guess(tabletAt("192.0.2.1")), 429);
  assert.is(await guess(tabletAt("192.0.2.2")), 403);
});

limits("a proxy that is named is believed about the address, and nobody else", async () => {
  const askFrom = (address: string, forwarded: string) => guess(tabletAt(address, forwarded));
  for (let i = 0; i < 20; i += 1) {
    const said = `203.0.113.${String(i)}`;
    assert.is(await askFrom("198.51.100.1", said), 403);
    // What a client wrote itself stands before what the proxy saw; two proxies say one after the other.
    assert.is(await askFrom("::ffff:10.0.0.7", `${said}, 198.51.100.2, fd00::1`), 403);
  }
  assert.is(
    await askFrom("198.51.100.1", "203.0.113.99"),
    429,
    "a stranger's word changes nothing",
  );
  assert.is(await askFrom("10.0.0.7", "203.0.113.99, 198.51.100.2"), 429);
  assert.is(await askFrom("10.0.0.7", "198.51.100.3"), 403, "another client of the same proxy");
  assert.is(await askFrom("10.0.0.7", "not an address"), 403);
  for (const bad of ["proxy.example", "10.0.0.0/33", "10.0.0.1/8/8", "", "10.0.0.1;10.0.0.2"]) {
    assert.is(readAddresses(bad), null, bad);
  }
});

limits("one account is not guessed at for long, from however many addresses", async () => {
  const [known, unknown] = [emailOf(agency.org, "ana"), "nobody@nowhere.example"];
  const own = tabletAt("192.0.2.10");
  assert.is((await own.signIn(known, PASSWORD)).status, 200);
  const escrow = { keyId: "k1", key: "A".repeat(43) };
  assert.is((await own.request("/api/escrow", escrow)).status, 200, "she works on this one");
  for (const email of [known, unknown]) await tabletAt("192.0.2.11").signIn(email, "wrong");
  const kept = JSON.stringify(await server.database.query("select * from slow_limit"));
  for (const email of [known, unknown]) assert.not.ok(kept.includes(email));
  await server.database.query("update slow_limit set tries = $1", [MOST_A_DAY - 1]);

  const restarted = await startTestServer({ on: server.database });
  const say = async (email: string, password: string, n: number) => {
    const { status, body } = await tabletAt(`192.0.2.${String(n)}`, undefined, restarted).signIn(
      email,
      password,
    );
    return [status, body];
  };
  const last = [await say(known, "wrong", 20), await say(unknown, "wrong", 21)];
  assert.is(last[0]?.[0], 401);
  assert.equal(last[0], last[1]);
  const stopped = [await say(known, PASSWORD, 22), await say(unknown, "wrong", 23)];
  assert.is(stopped[0]?.[0], 429, "the right one does not help either");
  assert.equal(stopped[0], stopped[1]);
  assert.is((await own.signIn(known, PASSWORD)).status, 200, "a stranger shuts her out of nothing");
  await restarted.close();
  const ada = await server.tabletOf(agency, "ada");
  const made = await ada.request<{ link: string }>("/api/people/new-link", {
    person: agency.staff.ana,
  });
  const token = made.body.link.split("token=")[1];
  await ada.requestOnce("/api/link/use", { token, password: PASSWORD });
  assert.is((await tabletAt("192.0.2.25").signIn(known, PASSWORD)).status, 200, "by a new link");
  for (let i = 0; i < 2; i += 1) await tabletAt(`192.0.2.${String(26 + i)}`).signIn(known, "wrong");
  await server.database.query("update slow_limit set tries = $1", [MOST_A_DAY]);
  assert.is((await tabletAt("192.0.2.28").signIn(known, PASSWORD)).status, 429);
  server.setNow(new Date(Date.now() + 86_400_000));
  assert.is((await tabletAt("192.0.2.24").signIn(known, PASSWORD)).status, 200);
});

limits("a right password is no try, and wrong ones are written down", async () => {
  const dan = emailOf(agency.org, "dan");
  const tablet = tabletAt("192.0.2.30");
  await tablet.signIn(dan, "wrong");
  await server.database.query("update slow_limit set tries = $1 where tries = 1", [MOST_A_DAY - 1]);
  for (let i = 0; i < 3; i += 1) assert.is((await tablet.signIn(dan, PASSWORD)).status, 200);
  await tablet.signIn("nobody@nowhere.example", "wrong");
  const failed = () =>
    server.database.query<AuditRow>(
      "select * from audit where act = 'sign-in-failed' and subject = $1",
      [agency.staff.dan],
    );
  await until("it is written down", async () => (await failed()).length > 0);
  const rows = await failed();
  assert.equal(
    rows.map(({ person, device, detail }) => [person, device, detail]),
    [[null, null, { claimed: tablet.device }]],
  );
  const said = await server.database.query("select subject, detail from audit");
  assert.not.match(JSON.stringify(said), /nobody/);
});

limits("asking for a new password is written down where no mail goes out, too", async () => {
  const { eve } = agency.staff;
  const email = emailOf(agency.org, "eve");
  await server.tablet().requestOnce("/api/forgotten-password", { email });
  const asked = () =>
    server.database.query<AuditRow>(
      "select * from audit where act = 'password-asked-for' and subject = $1",
      [eve],
    );
  await until("it is written down", async () => (await asked()).length === 1);
  assert.equal(await server.database.query("select * from mail_link"), []);
});

limits.run();
