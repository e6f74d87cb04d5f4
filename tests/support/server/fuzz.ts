// Bodies that nobody should send: made up, cut off, nested, too large, or good ones with something wrong in them.
import { recordKinds, type KindName } from "../../../src/records/registry.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import { makeCanaries } from "../canaries.ts";
import { seededRandom } from "../sync/seeded-random.ts";
import { askers, rights, type Asker, type Right } from "./rights.ts";
import { makeWorld, type Askers, type World } from "./rights-world.ts";
import { clientOf } from "./small-agency.ts";
import { startTestServer, type TestServer } from "./start-test-server.ts";
import { entryOf, putRow } from "./tablet.ts";

export interface FuzzedRun {
  /** What must not be. */
  findings: string[];
  /** How many bodies were looked at by their route, and not turned away before. */
  read: number;
  sent: number;
}

/** Nobody is signed out by a body, so its route reads none. */
const readsNone = ["POST /api/sign-out"];
/** Every so often the server's counters of tries begin anew: here it is not they that are looked at. */
const BETWEEN_RESTARTS = 300;

/** Sends `count` bodies to every route that reads one, in turn. */
export async function runFuzz(count: number, seed: number): Promise<FuzzedRun> {
  const first = await startTestServer();
  let current: TestServer = first;
  const front = {
    ...first,
    fetch: ((path, init) => current.fetch(path, init)) as TestServer["fetch"],
  };
  const { world, ask } = await makeWorld(front);
  const fuzz = makeFuzz(seed);
  const targets = rights.filter(({ route, body }) => body && !readsNone.includes(route));
  const run: FuzzedRun = { findings: [], read: 0, sent: 0 };
  for (; run.sent < count; run.sent += 1) {
    if (run.sent % BETWEEN_RESTARTS === 0) {
      if (current !== first) await current.close();
      current = await startTestServer({ on: first.database });
    }
    const right = targets[run.sent % targets.length];
    if (right) await sendOne(run, fuzz, { right, world, ask });
    if (run.sent % 10 === 0) await pushBeside(run, fuzz, { world, ask });
  }
  // Whatever was kept of it is read again by everybody.
  for (const asker of askers.filter((one) => one !== "signed out")) {
    for (const collection of ["clients", "casework", "reference", "inbox"]) {
      const path = `/sync/pull?collection=${collection}&epoch=${world.epoch}&limit=2000`;
      const { status } = await ask(asker, "GET", path);
      if (status >= 500) run.findings.push(`${asker} could not pull ${collection} any more`);
    }
  }
  await current.close();
  await first.close();
  return run;
}

async function sendOne(
  run: FuzzedRun,
  fuzz: Fuzz,
  { right, world, ask }: { right: Right; world: World; ask: Askers },
): Promise<void> {
  const [method = "", path = ""] = right.route.split(" ");
  const asker: Asker = right.who[0] === "signed out" ? "worker" : (right.who[0] ?? "worker");
  const good = right.body?.(world, right.id?.(world) ?? "", asker);
  const body = fuzz.body(good);
  const { status } = await ask(asker, method, path, body);
  if (status !== 401 && status !== 429) run.read += 1;
  if (status >= 500) {
    run.findings.push(`${right.route} answered ${String(status)} to ${body.slice(0, 300)}`);
  }
}

/** A bad entry between two good ones: they are applied, and it is kept. */
async function pushBeside(
  run: FuzzedRun,
  fuzz: Fuzz,
  { world, ask }: { world: World; ask: Askers },
): Promise<void> {
  const { id } = world.clients.north;
  const good = () =>
    entryOf([
      putRow("note", { date: "2026-07-01", referral: null, text: "good", visibleTo: "team" }, id),
    ]);
  const entries = [good(), fuzz.entry(id), good()];
  const { status, body } = await ask("worker", "POST", "/sync/push", { entries });
  const answers = (body as { entries?: { result: string }[] }).entries ?? [];
  const [before, , after] = answers.map(({ result }) => result);
  if (status === 200 && answers.length === 3 && before === "applied" && after === "applied") return;
  const bad = JSON.stringify(entries[1]).slice(0, 300);
  run.findings.push(`beside ${bad}: ${String(status)} ${JSON.stringify(answers)}`);
}

interface Fuzz {
  /** A bad body; `good` is what the route would take. */
  body: (good: unknown) => string;
  /** An entry of any kind of record with something wrong in it, or in the order of it. */
  entry: (client: RecordId) => unknown;
}

function makeFuzz(seed: number): Fuzz {
  const random = seededRandom(seed);
  const under = (most: number) => Math.floor(random() * most);
  const pick = <T>(list: readonly T[]): T => list[under(list.length)] as T;
  const canaries = makeCanaries();

  const oddValues: (() => unknown)[] = [
    ...[() => null, () => "", () => [], () => ({}), () => true, () => -1, () => 0.1],
    ...[
      () => 1e308,
      () => Number.MAX_SAFE_INTEGER + 2,
      () => "\0",
      () => "\ud800",
      () => "x\udfff",
    ],
    ...[() => "9".repeat(400), () => "A".repeat(70_000), () => "'; drop table record; --"],
    ...[() => "0190b2a0-0000-7000-8000-00000000000G", () => "2026-13-45", () => "toString"],
    ...[
      () => "9999-99-99T99:99:99.999Z",
      () => ["__proto__"],
      () => JSON.parse(poisoned) as unknown,
    ],
    () => made(4),
  ];

  function made(depth: number): unknown {
    const kind = under(depth > 0 ? 7 : 5);
    if (kind === 5) return Array.from({ length: under(5) }, () => made(depth - 1));
    if (kind === 6) {
      return Object.fromEntries(Array.from({ length: under(5) }, () => [name(), made(depth - 1)]));
    }
    return pick([null, random() * 1e6, random() < 0.5, name(), String(random())]);
  }

  function name(): string {
    return pick(["id", "rows", "entries", "client", "put", "constructor", "é", "", "a b", "kind"]);
  }

  /** The same with one thing in it changed, left out, added or said twice. */
  function wrong(value: unknown): unknown {
    // Text that is good but for what no database takes.
    if (typeof value === "string" && random() < 0.3) return value + pick(["\0", "\ud800"]);
    if (typeof value !== "object" || value === null) return pick(oddValues)();
    if (Array.isArray(value)) {
      const list: unknown[] = [...(value as unknown[])];
      if (list.length === 0 || random() < 0.2) return pick([[...list, ...list], [null], "list"]);
      const at = under(list.length);
      list[at] = wrong(list[at]);
      return list;
    }
    const entries = Object.entries(value as Record<string, unknown>);
    if (entries.length === 0 || random() < 0.1) return { ...value, [name()]: pick(oddValues)() };
    const [key, inner] = pick(entries);
    if (random() < 0.15) return Object.fromEntries(entries.filter(([other]) => other !== key));
    return { ...value, [key]: random() < 0.3 ? pick(oddValues)() : wrong(inner) };
  }

  function goodEntry(client: RecordId): unknown {
    const kind = pick(Object.keys(recordKinds) as KindName[]);
    const fields = kind === "client" ? { ...clientOf("F", []) } : canaries.fieldsOf(kind);
    const of = recordKinds[kind].client === "none" ? null : client;
    return entryOf([putRow(kind, fields as never, of)]);
  }

  return {
    body: (good) => {
      const way = under(100);
      const text = JSON.stringify(good);
      if (way < 60) return JSON.stringify(wrong(good));
      if (way < 70) return JSON.stringify(wrong(wrong(wrong(good))));
      if (way < 80) return JSON.stringify(made(6));
      if (way < 90) return text.slice(0, under(text.length));
      if (way < 94) return `${"[".repeat(under(30) + 1)}${text}`;
      if (way < 98) return nested(text, pick([19, 20, 21, 500, 100_000]));
      return way === 98 ? JSON.stringify({ a: "x".repeat(1_100_000) }) : `${text}\0`;
    },
    entry: (client) => {
      const way = under(10);
      if (way < 7) return wrong(goodEntry(client));
      return way < 9 ? wrong(wrong(goodEntry(client))) : made(5);
    },
  };
}

const poisoned = '{"__proto__":{"isAdministrator":true},"constructor":{"prototype":{}}}';

function nested(text: string, depth: number): string {
  return `${'{"a":'.repeat(depth)}${text}${"}".repeat(depth)}`;
}
