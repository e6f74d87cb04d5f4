// Sign-ins that live on: access for a quarter of an hour, renewed by the device's key, worth nothing to a thief.
import { IDBFactory } from "fake-indexeddb";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openDeviceKeys, type DeviceKeys } from "../../src/office/device-keys.ts";
import { makeRenewingFetch } from "../../src/office/renewing-fetch.ts";
import { refreshProofText } from "../../src/protocol/session.ts";
import type { CookieJar } from "../support/cookie-jar.ts";
import { makeLocks } from "../support/locks.ts";
import {
  emailOf,
  newId,
  type SmallAgency,
  type StaffName,
} from "../support/server/small-agency.ts";
import { PASSWORD, startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import { until } from "../support/sync/device.ts";
import { recordClient, startFieldDay, untilDrained } from "../support/sync/field-day.ts";

const sessions = suite("sign-ins");
let server: TestServer;
let agency: SmallAgency;

sessions.before(async () => {
  server = await startTestServer();
  agency = await server.addSmallAgency();
});
sessions.after.each(() => server.setNow(null));
sessions.after(() => server.close());

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

/** A browser in which she signed in: its cookies, its keys, and how it asks. */
async function browserOf(name: StaffName) {
  const tablet = server.tablet();
  const email = emailOf(agency.org, name);
  const keys = openDeviceKeys(new IDBFactory());
  const { publicKey: deviceKey } = await keys.ofPerson(email);
  const asked = { email, password: PASSWORD, device: tablet.device, deviceKey };
  const answer = await tablet.requestOnce<{ person: string }>("/api/sign-in", asked);
  assert.is(answer.status, 200);
  return { jar: tablet.jar, keys, email, person: answer.body.person };
}

/** Asks with a jar's cookies, from wherever they were copied to. */
async function ask(jar: CookieJar, path: string, body?: unknown, person?: string) {
  const response = await server.fetch(path, {
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    headers: {
      "content-type": "application/json",
      "x-satchel": "1",
      cookie: jar.header(path),
      ...(person === undefined ? {} : { "x-satchel-person": person }),
    },
  });
  const read = (await response.json()) as { code?: string; nonce?: string };
  return {
    status: response.status,
    code: read.code,
    nonce: read.nonce ?? "",
    headers: response.headers,
  };
}

/** Renews with a key; the jar takes the answer in only when told to. */
async function renew(jar: CookieJar, keys: DeviceKeys, email: string, isHeard = true) {
  const asked = await ask(jar, "/api/refresh", {});
  if (asked.code !== "proof-needed") return asked;
  const { nonce } = asked;
  const key = await keys.ofPerson(email);
  const proof = { nonce, signature: await key.sign(refreshProofText(nonce)) };
  const answer = await ask(jar, "/api/refresh", { proof });
  if (isHeard) jar.take(answer.headers);
  return answer;
}

async function acts(org = agency.org): Promise<string[]> {
  const rows = await server.database.query<{ act: string }>(
    "select act from audit where org = $1 order by number",
    [org],
  );
  return rows.map(({ act }) => act);
}

sessions("access ends after a quarter of an hour and is renewed by the device's key", async () => {
  const { jar, keys, email } = await browserOf("ana");
  server.setNow(inMinutes(14));
  assert.is((await ask(jar, "/api/me")).status, 200);
  server.setNow(inMinutes(16));
  assert.equal((await ask(jar, "/api/me")).code, "sign-in-first");
  assert.is((await renew(jar, keys, email)).status, 200);
  assert.is((await ask(jar, "/api/me")).status, 200);
});

sessions(
  "a token stays good until its successor is first used, however often answers are lost",
  async () => {
    const { jar, keys, email } = await browserOf("ana");
    const first = jar.copy();
    for (const day of [1, 9, 40]) {
      server.setNow(inMinutes(day * 24 * 60));
      assert.is((await renew(jar, keys, email, false)).status, 200, "its answer is lost");
    }
    assert.is((await renew(jar, keys, email)).status, 200, "this one is heard");
    assert.is((await renew(first.copy(), keys, email, false)).status, 200, "not used yet");
    assert.is((await renew(jar, keys, email)).status, 200, "the successor is used");
    assert.equal((await renew(first, keys, email)).code, "sign-in-first");
    assert.is((await ask(jar, "/api/me")).status, 200, "and that harmed nobody");
  },
);

sessions(
  "T17: a stolen cookie jar is refused at its first refresh, and the sign-in ends",
  async () => {
    const { jar, keys, email } = await browserOf("dan");
    const stolen = jar.copy();
    server.setNow(inMinutes(20));
    const unproven = await ask(stolen, "/api/refresh", {});
    assert.equal([unproven.status, unproven.code], [401, "proof-needed"]);
    assert.equal(unproven.headers.getSetCookie(), []);
    assert.is((await ask(jar, "/api/refresh", {})).code, "proof-needed", "asking ends nothing");

    const thief = openDeviceKeys(new IDBFactory());
    const refused = await renew(stolen, thief, email);
    assert.equal([refused.status, refused.code], [401, "sign-in-first"]);
    assert.equal(refused.headers.getSetCookie(), []);
    assert.equal((await renew(jar, keys, email)).code, "sign-in-first", "hers ended too");
    assert.is((await ask(stolen, "/api/me")).status, 401);
    assert.ok((await acts()).includes("refresh-from-another-device"));
  },
);

sessions("a proof counts for its own token and for two minutes", async () => {
  const [ana, dan] = [await browserOf("ana"), await browserOf("dan")];
  const { nonce } = await ask(dan.jar, "/api/refresh", {});
  const key = await ana.keys.ofPerson(ana.email);
  const proof = { nonce, signature: await key.sign(refreshProofText(nonce)) };
  assert.is((await ask(ana.jar, "/api/refresh", { proof })).code, "proof-needed");
  const own = (await ask(ana.jar, "/api/refresh", {})).nonce;
  const late = { nonce: own, signature: await key.sign(refreshProofText(own)) };
  server.setNow(inMinutes(3));
  assert.is((await ask(ana.jar, "/api/refresh", { proof: late })).code, "proof-needed");
  for (const made of ["", "-", "zzz-zzz", own.slice(1)]) {
    const signature = await key.sign(refreshProofText(made));
    const answer = await ask(ana.jar, "/api/refresh", { proof: { nonce: made || "0", signature } });
    assert.is(answer.code, "proof-needed", made);
  }
  assert.is((await renew(ana.jar, ana.keys, ana.email)).status, 200, "none of it ended anything");
});

sessions("another person's tab of the same browser neither renews nor ends a sign-in", async () => {
  const { jar, keys, email, person } = await browserOf("sam");
  const foreign = await ask(jar, "/api/refresh", {}, agency.staff.ana);
  assert.equal([foreign.status, foreign.code], [401, "sign-in-first"]);
  assert.is((await ask(jar, "/api/refresh", {}, person)).code, "proof-needed");
  assert.is((await renew(jar, keys, email)).status, 200);
});

sessions("signing out ends it, also after access ended", async () => {
  const { jar, keys, email } = await browserOf("sam");
  const stolen = jar.copy();
  server.setNow(inMinutes(50));
  const answer = await ask(jar, "/api/sign-out", {});
  assert.is(answer.status, 200);
  jar.take(answer.headers);
  assert.is(jar.header("/api/refresh"), "", "both cookies are taken back");
  assert.equal((await renew(stolen, keys, email)).code, "sign-in-first");
});

sessions(
  "what a tab asks at the same time waits for one renewal; without signal nobody is signed out",
  async () => {
    const { jar, keys, email, person } = await browserOf("both");
    let renewals = 0;
    let isAway = false;
    // The last of the answers waits until the first renewal is over, as on a slow line.
    let renewed: () => void = () => undefined;
    const afterRenewal = new Promise<void>((resolve) => (renewed = resolve));
    const fetch = async (path: string, init: RequestInit = {}) => {
      if (path === "/api/refresh") {
        renewals += 1;
        if (isAway) throw new TypeError("network is down");
      }
      const headers = new Headers(init.headers);
      headers.set("cookie", jar.header(path));
      headers.set("x-satchel", "1");
      const response = await server.fetch(path, { ...init, headers });
      if (path === "/sync/hello" && response.status === 401) await afterRenewal;
      jar.take(response.headers);
      if (path === "/api/refresh" && response.status === 200) setTimeout(renewed, 20);
      return response;
    };
    const renewing = makeRenewingFetch({ fetch, keys, locks: makeLocks() }, { person, email });
    server.setNow(inMinutes(20));
    isAway = true;
    const failed = await renewing("/api/me").catch((error: unknown) => error);
    assert.instance(failed, TypeError);
    isAway = false;
    renewals = 0;
    const paths = ["/api/me", "/sync/hello", "/api/me", "/sync/hello"];
    const answers = await Promise.all(paths.map((path) => renewing(path)));
    assert.equal(
      answers.map(({ status }) => status),
      [200, 200, 200, 200],
    );
    assert.is(renewals, 2, "one for the nonce, one with the proof");
  },
);

sessions("a key belongs to whoever signed in with it first", async () => {
  const keys = openDeviceKeys(new IDBFactory());
  const { publicKey: deviceKey } = await keys.ofPerson("x");
  const asked = { password: PASSWORD, deviceKey };
  const signIn = (name: StaffName, device: string) =>
    server.tablet().requestOnce("/api/sign-in", {
      ...asked,
      email: emailOf(agency.org, name),
      device,
    });
  const device = newId();
  assert.is((await signIn("ana", device)).status, 200);
  assert.is((await signIn("ana", device)).status, 200, "again, on the same device");
  assert.is((await signIn("dan", device)).status, 400);
  assert.is((await signIn("ana", newId())).status, 400);
  const offCurve = { ...deviceKey, x: deviceKey.y, y: deviceKey.x };
  const bad = { ...asked, deviceKey: offCurve, email: emailOf(agency.org, "ana"), device };
  assert.is((await server.tablet().requestOnce("/api/sign-in", bad)).status, 400);
});

sessions(
  "a tablet in the field renews by itself, also when the answer to that is lost",
  async () => {
    const day = await startFieldDay();
    const ana = await day.deviceOf("ana");
    await until("the first fill ends", () => ana.store.sync.state().dataFrom !== null);
    let lost = 0;
    ana.trouble = async (path, go) => {
      const response = await go();
      if (path !== "/api/refresh" || response.status !== 200 || lost === 2) return response;
      lost += 1;
      throw new TypeError("connection reset");
    };
    for (const hours of [1, 5, 30]) {
      day.server.setNow(inMinutes(hours * 60));
      await recordClient(ana, day.agency, `After ${String(hours)} hours`);
      await untilDrained(ana);
    }
    assert.is(lost, 2);
    assert.is(ana.store.sync.state().signIn, "ok");
    await day.close();
  },
);

sessions.run();
