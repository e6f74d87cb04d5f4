// Whatever the day and hour, the demo could have been saved by real tablets: valid, in order, whole, repeatable.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { addDays, dayOfInstant } from "../../../../src/records/days.ts";
import { refuseRule } from "../../../../src/records/eligibility/refuse-rule.ts";
import { recordKinds } from "../../../../src/records/registry.ts";
import { serviceOddities, serviceTotal } from "../../../../src/records/service/service-rules.ts";
import { makeDemoAgency } from "../../../../sync-server/demo/demo-agency.ts";
import type { SeedOf } from "../../../../sync-server/demo/ledger.ts";
import { countBy, recordsOf } from "./demo-reader.ts";

const soundness = suite("a sound demo");

const today = "2026-07-16";
const demo = makeDemoAgency({ today });
const byId = new Map(demo.records.map((record) => [record.id, record]));

soundness("every record is valid for its kind", () => {
  for (const { kind, collection, clientId, id, fields } of demo.records) {
    const parsed = v.safeParse(recordKinds[kind].schema, fields);
    assert.ok(parsed.success, `${kind} ${id}: ${parsed.issues?.[0].message}`);
    assert.is(collection, recordKinds[kind].collection);
    const hangs = recordKinds[kind].client;
    if (hangs === "self") assert.is(clientId, id);
    if (hangs === "required") assert.ok(clientId, `${kind} names no client`);
    if (hangs === "none") assert.is(clientId, null);
  }
});

soundness("ids and revs are all different", () => {
  assert.is(byId.size, demo.records.length);
  assert.is(new Set(demo.records.map(({ rev }) => rev)).size, demo.records.length);
});

soundness("reference comes first, then clients, casework and inbox, as received", () => {
  const order = ["reference", "clients", "casework", "inbox"];
  demo.records.reduce((before, record) => {
    const [was, is] = [order.indexOf(before.collection), order.indexOf(record.collection)];
    assert.ok(was < is || (was === is && before.receivedAt <= record.receivedAt));
    return record;
  });
});

soundness("every id named in a record exists", () => {
  const revs = new Set(demo.records.map(({ rev }) => rev));
  const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
  const households = new Set(recordsOf(demo, "client").map(({ fields }) => fields.household ?? ""));
  // The other value's rev is a version that lost: it stands nowhere.
  const lost = new Set(recordsOf(demo, "competing-value").map(({ fields }) => fields.other.rev));
  const look = (value: unknown, where: string): void => {
    if (typeof value === "string" && isId(value)) {
      const isKnown =
        byId.has(value) || revs.has(value) || households.has(value) || lost.has(value);
      assert.ok(isKnown, `${where} names ${value}, which does not exist`);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) look(inner, `${where}.${key}`);
    }
  };
  for (const { kind, author, clientId, fields } of demo.records) {
    look(author, kind);
    look(clientId, kind);
    look(fields, kind);
  }
  look(demo.accounts, "accounts");
  look(demo.landmarks, "landmarks");
});

soundness("nothing happens to a client before she is known, or after now", () => {
  for (const { kind, clientId, receivedAt, at } of demo.records) {
    assert.ok(receivedAt <= "2026-07-16T17:42:00.000Z", `${kind} lies in the future`);
    assert.ok(at <= receivedAt, `${kind} was received before it was saved`);
    const client = byId.get(clientId ?? "");
    if (client === undefined || kind === "client") continue;
    // A record's id carries the moment of its first save.
    const known = Number.parseInt(client.id.replace("-", "").slice(0, 12), 16);
    assert.ok(Date.parse(at) >= known, `${kind} of a client not yet known`);
  }
});

soundness("S-43 every rule of eligibility could have been saved, and names what there is", () => {
  const rules = new Map(recordsOf(demo, "eligibility-rule").map(({ id, fields }) => [id, fields]));
  for (const [id, { name, services, condition }] of rules) {
    const refusal = refuseRule(id, condition, (other) => rules.get(other)?.condition);
    assert.is(refusal, null, name);
    for (const service of services) {
      const kind = byId.get(service)?.kind;
      assert.ok(kind === "service-definition" || kind === "referral-service", name);
    }
  }
  assert.ok(rules.size > 5);
});

soundness("services say what they cost and what is odd about them", () => {
  const sameDay = new Map<string, { definition: string; date: string }[]>();
  for (const { id, clientId, fields } of recordsOf(demo, "service")) {
    assert.is(fields.total, serviceTotal(fields.units, fields.unitValue), id);
    const definition = byId.get(fields.definition);
    const grant = byId.get(fields.grant ?? "");
    const enrollment = byId.get(fields.enrollment ?? "");
    assert.ok(definition?.kind === "service-definition");
    const key = `${clientId}/${fields.date}`;
    const oddities = serviceOddities(fields, {
      today,
      definition: fields.turnAway === null ? definition.fields : undefined,
      grant: grant?.kind === "grant" ? grant.fields : undefined,
      enrollment: enrollment?.kind === "enrollment" ? enrollment.fields : undefined,
      authorization: undefined,
      sameDay: clientId === null ? [] : (sameDay.get(key) ?? []),
    });
    assert.equal(fields.flags, oddities, `${definition.fields.name} on ${fields.date}`);
    sameDay.set(key, [...(sameDay.get(key) ?? []), fields]);
  }
});

soundness("a referral starts with its first change, and each change leads to the next", () => {
  const changes = new Map<string, SeedOf<"status-change">[]>();
  for (const change of recordsOf(demo, "status-change")) {
    const { referral } = change.fields;
    changes.set(referral, [...(changes.get(referral) ?? []), change]);
  }
  for (const referral of recordsOf(demo, "referral")) {
    const own = changes.get(referral.id) ?? [];
    assert.is(own[0]?.at, referral.at);
    assert.is(own[0]?.author, referral.author);
    own.reduce<string | null>((status, { fields }) => {
      assert.is(fields.from, status);
      return fields.to;
    }, null);
  }
});

soundness("lines of Review agree with the records they are about", () => {
  const items = recordsOf(demo, "review-item");
  assert.ok(items.length >= 15 && items.length <= 30, `${items.length} lines`);
  const { streetOutreach } = demo.landmarks;
  for (const { fields, clientId } of items) {
    const record = byId.get(fields.record);
    assert.is(fields.rev, record?.rev);
    assert.is(fields.author, record?.author);
    assert.is(fields.receivedAt, record?.receivedAt);
    const client = byId.get(clientId ?? "");
    assert.ok(client?.kind === "client" && client.fields.sites.includes(streetOutreach));
  }
  const oddities = countBy(
    items.flatMap(({ fields }) => fields.oddities),
    (oddity) => oddity,
  );
  assert.ok(oddities.size >= 8, `only ${[...oddities.keys()].join(", ")}`);
  const twoValues = items.filter(({ fields }) => fields.competing !== null);
  assert.equal(
    twoValues.map(({ fields }) => fields.competing),
    [demo.landmarks.competingPhone],
  );
});

soundness("one record came back to Dan, and Ana's day starts calm", () => {
  const { dan, ana, returnedService } = demo.landmarks;
  const notices = recordsOf(demo, "notice");
  const returned = notices.filter(({ fields }) => fields.about === "returned");
  assert.equal(
    returned.map(({ fields }) => [fields.to, fields.record]),
    [[dan, returnedService]],
  );
  assert.ok(notices.every(({ fields }) => fields.to !== ana));
});

soundness("the same words give the same demo; another seed gives another", () => {
  const again = makeDemoAgency({ today });
  assert.is(JSON.stringify(again), JSON.stringify(demo));
  const other = makeDemoAgency({ today, seed: 2, size: "field" });
  const one = makeDemoAgency({ today, size: "field" });
  assert.is.not(JSON.stringify(other), JSON.stringify(one));
});

soundness("any seed will do", () => {
  for (let seed = 3; seed < 30; seed += 1) makeDemoAgency({ today, seed, size: "field" });
});

soundness("any day and hour will do", () => {
  const hours = ["00:00:05", "05:59:00", "13:00:00", "17:42:00", "23:59:59"];
  for (let days = 0; days < 400; days += 9) {
    const now = `${addDays("2026-01-01", days)}T${hours[days % hours.length]}.000Z`;
    const made = makeDemoAgency({
      today: dayOfInstant(now, "America/Los_Angeles"),
      now,
      size: "field",
    });
    const late = made.records.filter(({ at, receivedAt }) => at > receivedAt || receivedAt > now);
    assert.equal(late, [], `at ${now}`);
  }
});

soundness("a referral made half a minute ago has no answer from the future", () => {
  const now = "2026-11-30T08:00:17.000Z";
  const { records } = makeDemoAgency({ today: "2026-11-30", now });
  assert.equal(
    records.filter(({ receivedAt }) => receivedAt > now),
    [],
  );
});

soundness.run();
