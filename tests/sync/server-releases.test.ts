// Releases of information at the office: what is none is refused, who took it is who signed in, and who sees it.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { EntryRow } from "../../src/records/entry.ts";
import type { Release } from "../../src/records/release/release.ts";
import { clientOf, type SmallAgency } from "../support/server/small-agency.ts";
import { aRelease, referralTo } from "../support/server/referred.ts";
import { startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import { putRow, withdrawRow, type Tablet } from "../support/server/tablet.ts";

const releases = suite("releases of information at the office (R-15)");
let server: TestServer;
let agency: SmallAgency;
let ana: Tablet;
let client: EntryRow;
let referral: EntryRow;

releases.before(async () => {
  server = await startTestServer();
});
releases.before.each(async () => {
  agency = await server.addSmallAgency();
  ana = await server.tabletOf(agency, "ana");
  client = putRow("client", clientOf("Rosa", [agency.sites.north]), null);
  referral = putRow("referral", referralTo(agency.provider), client.id);
  await ana.save(client);
  await ana.save(referral);
});
releases.after(() => server.close());

const release = (more: Partial<Release> = {}) =>
  putRow("release", { ...aRelease(referral.id, agency.provider), ...more }, client.id);
const revoke = (of: EntryRow) =>
  putRow("revocation", { release: of.id, reason: "She called" }, client.id);
const audited = () =>
  server.database.query<{ act: string; person: string; subject: string }>(
    "select act, person, subject from audit where org = $1 and act like 'release-%' order by number",
    [agency.org],
  );

releases("what is no release is refused by the field that makes it none", async () => {
  const wrong: [Partial<Release>, string][] = [
    [{ until: "2020-01-01" }, "until"],
    [{ fields: [] }, "fields"],
    [{ purpose: " " }, "purpose"],
    [{ given: { method: "signed", signature: "1,1 2,1" } }, "given"],
    [{ given: { method: "typed", name: "" } }, "given"],
    [{ given: { method: "verbal", witness: " " } }, "given"],
  ];
  for (const [more, detail] of wrong) {
    const answer = await ana.save(release(more));
    assert.equal(
      [answer.result, answer.reason, answer.detail],
      ["parked", "invalid-field", detail],
    );
  }
  assert.is((await ana.save(release())).result, "applied");
});

releases("whoever signed in took it, and nobody changes a word of it", async () => {
  const row = release();
  await ana.save(row);
  const dan = await server.tabletOf(agency, "dan");
  await dan.pull();
  const [held] = dan.held("release");
  assert.is(held?.body.createdBy, agency.staff.ana);
  const more = { ...row, rev: crypto.randomUUID(), base: row.rev };
  const wider = { ...aRelease(referral.id, agency.provider), until: "2040-01-01" };
  const answer = await ana.save({ ...more, put: wider });
  assert.equal([answer.result, answer.reason], ["parked", "append-only"]);
});

releases(
  "anybody of the team writes down that it was taken back, and the audit knows of both",
  async () => {
    const row = release();
    await ana.save(row);
    const dan = await server.tabletOf(agency, "dan");
    await dan.pull();
    assert.is((await dan.save(revoke(row))).result, "applied");
    await ana.pull();
    assert.is(ana.held("revocation")[0]?.body.createdBy, agency.staff.dan);
    assert.equal(await audited(), [
      { act: "release-given", person: agency.staff.ana, subject: row.id },
      { act: "release-revoked", person: agency.staff.dan, subject: row.id },
    ]);
  },
);

releases("one that was deleted is out of use, and the audit knows it", async () => {
  const row = release();
  await ana.save(row);
  await ana.save(withdrawRow(row, "undo"));
  assert.equal(
    (await audited()).map(({ act }) => act),
    ["release-given", "release-revoked"],
  );
});

releases("it lies where its referral lies: another site neither sees nor revokes it", async () => {
  const row = release();
  await ana.save(row);
  const eve = await server.tabletOf(agency, "eve");
  await eve.pull();
  assert.equal(eve.held("release"), []);
  const answer = await eve.save(revoke(row));
  assert.equal([answer.result, answer.reason], ["parked", "record-unknown"]);
});

releases(
  "in one save with its referral, and with what takes it back, in whatever order",
  async () => {
    const other = putRow("referral", referralTo(agency.provider), client.id);
    const given = putRow("release", aRelease(other.id, agency.provider), client.id);
    const answer = await ana.save(revoke(given), given, other);
    assert.is(answer.result, "applied");
  },
);

releases("of another client's referral there is no release", async () => {
  const other = putRow("client", clientOf("Noor", [agency.sites.north]), null);
  await ana.save(other);
  const answer = await ana.save(
    putRow("release", aRelease(referral.id, agency.provider), other.id),
  );
  assert.equal([answer.result, answer.reason], ["parked", "record-unknown"]);
});

releases("what its maker keeps to himself stays his, with all that hangs on it", async () => {
  const [cleo, cody] = [
    await server.tabletOf(agency, "cleo"),
    await server.tabletOf(agency, "cody"),
  ];
  const theirs = putRow("client", clientOf("Ines", [agency.sites.closed]), null);
  const own = putRow("referral", referralTo(agency.provider), theirs.id);
  const given = putRow("release", aRelease(own.id, agency.provider), theirs.id);
  const takenBack = putRow("revocation", { release: given.id, reason: "" }, theirs.id);
  assert.is((await cleo.save(theirs, own, given)).result, "applied");
  assert.is((await cleo.save(takenBack)).result, "applied");
  await cleo.pull();
  assert.is(cleo.held("revocation").length, 1);
  await cody.pull();
  assert.ok(cody.documents.has(theirs.id));
  assert.equal([...cody.held("release"), ...cody.held("revocation")], []);
});

releases("under another client nobody takes one back", async () => {
  const row = release();
  await ana.save(row);
  const other = putRow("client", clientOf("Noor", [agency.sites.north]), null);
  await ana.save(other);
  const answer = await ana.save(putRow("revocation", { release: row.id, reason: "" }, other.id));
  assert.equal([answer.result, answer.reason], ["parked", "record-unknown"]);
});

releases.run();
