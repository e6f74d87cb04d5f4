// How referrals stand when several people say so, on both databases.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { addDays, dayNumber, dayOfInstant } from "../../src/records/days.ts";
import type { EntryRow } from "../../src/records/entry.ts";
import { currentStatus, type ReferralStatus } from "../../src/records/referral/referral-status.ts";
import type { Fields } from "../../src/records/registry.ts";
import type { DatabaseKind } from "../support/server/databases.ts";
import { clientOf, newId, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { patchRow, putRow, withdrawRow, type Tablet } from "../support/server/tablet.ts";

for (const kind of ["pglite", "postgres"] satisfies DatabaseKind[]) {
  const statuses = suite(`two people and one referral on ${kind}`);
  let server: TestServer;
  let agency: SmallAgency;
  let ana: Tablet;
  let dan: Tablet;
  let sam: Tablet;
  let eve: Tablet;
  let client: EntryRow;
  let referral: EntryRow;

  statuses.before(async () => {
    server = await startTestServer({ database: kind });
  });
  statuses.before.each(async () => {
    agency = await server.addSmallAgency();
    [ana, dan, sam, eve] = await Promise.all([
      server.tabletOf(agency, "ana"),
      server.tabletOf(agency, "dan"),
      server.tabletOf(agency, "sam"),
      server.tabletOf(agency, "eve"),
    ]);
    client = putRow("client", clientOf("Rosa", [agency.sites.north]), null);
    referral = putRow("referral", referralOf(agency), client.id);
    await ana.save(client);
    await ana.save(referral, said(null, "pending"));
  });
  statuses.after(async () => {
    await server.close();
    await stopDatabases();
  });

  const said = (from: ReferralStatus | null, to: ReferralStatus) =>
    putRow(
      "status-change",
      {
        ...{ referral: referral.id, from, to, at: "2026-07-01T09:00:00.000Z" },
        ...{ via: "app", reason: "" },
      },
      client.id,
    );
  const firstOf = (of: EntryRow) =>
    putRow(
      "status-change",
      {
        ...{ referral: of.id, from: null, to: "pending", at: "2026-07-01T09:00:00.000Z" },
        ...{ via: "app", reason: "" },
      },
      client.id,
    );
  const toldOf = async (who: Tablet) => {
    await who.pull();
    return who
      .held("notice")
      .map(({ body }) => body.fields)
      .filter(({ about }) => about === "two-statuses");
  };
  const standingAt = async (who: Tablet) => {
    await who.pull();
    const held = who
      .held("status-change")
      .filter(({ body }) => body.withdrawn === null)
      .map(({ seq, body }) => ({ seq: Number(seq), to: body.fields["to"] }));
    return currentStatus(held)?.to;
  };
  const reopened = async () => {
    await sam.pull();
    return sam
      .held("review-item")
      .filter(({ body }) => (body.fields["oddities"] as string[]).includes("reopened")).length;
  };

  statuses("both said something offline: the last received stands, and both are told", async () => {
    await ana.save(said("pending", "got-help"));
    await dan.save(said("pending", "no-capacity"));
    for (const [who, other] of [
      ["ana", "dan"],
      ["dan", "ana"],
    ] as const) {
      const tablet = who === "ana" ? ana : dan;
      const told = await toldOf(tablet);
      assert.is(told.length, 1, who);
      assert.equal(told[0]?.["statuses"], { standing: "no-capacity", other: "got-help" });
      assert.is(told[0]?.["by"], agency.staff[other]);
      assert.is(told[0]?.["record"], referral.id);
      assert.is(await standingAt(tablet), "no-capacity");
    }
    assert.is(await reopened(), 0);
  });

  statuses("whoever knew, said the same, or spoke after herself tells nobody", async () => {
    await dan.save(said("pending", "eligible"));
    await ana.save(said("eligible", "got-help"));
    await dan.save(said("eligible", "got-help"));
    await dan.save(said("got-help", "couldnt-contact"), said("pending", "got-help"));
    assert.equal(await toldOf(ana), []);
    assert.equal(await toldOf(dan), []);
  });

  statuses("what was taken back before is no word that anybody missed", async () => {
    const taken = said("pending", "got-help");
    await ana.save(taken);
    await ana.save(withdrawRow(taken));
    await dan.save(said("pending", "no-capacity"));
    assert.equal(await toldOf(dan), []);
  });

  statuses("of two in one push the second meets the first", async () => {
    await Promise.all([
      ana.save(said("pending", "got-help")),
      dan.save(said("pending", "eligible")),
    ]);
    assert.is((await toldOf(ana)).length, 1);
    assert.is((await toldOf(dan)).length, 1);
    assert.is(await standingAt(ana), await standingAt(dan));
  });

  statuses("to reopen what a colleague closed meanwhile is for Review, too", async () => {
    await ana.save(said("pending", "got-help"));
    await dan.save(said("pending", "eligible"));
    assert.is(await reopened(), 1);
  });

  statuses("what is put off goes out with its day, and another status forgets it", async () => {
    const pending = said("pending", "eligible");
    await ana.save(pending);
    const dueOf = async () => {
      await dan.pull();
      return dan.documents.get(referral.id)?.due;
    };
    const first = await dueOf();
    const until = addDays(dayOfInstant(new Date().toISOString(), "UTC"), 60);
    const snooze = putRow(
      "snooze",
      { ...{ referral: referral.id, status: pending.id, until }, reason: "other", note: "away" },
      client.id,
    );
    await dan.save(snooze);
    assert.is(await dueOf(), dayNumber(until));
    assert.is((await eve.save({ ...snooze, id: newId(), rev: newId() })).result, "parked");
    await dan.save(withdrawRow(snooze));
    assert.is(await dueOf(), first);
    await dan.save(putRow("snooze", fieldsOf(snooze) as Fields<"snooze">, client.id));
    await ana.save(said("eligible", "pending"));
    assert.not.equal(await dueOf(), dayNumber(until));
  });

  statuses("M-14 what is put off of a referral that its maker keeps is nobody else's", async () => {
    const cleo = await server.tabletOf(agency, "cleo");
    const cody = await server.tabletOf(agency, "cody");
    const theirs = putRow("client", clientOf("Theo", [agency.sites.closed]), null);
    const kept = putRow("referral", referralOf(agency), theirs.id);
    const status = { ...fieldsOf(said(null, "pending")), referral: kept.id };
    const first = putRow("status-change", status as Fields<"status-change">, theirs.id);
    await cleo.save(theirs);
    await cleo.save(kept, first);
    const until = "2999-01-01";
    const snooze = { ...{ referral: kept.id, status: first.id, until }, note: "" };
    await cleo.save(putRow("snooze", { ...snooze, reason: "appointment" }, theirs.id));
    await cleo.pull();
    await cody.pull();
    assert.is(cleo.held("snooze").length, 1);
    assert.is(cody.held("client").length, 1);
    assert.is(cody.held("snooze").length, 0);
  });

  statuses("whoever sent her to a program that had closed meanwhile is told, once", async () => {
    const ada = await server.tabletOf(agency, "ada");
    const program = putRow("program", programOf(agency, "inactive"), null);
    const open = putRow("program", programOf(agency, "active"), null);
    await ada.save(program);
    await ada.save(open);
    const toldOf = async () => {
      await ana.pull();
      const told = ana.held("notice").map(({ body }) => body.fields);
      return told.filter(({ about }) => about === "provider-closed").map(({ record }) => record);
    };
    const sentTo = (to: EntryRow, flags: string[] = []) =>
      putRow("referral", { ...referralOf(agency), toProgram: to.id, flags }, client.id);
    const sent = sentTo(program);
    await ana.save(sent, firstOf(sent));
    assert.equal(await toldOf(), [sent.id]);
    const [knew, fine] = [sentTo(program, ["knew-closed"]), sentTo(open)];
    await ana.save(knew, firstOf(knew));
    await ana.save(fine, firstOf(fine));
    assert.equal(await toldOf(), [sent.id]);
    await ana.save(patchRow(sent, { toProgram: open.id }));
    assert.equal(await toldOf(), []);
  });

  statuses.run();
}

function programOf(agency: SmallAgency, status: "active" | "inactive"): Fields<"program"> {
  return {
    ...{ provider: agency.provider, name: "Beds", description: "", needs: [], places: [] },
    ...{ eligibility: "", languages: [], connect: "none", status, hours: [], phone: "" },
    ...{ email: "", capacity: null, verifiedOn: null },
  };
}

function fieldsOf(row: EntryRow): Record<string, unknown> {
  return "put" in row ? row.put : {};
}

function referralOf(agency: SmallAgency): Fields<"referral"> {
  return {
    ...{ direction: "out", mode: "logged", date: "2026-07-01", service: null },
    ...{ toProvider: agency.provider, toProgram: null, fromProvider: null, fromUser: null },
    ...{ comments: "", need: null, goal: null, contactMethod: null, dateAcknowledged: null },
    ...{ reason: null, outcome: null, flags: [] },
  };
}
