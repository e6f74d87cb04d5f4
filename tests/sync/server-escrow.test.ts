// A copy of a tablet's key, for the day its passphrase is forgotten: sealed at the office, given back to the same
// tablet right after signing in, to nobody else.
import { randomBytes } from "node:crypto";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { emailOf, type SmallAgency } from "../support/server/small-agency.ts";
import { PASSWORD, startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import { patchRow, type Tablet } from "../support/server/tablet.ts";

interface Released {
  keyId: string;
  key: string;
  code?: string;
}

const escrow = suite("a kept key");
let server: TestServer;
let agency: SmallAgency;

escrow.before.each(async () => {
  server = await startTestServer();
  agency = await server.addSmallAgency();
});
escrow.after.each(() => server.close());

const newKey = () => randomBytes(32).toString("base64url");
const keep = (tablet: Tablet, keyId: string, key: string) =>
  tablet.request("/api/escrow", { keyId, key });
const release = (tablet: Tablet, body: object = {}) =>
  tablet.request<Released>("/api/escrow/release", body);
const later = (minutes: number) => server.setNow(new Date(Date.now() + minutes * 60_000));

escrow(
  "comes back within ten minutes of signing in, the newest first, and lies sealed",
  async () => {
    const ana = await server.tabletOf(agency, "ana");
    assert.is((await release(ana)).status, 404);
    const [first, second] = [newKey(), newKey()];
    assert.is((await keep(ana, "first", first)).status, 200);
    later(1);
    await keep(ana, "second", second);
    await keep(ana, "first", newKey());
    assert.equal((await release(ana)).body, { keyId: "second", key: second });
    assert.equal((await release(ana, { keyId: "first" })).body, { keyId: "first", key: first });
    later(11);
    const late = await release(ana);
    assert.equal([late.status, late.body.code], [403, "sign-in-again"]);
    await ana.signIn(emailOf(agency.org, "ana"), PASSWORD);
    assert.is((await release(ana)).body.key, second);
    const stored = await server.database.query("select * from escrow");
    const text = JSON.stringify(stored);
    for (const key of [first, second]) {
      assert.not.ok(text.includes(key));
      assert.not.ok(text.includes(Buffer.from(key, "base64url").toString("hex")));
    }
    const acts = await server.database.query<{ act: string }>(
      "select act from audit order by number",
    );
    assert.is(acts.filter(({ act }) => act === "key-released").length, 3);
    assert.is(acts.filter(({ act }) => act === "key-escrowed").length, 2, "kept once each");
  },
);

escrow(
  "goes to no other tablet, no other person, no lost tablet and no closed account",
  async () => {
    const ana = await server.tabletOf(agency, "ana");
    await keep(ana, "k", newKey());
    assert.is((await release(await server.tabletOf(agency, "ana"))).status, 404, "another tablet");
    assert.is((await release(await server.tabletOf(agency, "dan"))).status, 404);
    assert.is(
      (await release(await server.tabletOf(agency, "kim"))).status,
      404,
      "no tablet at all",
    );
    assert.is((await release(server.tablet())).status, 401);
    const ada = await server.tabletOf(agency, "ada");
    for (const [act, code] of [
      ["lost", "device-lost"],
      ["retire", "device-retired"],
    ] as const) {
      await ada.request(`/api/tablets/${act}`, { device: ana.device });
      const refused = await release(ana);
      assert.equal([refused.status, refused.body.code], [403, code]);
      await ada.request("/api/tablets/active", { device: ana.device });
      await ana.signIn(emailOf(agency.org, "ana"), PASSWORD);
      assert.is((await release(ana)).status, 200);
    }
    await ada.pull();
    const person = ada.documents.get(agency.staff.ana);
    assert.ok(person);
    await ada.save(patchRow(person, { active: false }));
    assert.equal((await release(ana)).body.code, "account-disabled");
  },
);

escrow("a row moved to another person does not open", async () => {
  const [ana, dan] = [await server.tabletOf(agency, "ana"), await server.tabletOf(agency, "dan")];
  await keep(ana, "k", newKey());
  await server.database.query("update escrow set person = $1, device = $2", [
    dan.person,
    dan.device,
  ]);
  assert.is((await release(dan)).status, 500);
});

escrow.run();
