// A second factor: set up with the password, asked for at every sign-in, reset by an administrator, demanded where the
// agency says so.
import { Secret, TOTP } from "otpauth";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { secondFactorState, totpOffer } from "../../src/protocol/second-factor.ts";
import { secondFactorNeeded } from "../../src/protocol/session.ts";
import { emailOf, type SmallAgency, type StaffName } from "../support/server/small-agency.ts";
import { PASSWORD, startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import { patchRow, type Tablet } from "../support/server/tablet.ts";
import { SoftPasskey } from "../support/passkey.ts";

interface Said {
  code: string;
}

const factor = suite("a second factor");
let server: TestServer;
let agency: SmallAgency;

factor.before.each(async () => {
  server = await startTestServer();
  agency = await server.addSmallAgency();
});
factor.after.each(() => server.close());

let at = Date.now();
const later = (seconds: number) => {
  at += seconds * 1000;
  server.setNow(new Date(at));
};
const codeOf = (secret: string, timestamp = at) =>
  new TOTP({
    secret: Secret.fromBase32(secret),
    algorithm: "SHA1",
    digits: 6,
    period: 30,
  }).generate({ timestamp });

async function setUpTotp(tablet: Tablet): Promise<string> {
  const begun = await tablet.request("/api/second-factor/totp", { password: PASSWORD });
  const { secret, uri } = v.parse(totpOffer, begun.body);
  assert.match(uri, /^otpauth:\/\/totp\/Satchel:.*secret=/);
  const answer = await tablet.request("/api/second-factor/totp/confirm", { code: codeOf(secret) });
  assert.is(v.parse(secondFactorState, answer.body).totp, true);
  return secret;
}

const signIn = (name: StaffName, more: object = {}, tablet = server.tablet()) =>
  tablet.signIn(emailOf(agency.org, name), PASSWORD, more);

async function setSetting(secondFactor: "off" | "offered" | "demanded"): Promise<void> {
  const ada = await server.tabletOf(agency, "ada");
  await ada.pull();
  const [settings] = ada.held("settings");
  assert.ok(settings);
  assert.is((await ada.save(patchRow(settings, { secondFactor }))).result, "applied");
}

factor(
  "an authenticator app: confirmed by a code, asked for at sign-in, each code once",
  async () => {
    later(0);
    const sam = await server.tabletOf(agency, "sam");
    const wrong = await sam.request<Said>("/api/second-factor/totp", { password: "not it" });
    assert.equal([wrong.status, wrong.body.code], [403, "wrong-password"]);
    const begun = await sam.request("/api/second-factor/totp", { password: PASSWORD });
    const { secret } = v.parse(totpOffer, begun.body);
    assert.is((await signIn("sam")).status, 200, "nothing counts until it was confirmed");
    const bad = await sam.request<Said>("/api/second-factor/totp/confirm", { code: "000000" });
    assert.equal([bad.status, bad.body.code], [403, "wrong-code"]);
    await sam.request("/api/second-factor/totp/confirm", { code: codeOf(secret) });

    const asked = await signIn("sam");
    assert.equal(v.parse(secondFactorNeeded, asked.body).totp, true);
    assert.is(asked.headers.get("set-cookie"), null);
    const reused = await signIn("sam", { code: codeOf(secret) });
    assert.is((reused.body as unknown as Said).code, "wrong-code", "it confirmed the set-up");
    later(30);
    const code = codeOf(secret);
    assert.is((await signIn("sam", { code: `${code.slice(0, 3)} ${code.slice(3)}` })).status, 200);
    assert.is((await signIn("sam", { code })).status, 401, "each code once");
    later(60);
    assert.is(
      (await signIn("sam", { code: codeOf(secret, at + 29_000) })).status,
      200,
      "clocks differ",
    );
    assert.is((await signIn("sam", { code: codeOf(secret, at + 90_000) })).status, 401);
    const unknown = await server.tablet().signIn(emailOf(agency.org, "sam"), "wrong");
    assert.equal(
      (unknown.body as unknown as Said).code,
      "wrong-sign-in",
      "the password comes first",
    );
    const stored = JSON.stringify(await server.database.query("select sealed, pending from totp"));
    assert.not.ok(stored.includes(secret));
  },
);

factor("codes are not guessed: too many tries wait, from wherever they come", async () => {
  later(0);
  const secret = await setUpTotp(await server.tabletOf(agency, "sam"));
  later(30);
  const tries = [];
  for (let i = 0; i < 12; i += 1) {
    const body = JSON.stringify({
      ...{ email: emailOf(agency.org, "sam"), password: PASSWORD, device: agency.org },
      ...{ deviceKey: { kty: "EC", crv: "P-256", x: "A".repeat(43), y: "A".repeat(43) } },
      code: "000000",
    });
    const headers = { "content-type": "application/json", "x-satchel": "1" };
    const request = new Request("http://satchel.test/api/sign-in", {
      method: "POST",
      body,
      headers,
    });
    tries.push((await server.app.fetch(request, { address: `10.0.0.${String(i)}` })).status);
  }
  assert.equal(tries.slice(-2), [429, 429]);
  assert.is((await signIn("sam", { code: codeOf(secret) })).status, 429);
});

factor("a passkey: made here, answers here, and a challenge is answered once", async () => {
  later(0);
  const sam = await server.tabletOf(agency, "sam");
  const key = new SoftPasskey("http://satchel.test");
  type Options = { challenge: string; rp: { id: string } };
  const begin = async () => {
    const { body } = await sam.request<{ options: Options }>("/api/second-factor/passkey", {
      password: PASSWORD,
    });
    return body.options;
  };
  const options = await begin();
  assert.is(options.rp.id, "satchel.test");
  const confirm = (credential: object) =>
    sam.request<Said>("/api/second-factor/passkey/confirm", { name: "My phone", credential });
  const elsewhere = new SoftPasskey("http://evil.test").create(options);
  assert.is((await confirm(elsewhere)).body.code, "passkey-refused");
  const added = await confirm(key.create(options));
  const state = v.parse(secondFactorState, added.body);
  assert.equal(
    state.passkeys.map(({ name }) => name),
    ["My phone"],
  );
  assert.is((await confirm(new SoftPasskey("http://satchel.test").create(options))).status, 403);

  const challenge = async () => {
    const asked = v.parse(secondFactorNeeded, (await signIn("sam")).body);
    assert.is(asked.totp, false);
    return { challenge: String(asked.passkey?.["challenge"]) };
  };
  const given = await challenge();
  const answer = key.get(given);
  assert.is(
    (await signIn("sam", { passkey: new SoftPasskey("http://satchel.test").get(given) })).status,
    401,
  );
  assert.is((await signIn("sam", { passkey: answer })).status, 200);
  assert.is((await signIn("sam", { passkey: answer })).status, 401, "a second time it is a copy");
  const late = await challenge();
  later(6 * 60);
  assert.is((await signIn("sam", { passkey: key.get(late) })).status, 401);
  key.counter = 0;
  assert.is((await signIn("sam", { passkey: key.get(await challenge()) })).status, 401, "a clone");
  const foreign = await challenge();
  const danKey = key.get(foreign);
  assert.is((await signIn("dan", { passkey: danKey })).status, 200, "who has none is not asked");
});

factor(
  "an administrator resets it, not her own; and taking it away needs the password",
  async () => {
    later(0);
    const sam = await server.tabletOf(agency, "sam");
    await setUpTotp(sam);
    const ada = await server.tabletOf(agency, "ada");
    const person = agency.staff.sam;
    assert.is((await sam.request("/api/people/reset-second-factor", { person })).status, 404);
    const own = { person: agency.staff.ada };
    const refused = await ada.request<Said>("/api/people/reset-second-factor", own);
    assert.is(refused.body.code, "own-account");
    assert.is((await ada.request("/api/people/reset-second-factor", { person })).status, 200);
    assert.is((await signIn("sam")).status, 200);
    later(30);
    await setUpTotp(sam);
    assert.is((await sam.request("/api/second-factor/totp/remove", { password: "x" })).status, 403);
    const removed = await sam.request("/api/second-factor/totp/remove", { password: PASSWORD });
    assert.is(v.parse(secondFactorState, removed.body).totp, false);
    const acts = await server.database.query<{ act: string }>(
      "select act from audit order by number",
    );
    assert.equal(
      acts.map(({ act }) => act).filter((act) => act.startsWith("second-factor")),
      [
        "second-factor-added",
        "second-factor-reset",
        "second-factor-added",
        "second-factor-removed",
      ],
    );
  },
);

factor(
  "demanded: those it is demanded of see nothing until they set one up, and keep one",
  async () => {
    later(0);
    await setSetting("demanded");
    const sam = server.tablet();
    const answer = await signIn("sam", {}, sam);
    assert.equal(answer.body.secondFactor, { setting: "demanded", isSetUp: false });
    for (const path of ["/sync/hello", "/sync/pull?collection=clients", "/api/tablets"]) {
      const refused = await sam.request<Said>(path);
      assert.equal([refused.status, refused.body.code], [403, "second-factor-first"], path);
    }
    assert.is((await sam.request("/api/me")).status, 200);
    const secret = await setUpTotp(sam);
    assert.is((await sam.request("/sync/hello")).status, 200);
    const kept = await sam.request<Said>("/api/second-factor/totp/remove", { password: PASSWORD });
    assert.equal([kept.status, kept.body.code], [409, "demanded"]);
    later(30);
    const again = await signIn("sam", { code: codeOf(secret) });
    assert.equal(again.body.secondFactor, { setting: "demanded", isSetUp: true });
    const ana = server.tablet();
    await signIn("ana", {}, ana);
    assert.is((await ana.request("/sync/hello")).status, 200, "of workers it is not");
  },
);

factor("demanded, it reaches whoever is signed in already, at the next renewal", async () => {
  later(0);
  const [sam, ana] = [await server.tabletOf(agency, "sam"), await server.tabletOf(agency, "ana")];
  await setSetting("demanded");
  const greet = async (tablet: Tablet) => (await tablet.request<Partial<Said>>("/sync/hello")).body;
  assert.is((await greet(sam)).code, undefined);
  later(16 * 60);
  assert.is((await greet(sam)).code, "second-factor-first");
  assert.is((await greet(ana)).code, undefined, "of workers it is not demanded");
  await setUpTotp(sam);
  assert.is((await greet(sam)).code, undefined);
  later(16 * 60);
  assert.is((await greet(sam)).code, undefined, "she has one");

  await server.database.query("update account set role = 'supervisor' where person = $1", [
    agency.staff.ana,
  ]);
  later(16 * 60);
  assert.is((await greet(ana)).code, "second-factor-first", "she became a supervisor");
  await server.database.query("delete from totp");
  later(16 * 60);
  assert.is((await greet(sam)).code, "second-factor-first", "hers was reset");
});

factor("a wrong second factor is written down: somebody has the password", async () => {
  later(0);
  await setUpTotp(await server.tabletOf(agency, "sam"));
  await signIn("sam");
  await signIn("sam", { code: "000000" });
  const rows = await server.database.query<{ subject: string; person: string | null }>(
    "select subject, person from audit where act = 'second-factor-failed'",
  );
  assert.equal(rows, [{ subject: agency.staff.sam, person: null }]);
});

factor.run();
