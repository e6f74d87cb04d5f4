// Erasure: two people of different roles say so, then what was recorded for a client is nowhere at the office any more,
// late saves do not bring it back, and the audit still holds together.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { erasuresAnswer } from "../../src/protocol/people.ts";
import type { RecordId } from "../../src/records/fields.ts";
import { checkAudit } from "../../sync-server/people/audit-check.ts";
import { foundIn, makeCanaries } from "../support/canaries.ts";
import {
  clientOf,
  newId,
  type SmallAgency,
  type StaffName,
} from "../support/server/small-agency.ts";
import { startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import { entryOf, patchRow, putRow, type Tablet } from "../support/server/tablet.ts";

const erasure = suite("erasure");
let server: TestServer;
let agency: SmallAgency;
const people = new Map<StaffName, Tablet>();

erasure.before(async () => {
  server = await startTestServer();
});
erasure.before.each(async () => {
  agency = await server.addSmallAgency();
  for (const name of ["ana", "dan", "sam", "ada"] as const) {
    people.set(name, await server.tabletOf(agency, name));
  }
});
erasure.after(() => server.close());

const by = (name: StaffName): Tablet => people.get(name) ?? server.tablet();
const ask = (name: StaffName, client: RecordId) =>
  by(name).request<{ code?: string }>("/api/erasures", { client, reason: "She asked for it." });
const listed = async (name: StaffName) =>
  v.parse(erasuresAnswer, (await by(name).request("/api/erasures")).body).erasures;
const say = (name: StaffName, word: "confirm" | "refuse", id: RecordId) =>
  by(name).request<{ code?: string }>(`/api/erasures/${word}`, { erasure: id });

async function waiting(name: StaffName): Promise<RecordId> {
  const [first] = await listed(name);
  assert.ok(first);
  return first.id;
}

/** A client about whom everything is said that can be said, in words that exist nowhere else. */
async function recordMuch() {
  const canaries = makeCanaries();
  const [ana, dan, sam] = [by("ana"), by("dan"), by("sam")];
  const sites = [agency.sites.north];
  const client = putRow("client", canaries.fieldsOf("client", { sites }), null);
  assert.is((await ana.save(client)).result, "applied");
  const put = (kind: "note" | "need" | "referral" | "service") => {
    const given = { visibleTo: "team", site: sites[0], definition: agency.definitions.kit };
    return putRow(kind, canaries.fieldsOf(kind, given as never), client.id);
  };
  const [note, own, need, referral, service] = [
    put("note"),
    putRow("note", canaries.fieldsOf("note", { visibleTo: "author" }), client.id),
    put("need"),
    put("referral"),
    put("service"),
  ];
  for (const row of [note, own, need, referral, service]) {
    assert.is((await ana.save(row)).result, "applied", row.kind);
  }
  const [release, mail, revocation] = allowed(client.id, referral.id, canaries);
  for (const row of [release, mail, revocation]) {
    assert.is((await ana.save(row)).result, "applied", row.kind);
  }
  // Earlier versions, two words that compete, a word of the supervisor's, and what could not be applied.
  const record = { ...need, kind: "need" };
  assert.is((await ana.save(patchRow(record, { notes: canaries.make() }))).result, "applied");
  assert.is((await dan.save(patchRow(record, { notes: canaries.make() }))).result, "merged");
  for (const { id, kind, rev } of [note, client]) {
    const word = { record: id, recordKind: kind, rev, decision: "returned" } as const;
    const review = { ...word, field: null, comment: canaries.make() };
    assert.is((await sam.save(putRow("review", review, client.id))).result, "applied");
  }
  const bad = { ...put("need"), put: { notes: canaries.make(), [canaries.make(20)]: 1 } };
  assert.is((await ana.save(bad)).result, "parked");
  const torn = { ...entryOf([put("note")]), more: canaries.make() };
  assert.is((await ana.push(torn))[0]?.result, "parked");
  const rows = [note, own, need, referral, service, release, mail, revocation];
  return { client, canaries, rows };
}

/** What she allowed a provider to be told, the mail that tells it, and that she took it back. */
function allowed(client: RecordId, referral: RecordId, canaries: ReturnType<typeof makeCanaries>) {
  const days = { from: "2026-01-01", until: "2039-12-31" };
  const terms = { referral, recipient: agency.provider, fields: ["name" as const], ...days };
  const release = putRow("release", canaries.fieldsOf("release", terms), client);
  const sent = { referral, release: release.id, provider: agency.provider };
  return [
    release,
    putRow("mail", canaries.fieldsOf("mail", sent), client),
    putRow("revocation", canaries.fieldsOf("revocation", { release: release.id }), client),
  ] as const;
}

async function everyTable(): Promise<Buffer> {
  const tables = await server.database.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    parts.push(
      JSON.stringify(await server.database.query(`select t::text as row from "${name}" t`)),
    );
  }
  return Buffer.from(parts.join("\n"));
}

erasure("with both words nothing of her is left, and the others are untouched", async () => {
  const { client, canaries, rows } = await recordMuch();
  const other = putRow("client", clientOf("Stays", [agency.sites.north]), null);
  await by("ana").save(other);
  await Promise.all([by("ana").pull(), by("sam").pull()]);
  const held = by("ana").documents.size;
  assert.ok(foundIn(await everyTable(), canaries.all).length > 20, "the search sees them");

  assert.is((await ask("ada", client.id)).status, 200);
  assert.is((await say("sam", "confirm", await waiting("sam"))).status, 200);

  assert.equal(foundIn(await everyTable(), canaries.all), []);
  const waits = await server.database.query("select mail from mail_queue where org = $1", [
    agency.org,
  ]);
  assert.equal(waits, []);
  // Lines that were answered say what and when without a free word.
  const past = await server.database.query(
    "select id from record_version where org = $1 and (body -> 'fields' ->> 'record') = any($2::text[])",
    [agency.org, rows.map(({ id }) => id)],
  );
  assert.equal(past, []);
  await Promise.all([by("ana").pull(), by("sam").pull()]);
  for (const { id } of [client, ...rows]) assert.ok(by("ana").tombstones.has(id), id);
  assert.ok(by("ana").documents.has(other.id) && by("ana").documents.size < held);
  assert.equal(
    foundIn(Buffer.from(JSON.stringify([...by("sam").documents.values()])), canaries.all),
    [],
  );
  assert.equal(await listed("ada"), []);
  const [finding] = (await checkAudit(server.database, server.door.config.installationKey)).filter(
    ({ org }) => org === agency.org,
  );
  assert.equal(finding?.faults, []);
  const acts = await server.database.query<{ act: string; person: string; subject: string }>(
    "select act, person, subject from audit where org = $1 and act like 'erasure-%' order by number",
    [agency.org],
  );
  assert.equal(acts, [
    { act: "erasure-asked", person: by("ada").person, subject: client.id },
    { act: "erasure-done", person: by("sam").person, subject: client.id },
  ]);
});

erasure("a save that comes late brings nothing back, and nothing of it is kept", async () => {
  const { client, rows } = await recordMuch();
  await ask("sam", client.id);
  assert.is((await say("ada", "confirm", await waiting("ada"))).status, 200);
  const late = makeCanaries();
  const note = putRow("note", late.fieldsOf("note", { visibleTo: "team" }), client.id);
  const again = putRow(
    "client",
    late.fieldsOf("client", { sites: [agency.sites.north] }),
    null,
    client.id,
  );
  const change = patchRow({ ...client, kind: "client" }, { notes: late.make() });
  const torn = { ...entryOf([note]), id: newId(), more: late.make() };
  const good = putRow("client", clientOf("Good", [agency.sites.north]), null);
  const answers = await by("dan").push(
    ...[note, again, change, ...rows].map((row) => entryOf([row])),
    torn,
    entryOf([good]),
  );
  assert.is(answers.at(-1)?.result, "applied", "others go on");
  for (const { result } of answers.slice(0, -1)) assert.is(result, "parked");
  assert.is(answers[0]?.reason, "record-unknown");
  assert.equal(foundIn(await everyTable(), late.all), []);
});

erasure("one alone erases nothing, nor two of one role, nor whoever does not see her", async () => {
  const client = putRow("client", clientOf("Hers", [agency.sites.north]), null);
  await by("ana").save(client);
  assert.is((await ask("ana", client.id)).status, 404);
  assert.is((await ask("sam", newId())).status, 404);
  assert.is((await ask("ada", newId())).status, 404);
  assert.is((await ask("sam", client.id)).status, 200);
  assert.is((await ask("ada", client.id)).body.code, "already-asked");
  const id = await waiting("sam");
  assert.equal(
    [(await listed("sam"))[0]?.mayConfirm, (await listed("ada"))[0]?.mayConfirm],
    [false, true],
  );
  assert.is((await say("sam", "confirm", id)).body.code, "own-erasure");
  const elsewhere = await server.tabletOf(agency, "sue");
  // Whoever neither asked nor administers learns nothing of either.
  assert.equal((await elsewhere.request("/api/erasures")).body, { erasures: [], settled: [] });
  assert.is((await elsewhere.request("/api/erasures/confirm", { erasure: id })).status, 404);
  assert.is((await say("ada", "refuse", id)).status, 200);
  for (const name of ["sam", "ada"] as const) {
    const { settled } = v.parse(erasuresAnswer, (await by(name).request("/api/erasures")).body);
    assert.equal([settled[0]?.id, settled[0]?.outcome], [id, "refused"], name);
  }
  assert.is((await say("ada", "confirm", id)).status, 404, "it was settled");
  await by("dan").pull();
  assert.ok(by("dan").documents.has(client.id));
});

erasure.run();
