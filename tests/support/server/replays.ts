// Whether a push that comes again changes anything: the same pushes to two offices, to one of them once, to the other as
// often as a bad line brings them, and then every table of the two side by side.
import type { EntryAnswer } from "../../../src/records/entry-answer.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import { uuidv7 } from "../../../src/records/ids.ts";
import type { KindName } from "../../../src/records/registry.ts";
import { seededRandom } from "../sync/seeded-random.ts";
import { makeRandomSaves, type Push } from "./random-saves.ts";
import {
  emailOf,
  makeSmallAgency,
  newId,
  type SmallAgency,
  type StaffName,
} from "./small-agency.ts";
import { PASSWORD, startTestServer, type TestServer } from "./start-test-server.ts";
import { Tablet } from "./tablet.ts";

export interface ReplayedRun {
  /** What must not be. */
  findings: string[];
  /** How many requests the one office got for the pushes of the other. */
  sent: number;
  /** What became of the entries, and of what kinds the applied ones were. */
  results: Map<string, number>;
  kinds: Set<string>;
}

const senders = ["ana", "dan", "both", "eve", "sam", "sue", "ada"] as const;
const MOST_TIMES = 5;
const MS_BETWEEN = 500;

/** Sends `pushes` pushes once to one office and one to five times to another; answers every difference between the two. */
export async function runReplays(pushes: number, seed: number): Promise<ReplayedRun> {
  const agency = makeSmallAgency();
  const devices = new Map(senders.map((name) => [name, newId()]));
  const once = await openOffice(agency, devices);
  const often = await openOffice(agency, devices);
  const next = makeRandomSaves(agency, seed, (by, kind) => once.tabletOf(by).held(kind));
  const line = makeBadLine(often, seed);
  const run: ReplayedRun = { findings: [], sent: 0, results: new Map(), kinds: new Set() };
  const all: Push[] = [];
  const began = Date.now();
  for (let n = 0; n < pushes; n += 1) {
    for (const office of [once, often]) office.server.setNow(new Date(began + n * MS_BETWEEN));
    const push = next();
    all.push(push);
    const answers = await once.tabletOf(push.by).push(...push.entries);
    for (const { result } of answers) run.results.set(result, (run.results.get(result) ?? 0) + 1);
    for (const again of await line.send(push)) {
      if (text(again) !== text(answers)) run.findings.push(`answered otherwise: ${text(again)}`);
    }
    // What is reviewed and settled next is what stands now.
    if (n % 5 === 0)
      for (const name of ["sam", "sue", "ada"] as const) await once.tabletOf(name).pull();
  }
  await line.sendRest();
  run.sent = line.sent();
  run.kinds = await kindsIn(once.server);
  run.findings.push(...(await tablesApart(once.server, often.server)));
  // Once more, long after: each has the answer that the other has.
  for (const { by, entries } of all) {
    const answers = await once.tabletOf(by).push(...entries);
    const others = await often.tabletOf(by).push(...entries);
    if (text(answers) !== text(others)) run.findings.push(`answered otherwise: ${text(others)}`);
  }
  run.findings.push(...(await tablesApart(once.server, often.server)));
  for (const { server } of [once, often]) await server.close();
  return { ...run, findings: run.findings.map((one) => `SEED=${String(seed)}: ${one}`) };
}

interface ReplayOffice {
  server: TestServer;
  tabletOf: (name: StaffName) => Tablet;
}

/** An office whose own ids are counted, so that two of them make the same ones. */
async function openOffice(
  agency: SmallAgency,
  devices: ReadonlyMap<StaffName, RecordId>,
): Promise<ReplayOffice> {
  let count = 0;
  const counted = (): RecordId => {
    count += 1;
    return uuidv7(
      0,
      Uint8Array.from({ length: 10 }, (_, at) => (count >> (8 * (9 - at))) & 255),
    );
  };
  const server = await startTestServer({ newId: counted });
  server.setNow(new Date(agency.records[0]?.at ?? 0));
  await server.addAgency(agency.org, agency.records, agency.accounts);
  const tablets = new Map<StaffName, Tablet>();
  for (const [name, device] of devices) {
    const tablet = new Tablet((path, init) => server.fetch(path, init), device);
    const { status } = await tablet.signIn(emailOf(agency.org, name), PASSWORD);
    if (status !== 200) throw new Error(`${name} could not sign in`);
    tablets.set(name, tablet);
  }
  return {
    server,
    tabletOf: (name) => {
      const tablet = tablets.get(name);
      if (!tablet) throw new Error(`${name} has no tablet`);
      return tablet;
    },
  };
}

interface BadLine {
  /** Brings a push to the office at once, and perhaps more of it later; answers what came back for this push alone. */
  send: (push: Push) => Promise<EntryAnswer[][]>;
  sendRest: () => Promise<void>;
  sent: () => number;
}

/** A line on which answers are lost: a push comes one to five times, at once, together, or among later ones. */
function makeBadLine(office: ReplayOffice, seed: number): BadLine {
  const random = seededRandom(seed + 1);
  const isLikely = (chance: number) => random() < chance;
  const late: Push[] = [];
  let sent = 0;
  const bring = async ({ by, entries }: Push): Promise<EntryAnswer[]> => {
    sent += 1;
    return office.tabletOf(by).push(...entries);
  };
  const takeLate = (by?: StaffName): Push[] => {
    const due = late.filter((one) => (by === undefined || one.by === by) && isLikely(0.2));
    for (const one of due) late.splice(late.indexOf(one), 1);
    return due;
  };
  return {
    send: async (push) => {
      const times = Math.floor(random() * MOST_TIMES);
      const now = Array.from({ length: times }, () => push).filter(() => isLikely(0.5));
      late.push(...Array.from({ length: times - now.length }, () => push));
      for (const old of takeLate()) await bring(old);
      // What waited for its answer goes along with what is new.
      const along = isLikely(0.5) ? takeLate(push.by).flatMap(({ entries }) => entries) : [];
      const before = isLikely(0.5);
      const first = bring({
        by: push.by,
        entries: before ? [...along, ...push.entries] : [...push.entries, ...along],
      });
      const isTogether = isLikely(0.5);
      if (!isTogether) await first;
      const others = isTogether ? await Promise.all(now.map(bring)) : await inTurn(now, bring);
      const answers = await first;
      const length = push.entries.length;
      const own =
        along.length === 0 ? answers : before ? answers.slice(-length) : answers.slice(0, length);
      return [own, ...others];
    },
    sendRest: async () => {
      for (const push of late.splice(0)) await bring(push);
    },
    sent: () => sent,
  };
}

async function inTurn<T, U>(list: readonly T[], act: (one: T) => Promise<U>): Promise<U[]> {
  const done: U[] = [];
  for (const one of list) done.push(await act(one));
  return done;
}

async function kindsIn({ database }: TestServer): Promise<Set<KindName>> {
  const rows = await database.query<{ kind: KindName }>(
    "select distinct kind from record where seq > 0",
  );
  return new Set(rows.map(({ kind }) => kind));
}

/** Tables of how the office was set up and who came in: a renewed sign-in or a last contact is no row of a push. */
const besidePushes = [
  ...["migration", "installation", "account", "sign_in", "refresh_token", "access_token"],
  ...["device", "device_key"],
];

/** Every row that one office has and the other has not. */
async function tablesApart(one: TestServer, other: TestServer): Promise<string[]> {
  const tables = await one.database.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
  );
  const apart: string[] = [];
  for (const { name } of tables.filter((table) => !besidePushes.includes(table.name))) {
    const [rows, others] = [await rowsOf(one, name), await rowsOf(other, name)];
    const [missing, more] = [without(rows, others), without(others, rows)];
    if (missing.length + more.length === 0 && rows.length === others.length) continue;
    const counts = `${String(rows.length)} rows once, ${String(others.length)} often`;
    apart.push(
      `${name}: ${counts}; ${[...missing, ...more].slice(0, 2).join(" | ").slice(0, 800)}`,
    );
  }
  const order = (server: TestServer) =>
    server.database.query("select id, state from entry order by received_as");
  if (text(await order(one)) !== text(await order(other))) apart.push("entries in another order");
  return apart;
}

async function rowsOf({ database }: TestServer, table: string): Promise<string[]> {
  const rows = await database.query<{ row: string }>(
    // What numbers the entries leaves gaps where one came twice; the agency of each was made a moment apart.
    `select (to_jsonb(t) - 'received_as' - 'created_at')::text as row from ${table} t order by 1`,
  );
  return rows.map(({ row }) => row);
}

function without(rows: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return rows.filter((row) => !known.has(row));
}

const text = (of: unknown): string => JSON.stringify(of);
