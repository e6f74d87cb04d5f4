// S-43: a rule of eligibility that nobody could judge is refused when it is saved, on both databases.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Condition } from "../../src/records/eligibility/eligibility-rule.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { EntryRow } from "../../src/records/entry.ts";
import type { Fields } from "../../src/records/registry.ts";
import type { DatabaseKind } from "../support/server/databases.ts";
import { clientOf, newId, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { entryOf, patchRow, putRow, type Tablet } from "../support/server/tablet.ts";

const adult: Condition = { type: "number", fact: "age", least: 18, most: null };
const ruleOf = (condition: Condition) => ({
  name: `Rule ${newId()}`,
  services: [],
  condition,
  retired: false,
});
const named = (rule: RecordId): Condition => ({ type: "rule", rule });

const serviceOf = ({ definitions, provider, sites }: SmallAgency): Fields<"service"> => ({
  ...{ definition: definitions.kit, date: "2026-07-15", unit: "count", units: 100 },
  ...{ unitValue: 650, total: 650, provider, site: sites.north, grant: null, enrollment: null },
  ...{ reason: null, goal: null, need: null, referral: null, authorization: null, comments: "" },
  ...{ turnAway: null, headCount: null, flags: [] },
});
const checkOf = (service: EntryRow, rule: EntryRow): Fields<"eligibility-check"> => ({
  ...{ rule: rule.id, version: rule.rev, date: "2026-07-15", record: service.id },
  ...{ result: "not-eligible", inputs: [{ fact: "age", value: 17, holds: false }] },
});

for (const kind of ["pglite", "postgres"] satisfies DatabaseKind[]) {
  const rules = suite(`rules of eligibility on ${kind}`);
  let server: TestServer;
  let agency: SmallAgency;
  let ada: Tablet;

  rules.before(async () => {
    server = await startTestServer({ database: kind });
  });
  rules.before.each(async () => {
    agency = await server.addSmallAgency();
    ada = await server.tabletOf(agency, "ada");
  });
  rules.after(async () => {
    await server.close();
    await stopDatabases();
  });

  rules(
    "R-33 it decides about referral services, too, and about none that is not there",
    async () => {
      const detox = putRow(
        "referral-service",
        { code: "DETOX", name: "Detox", need: null, programs: [], mode: "logged", retired: false },
        null,
      );
      assert.is((await ada.save(detox)).result, "applied");
      const decides = (services: RecordId[]) => ({ ...ruleOf(adult), services });
      const both = [agency.definitions.kit, detox.id];
      const saved = await ada.save(putRow("eligibility-rule", decides(both), null));
      assert.is(saved.result, "applied");
      const change = async (services: RecordId[]) => {
        const fields = decides(services);
        const changes = [{ kind: "eligibility-rule", id: newId(), fields }];
        return (await ada.request("/api/catalogue", { changes })).status;
      };
      assert.is(await change(both), 200);
      assert.is(await change([newId()]), 400);
      const { reason, detail } = await ada.save(
        putRow("eligibility-rule", decides([agency.provider]), null),
      );
      assert.equal([reason, detail], ["invalid-field", "services"]);
    },
  );

  rules(
    "S-43 one that leads back to itself is refused, whenever its other half was saved",
    async () => {
      const first = putRow("eligibility-rule", ruleOf(adult), null);
      const second = putRow("eligibility-rule", ruleOf(named(first.id)), null);
      assert.is((await ada.save(first)).result, "applied");
      assert.is((await ada.save(second)).result, "applied");
      const { result, reason, detail } = await ada.save(
        patchRow(first, { condition: { type: "any", of: [adult, named(second.id)] } }),
      );
      assert.equal([result, reason, detail], ["parked", "invalid-field", "condition"]);
      const [one, other] = [newId(), newId()];
      const both = entryOf([
        putRow("eligibility-rule", ruleOf(named(other)), null, one),
        putRow("eligibility-rule", ruleOf(named(one)), null, other),
      ]);
      assert.is((await ada.push(both))[0]?.reason, "invalid-field");
      await ada.pull();
      assert.equal(
        ada
          .held("eligibility-rule")
          .map(({ id }) => id)
          .sort(),
        [first.id, second.id].sort(),
      );
    },
  );

  rules("S-43 one that makes another too deep is refused", async () => {
    const chain = Array.from({ length: 6 }, () => putRow("eligibility-rule", ruleOf(adult), null));
    for (const rule of chain) assert.is((await ada.save(rule)).result, "applied");
    const links = chain.flatMap((rule, place) => {
      const next = chain[place + 1];
      return next ? [patchRow(rule, { condition: named(next.id) })] : [];
    });
    const last = links.pop();
    assert.ok(last);
    for (const link of links) assert.is((await ada.save(link)).result, "applied");
    const { reason, detail } = await ada.save(last);
    assert.equal([reason, detail], ["invalid-field", "condition"]);
  });

  rules("S-43 absurdly deep ones are refused", async () => {
    let deep: Condition = adult;
    for (let n = 0; n < 9; n += 1) deep = { type: "not", of: deep };
    const { reason, detail } = await ada.save(putRow("eligibility-rule", ruleOf(deep), null));
    assert.equal([reason, detail], ["invalid-field", "condition"]);
  });

  rules("S-43 they are the administrator's to set, and everybody's to read", async () => {
    const [ana, sam] = [await server.tabletOf(agency, "ana"), await server.tabletOf(agency, "sam")];
    for (const other of [ana, sam]) {
      const answer = await other.save(putRow("eligibility-rule", ruleOf(adult), null));
      assert.is(answer.reason, "not-allowed");
    }
    await ada.save(putRow("eligibility-rule", ruleOf(adult), null));
    await ana.pull();
    assert.is(ana.held("eligibility-rule").length, 1);
  });

  rules("S-44 a service keeps the rule it was given by, and nobody rewrites that", async () => {
    const ana = await server.tabletOf(agency, "ana");
    const rule = putRow("eligibility-rule", ruleOf(adult), null);
    await ada.save(rule);
    const client = putRow("client", clientOf("Niamh", [agency.sites.north]), null);
    await ana.save(client);
    const service = putRow("service", serviceOf(agency), client.id);
    const check = putRow("eligibility-check", checkOf(service, rule), client.id);
    assert.is((await ana.save(service, check)).result, "applied");
    // The rule changes; what was judged by its old version stays as it was.
    await ada.save(patchRow(rule, { retired: true }));
    assert.is((await ana.save(patchRow(check, { result: "eligible" }))).reason, "append-only");
    await ana.pull();
    assert.equal(ana.documents.get(check.id)?.body.fields, { ...checkOf(service, rule) });
  });

  rules.run();
}
