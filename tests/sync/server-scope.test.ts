// Who gets what: pull and pokes against a slow oracle that knows nothing of buckets.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Client } from "../../src/records/client/client.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Fields } from "../../src/records/registry.ts";
import type { EntryRow } from "../../src/records/entry.ts";
import type { DatabaseKind } from "../support/server/databases.ts";
import {
  clientOf,
  smallStaff,
  type SmallAgency,
  type StaffName,
} from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { entryOf, patchRow, putRow, Tablet, withdrawRow } from "../support/server/tablet.ts";

for (const kind of ["pglite", "postgres"] satisfies DatabaseKind[]) {
  const scope = suite(`scope on ${kind}`);
  let server: TestServer;
  let agency: SmallAgency;
  scope.before(async () => {
    server = await startTestServer({ database: kind });
  });
  scope.before.each(async () => {
    agency = await server.addSmallAgency();
  });
  scope.after(async () => {
    await server.close();
    await stopDatabases();
  });
  const tablet = (name: StaffName) => server.tabletOf(agency, name);

  scope("a worker of another site gets nothing and may change nothing", async () => {
    const [ana, eve, both] = [await tablet("ana"), await tablet("eve"), await tablet("both")];
    const client = putRow("client", clientOf("Rosa", [agency.sites.north]), null);
    await ana.save(client, putRow("note", noteOf("secret"), client.id));
    await Promise.all([eve.pull(), both.pull()]);
    assert.is(eve.held("client").length + eve.held("note").length, 0);
    assert.is(both.held("client").length + both.held("note").length, 2);
    // What is not there and what is not hers answer the same.
    const unknown = { ...client, id: both.device, clientId: both.device };
    for (const target of [client, unknown]) {
      assert.is((await eve.save(patchRow(target, { notes: "x" }))).reason, "record-unknown");
      assert.is((await eve.save(putRow("note", noteOf("x"), target.id))).reason, "record-unknown");
    }
    const asked = { collection: "clients", ids: [client.id, both.device] };
    const { body } = await eve.request<{ documents: Record<string, unknown>[] }>(
      "/sync/documents",
      asked,
    );
    const [one, other] = body.documents;
    assert.equal({ ...one, id: "" }, { ...other, id: "" });
  });

  scope(
    "administrators hold reference only; partner and program accounts nothing at all",
    async () => {
      const [ana, ada] = [await tablet("ana"), await tablet("ada")];
      const client = putRow("client", clientOf("Rosa", [agency.sites.north]), null);
      await ana.save(client);
      await ada.pull();
      assert.is(ada.held("client").length, 0);
      assert.is(ada.held("site").length, 3);
      assert.is((await ada.save(putRow("note", noteOf("x"), client.id))).reason, "not-allowed");
      for (const name of ["kim", "rosa"] as const) {
        const outside = await tablet(name);
        const answer = await outside.request<{ code: string }>("/sync/hello");
        assert.equal([answer.status, answer.body.code], [403, "no-tablet-role"]);
        assert.is((await outside.request("/sync/push", { entries: [] })).status, 403);
      }
    },
  );

  scope(
    "a move takes the client and her records away, and brings them there, review and all",
    async () => {
      const names = ["ana", "both", "eve", "sam", "sue"] as const;
      const [ana, both, eve, sam, sue] = await Promise.all(names.map(tablet));
      assert.ok(ana && both && eve && sam && sue);
      const client = putRow("client", clientOf("Rosa", [agency.sites.north]), null);
      const note = putRow("note", noteOf("history"), client.id);
      await ana.save(client, note);
      await Promise.all([ana, both, eve, sam, sue].map((one) => one.pull()));
      assert.is(sam.held("review-item").length, 2);
      assert.is(sue.held("review-item").length, 0);
      const move = patchRow(client, { sites: [agency.sites.south] });
      assert.is((await both.save(move)).result, "applied");
      await Promise.all([ana, both, eve, sam, sue].map((one) => one.pull(1)));
      assert.is(ana.held("client").length + ana.held("note").length, 0);
      assert.ok(ana.tombstones.has(client.id) && ana.tombstones.has(note.id));
      assert.is(eve.held("client").length + eve.held("note").length, 2);
      assert.is(both.held("client").length + both.held("note").length, 2);
      assert.not.ok(both.tombstones.has(client.id));
      assert.is(sam.held("review-item").length, 0);
      assert.is(sue.held("review-item").length, 2);
      // Ana knew her: she is told that the client is elsewhere, and the save is kept.
      assert.is((await ana.save(patchRow(client, { notes: "late" }))).reason, "out-of-scope");
    },
  );

  scope("a person who changes sites gains and loses, mid-way through a pull", async () => {
    const [ana, both, ada] = [await tablet("ana"), await tablet("both"), await tablet("ada")];
    const north = Array.from({ length: 12 }, (_, i) =>
      putRow("client", clientOf(`N${i}`, [agency.sites.north]), null),
    );
    const south = Array.from({ length: 12 }, (_, i) =>
      putRow("client", clientOf(`S${i}`, [agency.sites.south]), null),
    );
    await both.save(...north, ...south);
    await ana.pull(5);
    assert.is(ana.held("client").length, 12);
    await ada.pull();
    const person = ada.documents.get(agency.staff.ana);
    assert.ok(person);
    await ada.save(patchRow(person, { sites: [agency.sites.south] }));
    await both.save(patchRow(lastOf(south), { notes: "changed during the walk" }));
    await ana.pull(5, ["clients", "reference"]);
    assert.equal(names(ana), south.map(given).sort());
    const { body } = await ana.request<{ sites: RecordId[] }>("/api/me");
    assert.equal(body.sites, [agency.sites.south]);
    await ada.save(
      patchRow(
        { ...person, rev: (await fresh(ada, person.id)).rev },
        { sites: [agency.sites.north] },
      ),
    );
    await ana.pull(5);
    assert.equal(names(ana), north.map(given).sort());
  });

  scope("a disabled person is out at once", async () => {
    const [ana, ada] = [await tablet("ana"), await tablet("ada")];
    await ada.pull();
    const person = ada.documents.get(agency.staff.ana);
    assert.ok(person);
    await ada.save(patchRow(person, { active: false }));
    assert.is((await ana.request("/sync/hello")).status, 403);
    assert.is(
      (await ana.signIn(`ana@${agency.org.slice(-12)}.example`, "correct horse battery")).status,
      401,
    );
  });

  scope("a restricted client is seen by those assigned alone", async () => {
    const [ana, dan, sam] = [await tablet("ana"), await tablet("dan"), await tablet("sam")];
    const open = putRow("client", clientOf("Rosa", [agency.sites.north]), null);
    await ana.save(open, putRow("note", noteOf("x"), open.id));
    await Promise.all([dan.pull(), sam.pull()]);
    await ana.save(patchRow(open, { restricted: true, assigned: [agency.staff.ana] }));
    await Promise.all([ana.pull(), dan.pull(), sam.pull()]);
    assert.is(ana.held("client").length + ana.held("note").length, 2);
    assert.is(dan.held("client").length + dan.held("note").length, 0);
    assert.is(sam.held("client").length + sam.held("review-item").length, 0);
    const now = await fresh(ana, open.id);
    await ana.save(patchRow(now, { assigned: [agency.staff.ana, agency.staff.sam] }));
    await Promise.all([dan.pull(), sam.pull()]);
    assert.is(dan.held("client").length, 0);
    assert.is(
      sam.held("client").length + sam.held("note").length + sam.held("review-item").length,
      4,
    );
  });

  scope(
    "a site without team sharing keeps a referral with its maker; supervisors still review it",
    async () => {
      const [cleo, cody, sue, sam] = [
        await tablet("cleo"),
        await tablet("cody"),
        await tablet("sue"),
        await tablet("sam"),
      ];
      const client = putRow("client", clientOf("Kid", [agency.sites.closed]), null);
      const referral = putRow("referral", referralOf(agency), client.id);
      const status = putRow(
        "status-change",
        {
          referral: referral.id,
          from: null,
          to: "pending",
          at: new Date().toISOString(),
          via: "app",
          reason: "",
        },
        client.id,
      );
      assert.is((await cleo.save(client, referral, status)).result, "applied");
      await Promise.all([cleo, cody, sue, sam].map((one) => one.pull()));
      assert.is(cleo.held("referral").length + cleo.held("status-change").length, 2);
      assert.is(cody.held("client").length, 1);
      assert.is(cody.held("referral").length + cody.held("status-change").length, 0);
      assert.is(sue.held("referral").length, 0);
      const item = sue
        .held("review-item")
        .find(({ body }) => body.fields["record"] === referral.id);
      assert.ok(item);
      assert.is(sam.held("review-item").length, 0);
      const word = putRow(
        "review",
        {
          record: referral.id,
          recordKind: "referral",
          rev: referral.rev,
          decision: "returned",
          field: "comments",
          comment: "why?",
        },
        client.id,
      );
      assert.is((await sue.save(word)).result, "applied");
      await cleo.pull();
      assert.is(cleo.held("notice").length, 1);
      assert.is(cleo.held("review").length, 1);
    },
  );

  scope("a worker who is not assigned to a client of others names nobody there", async () => {
    const [ana, dan, sam] = await Promise.all([tablet("ana"), tablet("dan"), tablet("sam")]);
    const client = putRow("client", clientOf("Rosa", [agency.sites.north]), null);
    await ana.save(client);
    // While nobody is, whoever sees her may begin.
    const begun = patchRow(client, { assigned: [agency.staff.ana] });
    assert.is((await ana.save(begun)).result, "applied");
    const two = { assigned: [agency.staff.ana, agency.staff.dan] };
    const wishes: [Partial<Client>, string][] = [
      [two, "assigned"],
      [{ assigned: [] }, "assigned"],
      [{ restricted: true, ...two }, "assigned"],
      [{ restricted: true }, "restricted"],
    ];
    for (const [wish, field] of wishes) {
      const { result, reason, detail } = await dan.save(patchRow(begun, wish));
      assert.equal([result, reason, detail], ["parked", "not-allowed", field]);
    }
    assert.is((await dan.save(patchRow(begun, { pronouns: "she/her" }))).result, "applied");
    const [now] = await sam.pull().then(() => sam.held("client"));
    assert.ok(now);
    assert.is((await sam.save(patchRow({ ...begun, rev: now.rev }, two))).result, "applied");
    const [later] = await dan.pull().then(() => dan.held("client"));
    assert.ok(later);
    const alone = { assigned: [agency.staff.dan] };
    assert.is((await dan.save(patchRow({ ...begun, rev: later.rev }, alone))).result, "applied");
  });

  scope("who left herself out may go back to where she stood, and nowhere else", async () => {
    const [ana, dan] = await Promise.all([tablet("ana"), tablet("dan")]);
    const two = { assigned: [agency.staff.ana, agency.staff.dan] };
    const client = putRow("client", { ...clientOf("Rosa", [agency.sites.north]), ...two }, null);
    await ana.save(client);
    const left = patchRow(client, { assigned: [agency.staff.dan] });
    assert.is((await ana.save(left)).result, "applied");
    const alone = await ana.save(patchRow(left, { assigned: [agency.staff.ana] }));
    assert.equal([alone.reason, alone.detail], ["not-allowed", "assigned"]);
    const back = patchRow(left, two);
    assert.is((await ana.save(back)).result, "applied", "Undo");

    // What somebody else did is not hers to undo, though the last word about the client is.
    const given = patchRow(back, { assigned: [agency.staff.dan] });
    assert.is((await dan.save(given)).result, "applied");
    const first = patchRow(given, { notes: "mine now" });
    const atOnce = entryOf([first, patchRow(first, two)]);
    assert.is((await ana.push(atOnce))[0]?.reason, "not-allowed", "in one go");
    const word = patchRow(given, { pronouns: "she/her" });
    assert.is((await ana.save(word)).result, "applied");
    assert.is((await ana.save(patchRow(word, two))).reason, "not-allowed");
    const notes = patchRow(word, { notes: "n" });
    const both = entryOf([notes, patchRow(notes, two)]);
    assert.is((await ana.push(both))[0]?.reason, "not-allowed");
  });

  scope(
    "nobody is locked out with a client, and handing one over is a supervisor's act",
    async () => {
      const [ana, dan, sam] = await Promise.all([tablet("ana"), tablet("dan"), tablet("sam")]);
      const client = putRow("client", clientOf("Rosa", [agency.sites.north]), null);
      await ana.save(client);
      const refused = async (author: Tablet, patch: Partial<Client>) => {
        const { result, reason, detail } = await author.save(patchRow(client, patch));
        return [result, reason, detail];
      };
      const others = { restricted: true, assigned: [agency.staff.dan] };
      assert.equal(await refused(ana, { restricted: true }), [
        "parked",
        "invalid-field",
        "assigned",
      ]);
      assert.equal(await refused(ana, { sites: [] }), ["parked", "invalid-field", "sites"]);
      assert.equal(await refused(ana, others), ["parked", "out-of-scope", "assigned"]);
      const away = { sites: [agency.sites.south] };
      assert.equal(await refused(ana, away), ["parked", "out-of-scope", "sites"]);
      assert.equal(await refused(sam, { restricted: true }), [
        "parked",
        "invalid-field",
        "assigned",
      ]);
      await dan.pull();
      assert.is(dan.held("client").length, 1, "nothing of it stands");
      // A new restricted client is her maker's, too.
      const secret = { ...clientOf("Nora", [agency.sites.north]), restricted: true };
      const unassigned = await ana.save(putRow("client", secret, null));
      assert.equal([unassigned.reason, unassigned.detail], ["invalid-field", "assigned"]);

      const both = { sites: [agency.sites.north, agency.sites.south] };
      const shared = patchRow(client, both);
      assert.is((await ana.save(shared)).result, "applied");
      assert.is((await sam.save(patchRow(shared, away))).result, "applied");
      await dan.pull();
      assert.is(dan.held("client").length, 0);
    },
  );

  scope("a note for her own eyes is no line in Review, one for the team is", async () => {
    const [ana, sam] = await Promise.all([
      server.tabletOf(agency, "ana"),
      server.tabletOf(agency, "sam"),
    ]);
    const client = putRow("client", clientOf("Rosa", [agency.sites.north]), null);
    const own = putRow("note", { ...noteOf("mine"), visibleTo: "author" }, client.id);
    const shared = putRow("note", noteOf("ours"), client.id);
    await ana.save(client, own, shared);
    await ana.save(withdrawRow(own));
    await sam.pull();
    assert.equal(
      sam
        .held("review-item")
        .map(({ body }) => String(body.fields["record"]))
        .sort((a, b) => (a < b ? -1 : 1)),
      [client.id, shared.id].sort(),
    );
  });

  scope(
    "random saves, moves and access: each tablet holds exactly what the oracle says",
    async () => {
      const seed = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));
      try {
        await randomRun(server, agency, seed);
      } catch (error) {
        throw new Error(`SEED=${seed}`, { cause: error });
      }
    },
  );

  scope.run();
}

/** The oracle's world: clients with their sites, who is where, which notes hang on whom. */
async function randomRun(server: TestServer, agency: SmallAgency, seed: number): Promise<void> {
  const chance = mulberry(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const staffNames = ["ana", "eve", "both", "cleo", "sam", "sue"] as const;
  const tablets = new Map<StaffName, Tablet>();
  for (const name of [...staffNames, "ada"] as const)
    tablets.set(name, await server.tabletOf(agency, name));
  const siteIds = Object.values(agency.sites);
  const sitesOf = new Map<StaffName, RecordId[]>(
    staffNames.map((name) => [name, smallStaff[name].sites.map((site) => agency.sites[site])]),
  );
  const clients = new Map<RecordId, { client: Client; rev: RecordId; notes: RecordId[] }>();
  const someSites = () => siteIds.filter(() => chance() < 0.45);
  const sees = (name: StaffName, { client }: { client: Client }) =>
    client.restricted
      ? client.assigned.includes(agency.staff[name])
      : (sitesOf.get(name) ?? []).some((site) => client.sites.includes(site));
  const who = (one: { client: Client; rev: RecordId; notes: RecordId[] }) =>
    staffNames.filter((name) => sees(name, one));

  for (let step = 0; step < 120; step += 1) {
    const dice = chance();
    if (dice < 0.3 || clients.size === 0) {
      const name = pick(staffNames);
      const own = pick(sitesOf.get(name) ?? []);
      if (own === undefined) continue;
      const client = clientOf(`C${step}`, [...new Set([own, ...someSites()])]);
      const row = putRow("client", client, null);
      assert.is((await tablets.get(name)?.save(row))?.result, "applied");
      clients.set(row.id, { client, rev: row.rev, notes: [] });
    } else if (dice < 0.85) {
      const [id, one] = pick([...clients]);
      const name = pick(who(one));
      if (name === undefined) continue;
      const author = tablets.get(name);
      const me = agency.staff[name];
      if (dice < 0.5) {
        const note = putRow("note", noteOf(`n${step}`), id);
        assert.is((await author?.save(note))?.result, "applied");
        one.notes.push(note.id);
        continue;
      }
      const patch: Partial<Client> =
        dice < 0.72
          ? { sites: someSites() }
          : {
              restricted: chance() < 0.5,
              assigned: [me, agency.staff[pick(staffNames)]],
            };
      const row = patchRow({ id, rev: one.rev, kind: "client", clientId: id }, patch);
      const answer = await author?.save(row);
      const next = { ...one, client: { ...one.client, ...patch } };
      const { restricted, assigned, sites } = next.client;
      const isClosed = (restricted ? assigned : sites).length === 0;
      const isHandedOver = smallStaff[name].role === "worker" && !sees(name, next);
      const isNamed = one.client.assigned.length === 0 || one.client.assigned.includes(me);
      const isAnothers = smallStaff[name].role === "worker" && "assigned" in patch && !isNamed;
      const isRefused = isClosed || isHandedOver || isAnothers;
      assert.is(answer?.result, isRefused ? "parked" : "applied", JSON.stringify(answer));
      if (isRefused) continue;
      one.client = next.client;
      one.rev = row.rev;
    } else if (dice < 0.93) {
      const ada = tablets.get("ada") as Tablet;
      const name = pick(staffNames);
      const person = await fresh(ada, agency.staff[name]);
      const sites = someSites();
      const answer = await ada.save(patchRow(person, { sites }));
      // Much of a caseload is not taken by a push.
      if (answer.result === "applied") sitesOf.set(name, sites);
    } else {
      await tablets.get(pick(staffNames))?.pull(1 + Math.floor(chance() * 4));
    }
  }
  for (const name of staffNames) {
    const tablet = tablets.get(name) as Tablet;
    await tablet.pull(3);
    const allowed = [...clients].filter(([, one]) => sees(name, one));
    const expected = allowed.flatMap(([id, one]) => [id, ...one.notes]).sort();
    const held = [...tablet.held("client"), ...tablet.held("note")].map(({ id }) => id).sort();
    assert.equal(held, expected, name);
    const again = await server.tabletOf(agency, name);
    await again.pull(50);
    assert.equal(state(again), state(tablet), `${name}: a new tablet holds the same`);
  }
}

function lastOf(rows: readonly EntryRow[]): EntryRow {
  const last = rows.at(-1);
  if (!last) throw new Error("no rows");
  return last;
}

function state(tablet: Tablet): string[] {
  return [...tablet.documents.values()].map(({ id, rev, seq }) => `${id} ${rev} ${seq}`).sort();
}

function names(tablet: Tablet): string[] {
  return tablet
    .held("client")
    .map(({ body }) => (body.fields as Client).name.given)
    .sort();
}

function given(row: EntryRow): string {
  return "put" in row ? (row.put as Client).name.given : "";
}

async function fresh(tablet: Tablet, id: RecordId) {
  await tablet.pull();
  const document = tablet.documents.get(id);
  if (!document) throw new Error("not held");
  return document;
}

function noteOf(text: string): Fields<"note"> {
  return { date: "2026-07-01", referral: null, text, visibleTo: "team" };
}

function referralOf(agency: SmallAgency): Fields<"referral"> {
  return {
    ...{ direction: "out", mode: "logged", date: "2026-07-01", service: null },
    ...{ toProvider: agency.provider, toProgram: null, fromProvider: null, fromUser: null },
    ...{ comments: "", need: null, goal: null, contactMethod: null, dateAcknowledged: null },
    ...{ reason: null, outcome: null, flags: [] },
  };
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
