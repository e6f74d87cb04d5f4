// What rests at the office, what wakes it, and who may ask for it.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { EntryRow } from "../../src/records/entry.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Fields } from "../../src/records/registry.ts";
import { runNightly } from "../../sync-server/nightly.ts";
import { tabletLimits } from "../../sync-server/sync/tablet-limits.ts";
import type { DatabaseKind } from "../support/server/databases.ts";
import {
  clientOf,
  newId,
  type SmallAgency,
  type StaffName,
} from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { entryOf, patchRow, putRow, type Tablet } from "../support/server/tablet.ts";

const DAY_MS = 86_400_000;

for (const kind of ["pglite", "postgres"] satisfies DatabaseKind[]) {
  const resting = suite(`resting on ${kind}`);
  const limits = { ...tabletLimits };
  let server: TestServer;
  let agency: SmallAgency;
  let day = 0;
  resting.before(async () => {
    server = await startTestServer({ database: kind, config: { tabletLimits: limits } });
  });
  resting.before.each(async () => {
    server.setNow(null);
    day = 0;
    Object.assign(limits, tabletLimits);
    agency = await server.addSmallAgency();
  });
  resting.after(async () => {
    await server.close();
    await stopDatabases();
  });
  // Sessions idle for weeks: whoever comes back signs in anew, on the same tablet's place in the numbers.
  const tablet = (name: StaffName) => server.tabletOf(agency, name);
  const later = (days: number) => {
    day += days;
    server.setNow(new Date(Date.now() + day * DAY_MS));
  };
  const nights = (days: number) => {
    later(days);
    return runNightly(server.door, limits);
  };
  const recorded = async (by: Tablet, sites: readonly RecordId[], rest = {}) => {
    const client = putRow("client", { ...clientOf("Rosa", sites), ...rest }, null);
    const note = putRow("note", noteOf("history"), client.id);
    assert.is((await by.save(client, note)).result, "applied");
    return { client, note };
  };
  const review = async (row: EntryRow) => {
    const sam = await tablet("sam");
    const word = {
      record: row.id,
      recordKind: row.kind,
      rev: row.rev,
      decision: "accepted",
    } as const;
    const said = { ...word, field: null, comment: "" };
    assert.is((await sam.save(putRow("review", said, row.clientId))).result, "applied");
  };

  resting("after a quarter casework is the workers' alone, after a year the office's", async () => {
    const { client, note } = await recorded(await tablet("ana"), [agency.sites.north]);
    await review(client);
    await review(note);
    await nights(89);
    assert.equal(await heldBy("sam"), { clients: 1, notes: 1, shelf: undefined });
    await nights(2);
    assert.equal(await heldBy("ana"), { clients: 1, notes: 1, shelf: "quiet" });
    assert.equal(await heldBy("sam"), { clients: 1, notes: 0, shelf: "quiet" });
    await nights(275);
    assert.equal(await heldBy("ana"), { clients: 1, notes: 0, shelf: "resting" });
    assert.equal(await heldBy("sam"), { clients: 1, notes: 0, shelf: "resting" });
  });

  const heldBy = async (name: StaffName) => {
    const one = await tablet(name);
    await one.pull(3);
    const [client] = one.held("client");
    return {
      clients: one.held("client").length,
      notes: one.held("note").length,
      shelf: client?.shelf,
    };
  };

  resting("a tablet that has it hears that it left, and that it is back", async () => {
    const ana = await tablet("ana");
    const { client, note } = await recorded(ana, [agency.sites.north]);
    await ana.pull();
    await nights(40);
    await nights(330);
    await signedIn(ana, "ana");
    const came = await ana.pull();
    assert.ok(came.some((one) => "deleted" in one && one.id === note.id));
    assert.ok(ana.held("client").length === 1 && ana.tombstones.has(note.id));
    // A save wakes her, the old note and all.
    const dan = await tablet("dan");
    assert.is((await dan.save(putRow("note", noteOf("again"), client.id))).result, "applied");
    await ana.pull();
    assert.is(ana.held("note").length, 2);
    assert.is(ana.held("client")[0]?.shelf, undefined);
    assert.equal((await heldBy("sam")).notes, 2);
  });

  const signedIn = async (one: Tablet, name: StaffName) => {
    const answer = await one.signIn(
      `${name}@${agency.org.slice(-12)}.example`,
      "correct horse battery",
    );
    assert.is(answer.status, 200);
  };

  resting(
    "an opening wakes a client; a supervisor's opening brings her to supervisors",
    async () => {
      const { client } = await recorded(await tablet("ana"), [agency.sites.north]);
      await nights(400);
      const opened = async (name: StaffName) => {
        const at = new Date().toISOString();
        return (await tablet(name)).save(putRow("opening", { at }, client.id));
      };
      assert.is((await opened("ana")).result, "applied");
      assert.equal((await heldBy("ana")).notes, 1);
      // The line in Review about her is still there, so that a supervisor has her too after the next night.
      assert.equal((await heldBy("sam")).notes, 0);
      assert.is((await opened("sam")).result, "applied");
      assert.equal((await heldBy("sam")).notes, 1);
      assert.equal((await heldBy("sam")).shelf, undefined);
    },
  );

  resting("supervised clients stay: a line in Review, or a supervisor assigned", async () => {
    const ana = await tablet("ana");
    const waiting = await recorded(ana, [agency.sites.north]);
    const assigned = await recorded(ana, [agency.sites.north], { assigned: [agency.staff.sam] });
    for (const row of [assigned.client, assigned.note]) await review(row);
    await review(waiting.client);
    await nights(100);
    assert.equal((await heldBy("sam")).notes, 2);
  });

  resting(
    "only who may see a client opens her, and each opening is written down once",
    async () => {
      const { client } = await recorded(await tablet("ana"), [agency.sites.north]);
      await nights(400);
      const opened = async (name: StaffName, id: RecordId) =>
        (await tablet(name)).save(putRow("opening", { at: new Date().toISOString() }, id));
      for (const name of ["eve", "ada"] as const) {
        const [there, nowhere] = [await opened(name, client.id), await opened(name, newId())];
        assert.equal([there.result, there.reason], [nowhere.result, nowhere.reason]);
        assert.is(there.result, "parked");
      }
      assert.equal(await heldBy("ana"), { clients: 1, notes: 0, shelf: "resting" });
      // A person or a site has no file to open.
      assert.is((await opened("ana", agency.sites.north)).result, "parked");
      assert.is((await opened("ana", client.id)).result, "applied");
      assert.equal(await heldBy("ana"), { clients: 1, notes: 1, shelf: "quiet" });
      const openings = await server.database.query<{ person: string; subject: string }>(
        "select person, subject from audit where org = $1 and act = 'client-opened'",
        [agency.org],
      );
      assert.equal(openings, [{ person: agency.staff.ana, subject: client.id }]);
    },
  );

  resting("what rests is hers to change, moves with her, and is nobody else's", async () => {
    const both = await tablet("both");
    const { client, note } = await recorded(both, [agency.sites.north]);
    await nights(400);
    await signedIn(both, "both");
    const eve = await tablet("eve");
    assert.is((await eve.save(patchRow(note, { text: "x" }))).reason, "record-unknown");
    const ana = await tablet("ana");
    assert.is((await ana.save(patchRow(note, { text: "put right" }))).reason, "not-allowed");
    assert.is(
      (await both.save(patchRow(client, { sites: [agency.sites.south] }))).result,
      "applied",
    );
    await eve.pull();
    assert.is(eve.held("note").length, 1);
    assert.equal((await heldBy("ana")).notes, 0);
  });

  resting(
    "a client changed and moved in one push takes what was recorded before the move along",
    async () => {
      const both = await tablet("both");
      const client = putRow("client", clientOf("Rosa", [agency.sites.north]), null);
      const answers = await both.push(
        entryOf([client, putRow("note", noteOf("secret"), client.id)]),
        entryOf([patchRow(client, { sites: [agency.sites.south] })]),
      );
      assert.equal(
        answers.map(({ result }) => result),
        ["applied", "applied"],
      );
      const held = async (name: StaffName, one: "note" | "review-item") => {
        const theirs = await tablet(name);
        await theirs.pull();
        return theirs.held(one).length;
      };
      assert.equal([await held("ana", "note"), await held("eve", "note")], [0, 1]);
      assert.equal([await held("sam", "review-item"), await held("sue", "review-item")], [0, 2]);
    },
  );

  const heldNotes = async (name: StaffName) => {
    const one = await tablet(name);
    await one.pull();
    return one.held("note").map(({ clientId }) => clientId ?? "");
  };

  resting("at the limit nothing goes; over it the clients untouched for longest do", async () => {
    const ana = await tablet("ana");
    const oldest = await recorded(ana, [agency.sites.north]);
    await nights(1);
    const middle = await recorded(ana, [agency.sites.north]);
    await nights(1);
    const newest = await recorded(ana, [agency.sites.north]);
    limits.records = 3;
    await nights(1);
    assert.is((await heldNotes("ana")).length, 3);
    assert.is((await heldNotes("sam")).length, 3);

    assert.is((await ana.save(putRow("note", noteOf("4"), newest.client.id))).result, "applied");
    await nights(1);
    const kept = [middle.client.id, newest.client.id, newest.client.id];
    assert.equal((await heldNotes("ana")).sort(), [...kept].sort());
    assert.equal((await heldNotes("sam")).sort(), [...kept].sort());

    // Whoever opens her has her again; the next night takes who is now untouched for longest.
    const at = new Date().toISOString();
    await nights(1);
    assert.is((await ana.save(putRow("opening", { at }, oldest.client.id))).result, "applied");
    assert.is((await heldNotes("dan")).length, 3, "put right before the next tablet pulls");
    assert.ok((await heldNotes("ana")).includes(oldest.client.id));
    assert.not.ok((await heldNotes("ana")).includes(middle.client.id));
  });

  resting("what is too much for a supervisor stays on the workers' tablets", async () => {
    const ana = await tablet("ana");
    const named = { restricted: true, assigned: [agency.staff.sam] };
    // Of the two clients that Sam has and Ana has one, the shared one was not touched for longest.
    const shared = await recorded(ana, [agency.sites.north]);
    await nights(1);
    const own = await recorded(await tablet("sam"), [agency.sites.north], named);
    limits.records = 1;
    await nights(1);
    assert.equal(await heldNotes("ana"), [shared.client.id]);
    assert.equal(await heldNotes("sam"), [own.client.id]);
    // What named people share has no twin that only workers hold: it rests.
    limits.records = 0;
    await nights(1);
    assert.equal([await heldNotes("ana"), await heldNotes("sam")], [[], []]);
  });

  resting.run();
}

function noteOf(text: string): Fields<"note"> {
  return { date: "2026-07-01", referral: null, text, visibleTo: "team" };
}
