// S-13: a grant overdrawn by tablets that were offline. Both saves stand, and one line in Review says so.
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { EntryRow } from "../../src/records/entry.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Fields } from "../../src/records/registry.ts";
import { chargesByGrant } from "../../src/records/service/grant-charges.ts";
import { blankService } from "../../src/records/service/service-defaults.ts";
import { readGrantTotals } from "../../sync-server/sync/grant-totals.ts";
import type { DatabaseKind } from "../support/server/databases.ts";
import { clientOf, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { patchRow, putRow, withdrawRow, type Tablet } from "../support/server/tablet.ts";

for (const kind of ["pglite", "postgres"] satisfies DatabaseKind[]) {
  const grants = suite(`S-13 what grants paid on ${kind}`);
  let server: TestServer;
  let agency: SmallAgency;
  let ana: Tablet;
  let dan: Tablet;
  let sam: Tablet;
  let ada: Tablet;
  let client: EntryRow;
  let grant: EntryRow;

  grants.before(async () => {
    server = await startTestServer({ database: kind });
  });
  grants.before.each(async () => {
    agency = await server.addSmallAgency();
    ana = await server.tabletOf(agency, "ana");
    dan = await server.tabletOf(agency, "dan");
    sam = await server.tabletOf(agency, "sam");
    ada = await server.tabletOf(agency, "ada");
    client = putRow("client", clientOf("Niamh", [agency.sites.north]), null);
    await ana.save(client);
    grant = putRow("grant", grantOf({ budget: 100_00, spent: 10_00 }), null);
    assert.is((await ada.save(grant)).result, "applied");
  });
  grants.after(async () => {
    await server.close();
    await stopDatabases();
  });

  const given = (total: number, more: Partial<Fields<"service">> = {}) =>
    putRow("service", serviceOf(agency, { grant: grant.id, ...worth(total), ...more }), client.id);
  const paid = async (of: RecordId = grant.id) =>
    (await readGrantTotals(server.database, agency.org, [of])).get(of)?.paid ?? 0;
  const saves = async (tablet: Tablet, ...rows: EntryRow[]) =>
    assert.is((await tablet.save(...rows)).result, "applied");
  /** The services whose lines say that a grant is overdrawn. */
  const told = async () => {
    await sam.pull();
    return sam
      .held("review-item")
      .filter(({ body }) =>
        Object.values(body.fields["oddities"] ?? []).includes("grant-overdrawn"),
      )
      .map(({ body }) => body.fields["record"]);
  };

  grants(
    "two tablets spent the last of one offline: both are saved, one line says it",
    async () => {
      const [ofAna, ofDan, later] = [given(60_00), given(40_00), given(5_00)];
      await saves(ana, ofAna);
      assert.equal(await told(), []);
      await saves(dan, ofDan);
      assert.equal(await told(), [ofDan.id]);
      await saves(ana, later);
      assert.equal(await told(), [ofDan.id], "the rest is not said again");
      assert.is(await paid(), 105_00);
      // Corrected before anybody looked at it, it is still the one that says so; once accepted it is over.
      const corrected = patchRow(ofDan, { comments: "two nights" });
      await saves(dan, corrected);
      assert.equal(await told(), [ofDan.id]);
      const accept = { record: ofDan.id, recordKind: "service", rev: corrected.rev };
      const word = { ...accept, decision: "accepted" as const, field: null, comment: "" };
      await saves(sam, putRow("review", word, client.id));
      await saves(
        dan,
        patchRow({ ...ofDan, rev: corrected.rev }, { comments: "two nights, again" }),
      );
      assert.equal(await told(), []);
    },
  );

  grants(
    "a deletion and another grant give back what was paid, and going over is told anew",
    async () => {
      const other = putRow(
        "grant",
        { ...grantOf({ budget: 900_00, spent: 0 }), name: "Other" },
        null,
      );
      await saves(ada, other);
      const [one, two] = [given(80_00), given(30_00)];
      await saves(ana, one);
      await saves(ana, two);
      assert.equal(await told(), [two.id]);
      const moved = patchRow(two, { grant: other.id });
      await saves(ana, moved);
      assert.equal([await paid(), await paid(other.id), await told()], [80_00, 30_00, []]);
      await saves(ana, withdrawRow(one));
      assert.is(await paid(), 0);
      // In one push, in its order: the second of them goes over.
      const [three, four] = [given(85_00), given(6_00)];
      await saves(dan, three, four);
      assert.equal(await told(), [four.id]);
    },
  );

  grants("when the one that told it is charged elsewhere, the next one says it", async () => {
    const [one, two, three, four] = [given(80_00), given(20_00), given(20_00), given(1_00)];
    await saves(ana, one);
    await saves(ana, two);
    await saves(ana, three);
    assert.equal(await told(), [two.id]);
    await saves(ana, patchRow(two, { grant: null }));
    assert.equal(await told(), []);
    await saves(dan, four);
    assert.equal(await told(), [four.id]);
  });

  grants(
    "a supervisor's own service is told, too, and a turned-away person costs nothing",
    async () => {
      await saves(ana, given(90_00), given(50_00, { turnAway: "no-room" }));
      assert.equal([await paid(), await told()], [90_00, []]);
      const ofSam = given(1);
      await saves(sam, ofSam);
      assert.equal(await told(), [ofSam.id]);
    },
  );

  grants("S-29 a total that is not units times value is kept, and one line says it", async () => {
    const [right, wrong] = [given(20_00), given(1_00, { total: 50_00, date: "2026-07-09" })];
    await saves(ana, right);
    await saves(ana, wrong);
    const odd = async (service: EntryRow) => {
      await sam.pull();
      const lines = sam.held("review-item");
      return lines.find(({ body }) => body.fields["record"] === service.id)?.body.fields[
        "oddities"
      ];
    };
    assert.equal([await odd(right), await odd(wrong)], [[], ["other-total"]]);
    assert.is(await paid(), 70_00, "as it came: what was saved is not rewritten");
    const put = patchRow(wrong, { unitValue: 50_00 });
    await saves(ana, put);
    assert.equal(await odd(wrong), []);
  });

  grants("what is kept is what a recount of the records says, whatever was saved", async () => {
    const other = putRow("grant", { ...grantOf({ budget: 1, spent: 0 }), name: "Other" }, null);
    await saves(ada, other);
    const act = fc.record({
      service: fc.nat(4),
      amounts: fc.nat(10_000_000_000).map(worth),
      grant: fc.constantFrom(grant.id, other.id, null),
      turnAway: fc.constantFrom(null, null, "no-room"),
      isDeleted: fc.boolean(),
    });
    const standing = new Map<number, EntryRow>();
    for (const { service, isDeleted, amounts, ...more } of fc.sample(act, 40)) {
      const fields = { ...amounts, ...more };
      const before = standing.get(service);
      const row = before
        ? isDeleted
          ? withdrawRow(before)
          : patchRow(before, fields)
        : given(1, fields);
      await saves(ana, row);
      if (isDeleted) standing.delete(service);
      else standing.set(service, before ? { ...before, rev: row.rev } : row);
    }
    await sam.pull();
    const services = sam.held("service").map(({ body }) => ({
      isWithdrawn: body.withdrawn !== null,
      fields: body.fields as Fields<"service">,
    }));
    const recount = chargesByGrant(services);
    for (const { id } of [grant, other]) assert.is(await paid(id), recount.get(id) ?? 0);
  });

  grants.run();
}

function grantOf(money: { budget: number; spent: number }): Fields<"grant"> {
  return { name: "Bridge", shortName: "Bridge", funder: "", begins: null, ends: null, ...money };
}

/** One unit that comes to this much. */
function worth(total: number): Pick<Fields<"service">, "units" | "unitValue" | "total"> {
  return { units: 100, unitValue: total, total };
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
