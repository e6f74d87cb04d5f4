// S-33: approving a service authorization is a supervisor's act, and the server decides the right, on both databases.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { EntryRow } from "../../src/records/entry.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Fields } from "../../src/records/registry.ts";
import { blankService } from "../../src/records/service/service-defaults.ts";
import type { DatabaseKind } from "../support/server/databases.ts";
import { clientOf, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { entryOf, patchRow, putRow, withdrawRow, type Tablet } from "../support/server/tablet.ts";

type Decision = Fields<"authorization">["decision"];
const decided = (by: RecordId, status: "approved" | "denied" = "approved"): Decision => ({
  ...{ status, reason: "within the budget", by, at: "2026-07-15T10:00:00.000Z" },
});

for (const kind of ["pglite", "postgres"] satisfies DatabaseKind[]) {
  const rights = suite(`authorizations on ${kind}`);
  let server: TestServer;
  let agency: SmallAgency;
  let ana: Tablet;
  let dan: Tablet;
  let sam: Tablet;
  let client: EntryRow;

  rights.before(async () => {
    server = await startTestServer({ database: kind });
  });
  rights.before.each(async () => {
    agency = await server.addSmallAgency();
    ana = await server.tabletOf(agency, "ana");
    dan = await server.tabletOf(agency, "dan");
    sam = await server.tabletOf(agency, "sam");
    client = putRow("client", clientOf("Niamh", [agency.sites.north]), null);
    await ana.save(client);
  });
  rights.after(async () => {
    await server.close();
    await stopDatabases();
  });

  const proposal = (decision: Decision = null) =>
    putRow("authorization", authorizationOf(agency, decision), client.id);
  const parked = ["parked", "not-allowed", "decision"];
  const answerOf = async (tablet: Tablet, row: EntryRow) => {
    const { result, reason, detail } = await tablet.save(row);
    return [result, reason, detail];
  };
  const standing = async (row: EntryRow) => {
    await sam.pull();
    return sam.documents.get(row.id)?.body.fields["decision"] ?? null;
  };

  rights("a worker's is pending; one that says it is approved is set aside", async () => {
    assert.is((await ana.save(proposal())).result, "applied");
    const forged = proposal(decided(ana.person));
    assert.equal(await answerOf(ana, forged), parked);
    assert.equal(await answerOf(ana, proposal(decided(sam.person))), parked);
    await sam.pull();
    assert.is(sam.held("authorization").length, 1);
  });

  rights("a worker can neither approve, deny, nor undo what a supervisor decided", async () => {
    const row = proposal();
    await ana.save(row);
    const forged = patchRow(row, { decision: decided(sam.person) });
    assert.equal(await answerOf(dan, forged), parked);
    assert.equal(
      await answerOf(ana, patchRow(row, { decision: decided(ana.person, "denied") })),
      parked,
    );
    const approval = patchRow(row, { decision: decided(sam.person) });
    assert.is((await sam.save(approval)).result, "applied");
    // A change of terms that keeps the approval would approve itself.
    const approved = { ...row, rev: approval.rev };
    assert.equal(await answerOf(ana, patchRow(approved, { units: 900 })), parked);
    assert.equal(await answerOf(ana, withdrawRow(approved)), parked);
    assert.equal(await standing(row), decided(sam.person));
  });

  rights(
    "a worker's change of an approved one is a proposal again, and she may undo it",
    async () => {
      const row = proposal();
      await ana.save(row);
      const approval = patchRow(row, { decision: decided(sam.person) });
      await sam.save(approval);
      const change = patchRow({ ...row, rev: approval.rev }, { units: 900, decision: null });
      assert.is((await ana.save(change)).result, "applied");
      assert.is(await standing(row), null);
      const back = patchRow(
        { ...row, rev: change.rev },
        { units: 200, decision: decided(sam.person) },
      );
      assert.is((await ana.save(back)).result, "applied");
      assert.equal(await standing(row), decided(sam.person));
      const more = patchRow(
        { ...row, rev: back.rev },
        { units: 300, decision: decided(sam.person) },
      );
      assert.equal(await answerOf(ana, more), parked);
    },
  );

  rights(
    "S-32 minutes use up what was authorized in hours, and Review says who went over",
    async () => {
      const terms = { ...authorizationOf(agency, null), unit: "hours" as const, units: 200 };
      const row = putRow("authorization", { ...terms, recurrence: "" }, client.id);
      await ana.save(row);
      await sam.save(patchRow(row, { decision: decided(sam.person) }));
      const given = (date: string, units: number) =>
        putRow(
          "service",
          serviceOf(agency, { authorization: row.id, unit: "minutes", units, date }),
          client.id,
        );
      const [first, second] = [given("2026-07-08", 100_00), given("2026-07-09", 20_01)];
      for (const service of [first, second]) {
        assert.is((await ana.save(service)).result, "applied");
      }
      await sam.pull();
      const told = sam
        .held("review-item")
        .filter(({ body }) =>
          Object.values(body.fields["oddities"] ?? []).includes("over-authorization"),
        );
      assert.equal(
        told.map(({ body }) => body.fields["record"]),
        [second.id],
      );
    },
  );

  rights(
    "two tablets gave the last one: both are saved, and Review says who went over",
    async () => {
      const terms = { ...authorizationOf(agency, null), units: 400, recurrence: "" };
      const row = putRow("authorization", terms, client.id);
      await ana.save(row);
      const approval = patchRow(row, { decision: decided(sam.person) });
      await sam.save(approval);
      const given = (units: number, more: object = {}) =>
        putRow("service", serviceOf(agency, { authorization: row.id, units, ...more }), client.id);
      const odd = async (service: EntryRow): Promise<unknown> => {
        await sam.pull();
        const line = sam
          .held("review-item")
          .find(({ body }) => body.fields["record"] === service.id);
        return line?.body.fields["oddities"];
      };
      const ofAna = given(300, { date: "2026-07-08" });
      const ofDan = given(200, { date: "2026-07-09" });
      const turnedAway = given(0, { date: "2026-07-10", turnAway: "no-room" });
      for (const [tablet, service] of [
        [ana, ofAna],
        [dan, ofDan],
        [dan, turnedAway],
      ] as const) {
        assert.is((await tablet.save(service)).result, "applied");
      }
      assert.equal(await odd(ofAna), []);
      assert.equal(await odd(ofDan), ["over-authorization"]);
      assert.equal(await odd(turnedAway), []);
      const less = patchRow(ofDan, { units: 100 });
      assert.is((await dan.save(less)).result, "applied");
      assert.equal(await odd(ofDan), [], "put right, it is judged anew");
      await sam.save(
        patchRow({ ...row, rev: approval.rev }, { decision: decided(sam.person, "denied") }),
      );
      const late = given(100, { date: "2026-07-11" });
      assert.is((await ana.save(late)).result, "applied");
      assert.equal(await odd(late), ["over-authorization"], "denied while it waited on the tablet");
    },
  );

  rights("S-32 what counts nowhere though one covers it is listed in Review", async () => {
    const terms = authorizationOf(agency, null);
    const row = putRow("authorization", terms, client.id);
    const given = (more: Partial<Fields<"service">> = {}) =>
      putRow("service", serviceOf(agency, more), client.id);
    const odd = async (service: EntryRow): Promise<unknown> => {
      await sam.pull();
      const line = sam.held("review-item").find(({ body }) => body.fields["record"] === service.id);
      return line?.body.fields["oddities"];
    };
    const isOdd = async (more: Partial<Fields<"service">>): Promise<unknown> => {
      const service = given(more);
      assert.is((await ana.save(service)).result, "applied");
      return odd(service);
    };
    await ana.save(row);
    assert.equal(await isOdd({ date: terms.begin }), [], "only proposed");
    const approval = patchRow(row, { decision: decided(sam.person) });
    await sam.save(approval);
    const late = given({ date: terms.begin });
    assert.is((await dan.save(late)).result, "applied");
    assert.equal(await odd(late), ["twice-in-a-day", "not-counted"]);
    // Put right, by whoever opens and saves it.
    assert.is((await dan.save(patchRow(late, { authorization: row.id }))).result, "applied");
    assert.equal(await odd(late), ["twice-in-a-day"]);
    assert.equal(await isOdd({ date: "2025-07-08" }), [], "before it began");
    assert.equal(await isOdd({ date: "2026-07-09", turnAway: "no-room", units: 0 }), []);
    // A supervisor's, too: she did not know of it either.
    const ofSam = given({ date: "2026-07-12" });
    assert.is((await sam.save(ofSam)).result, "applied");
    assert.equal(await odd(ofSam), ["not-counted"]);
    await sam.save(withdrawRow({ ...row, rev: approval.rev }));
    assert.equal(await isOdd({ date: "2026-07-10" }), [], "taken away");
    const waited = given({ date: "2026-07-13", authorization: row.id });
    assert.is((await dan.save(waited)).result, "applied");
    assert.equal(
      await odd(waited),
      ["over-authorization"],
      "deleted while it waited on the tablet",
    );
  });

  rights("what a supervisor deleted is not brought back approved by a worker", async () => {
    const row = proposal();
    await ana.save(row);
    const approval = patchRow(row, { decision: decided(sam.person) });
    const deletion = withdrawRow({ ...row, rev: approval.rev });
    assert.is((await sam.save(approval)).result, "applied");
    assert.is((await sam.save(deletion)).result, "applied");
    // Put back it is a proposal, and she may undo that.
    const revived = patchRow({ ...row, rev: deletion.rev }, { decision: null });
    assert.is((await ana.save(revived)).result, "applied");
    const approved = patchRow({ ...row, rev: revived.rev }, { decision: decided(sam.person) });
    assert.equal(await answerOf(ana, approved), parked);
    assert.is(await standing(row), null);
    assert.is(
      (await ana.save(withdrawRow({ ...row, rev: revived.rev }, "undo"))).result,
      "applied",
    );
  });

  rights("a worker takes away none that was approved, through no proposal of hers", async () => {
    const row = proposal();
    await ana.save(row);
    const approval = patchRow(row, { decision: decided(sam.person) });
    await sam.save(approval);
    const change = patchRow({ ...row, rev: approval.rev }, { decision: null });
    const deletion = withdrawRow({ ...row, rev: change.rev });
    // In one push, in one entry, and after any number of proposals.
    assert.is((await ana.save(change, deletion)).result, "parked");
    const answers = await ana.push(entryOf([change]), entryOf([deletion]));
    assert.equal(
      answers.map(({ result }) => result),
      ["applied", "parked"],
    );
    const more = patchRow({ ...row, rev: change.rev }, { units: 900 });
    assert.is((await ana.save(more)).result, "applied");
    assert.equal(await answerOf(ana, withdrawRow({ ...row, rev: more.rev })), parked);
    assert.equal(await answerOf(dan, withdrawRow({ ...row, rev: more.rev })), parked);
    // Denied since, nothing that was approved is lost.
    const denial = patchRow({ ...row, rev: more.rev }, { decision: decided(sam.person, "denied") });
    await sam.save(denial);
    assert.is((await ana.save(withdrawRow({ ...row, rev: denial.rev }))).result, "applied");
  });

  rights("a worker takes her own proposal back, changed or not", async () => {
    const row = proposal();
    await ana.save(row);
    assert.is((await ana.save(withdrawRow(row, "undo"))).result, "applied");
    const other = proposal();
    const change = patchRow(other, { units: 900 });
    await ana.save(other);
    await ana.save(change);
    assert.is((await ana.save(withdrawRow({ ...other, rev: change.rev }))).result, "applied");
  });

  rights(
    "a supervisor decides in her own name, and may change the terms of a colleague's",
    async () => {
      const row = proposal();
      await ana.save(row);
      const inAnothersName = patchRow(row, { decision: decided(agency.staff.sue) });
      assert.equal(await answerOf(sam, inAnothersName), parked);
      const approval = patchRow(row, { decision: decided(sam.person) });
      await sam.save(approval);
      const terms = patchRow({ ...row, rev: approval.rev }, { goals: "Sleep inside." });
      assert.is((await sam.save(terms)).result, "applied");
      assert.is((await sam.save(withdrawRow({ ...row, rev: terms.rev }))).result, "applied");
    },
  );

  rights("an approval and a change made without knowing of it are never mixed", async () => {
    const row = proposal();
    await ana.save(row);
    await sam.save(patchRow(row, { decision: decided(sam.person) }));
    assert.is((await ana.save(patchRow(row, { units: 900 }))).result, "merged");
    await sam.pull();
    const { units, decision } = sam.documents.get(row.id)?.body.fields ?? {};
    assert.equal([units, decision], [200, decided(sam.person)]);
    assert.is(sam.held("competing-value").length, 1);
  });

  rights("of two decisions that competed a supervisor may choose her colleague's", async () => {
    const { north, south } = agency.sites;
    const shared = putRow("client", clientOf("Rosa", [north, south]), null);
    const row = putRow("authorization", authorizationOf(agency, null), shared.id);
    await ana.save(shared, row);
    const sue = await server.tabletOf(agency, "sue");
    const denied = decided(sue.person, "denied");
    const approval = patchRow(row, { decision: decided(sam.person) });
    await sam.save(approval);
    assert.is((await sue.save(patchRow(row, { decision: denied }))).result, "merged");
    await sam.pull();
    const [two] = sam.held("competing-value");
    if (!two) throw new Error("nothing competes");
    const stands = { ...row, rev: approval.rev };
    const other = authorizationOf(agency, denied);
    const resolution = { chosen: "other", by: sam.person, at: "2026-07-16T10:00:00.000Z" };
    const choice = () => patchRow(two, { resolution });
    // Not without settling the two, and not with other terms.
    assert.equal(await answerOf(sam, patchRow(stands, { ...other })), parked);
    const changed = patchRow(stands, { ...other, units: 900 });
    assert.is((await sam.save(choice(), changed)).result, "parked");
    const chosen = patchRow(stands, { ...other });
    assert.is((await sam.save(choice(), chosen)).result, "applied");
    assert.equal(await standing(row), denied);
    // Settled once: the same choice says nothing more.
    const mine = patchRow({ ...row, rev: chosen.rev }, { decision: decided(sam.person) });
    await sam.save(mine);
    const terms = patchRow({ ...row, rev: mine.rev }, { units: 300 });
    await sam.save(terms);
    const late = patchRow({ ...row, rev: terms.rev }, { ...other });
    assert.is((await sam.save(choice(), late)).result, "parked");
  });

  rights("what a worker proposes stands in Review", async () => {
    const row = proposal();
    await ana.save(row);
    await sam.pull();
    const lines = sam.held("review-item").map(({ body }) => body.fields["record"]);
    assert.ok(lines.includes(row.id));
  });

  rights.run();
}

function serviceOf(
  { definitions, sites, provider }: SmallAgency,
  more: Partial<Fields<"service">>,
): Fields<"service"> {
  return {
    ...blankService,
    ...{ definition: definitions.kit, date: "2026-07-08", unit: "count", units: 100 },
    ...{ unitValue: 0, total: 0, provider, site: sites.north, grant: null, enrollment: null },
    flags: [],
    ...more,
  };
}

function authorizationOf(
  { definitions }: SmallAgency,
  decision: Decision,
): Fields<"authorization"> {
  return {
    ...{ funds: [], definition: definitions.kit, begin: "2026-07-07", end: "2026-09-29" },
    ...{ unit: "count", units: 200, unitValue: 650, reason: null, goals: "", decision },
    recurrence: "FREQ=WEEKLY;INTERVAL=1;BYDAY=TU",
  };
}
