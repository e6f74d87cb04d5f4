// Taking many clients from somebody at once: only said with the number, and then whole.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RecordId } from "../../src/records/fields.ts";
import type { Entry, EntryRow } from "../../src/records/entry.ts";
import { readTaken } from "../../src/records/entry-answer.ts";
import { changeOnline } from "../../sync-server/sync/change-online.ts";
import type { Visitor } from "../../sync-server/sync/settle.ts";
import type { DatabaseKind } from "../support/server/databases.ts";
import { clientOf, newId, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { entryOf, patchRow, putRow, type Tablet } from "../support/server/tablet.ts";

for (const kind of ["pglite", "postgres"] satisfies DatabaseKind[]) {
  const takings = suite(`takings on ${kind}`);
  let server: TestServer;
  let agency: SmallAgency;
  let ada: Tablet;
  takings.before(async () => {
    server = await startTestServer({ database: kind });
  });
  takings.before.each(async () => {
    agency = await server.addSmallAgency();
    ada = await server.tabletOf(agency, "ada");
  });
  takings.after(async () => {
    await server.close();
    await stopDatabases();
  });

  const addClients = async (count: number, site: RecordId) => {
    const sue = await server.tabletOf(agency, "both");
    const rows = Array.from({ length: count }, (_, i) =>
      putRow("client", clientOf(`C${i}`, [site]), null),
    );
    await sue.push(...rows.map((row) => entryOf([row])));
    return rows;
  };
  const visitor = (): Visitor => ({
    org: agency.org,
    person: agency.staff.ada,
    role: "administrator",
    device: ada.device,
  });
  const moveOf = async (name: "ana" | "both", sites: readonly RecordId[]): Promise<EntryRow> => {
    await ada.pull();
    const person = ada.documents.get(agency.staff[name]);
    assert.ok(person);
    return patchRow(person, { sites });
  };
  const say = (row: EntryRow, takesClients: number | null) =>
    server.database.transaction((queries) =>
      changeOnline(queries, server.door, visitor(), [row], takesClients),
    );

  takings("asks for the number, does nothing without it, and everything with it", async () => {
    await addClients(25, agency.sites.north);
    const ana = await server.tabletOf(agency, "ana");
    await ana.pull();
    const row = await moveOf("ana", [agency.sites.south]);
    assert.equal(await say(row, null), {
      ok: false,
      refusal: "much-is-taken",
      clients: 25,
      of: 25,
    });
    // The number that was said is the one she was shown: another client came meanwhile.
    await addClients(1, agency.sites.north);
    assert.equal(await say(row, 25), { ok: false, refusal: "much-is-taken", clients: 26, of: 26 });
    await ana.pull();
    assert.is(ana.held("client").length, 26);
    const done = await say(row, 26);
    assert.ok(done.ok);
    await ana.pull();
    assert.is(ana.held("client").length, 0);
  });

  takings("a few clients, or a small part of many, need no number", async () => {
    await addClients(19, agency.sites.north);
    assert.ok((await say(await moveOf("ana", [agency.sites.south]), null)).ok);
    await addClients(110, agency.sites.south);
    // 19 of 129 is less than a fifth.
    assert.ok((await say(await moveOf("both", [agency.sites.south]), null)).ok);
  });

  takings("a tablet cannot say the number, so its push is kept aside", async () => {
    await addClients(20, agency.sites.north);
    const answer = await ada.save(await moveOf("ana", []));
    assert.equal([answer.result, answer.reason], ["parked", "much-is-taken"]);
    const ana = await server.tabletOf(agency, "ana");
    await ana.pull();
    assert.is(ana.held("client").length, 20);
  });

  const restrict = (rows: readonly EntryRow[], rest: (n: number) => Partial<Entry> = () => ({})) =>
    rows.map((row, n) =>
      entryOf([patchRow(row, { restricted: true, assigned: [agency.staff.both] })], rest(n)),
    );

  takings(
    "clients shared otherwise count together over a push, and want the number said",
    async () => {
      const rows = await addClients(30, agency.sites.north);
      const sue = await server.tabletOf(agency, "both");
      const ana = await server.tabletOf(agency, "ana");
      await ana.pull();
      const many = restrict(rows.slice(0, 25));
      const asked = await sue.push(...many);
      assert.equal(new Set(asked.map(({ reason }) => reason)), new Set(["much-is-taken"]));
      // Sam's supervisors hold them, too: from them much is taken as well.
      const taken = readTaken(asked[0]?.detail);
      assert.ok(taken && taken.clients >= 25 && taken.of >= 30);
      await ana.pull();
      assert.is(ana.held("client").length, 30);

      const inPlaceOf = (takesClients: number) =>
        restrict(rows.slice(0, 25), (n) => ({ replaces: many[n]?.id ?? newId(), takesClients }));
      const less = await sue.push(...inPlaceOf(taken.clients - 1));
      assert.ok(less.every(({ result }) => result === "parked"));
      const meant = await sue.push(...inPlaceOf(taken.clients));
      assert.ok(meant.every(({ result }) => result === "applied"));
      await ana.pull();
      assert.is(ana.held("client").length, 5);
    },
  );

  takings(
    "a few clients shared otherwise are no question, beside whatever else is saved",
    async () => {
      const rows = await addClients(30, agency.sites.north);
      const sue = await server.tabletOf(agency, "both");
      const renamed = rows.slice(19).map((row) => entryOf([patchRow(row, { pronouns: "they" })]));
      const answers = await sue.push(...restrict(rows.slice(0, 19)), ...renamed);
      assert.ok(answers.every(({ result }) => result === "applied"));
    },
  );

  takings("what the rules refuse is answered, not parked", async () => {
    const row = patchRow(
      { id: newId(), rev: newId(), kind: "person", clientId: null },
      { sites: [] },
    );
    const answer = await say(row, null);
    assert.equal(answer, { ok: false, refusal: "record-unknown", detail: null });
    const kept = await server.database.query("select id from entry where org = $1", [agency.org]);
    assert.is(kept.length, 0);
  });

  takings.run();
}
