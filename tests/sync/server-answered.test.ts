// What a supervisor sends back, and what answers it, on both databases.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { EntryRow } from "../../src/records/entry.ts";
import type { ReferralStatus } from "../../src/records/referral/referral-status.ts";
import type { Fields } from "../../src/records/registry.ts";
import type { DatabaseKind } from "../support/server/databases.ts";
import { clientOf, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { patchRow, putRow, withdrawRow, type Tablet } from "../support/server/tablet.ts";

for (const kind of ["pglite", "postgres"] satisfies DatabaseKind[]) {
  const answered = suite(`sent back and answered on ${kind}`);
  let server: TestServer;
  let agency: SmallAgency;
  let ana: Tablet;
  let dan: Tablet;
  let sam: Tablet;
  let client: EntryRow;

  answered.before(async () => {
    server = await startTestServer({ database: kind });
  });
  answered.before.each(async () => {
    agency = await server.addSmallAgency();
    [ana, dan, sam] = await Promise.all([
      server.tabletOf(agency, "ana"),
      server.tabletOf(agency, "dan"),
      server.tabletOf(agency, "sam"),
    ]);
    client = putRow("client", clientOf("Rosa", [agency.sites.north]), null);
    await ana.save(client);
  });
  answered.after(async () => {
    await server.close();
    await stopDatabases();
  });

  const sendBack = (record: EntryRow) =>
    sam.save(
      putRow(
        "review",
        {
          ...{ record: record.id, recordKind: record.kind, rev: record.rev },
          ...{ decision: "returned", field: null, comment: "why?" },
        },
        client.id,
      ),
    );
  const toldAna = async () => {
    await ana.pull();
    const returned = ana.held("notice").filter(({ body }) => body.fields["about"] === "returned");
    return returned.map(({ body }) => body.fields["record"]);
  };
  const linesAbout = async (record: EntryRow) => {
    await sam.pull();
    const open = sam.held("review-item").map(({ body }) => body.fields);
    return open.filter((line) => line["record"] === record.id && line["entry"] === null);
  };
  const status = (referral: EntryRow, from: ReferralStatus | null, to: ReferralStatus) =>
    putRow("status-change", statusOf(referral, from, to), client.id);
  const note = (more: Partial<Fields<"note">>) =>
    putRow(
      "note",
      { date: "2026-07-01", referral: null, text: "Met", visibleTo: "team", ...more },
      client.id,
    );

  /** Ana reopened a referral, and Sam sent that back. */
  async function reopenedAndReturned() {
    const referral = putRow("referral", referralOf(agency), client.id);
    await ana.save(referral, status(referral, null, "not-updated"));
    await ana.save(status(referral, "not-updated", "got-help"));
    const reopened = status(referral, "got-help", "pending");
    await ana.save(reopened);
    await sendBack(reopened);
    assert.equal(await toldAna(), [reopened.id]);
    assert.is(ana.held("notice")[0]?.body.fields["referral"], referral.id);
    return { referral, reopened };
  }

  answered("a status that came back is answered by another one", async () => {
    const { referral } = await reopenedAndReturned();
    await ana.save(status(referral, "pending", "got-help"));
    assert.equal(await toldAna(), []);
  });

  answered("by a note about its referral that the team can read", async () => {
    const { referral, reopened } = await reopenedAndReturned();
    await ana.save(note({ referral: null }));
    await ana.save(note({ referral: referral.id, visibleTo: "author" }));
    await dan.save(note({ referral: referral.id }));
    await dan.save(status(referral, "pending", "eligible"));
    assert.equal(await toldAna(), [reopened.id], "nothing of this is her answer");
    await ana.save(note({ referral: referral.id }));
    assert.equal(await toldAna(), []);
  });

  answered("by taking it back, which leaves no line in Review", async () => {
    const { reopened } = await reopenedAndReturned();
    await ana.save(withdrawRow(reopened));
    assert.equal(await toldAna(), []);
    assert.equal(await linesAbout(reopened), []);
  });

  answered("the supervisor may take her word about a status back", async () => {
    const { reopened } = await reopenedAndReturned();
    await sam.pull();
    const word = sam.held("review").find(({ body }) => body.fields["record"] === reopened.id);
    assert.ok(word);
    await sam.save(withdrawRow(word));
    assert.equal(await toldAna(), []);
    assert.is((await linesAbout(reopened)).length, 1);
  });

  answered("a note that came back is answered by standing by it, word for word", async () => {
    const met = note({});
    await ana.save(met);
    await sendBack(met);
    assert.equal(await toldAna(), [met.id]);
    assert.is((await dan.save(patchRow(met, {}))).reason, "not-allowed");
    assert.is((await ana.save(patchRow(met, { text: "Met her" }))).reason, "append-only");
    await ana.save(patchRow(met, {}));
    assert.equal(await toldAna(), []);
    assert.is((await linesAbout(met)).length, 1);
    assert.is(ana.documents.get(met.id)?.body.fields["text"], "Met");
  });

  answered("or by removing it", async () => {
    const met = note({});
    await ana.save(met);
    await sendBack(met);
    await ana.save(withdrawRow(met));
    assert.equal(await toldAna(), []);
  });

  answered.run();
}

function statusOf(
  referral: EntryRow,
  from: ReferralStatus | null,
  to: ReferralStatus,
): Fields<"status-change"> {
  const at = new Date().toISOString();
  return { referral: referral.id, from, to, at, via: "app", reason: "" };
}

function referralOf(agency: SmallAgency): Fields<"referral"> {
  return {
    ...{ direction: "out", mode: "logged", date: "2026-07-01", service: null },
    ...{ toProvider: agency.provider, toProgram: null, fromProvider: null, fromUser: null },
    ...{ comments: "", need: null, goal: null, contactMethod: null, dateAcknowledged: null },
    ...{ reason: null, outcome: null, flags: [] },
  };
}
