// The audit: who did what is written with the act, nobody's word about herself is believed (T14), each opening of a
// client leaves one row (T6), and whatever is done to the tables afterwards is found.
import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { catalogueFiles } from "../../src/protocol/catalogue.ts";
import { auditAnswer } from "../../src/protocol/people.ts";
import type { Database } from "../../sync-server/database/database.ts";
import { keyedAudit } from "../../sync-server/database/migrations/006-keyed-audit.ts";
import { beginAudit, markHeads, writeAudit } from "../../sync-server/people/audit.ts";
import { auditHash, firstHash, type AuditRow } from "../../sync-server/people/audit-chain.ts";
import { checkAudit } from "../../sync-server/people/audit-check.ts";
import { sealHeads } from "../../sync-server/people/audit-seal.ts";
import { freshDatabase } from "../support/server/databases.ts";
import { clientOf, newId, type SmallAgency } from "../support/server/small-agency.ts";
import { startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import { entryOf, patchRow, putRow } from "../support/server/tablet.ts";

const audit = suite("audit");
let server: TestServer;
let agency: SmallAgency;

audit.before.each(async () => {
  server = await startTestServer();
  agency = await server.addSmallAgency();
});
audit.after.each(() => server.close());

const rowsOf = (act: string) =>
  server.database.query<AuditRow>("select * from audit where act = $1 order by number", [act]);

audit("T14: a forged author or device is not believed, and is written down", async () => {
  const ana = await server.tabletOf(agency, "ana");
  const client = putRow("client", clientOf("Forged", [agency.sites.north]), null);
  const { dan } = agency.staff;
  const forged = [
    { ...entryOf([client]), author: dan },
    { ...entryOf([]), rows: [{ ...client, createdBy: dan }] },
    { ...entryOf([]), person: "Dan himself", rows: [] },
  ];
  for (const entry of forged) {
    const [answer] = await ana.push(entry);
    assert.is(answer?.result, "parked", "it has no place for that");
  }
  const headers = { "x-satchel-device": newId() };
  const good = entryOf([client]);
  const answer = await ana.request("/sync/push", { entries: [good] }, { headers });
  assert.is(answer.status, 200);
  const stored = await server.database.query<{ author: string; device: string }>(
    "select author, device from entry",
  );
  assert.is(stored.length, 4);
  for (const { author, device } of stored) assert.equal([author, device], [ana.person, ana.device]);
  await ana.pull();
  const body = ana.documents.get(client.id)?.body;
  assert.equal([body?.author, body?.createdBy], [ana.person, ana.person]);
  const mismatches = await rowsOf("author-mismatch");
  assert.equal(
    mismatches.map(({ person, device, subject, detail }) => [person, device, subject, detail]),
    [
      [ana.person, ana.device, forged[0]?.id, { claimed: dan }],
      [ana.person, ana.device, forged[1]?.id, { claimed: dan }],
      [ana.person, ana.device, forged[2]?.id, { claimed: "not an id" }],
      [ana.person, ana.device, good.id, { claimed: headers["x-satchel-device"] }],
    ],
  );
  await ana.push(entryOf([patchRow({ ...client, kind: "client" }, { pronouns: "she" })]));
  assert.is((await rowsOf("author-mismatch")).length, 4, "an honest one is none");
});

audit("each opening of a client leaves one row, however often it is sent", async () => {
  const [ana, dan] = [await server.tabletOf(agency, "ana"), await server.tabletOf(agency, "dan")];
  const client = putRow("client", clientOf("Seen", [agency.sites.north]), null);
  await ana.save(client);
  const opening = () => entryOf([putRow("opening", { at: new Date().toISOString() }, client.id)]);
  const [first, second, his] = [opening(), opening(), opening()];
  await ana.push(first, second);
  await ana.push(first, first);
  await dan.push(his);
  const eve = await server.tabletOf(agency, "eve");
  await eve.push(opening());
  const at = new Date().toISOString();
  await ana.push(entryOf([putRow("opening", { at, through: "review" }, client.id)]));
  const rows = await rowsOf("client-opened");
  assert.equal(
    rows.map(({ person, device, subject }) => [person, device, subject]),
    [
      [ana.person, ana.device, client.id],
      [ana.person, ana.device, client.id],
      [dan.person, dan.device, client.id],
      [ana.person, ana.device, client.id],
    ],
  );
  assert.equal(
    rows.map(({ detail }) => detail),
    [{}, {}, {}, { through: "review" }],
  );
});

audit(
  "what changes who may see what is written down: roles, sites, sharing, settings",
  async () => {
    const [ada, sam] = [await server.tabletOf(agency, "ada"), await server.tabletOf(agency, "sam")];
    await ada.pull();
    const person = ada.documents.get(agency.staff.ana);
    const [settings] = ada.held("settings");
    assert.ok(person && settings);
    await ada.save(patchRow(person, { sites: [agency.sites.south], title: "Nurse" }));
    await ada.save(patchRow(settings, { teamSharing: false }));
    const client = putRow("client", clientOf("Shared", [agency.sites.north]), null);
    await sam.save(client);
    await sam.save(patchRow({ ...client, kind: "client" }, { notes: "seen today" }));
    await sam.pull();
    const now = sam.documents.get(client.id);
    assert.ok(now);
    await sam.save(patchRow(now, { restricted: true, assigned: [sam.person] }));
    const { body } = await ada.request("/api/audit");
    const { rows } = v.parse(auditAnswer, body);
    const acts = rows.map(({ act, person: by, subject }) => [act, by, subject]);
    assert.equal(acts.slice(0, 3), [
      ["client-sharing-changed", sam.person, client.id],
      ["settings-changed", ada.person, settings.id],
      ["access-changed", ada.person, agency.staff.ana],
    ]);
    assert.equal(rows[1]?.detail, { fields: ["teamSharing"] });
    assert.not.match(JSON.stringify(rows), /seen today|Nurse|Shared/);
    const older = await ada.request(`/api/audit?before=${rows[1]?.number ?? ""}`);
    assert.is(v.parse(auditAnswer, older.body).rows[0]?.act, "access-changed");
    assert.is((await sam.request("/api/audit")).status, 404);
    assert.is((await ada.request("/api/audit?before=x")).status, 400);
  },
);

audit("each file that goes out is written down once: who, of what and how many", async () => {
  const [ada, ana] = [await server.tabletOf(agency, "ada"), await server.tabletOf(agency, "ana")];
  const path = "/api/catalogue/export";
  const details: object[] = [];
  for (const of of catalogueFiles) {
    assert.is((await ana.request(path, { of })).status, 404, "it is an administrator's");
    const { body } = await ada.request<{ csv: string }>(path, { of });
    details.push({ of, records: body.csv.split("\r\n").length - 1 });
  }
  assert.equal(details[0], { of: "services", records: 3 });
  const told = "/api/directory/exported";
  assert.is((await ana.request(told, { records: 40 })).status, 404);
  assert.is((await ada.request(told, { records: 40, of: "Anna Sol" })).status, 400);
  assert.is((await ada.request(told, { records: 40 })).status, 200);
  const rows = await rowsOf("exported");
  assert.equal(
    rows.map(({ person, device, subject, detail }) => [person, device, subject, detail]),
    [...details, { of: "providers", records: 40 }].map((detail) => [
      ...[ada.person, ada.device, null],
      detail,
    ]),
  );
});

audit("the tables take no change: the audit only grows", async () => {
  await server.tabletOf(agency, "ana");
  for (const statement of ["update audit set act = 'x'", "delete from audit", "truncate audit"]) {
    const refused = await server.database.query(statement).catch((error: unknown) => error);
    assert.match(String(refused), /only grows/, statement);
  }
  const [finding] = await checkAudit(server.database, server.door.config.installationKey);
  assert.equal([finding?.rows, finding?.faults], [1, []]);
});

audit("heads are signed once a day, and only when something was done", async () => {
  const { database, door } = server;
  const key = door.config.installationKey;
  await server.tabletOf(agency, "ana");
  const day = (n: number) => new Date(Date.UTC(2026, 0, n, 12));
  assert.is(await sealHeads(database, key, day(1)), 1);
  assert.is(await sealHeads(database, key, day(1)), 0);
  assert.is(await sealHeads(database, key, day(2)), 0, "nothing new");
  await server.tabletOf(agency, "dan");
  assert.is(await sealHeads(database, key, day(2)), 1);
  const [finding] = await checkAudit(database, key);
  assert.equal([finding?.seals, finding?.sealedTo, finding?.faults], [2, 2n, []]);
  const [other] = await checkAudit(database, randomBytes(32));
  assert.is(other?.faults.length, 5, "another key vouches for no row, no signature and no end");
});

/** What somebody with the database in her hands may do to a chain of `length` rows, `sealed` of them signed. */
type Tampering = (database: Database, at: number, length: number) => Promise<unknown>;

const tamperings: Record<string, Tampering> = {
  "another person": (db, at) =>
    db.query("update audit set person = $2 where number = $1", [at, newId()]),
  "another act": (db, at) =>
    db.query("update audit set act = 'signed-out' where number = $1", [at]),
  "another time": (db, at) =>
    db.query("update audit set at = at + interval '1 ms' where number = $1", [at]),
  "another subject": (db, at) => db.query("update audit set subject = 'x' where number = $1", [at]),
  "another detail": (db, at) =>
    db.query(`update audit set detail = '{"n":-1}' where number = $1`, [at]),
  "another hash": (db, at) => db.query("update audit set hash = 'x' where number = $1", [at]),
  deleted: (db, at) => db.query("delete from audit where number = $1", [at]),
  "deleted and closed up": async (db, at) => {
    await db.query("delete from audit where number = $1", [at]);
    await db.query("update audit set number = -number where number > $1", [at]);
    await db.query("update audit set number = -number - 1 where number < 0");
  },
  "cut off from here": (db, at) => db.query("delete from audit where number >= $1", [at]),
  doubled: async (db, at, length) => {
    await db.query(
      `insert into audit select org, $2::bigint, at, act, person, device, subject, detail, hash
         from audit where number = $1`,
      [at, length + 1],
    );
  },
  "put between": async (db, at) => {
    await db.query("update audit set number = -number where number >= $1", [at]);
    await db.query("update audit set number = -number + 1 where number < 0");
    await db.query(
      `insert into audit select org, $1::bigint, at, act, person, device, subject, detail, hash
         from audit where number = $1::bigint + 1`,
      [at],
    );
  },
  "rewritten with all that follows": rewrite,
  "cut off from here, and the head put there": async (db, at) => {
    await db.query("delete from audit where number >= $1", [at]);
    await db.query("delete from audit_seal where number >= $1", [at]);
    await db.query(
      `update audit_head set number = $1::bigint - 1,
         hash = coalesce((select hash from audit where number = $1::bigint - 1), hash)`,
      [at],
    );
  },
  "rewritten, and unsigned": async (db, at) => {
    await rewrite(db, at);
    await db.query("delete from audit_seal");
  },
  "rewritten as if it were from before the key": async (db, at, length) => {
    await db.query("update audit_head set keyed_from = $1", [length + 1]);
    await rewrite(db, at);
  },
  unsigned: (db) => db.query("delete from audit_seal"),
  "signed once less": (db) => db.query("delete from audit_seal where number = 1"),
  "begun anew": async (db) => {
    for (const table of tables) await db.query(`delete from ${table}`);
  },
};

const tables = ["audit", "audit_head", "audit_seal"];

// With the tables alone: every later row and the head fit again, as far as they can be made to without the key.
async function rewrite(db: Database, at: number): Promise<void> {
  await db.query("update audit set subject = 'rewritten' where number = $1", [at]);
  const rows = await db.query<AuditRow>("select * from audit order by number");
  let hash = firstHash(rows[0]?.org ?? "");
  for (const row of rows) {
    hash = auditHash(null, hash, row);
    await db.query("update audit set hash = $2 where number = $1", [row.number, hash]);
  }
  await db.query("update audit_head set hash = $1", [hash]);
}

const acts = (count: number, text = "") =>
  Array.from({ length: count }, (_, n) => ({
    ...{ act: "invited" as const, person: newId(), device: newId() },
    ...{ subject: text.replaceAll("\0", ""), detail: { n, b: "é", a: null } },
  }));

audit("any edit, deletion or insertion is found, wherever it is made", async () => {
  const database = await freshDatabase("pglite");
  const key = randomBytes(32);
  const auditor = { now: () => new Date(), config: { installationKey: key } };
  const org = newId();
  await database.query("insert into agency (org, created_at) values ($1, now())", [org]);
  await database.query("alter table audit disable trigger all");
  const names = Object.keys(tamperings);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 12 }),
      fc.nat({ max: 5 }),
      fc.nat(),
      fc.constantFrom("none", ...names),
      fc.boolean(),
      fc.string(),
      async (sealed, after, where, name, goesOn, text) => {
        for (const table of tables) await database.query(`delete from ${table}`);
        await beginAudit(database, key, org);
        await writeAudit(auditor, database, org, acts(1));
        await sealHeads(database, key, new Date(Date.now() - 86_400_000));
        await writeAudit(auditor, database, org, acts(sealed, text));
        await sealHeads(database, key, new Date());
        await writeAudit(auditor, database, org, acts(after, text));
        const length = 1 + sealed + after;
        const at = (where % length) + 1;
        await tamperings[name]?.(database, at, length);
        if (goesOn && isLeftWhole(name)) {
          await writeAudit(auditor, database, org, acts(2));
          await sealHeads(database, key, new Date(Date.now() + 86_400_000));
        }
        const [finding] = await checkAudit(database, key);
        const what = `${name} at ${String(at)} of ${String(length)}`;
        assert.is((finding?.faults.length ?? 0) > 0, name !== "none", what);
      },
    ),
    { numRuns: 60, endOnFailure: true },
  );
  await database.close();
});

// Where the next row's number is taken already, nothing can be written on.
function isLeftWhole(name: string): boolean {
  return name !== "doubled" && name !== "put between";
}

audit("a chain from before hashes had a key goes on, and is vouched for from then on", async () => {
  const database = await freshDatabase("pglite");
  const key = randomBytes(32);
  const auditor = { now: () => new Date(), config: { installationKey: key } };
  const [org, silent] = [newId(), newId()];
  for (const one of [org, silent]) {
    await database.query("insert into agency (org, created_at) values ($1, now())", [one]);
  }
  await database.query("alter table audit disable trigger all");
  await beginAudit(database, key, org);
  await writeAudit(auditor, database, org, acts(3));
  await database.query("delete from audit_head where org = $1", [silent]);
  await database.query(
    "alter table audit_head drop column keyed_from, drop column seals, drop column mark",
  );
  await rewrite(database, 2);
  for (const statement of keyedAudit) await database.query(statement);
  await markHeads(database, key);
  await writeAudit(auditor, database, org, acts(2));
  await sealHeads(database, key, new Date());
  const faults = async () => (await checkAudit(database, key)).map((one) => one.faults.length);
  assert.equal(await faults(), [0, 0]);
  const [last] = await database.query<{ hash: string }>("select hash from audit where number = 3");
  const rows = await database.query<AuditRow>(
    "select * from audit where number <= 3 order by 1, 2",
  );
  let hash = firstHash(org);
  for (const row of rows) {
    hash = auditHash(null, hash, { ...row, subject: "rewritten" });
    await database.query("update audit set subject = 'rewritten', hash = $2 where number = $1", [
      ...[row.number, hash],
    ]);
  }
  assert.is.not(hash, last?.hash);
  assert.equal(
    (await faults()).toSorted((a, b) => a - b),
    [0, 1],
    "the first row with the key does not fit",
  );
  await database.close();
});

audit.run();
