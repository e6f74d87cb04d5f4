// Whether the server gives everybody exactly what the book allows, by every way it gives anything out.
import { collectionNames, type CollectionName } from "../../../src/records/define-record.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import type { LiveDocument, PullAnswer } from "../../../src/protocol/sync-messages.ts";
import { areNear, makeRandomOffice, type RandomOffice } from "./random-office.ts";
import type { TestServer } from "./start-test-server.ts";
import type { Tablet } from "./tablet.ts";
import { allowedTo, type Allowed, type Who } from "./who-may.ts";

const NEWEST = "9223372036854775807";
const nothingHeld = Array.from({ length: 256 }, () => "00000000");

const ACTS = 120;

/** Lets a random agency live for a while; answers whatever was given, taken or told otherwise than the book says. */
export async function runRandomOffice(server: TestServer, seed: number): Promise<string[]> {
  const random = await makeRandomOffice(server, seed);
  const found: string[] = [];
  // Halfway, too: what people have then must not be in the way of what they may have in the end.
  for (const _ of ["half", "whole"]) {
    for (let n = 0; n < ACTS / 2; n += 1) await random.act();
    found.push(...random.wrong.splice(0), ...(await differences(server, random)));
  }
  found.push(...(await wrongPokes(server, random, 6)));
  server.setNow(null);
  return found.map((one) => `SEED=${String(seed)}: ${one}`);
}

/** Every difference between what people get and what they may have. */
async function differences(server: TestServer, random: RandomOffice): Promise<string[]> {
  const { office, tablets } = random;
  const found: string[] = [];
  const stored = await server.database.query<{ id: RecordId; collection: CollectionName }>(
    "select id, collection from record where org = $1",
    [random.org],
  );
  for (const who of office.people.values()) {
    const allowed = allowedTo(office, who);
    const say = (way: string, got: readonly string[], may: readonly string[]) => {
      const [more, less] = [
        got.filter((x) => !may.includes(x)),
        may.filter((x) => !got.includes(x)),
      ];
      if (more.length + less.length > 0 || got.length !== may.length) {
        found.push(`${way}, ${nameOf(who)}: too much ${more.join()}; missing ${less.join()}`);
      }
    };
    const fresh = await random.signIn(who.id);
    if (!who.active) {
      if (fresh) found.push(`${nameOf(who)} signed in`);
      continue;
    }
    if (!fresh) throw new Error(`${nameOf(who)} could not sign in`);
    if (who.role === "partner") {
      const { status } = await fresh.request("/sync/hello");
      if (status !== 403) found.push(`${nameOf(who)} was greeted: ${String(status)}`);
      continue;
    }
    await fresh.pull(4);
    compare("pull", fresh, allowed, say);
    const kept = tablets.get(who.id);
    await kept?.pull(3);
    if (kept) compare("pull, on from before", kept, allowed, say);
    await compareCounts(fresh, allowed, say);
    for (const collection of collectionNames) {
      const held = heldIn(fresh, collection);
      say(`digest of ${collection}`, await digestOf(fresh, collection), held);
      const ids = stored.filter((one) => one.collection === collection).map(({ id }) => id);
      say(`documents of ${collection}`, await documentsOf(fresh, collection, ids), held);
    }
    await compareTablets(random, fresh, who, say);
  }
  found.push(...(await wrongOpenings(server, random)));
  return found;
}

type Say = (way: string, got: readonly string[], may: readonly string[]) => void;

function compare(way: string, tablet: Tablet, allowed: Allowed, say: Say): void {
  for (const collection of ["clients", "casework", "reference"] as const) {
    say(`${way} of ${collection}`, heldIn(tablet, collection), allowed[collection]);
  }
  const inbox = [
    ...tablet.held("review-item").map((item) => `line ${aboutOf(item)}`),
    ...tablet.held("notice").map((item) => `notice ${aboutOf(item)}`),
  ];
  say(`${way} of inbox`, inbox.sort(), allowed.inbox);
}

function aboutOf({ body }: LiveDocument): string {
  return String(body.fields["entry"] ?? body.fields["record"]);
}

function heldIn(tablet: Tablet, collection: CollectionName): RecordId[] {
  const kinds: Record<CollectionName, (kind: string) => boolean> = {
    clients: (kind) => kind === "client",
    inbox: (kind) => kind === "review-item" || kind === "notice",
    reference: (kind) => ["settings", "site", "person", "provider"].includes(kind),
    casework: (kind) =>
      ["note", "need", "service", "referral", "status-change", "review", "opening"].includes(kind),
  };
  const held = [...tablet.documents.values()].filter(({ kind }) => kinds[collection](kind));
  return held.map(({ id }) => id).sort();
}

async function compareCounts(tablet: Tablet, allowed: Allowed, say: Say): Promise<void> {
  const { collections } = await tablet.hello();
  const counts = collections.map(({ name, total }) => `${name} ${String(total)}`);
  const may = collectionNames.map((name) => `${name} ${String(allowed[name].length)}`);
  say("totals", counts.sort(), may.sort());
}

async function digestOf(tablet: Tablet, collection: CollectionName): Promise<RecordId[]> {
  const asked = { collection, upTo: NEWEST, partitions: nothingHeld };
  const { body } = await tablet.request<{ differing: { ids: { id: RecordId }[] }[] }>(
    "/sync/digest",
    asked,
  );
  return body.differing.flatMap(({ ids }) => ids.map(({ id }) => id)).sort();
}

async function documentsOf(
  tablet: Tablet,
  collection: CollectionName,
  ids: readonly RecordId[],
): Promise<RecordId[]> {
  const { body } = await tablet.request<PullAnswer>("/sync/documents", { collection, ids });
  const live = body.documents.filter((document) => "body" in document);
  return live.flatMap((document) => ("id" in document ? document.id : [])).sort();
}

/** Supervisors see the tablets of their sites' people, administrators all, nobody else any. */
async function compareTablets(
  { office }: RandomOffice,
  tablet: Tablet,
  who: Who,
  say: Say,
): Promise<void> {
  const { body } = await tablet.request<{ tablets?: { people: { person: RecordId }[] }[] }>(
    "/api/tablets",
  );
  const listed = (body.tablets ?? []).flatMap(({ people }) => people.map(({ person }) => person));
  const everybody = [...office.people.values()];
  const may =
    who.role === "administrator"
      ? everybody
      : who.role === "supervisor"
        ? everybody.filter((one) => areNear(who, one))
        : [];
  const allowed = may.map(({ id }) => id);
  // Whoever never came has none.
  say(
    "tablets",
    [...new Set(listed)].filter((id) => !allowed.includes(id)),
    [],
  );
}

/** Each opening of a client has one row in the audit, and nothing else has one. */
async function wrongOpenings(server: TestServer, { org, office }: RandomOffice): Promise<string[]> {
  const rows = await server.database.query<{ opening: string }>(
    "select person || ' ' || subject as opening from audit where org = $1 and act = 'client-opened'",
    [org],
  );
  const written = rows.map(({ opening }) => opening).sort();
  const happened = [...office.openings].sort();
  if (written.join() === happened.join()) return [];
  return [`openings: ${String(written.length)} written, ${String(happened.length)} happened`];
}

function nameOf({ role, id }: Who): string {
  return `${role} ${id}`;
}

/** Who hears of what is recorded, and should not; or does not hear, and should. */
async function wrongPokes(
  server: TestServer,
  random: RandomOffice,
  times: number,
): Promise<string[]> {
  const { office } = random;
  const heard = new Set<RecordId>();
  const lines: { close: () => void }[] = [];
  for (const who of office.people.values()) {
    const tablet = who.active && who.role !== "partner" ? await random.signIn(who.id) : null;
    if (tablet) lines.push(await listen(server, tablet, () => heard.add(who.id)));
  }
  const wrong: string[] = [];
  await pause(400);
  for (let n = 0; n < times; n += 1) {
    heard.clear();
    const recorded = await random.record();
    if (recorded === null) continue;
    if (recorded.heardBy.length === 0) {
      // It could not be applied, which others hear of meanwhile.
      await pause(400);
      continue;
    }
    for (let wait = 0; wait < 40 && !recorded.heardBy.every((id) => heard.has(id)); wait += 1) {
      await pause(25);
    }
    await pause(100);
    const [got, should] = [[...heard].sort(), [...recorded.heardBy].sort()];
    if (got.join() !== should.join()) wrong.push(`heard ${got.join()}; should ${should.join()}`);
  }
  for (const line of lines) line.close();
  return wrong;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

async function listen(server: TestServer, tablet: Tablet, onEvent: () => void) {
  const response = await server.fetch("/sync/events", { headers: tablet.session });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  void (async () => {
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
      if (done) return;
      if (value.includes("event:")) onEvent();
    }
  })().catch(() => undefined);
  return { close: () => void reader?.cancel() };
}
