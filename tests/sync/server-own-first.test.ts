// What a new tablet gets first: its person's own clients, ahead of everything and again in order, nothing missed.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { CollectionName } from "../../src/records/define-record.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { PullAnswer } from "../../src/protocol/sync-messages.ts";
import type { DatabaseKind } from "../support/server/databases.ts";
import { clientOf, newId, seedBy, type SmallAgency } from "../support/server/small-agency.ts";
import {
  startTestServer,
  stopDatabases,
  type TestServer,
} from "../support/server/start-test-server.ts";
import { patchRow, type Tablet } from "../support/server/tablet.ts";

const LIMIT = 10;

for (const kind of ["pglite", "postgres"] satisfies DatabaseKind[]) {
  const own = suite(`a person's own first on ${kind}`);
  let server: TestServer;
  let agency: SmallAgency;
  own.before(async () => {
    server = await startTestServer({ database: kind });
  });
  own.before.each(async () => {
    agency = await server.addSmallAgency();
  });
  own.after(async () => {
    await server.close();
    await stopDatabases();
  });

  own("her own clients come first, with what was recorded for them, then today's", async () => {
    const [old, today, hers] = await addClients(server, agency);
    const ana = await server.tabletOf(agency, "ana");
    const first = await begin(ana, "clients");
    const order = idsOf(first);
    assert.is(order[0], hers, "assigned to her, though nobody works with her any more");
    assert.is(order[1], today);
    assert.is(order.length, LIMIT, "no more than she asked for");
    assert.not.ok(order.includes(old));
    const casework = await begin(ana, "casework");
    assert.equal(clientsOf(casework).slice(0, 2), [hers, today]);
    assert.equal(
      idsOf(await begin(ana, "reference", 1)),
      idsOf(await begin(ana, "reference", 1, "1")),
      "what everybody needs has no own part",
    );
  });

  own("all of it comes in order all the same, once, whatever the size of a page", async () => {
    await addClients(server, agency);
    const [slow, quick] = [
      await server.tabletOf(agency, "ana"),
      await server.tabletOf(agency, "ana"),
    ];
    const came = (await slow.pull(LIMIT)).length;
    const whole = (await quick.pull(500)).length;
    assert.equal([...slow.documents.keys()].sort(), [...quick.documents.keys()].sort());
    assert.is(came, whole + 2 * LIMIT, "twice only what came ahead");
    assert.equal(await slow.pull(LIMIT), [], "and then there is nothing more");
  });

  own("what leaves her or changes between the two is as the office has it", async () => {
    const [, today, hers] = await addClients(server, agency);
    const [ana, both] = [
      await server.tabletOf(agency, "ana"),
      await server.tabletOf(agency, "both"),
    ];
    await both.pull();
    await begin(ana, "clients");
    const held = (id: RecordId) => {
      const document = both.documents.get(id);
      assert.ok(document);
      return document;
    };
    const first = await begin(ana, "clients");
    assert.ok(idsOf(first).includes(hers) && idsOf(first).includes(today));
    const moved = await both.save(patchRow(held(today), { sites: [agency.sites.south] }));
    assert.is(moved.result, "applied");
    await both.save(patchRow(held(hers), { notes: "changed meanwhile" }));

    const rest = await follow(ana, first);
    const gone = rest
      .filter((document) => "deleted" in document)
      .map((one) => "id" in one && one.id);
    assert.equal(gone, [today], "the tombstone of one who came ahead and left");
    const last = rest.findLast((document) => "id" in document && document.id === hers);
    assert.ok(last && "body" in last && last.body.fields["notes"] === "changed meanwhile");
  });

  own("a small agency comes in one page, without anything ahead", async () => {
    await addClients(server, agency);
    const ana = await server.tabletOf(agency, "ana");
    const first = await begin(ana, "clients", 500);
    assert.not.ok(first.more);
    assert.is(new Set(idsOf(first)).size, idsOf(first).length);
  });

  own.run();
}

/** Thirty of Dan's clients with a note each; a year ago but for one of today; the last one is Ana's. */
async function addClients(
  server: TestServer,
  agency: SmallAgency,
): Promise<[old: RecordId, today: RecordId, hers: RecordId]> {
  const now = Date.now();
  const daysAgo = (days: number) => new Date(now - days * 86_400_000).toISOString();
  const clients = Array.from({ length: 30 }, (_, place) => ({
    id: newId(),
    days: place === 4 ? 0 : place === 29 ? 300 : 100 + place,
  }));
  const records = clients.flatMap(({ id, days }, place) => {
    const seed = seedBy(agency.staff.dan, daysAgo(days));
    const client = {
      ...clientOf(`Client ${String(place)}`, [agency.sites.north]),
      assigned: place === 29 ? [agency.staff.ana] : [],
    };
    const date = daysAgo(days).slice(0, 10);
    const note = { date, referral: null, text: "met", visibleTo: "team" as const };
    return [seed("client", id, client), seed("note", newId(), note, id)];
  });
  await server.addRecords(agency.org, records);
  const [old, today, hers] = [clients[28]?.id, clients[4]?.id, clients[29]?.id];
  assert.ok(old && today && hers);
  return [old, today, hers];
}

async function begin(
  tablet: Tablet,
  collection: CollectionName,
  limit = LIMIT,
  since = "0",
): Promise<PullAnswer> {
  const { epoch } = await tablet.hello();
  return ask(tablet, { collection, epoch, limit: String(limit), position: "0", id: "", since });
}

async function ask(tablet: Tablet, asked: Record<string, string>): Promise<PullAnswer> {
  const query = new URLSearchParams(asked).toString();
  const { status, body } = await tablet.request<PullAnswer>(`/sync/pull?${query}`);
  assert.is(status, 200);
  return body;
}

/** Everything that comes after an answer, to the end. */
async function follow(tablet: Tablet, first: PullAnswer): Promise<PullAnswer["documents"]> {
  const came: PullAnswer["documents"] = [];
  for (let answer = first; answer.more;) {
    const { epoch, position, id, since = "0" } = answer.checkpoint;
    const asked = { collection: "clients", epoch, position, id, since, limit: String(LIMIT) };
    answer = await ask(tablet, asked);
    came.push(...answer.documents);
  }
  return came;
}

function idsOf({ documents }: PullAnswer): RecordId[] {
  return documents.flatMap((document) => ("id" in document ? [document.id] : []));
}

function clientsOf({ documents }: PullAnswer): (RecordId | null)[] {
  return documents.flatMap((document) => ("clientId" in document ? [document.clientId] : []));
}
