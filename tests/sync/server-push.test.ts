// What a save becomes at the office, through the front door, on both databases.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import type { LiveDocument, PullAnswer } from "../../src/protocol/sync-messages.ts";
import { recordKinds, type Fields } from "../../src/records/registry.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { EntryRow } from "../../src/records/entry.ts";
import { reviewItemId } from "../../sync-server/sync/derived-id.ts";
import type { DatabaseKind } from "../support/server/databases.ts";
import { clientOf, newId, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { entryOf, patchRow, putRow, withdrawRow, type Tablet } from "../support/server/tablet.ts";

export function serviceOf(
  agency: SmallAgency,
  more: Partial<Fields<"service">> = {},
): Fields<"service"> {
  return {
    ...{ definition: agency.definitions.kit, date: "2026-07-01", unit: "count", units: 100 },
    ...{ unitValue: 650, total: 650, provider: agency.provider, site: agency.sites.north },
    ...{ grant: null, enrollment: null, reason: null, goal: null, need: null, referral: null },
    ...{ authorization: null, comments: "", turnAway: null, headCount: null, flags: [] },
    ...more,
  };
}

export function noteOf(text: string, more: Partial<Fields<"note">> = {}): Fields<"note"> {
  return { date: "2026-07-01", referral: null, text, visibleTo: "team", ...more };
}

for (const kind of ["pglite", "postgres"] satisfies DatabaseKind[]) {
  const push = suite(`push on ${kind}`);
  let server: TestServer;
  let agency: SmallAgency;
  let ana: Tablet;
  let dan: Tablet;
  let sam: Tablet;

  push.before(async () => {
    server = await startTestServer({ database: kind });
  });
  push.before.each(async () => {
    agency = await server.addSmallAgency();
    [ana, dan, sam] = await Promise.all([
      server.tabletOf(agency, "ana"),
      server.tabletOf(agency, "dan"),
      server.tabletOf(agency, "sam"),
    ]);
  });
  push.after(async () => {
    await server.close();
    await stopDatabases();
  });

  async function newClient(given = "Rosa"): Promise<EntryRow> {
    const row = putRow("client", clientOf(given, [agency.sites.north]), null);
    assert.is((await ana.save(row)).result, "applied");
    return row;
  }

  push(
    "a new client with a referral, its status and a note reaches a colleague whole",
    async () => {
      const client = putRow("client", clientOf("Rosa", [agency.sites.north]), null);
      const referral = putRow("referral", referralOf(agency), client.id);
      const status = putRow("status-change", statusOf(referral.id), client.id);
      const note = putRow("note", noteOf("met at the bridge"), client.id);
      const answer = await ana.save(status, note, referral, client);
      assert.is(answer.result, "applied");
      assert.equal(
        answer.rows.map(({ id, rev }) => [id, rev]),
        [status, note, referral, client].map(({ id, rev }) => [id, rev]),
      );
      await dan.pull();
      for (const row of [client, referral, status, note])
        assert.ok(dan.documents.has(row.id), row.kind);
      const held = dan.documents.get(note.id);
      assert.is(held?.body.author, ana.person);
      assert.is(held?.body.fields["text"], "met at the bridge");
      assert.ok((dan.documents.get(referral.id)?.due ?? 0) > 20_000, "the referral has a due day");
    },
  );

  push(
    "whoever learned the id of a save occupies it in vain: its author loses nothing",
    async () => {
      const client = await newClient();
      const hers = entryOf([putRow("note", noteOf("hers"), client.id)]);
      const his = { ...entryOf([putRow("note", noteOf("his"), client.id)]), id: hers.id };
      const [taken] = await dan.push(his);
      assert.equal([taken?.result, taken?.rows[0]?.id], ["applied", his.rows[0]?.id]);
      const [answer] = await ana.push(hers);
      assert.equal([answer?.id, answer?.result], [hers.id, "applied"]);
      assert.is(answer?.rows[0]?.id, hers.rows[0]?.id);
      assert.equal((await ana.push(hers, hers))[1], answer, "sent again, it is answered the same");
      assert.equal((await dan.push(his))[0], taken);
      await sam.pull();
      for (const [{ rows }, author] of [
        [hers, ana.person],
        [his, dan.person],
      ] as const) {
        assert.is(sam.documents.get(rows[0]?.id ?? "")?.body.author, author);
      }
    },
  );

  push("a dropped answer doubles nothing: the same entry gets the same answer", async () => {
    const client = await newClient();
    const entry = entryOf([putRow("note", noteOf("once"), client.id)]);
    const [first] = await ana.push(entry);
    const [again] = await ana.push(entry);
    assert.equal(again, first);
    const together = await Promise.all([entry, entry, entry].map((one) => ana.push(one)));
    for (const [answer] of together) assert.equal(answer, first);
    await dan.pull();
    assert.is(dan.held("note").length, 1);
  });

  push("the same entry sent at once from many sides happens once", async () => {
    const client = await newClient();
    const entry = entryOf([putRow("note", noteOf("once"), client.id)]);
    const answers = await Promise.all(Array.from({ length: 8 }, () => ana.push(entry)));
    for (const [answer] of answers) assert.equal(answer, answers[0]?.[0]);
    await dan.pull();
    assert.is(dan.held("note").length, 1);
  });

  push("a save that comes again in another entry is a noop by its rev", async () => {
    const client = await newClient();
    const row = putRow("note", noteOf("once"), client.id);
    assert.is((await ana.save(row)).result, "applied");
    const again = await ana.save(row);
    assert.is(again.result, "noop");
    assert.is(again.rows[0]?.rev, row.rev);
  });

  push(
    "a poison entry delays no other, is kept, and is shown to author and supervisor",
    async () => {
      const client = await newClient();
      const bad = entryOf([putRow("service", { ...serviceOf(agency), units: -5 }, client.id)]);
      const broken = { id: newId(), rows: "nothing" };
      const good = entryOf([putRow("note", noteOf("fine"), client.id)]);
      const answers = await ana.push(bad, broken, { hello: 1 }, good);
      assert.equal(
        answers.map(({ result }) => result),
        ["parked", "parked", "parked", "applied"],
      );
      assert.equal([answers[0]?.reason, answers[0]?.detail], ["invalid-field", "units"]);
      assert.is(answers[1]?.reason, "unreadable");
      assert.equal((await ana.push(bad))[0], answers[0]);
      const kept = await server.database.query<{ content: string }>(
        "select content from entry where org = $1 and id = $2",
        [agency.org, bad.id],
      );
      assert.equal(JSON.parse(kept[0]?.content ?? ""), JSON.parse(JSON.stringify(bad)));
      await Promise.all([ana.pull(), sam.pull(), dan.pull()]);
      assert.is(
        ana.held("notice").filter((one) => one.body.fields["about"] === "parked").length,
        3,
      );
      assert.is(dan.held("notice").length, 0);
      const shown = sam
        .held("review-item")
        .filter((one) => String(one.body.fields["oddities"]) === "could-not-apply");
      assert.is(shown.length, 3);
    },
  );

  push("an entry is whole or not at all: one bad row parks the good one beside it", async () => {
    const client = await newClient();
    const good = putRow("note", noteOf("beside"), client.id);
    const answer = await ana.save(
      good,
      putRow("service", serviceOf(agency, { total: -1 }), client.id),
    );
    assert.is(answer.result, "parked");
    await dan.pull();
    assert.not.ok(dan.documents.has(good.id));
  });

  push("a save cannot take the place of a line that the office will make", async () => {
    const client = await newClient();
    const note = putRow("note", noteOf("met at the bridge"), client.id);
    const inTheWay = {
      ...putRow("note", noteOf("not hers"), client.id),
      id: reviewItemId(note.id),
    };
    for (const base of [null, note.rev]) {
      const parked = await ana.save({ ...inTheWay, base });
      assert.equal([parked.result, parked.reason], ["parked", "id-taken"]);
    }
    assert.is((await ana.save(note)).result, "applied");
    await sam.pull();
    assert.is(sam.documents.get(reviewItemId(note.id))?.kind, "review-item");
  });

  push("what builds on a parked entry waits behind it, and runs once it is put right", async () => {
    const bad = putRow(
      "client",
      { ...clientOf("Rosa", [agency.sites.north]), notes: "x".repeat(10_001) },
      null,
    );
    const parked = entryOf([bad]);
    const note = putRow("note", noteOf("after"), bad.id);
    const waiting = entryOf([note]);
    const edit = patchRow({ ...bad }, { pronouns: "she/her" });
    const [first, second] = await ana.push(parked, waiting);
    const [third] = await ana.push(entryOf([edit]));
    assert.equal([first?.reason, first?.detail], ["invalid-field", "notes"]);
    assert.equal([second?.reason, second?.detail], ["waits-behind", parked.id]);
    assert.equal([third?.reason, third?.detail], ["waits-behind", parked.id]);
    await ana.pull();
    assert.is(ana.held("notice").length, 1, "what waits is not shown by itself");

    const right = putRow("client", clientOf("Rosa", [agency.sites.north]), null, bad.id);
    const [fixed] = await ana.push(entryOf([right], { replaces: parked.id }));
    assert.is(fixed?.result, "applied");
    await Promise.all([dan.pull(), ana.pull(), sam.pull()]);
    assert.is(dan.documents.get(note.id)?.body.author, ana.person);
    assert.is(dan.documents.get(bad.id)?.body.fields["pronouns"], "she/her");
    assert.is(dan.documents.get(bad.id)?.body.fields["notes"], "");
    assert.is(ana.held("notice").length, 0);
    assert.not.ok(sam.held("review-item").some((one) => one.body.fields["entry"] === parked.id));
    assert.is((await ana.push(waiting))[0]?.result, "applied");
  });

  push("two workers change different fields: both stand", async () => {
    const client = await newClient();
    const base = { ...client };
    assert.is((await ana.save(patchRow(base, { pronouns: "she/her" }))).result, "applied");
    const merged = await dan.save(patchRow(base, { notes: "prefers mornings" }));
    assert.is(merged.result, "merged");
    await Promise.all([ana.pull(), dan.pull()]);
    for (const tablet of [ana, dan]) {
      const fields = tablet.documents.get(client.id)?.body.fields;
      assert.equal([fields?.["pronouns"], fields?.["notes"]], ["she/her", "prefers mornings"]);
      assert.is(tablet.documents.get(client.id)?.rev, merged.rows[0]?.rev);
      assert.is(tablet.held("competing-value").length, 0);
    }
  });

  push(
    "two workers change the same field: the first stands, both are told, a supervisor settles it",
    async () => {
      const client = await newClient();
      const base = { ...client };
      await ana.save(patchRow(base, { pronouns: "she/her" }));
      await sam.save(
        patchRow({ ...base, rev: (await pulled(ana, client.id)).rev }, { notes: "n" }),
      );
      const answer = await dan.save(patchRow(base, { pronouns: "they/them" }));
      assert.is(answer.result, "merged");
      await Promise.all([ana.pull(), dan.pull(), sam.pull()]);
      assert.is(ana.documents.get(client.id)?.body.fields["pronouns"], "she/her");
      const [competing] = dan.held("competing-value");
      const fields = competing?.body.fields as Fields<"competing-value"> | undefined;
      assert.equal(
        [fields?.field, fields?.standing.value, fields?.other.value],
        ["pronouns", "she/her", "they/them"],
      );
      // Sam saved the latest version, but it was Ana who set what stands.
      assert.equal([fields?.standing.author, fields?.other.author], [ana.person, dan.person]);
      assert.equal(
        [ana, dan].map((one) => one.held("notice").map((told) => told.body.fields["about"])),
        [["competing"], ["competing"]],
      );
      const item = sam
        .held("review-item")
        .find((one) => one.body.fields["competing"] === competing?.id);
      assert.equal(item?.body.fields["oddities"], ["two-values"]);

      assert.ok(competing);
      const resolution = { chosen: "standing", by: dan.person, at: new Date().toISOString() };
      assert.is((await dan.save(patchRow(competing, { resolution }))).reason, "not-allowed");
      assert.is((await sam.save(patchRow(competing, { resolution }))).result, "applied");
      await Promise.all([ana.pull(), dan.pull(), sam.pull()]);
      assert.equal(
        ana.held("notice").map((told) => told.body.fields["about"]),
        ["resolved"],
      );
      const settled = ana.documents.get(competing.id)?.body.fields as
        Fields<"competing-value"> | undefined;
      assert.is(settled?.resolution?.by, sam.person, "who settled it is who signed in");
      assert.not.ok(sam.documents.has(item?.id ?? ""));
    },
  );

  push("a careful value wins at once and is reviewed", async () => {
    const client = await newClient();
    const base = { ...client };
    const contact = { by: "none", safeHours: "", discreet: true };
    await ana.save(patchRow(base, { alerts: ["dog"], contact }));
    const call = { by: "phone", safeHours: "mornings", discreet: false };
    await dan.save(patchRow(base, { alerts: ["do not enter"], contact: call }));
    await Promise.all([ana.pull(), dan.pull(), sam.pull()]);
    assert.equal(ana.documents.get(client.id)?.body.fields["alerts"], ["do not enter", "dog"]);
    assert.equal(oddities(sam, client.id), ["more-careful-value"]);
    assert.equal(
      dan
        .held("notice")
        .map(({ body }) => [body.fields["about"], body.fields["field"]].join(" of "))
        .sort(),
      ["more-careful-value of alerts", "more-careful-value of contact"],
    );
  });

  push("a deletion meets an edit: the record stays, and a review item says so", async () => {
    const client = await newClient();
    const service = putRow("service", serviceOf(agency), client.id);
    await ana.save(service);
    assert.is((await dan.save(patchRow(service, { units: 200, total: 1300 }))).result, "applied");
    assert.is((await ana.save(withdrawRow(service))).result, "merged");
    await Promise.all([ana.pull(), sam.pull()]);
    assert.is(ana.documents.get(service.id)?.body.withdrawn, null);
    assert.is(ana.documents.get(service.id)?.body.fields["units"], 200);
    assert.ok(oddities(sam, service.id).includes("edited-was-deleted"));
  });

  push("a note is removed only by its author or a supervisor", async () => {
    const client = await newClient();
    const note = putRow("note", noteOf("mine"), client.id);
    await ana.save(note);
    assert.is((await dan.save(withdrawRow(note))).reason, "not-allowed");
    assert.is((await ana.save(patchRow(note, { text: "other" }))).reason, "append-only");
    assert.is((await ana.save(withdrawRow(note))).result, "applied");
    await dan.pull();
    assert.is(dan.documents.get(note.id)?.body.withdrawn?.by, ana.person);
  });

  push(
    "what came in is reviewed: accepted goes, returned is told, a new rev comes back",
    async () => {
      const client = await newClient();
      const service = putRow("service", serviceOf(agency), client.id);
      await ana.save(service);
      await sam.pull();
      assert.is(sam.held("review-item").length, 2);
      const word = (record: EntryRow, decision: "accepted" | "returned") =>
        putRow(
          "review",
          {
            ...{ record: record.id, recordKind: record.kind, rev: record.rev, decision },
            ...{ field: decision === "returned" ? "units" : null, comment: "how many?" },
          },
          client.id,
        );
      await sam.save(word(client, "accepted"), word(service, "returned"));
      await Promise.all([sam.pull(), ana.pull(), dan.pull()]);
      assert.is(sam.held("review-item").length, 0);
      assert.equal(
        ana.held("notice").map(({ body }) => [body.fields["about"], body.fields["field"]]),
        [["returned", "units"]],
      );
      assert.is(dan.held("notice").length, 0);
      assert.is((await dan.save(word(client, "accepted"))).reason, "not-allowed");

      const corrected = patchRow(service, { units: 300, total: 1950 });
      await ana.save(corrected);
      await Promise.all([sam.pull(), ana.pull()]);
      assert.is(ana.held("notice").length, 0);
      const ofService = () =>
        sam.held("review-item").filter((one) => one.body.fields["record"] === service.id);
      const [item] = ofService();
      assert.equal([item?.body.fields["rev"], item?.body.fields["isNew"]], [corrected.rev, false]);
      // A word about the earlier rev says nothing about this one.
      await sam.save(word(service, "accepted"));
      await sam.pull();
      assert.is(ofService().length, 1);
    },
  );

  push("a line of Review says what its record says, however it is read", async () => {
    const client = await newClient();
    const service = putRow("service", serviceOf(agency), client.id);
    const saved = entryOf([service]);
    const [answer] = await ana.push(saved);
    const line = async (): Promise<LiveDocument> => {
      await sam.pull();
      const found = sam
        .held("review-item")
        .find(({ body }) => body.fields["record"] === service.id);
      assert.ok(found);
      const asked = { collection: "inbox", ids: [found.id] };
      const { body } = await sam.request<PullAnswer>("/sync/documents", asked);
      assert.equal(body.documents, [found]);
      assert.ok(v.is(recordKinds["review-item"].schema, found.body.fields));
      return found;
    };
    const { definition, date, unit, units, total, site, grant, enrollment } = serviceOf(agency);
    const summary = { definition, date, unit, units, total, site, grant, enrollment };
    const first = await line();
    assert.equal(first.body.fields, {
      ...{ record: service.id, recordKind: "service", recordCollection: "casework" },
      ...{ rev: service.rev, isNew: true, author: ana.person, at: saved.at },
      receivedAt: answer?.receivedAt,
      ...{ oddities: [], competing: null, entry: null, summary },
    });
    assert.is(first.body.author, ana.person);

    const corrected = patchRow(service, { units: 300, total: 1950 });
    await ana.save(corrected);
    const second = await line();
    assert.is.not(second.rev, first.rev);
    assert.equal([second.body.fields["rev"], second.body.fields["isNew"]], [corrected.rev, true]);
    const changed = { ...summary, units: 300, total: 1950, changed: "total units" };
    assert.equal(second.body.fields["summary"], changed);

    // A supervisor's own change is nobody's to review: the line still speaks of what the worker saved.
    const settled = patchRow(corrected, { comments: "as agreed by phone" });
    await sam.save(settled);
    const third = await line();
    assert.equal(third.body.fields, { ...second.body.fields, rev: settled.rev });
  });

  push("S-45 two tablets ask a client by the same form: Review says it of the second", async () => {
    const client = await newClient();
    const ada = await server.tabletOf(agency, "ada");
    const [form, otherForm] = [newId(), newId()];
    for (const [name, id] of [
      ["Nights", form],
      ["Days", otherForm],
    ] as const) {
      await ada.save(putRow("assessment-form", formOf(name), null, id));
    }
    const asked = (more: Partial<Fields<"assessment">> = {}) =>
      putRow(
        "assessment",
        { form, version: 1, date: "2026-07-08", answers: { sleeps: "outside" }, ...more },
        client.id,
      );
    const [hers, deleted, his] = [asked(), asked(), asked({ answers: { sleeps: "shelter" } })];
    const others = [asked({ form: otherForm }), asked({ date: "2026-07-09" })];
    await ana.save(deleted);
    await ana.save(withdrawRow(deleted));
    await ana.save(hers);
    await dan.push(entryOf([his]), entryOf(others));
    await sam.pull();
    assert.equal(oddities(sam, hers.id), []);
    assert.equal(oddities(sam, his.id), ["assessed-twice"]);
    for (const { id } of others) assert.equal(oddities(sam, id), []);
    // Corrected to another day it is the only one of that day.
    await dan.save(patchRow(his, { date: "2026-07-10" }));
    const twin = asked({ date: "2026-07-10" });
    await ana.push(entryOf([asked({ date: "2026-07-11" }), twin]));
    await sam.pull();
    assert.equal(oddities(sam, his.id), []);
    assert.equal(oddities(sam, twin.id), ["assessed-twice"]);
  });

  push("oddities are judged with what only the office knows", async () => {
    const client = await newClient();
    const twice = serviceOf(agency);
    const [one, two] = [putRow("service", twice, client.id), putRow("service", twice, client.id)];
    const ended = putRow(
      "service",
      serviceOf(agency, {
        grant: agency.endedGrant,
        definition: agency.definitions.ride,
        flags: ["unusual-units"],
      }),
      client.id,
    );
    const retired = putRow(
      "service",
      serviceOf(agency, {
        ...{ definition: agency.definitions.retired, units: 900, total: 5850 },
        date: "2099-01-01",
      }),
      client.id,
    );
    const refused = { turnAway: "no-room", units: 0, total: 0 };
    const turnedAway = putRow("service", serviceOf(agency, refused), client.id);
    await ana.save(turnedAway);
    await ana.save(one);
    await ana.save(two);
    await ana.push(entryOf([ended, retired], { at: "2026-01-01T00:00:00.000Z" }));
    await sam.pull();
    // S-21: who was turned away had not been given any.
    assert.equal(oddities(sam, turnedAway.id), []);
    assert.equal(oddities(sam, one.id), []);
    assert.equal(oddities(sam, two.id), ["twice-in-a-day"]);
    assert.equal(oddities(sam, ended.id), ["grant-ended", "unusual-units", "reported-late"]);
    assert.equal(oddities(sam, retired.id), [
      "unusual-units",
      "future-date",
      "definition-retired",
      "reported-late",
    ]);
  });

  push("a look-alike is found in the whole agency, also where the worker cannot see", async () => {
    const eve = await server.tabletOf(agency, "eve");
    const twin = {
      ...clientOf("Rosa", [agency.sites.south]),
      phones: [{ number: "(555) 555-0142", note: "" }],
    };
    await eve.save(putRow("client", twin, null));
    const alike = putRow(
      "client",
      {
        ...clientOf("Other", [agency.sites.north]),
        phones: [
          { number: "555-0142", note: "" },
          { number: "+1 555 555 0142", note: "" },
        ],
      },
      null,
    );
    const unlike = putRow(
      "client",
      { ...clientOf("Nobody", [agency.sites.north]), name: { given: "No", family: "Body" } },
      null,
    );
    await ana.save(alike);
    await ana.save(unlike);
    await sam.pull();
    assert.equal(oddities(sam, alike.id), ["look-alike"]);
    assert.equal(oddities(sam, unlike.id), []);
  });

  push("author and device are the session's, whatever the body says", async () => {
    const client = await newClient();
    const rows = await server.database.query<{ author: RecordId; device: RecordId }>(
      "select v.author, e.device from every_version v join entry e on e.org = v.org and e.id = v.entry where v.org = $1 and v.id = $2",
      [agency.org, client.id],
    );
    assert.equal(rows, [{ author: ana.person, device: ana.device }]);
  });

  push("every version is kept, the author's own of a merge too", async () => {
    const client = await newClient();
    const [one, two] = [patchRow(client, { pronouns: "a" }), patchRow(client, { notes: "b" })];
    await ana.save(one);
    const merged = await dan.save(two);
    const rows = await server.database.query<{ rev: RecordId; stood: boolean }>(
      "select rev, seq is not null as stood from every_version where org = $1 and id = $2",
      [agency.org, client.id],
    );
    const stood = new Map(rows.map(({ rev, stood: did }) => [rev, did]));
    assert.equal(
      [client.rev, one.rev, two.rev, merged.rows[0]?.rev].map((rev) => stood.get(rev ?? "")),
      [true, true, false, true],
    );
    // A later save may be based on the author's own version.
    assert.is(
      (await dan.save(patchRow({ ...client, rev: two.rev }, { notes: "c" }))).result,
      "merged",
    );
    await ana.pull();
    const fields = ana.documents.get(client.id)?.body.fields;
    assert.equal([fields?.["pronouns"], fields?.["notes"]], ["a", "c"]);
  });

  push("numbers are given in order without a hole that is filled later", async () => {
    const client = await newClient();
    const saves = Array.from({ length: 30 }, (_, i) =>
      ana.save(putRow("note", noteOf(`n${i}`), client.id)),
    );
    const answers = await Promise.all(saves);
    const seqs = answers.map(({ rows }) => BigInt(rows[0]?.seq ?? 0));
    assert.is(new Set(seqs).size, 30);
    await dan.pull();
    for (const answer of answers) {
      const row = answer.rows[0];
      assert.is(dan.documents.get(row?.id ?? "")?.seq, row?.seq);
    }
  });

  push.run();
}

async function pulled(tablet: Tablet, id: RecordId) {
  await tablet.pull();
  const document = tablet.documents.get(id);
  if (!document) throw new Error("not pulled");
  return document;
}

function oddities(supervisor: Tablet, record: RecordId): unknown[] {
  const item = supervisor
    .held("review-item")
    .find(({ body }) => body.fields["record"] === record && body.fields["competing"] === null);
  if (!item) throw new Error("no review item");
  return item.body.fields["oddities"] as unknown[];
}

function formOf(name: string): Fields<"assessment-form"> {
  const choices = ["outside", "shelter"].map((code) => ({ code, name: code }));
  const every = { required: false, showIf: null };
  const sleeps = { ...every, code: "sleeps", text: "Where?", type: "choice" as const, choices };
  return { name, order: 1, retired: false, versions: [{ version: 1, questions: [sleeps] }] };
}

function referralOf(agency: SmallAgency): Fields<"referral"> {
  return {
    ...{ direction: "out", mode: "logged", date: "2026-07-01", service: null },
    ...{ toProvider: agency.provider, toProgram: null, fromProvider: null, fromUser: null },
    ...{ comments: "", need: null, goal: null, contactMethod: null, dateAcknowledged: null },
    ...{ reason: null, outcome: null, flags: [] },
  };
}

function statusOf(referral: RecordId): Fields<"status-change"> {
  return {
    referral,
    from: null,
    to: "not-updated",
    at: new Date().toISOString(),
    via: "app",
    reason: "",
  };
}
