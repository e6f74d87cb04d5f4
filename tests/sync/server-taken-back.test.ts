// A supervisor takes her word back after the office has it: what she settled is open again, on both databases.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { EntryRow } from "../../src/records/entry.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { ReferralStatus } from "../../src/records/referral/referral-status.ts";
import type { Fields } from "../../src/records/registry.ts";
import type { LiveDocument } from "../../src/protocol/sync-messages.ts";
import type { DatabaseKind } from "../support/server/databases.ts";
import { clientOf, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { entryOf, patchRow, putRow, withdrawRow, type Tablet } from "../support/server/tablet.ts";

for (const kind of ["pglite", "postgres"] satisfies DatabaseKind[]) {
  const back = suite(`a word taken back on ${kind}`);
  let server: TestServer;
  let agency: SmallAgency;
  let ana: Tablet;
  let dan: Tablet;
  let sam: Tablet;

  back.before(async () => {
    server = await startTestServer({ database: kind });
  });
  back.before.each(async () => {
    agency = await server.addSmallAgency();
    [ana, dan, sam] = await Promise.all([
      server.tabletOf(agency, "ana"),
      server.tabletOf(agency, "dan"),
      server.tabletOf(agency, "sam"),
    ]);
  });
  back.after(async () => {
    await server.close();
    await stopDatabases();
  });

  async function newClient(): Promise<EntryRow> {
    const row = putRow("client", clientOf("Rosa", [agency.sites.north]), null);
    await ana.save(row);
    await sam.pull();
    return row;
  }
  const word = (record: EntryRow, decision: Fields<"review">["decision"]) =>
    putRow(
      "review",
      {
        ...{ record: record.id, recordKind: record.kind, rev: record.rev, decision },
        ...{ field: null, comment: "how many?" },
      },
      record.clientId,
    );
  const lines = (): LiveDocument[] => sam.held("review-item");
  const told = (tablet: Tablet) =>
    tablet
      .held("notice")
      .map((notice) => notice.body.fields["about"])
      .sort((a, b) => (String(a) < String(b) ? -1 : 1));

  back("an accepted record is in Review again, as it stood there", async () => {
    const client = await newClient();
    const [before] = lines();
    const accepted = word(client, "accepted");
    await sam.save(accepted);
    await sam.pull();
    assert.equal(lines(), []);
    await sam.save(withdrawRow(accepted));
    await sam.pull();
    assert.equal(
      lines().map((line) => [line.id, line.body.fields]),
      [[before?.id, before?.body.fields]],
    );
  });

  back("taken back and accepted again in one push, it stays accepted", async () => {
    const client = await newClient();
    const accepted = word(client, "accepted");
    await sam.save(accepted);
    await sam.pull();
    await sam.push(entryOf([withdrawRow(accepted)]), entryOf([word(client, "accepted")]));
    await sam.pull();
    assert.equal(lines(), []);
  });

  back("a record sent back no longer needs its author", async () => {
    const client = await newClient();
    const returned = word(client, "returned");
    await sam.save(returned);
    await ana.pull();
    assert.equal(told(ana), ["returned"]);
    await sam.save(withdrawRow(returned));
    await Promise.all([ana.pull(), sam.pull()]);
    assert.equal(told(ana), []);
    assert.is(lines().length, 1);
  });

  back(
    "a word about an earlier version, taken back, leaves the newer version's line alone",
    async () => {
      const client = await newClient();
      const accepted = word(client, "accepted");
      await sam.save(accepted);
      await ana.save(patchRow(client, { pronouns: "she/her" }));
      await sam.pull();
      const [newer] = lines();
      await sam.save(withdrawRow(accepted));
      await sam.pull();
      assert.equal(
        lines().map(({ rev }) => rev),
        [newer?.rev],
      );
    },
  );

  back("a choice between two values is open again, and both authors hear of it", async () => {
    const client = await newClient();
    await ana.save(patchRow(client, { pronouns: "she/her" }));
    await dan.save(patchRow(client, { pronouns: "they/them" }));
    await Promise.all([ana.pull(), dan.pull(), sam.pull()]);
    const [competing] = sam.held("competing-value");
    assert.ok(competing);
    const isOpen = () => lines().some((line) => line.body.fields["competing"] === competing.id);
    assert.ok(isOpen());

    const resolution = { chosen: "standing", by: sam.person, at: new Date().toISOString() };
    const choice = patchRow(competing, { resolution });
    assert.is((await sam.save(choice)).result, "applied");
    await Promise.all([ana.pull(), dan.pull(), sam.pull()]);
    assert.not.ok(isOpen());
    assert.equal([told(ana), told(dan)], [["resolved"], ["resolved"]]);

    const undo = patchRow({ ...competing, rev: choice.rev }, { resolution: null });
    assert.is((await sam.save(undo)).result, "applied");
    await Promise.all([ana.pull(), dan.pull(), sam.pull()]);
    assert.ok(isOpen());
    assert.equal([told(ana), told(dan)], [["competing"], ["competing"]]);
  });

  back("an outcome taken back: the referral is due as the word before it says", async () => {
    const client = await newClient();
    const referral = putRow("referral", referralOf(agency), client.id);
    const status = (to: ReferralStatus) =>
      putRow("status-change", statusOf(referral.id, to), client.id);
    const [first, second, gotHelp] = [
      status("not-updated"),
      status("pending"),
      status("got-help"),
    ] as const;
    const due = async () => {
      await dan.pull();
      return dan.documents.get(referral.id)?.due ?? -1;
    };
    await ana.save(referral, first);
    const inSevenDays = await due();
    await ana.save(second);
    const inThreeDays = await due();
    assert.is(inThreeDays, inSevenDays - 4, "the agency gives `pending` less time");
    await ana.save(gotHelp);
    assert.is(await due(), 0);

    await ana.save(withdrawRow(gotHelp));
    assert.is(await due(), inThreeDays);
    const third = status("couldnt-contact");
    await ana.push(
      entryOf([third]),
      entryOf([withdrawRow(second)]),
      entryOf([withdrawRow(third)]),
      entryOf([withdrawRow(first)]),
    );
    assert.is(await due(), inSevenDays, "nobody said anything: it is due since it was made");
  });

  back(
    "of two words one is taken back, and the other stands, in whatever order they come",
    async () => {
      const record = await newClient();
      const [first, second] = [word(record, "accepted"), word(record, "accepted")];
      await sam.save(first);
      await sam.save(second);
      await sam.save(withdrawRow(first));
      await sam.pull();
      assert.is(lines().length, 0, "it is accepted still");
      await sam.save(withdrawRow(second));
      await sam.pull();
      assert.is(lines().length, 1, "and now it is not");
    },
  );

  back.run();
}

function referralOf(agency: SmallAgency): Fields<"referral"> {
  return {
    ...{ direction: "out", mode: "logged", date: "2026-07-01", service: null },
    ...{ toProvider: agency.provider, toProgram: null, fromProvider: null, fromUser: null },
    ...{ comments: "", need: null, goal: null, contactMethod: null, dateAcknowledged: null },
    ...{ reason: null, outcome: null, flags: [] },
  };
}

function statusOf(referral: RecordId, to: ReferralStatus): Fields<"status-change"> {
  return { referral, from: null, to, at: new Date().toISOString(), via: "app", reason: "" };
}
