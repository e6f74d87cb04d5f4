import * as v from "valibot";
import { pushAnswer } from "../../../src/protocol/sync-messages.ts";
import { MOST_ROWS, type Entry } from "../../../src/records/entry.ts";
import type { Database } from "../../../sync-server/database/database.ts";
import type { SeedOf, SeedRecord } from "../../../sync-server/demo/ledger.ts";
import type { Figure } from "../figure.ts";
import { median } from "../measure.ts";
import { newId, type Stress } from "../stress-agency.ts";
import type { FrontDoor } from "./front-door.ts";
import { makeFloors, type Left } from "./push-floors.ts";

const ROUNDS = 9;
/** A server takes pushes all day: its code is compiled by then, as the database's was before it was asked. */
const WARM_UP = 6;
const PUSHES = 5;
/** A visit with ten quick services is one entry of ten rows. */
const ROWS_AN_ENTRY = 10;

/**
 * Rows a second through POST /sync/push. Two floors: inserting the pushed rows alone, and inserting everything that a
 * push must leave behind: the records, what is to be reviewed, every version, the entries with their answers.
 */
export async function measurePush(
  database: Database,
  door: FrontDoor,
  stress: Stress,
  named: string,
): Promise<Figure[]> {
  const floors = await makeFloors(database);
  const given = stress.records.filter(isClientsService);
  const rounds: Record<"push" | "alone" | "all", number>[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const pushes = Array.from({ length: PUSHES }, () => entriesOf(given));
    const left: Left[] = [];
    let push = 0;
    for (const entries of pushes) {
      const before = await floors.head(door.me.orgId);
      push += await pushOnce(door, entries);
      left.push(await floors.leftSince(door.me.orgId, before, entries));
    }
    let [alone, all] = [0, 0];
    for (const one of left) alone += await timed(async () => floors.insertPushed(one));
    for (const one of left) all += await timed(async () => floors.insertAll(one));
    if (round >= WARM_UP) rounds.push({ push, alone, all });
  }
  const rate = (of: keyof (typeof rounds)[number]) =>
    (PUSHES * MOST_ROWS * 1000) / median(rounds.map((round) => round[of]));
  const figure = (what: string, floor: "alone" | "all"): Figure => ({
    what: `push, ${named}`,
    unit: "rows/s",
    value: rate("push"),
    floor: { what, value: rate(floor) },
    ratio: median(rounds.map((round) => round[floor] / round.push)),
  });
  return [
    {
      ...figure("INSERT of the pushed rows", "alone"),
      bound: { on: "ratio", least: 0.3 },
      note: `${String(ROUNDS)} rounds of ${String(PUSHES * MOST_ROWS)} rows, ${String(MOST_ROWS)} a request`,
    },
    figure("INSERT of all rows that it leaves", "all"),
  ];
}

function isClientsService(record: SeedRecord): record is SeedOf<"service"> {
  return record.kind === "service" && record.clientId !== null && record.fields.turnAway === null;
}

let next = 0;

// The next rows of the history once more, as services of today: every field is as the demo's workers fill it in.
function entriesOf(given: readonly SeedOf<"service">[]): Entry[] {
  const at = new Date().toISOString();
  return Array.from({ length: MOST_ROWS / ROWS_AN_ENTRY }, () => {
    const first = given[(next * 97) % given.length];
    const clientId = first?.clientId ?? null;
    const rows = Array.from({ length: ROWS_AN_ENTRY }, (_, line) => {
      next += 1;
      const service = given[(next * 31 + line) % given.length];
      if (!service) throw new Error("nobody was given anything");
      const put = { ...service.fields, enrollment: null, need: null, referral: null };
      const head = { collection: "casework", kind: "service", id: newId(), rev: newId() } as const;
      return { ...head, base: null, clientId, put };
    });
    return { id: newId(), clientId, at, rows };
  });
}

// Writing the request and reading the answer is the tablet's work; the floors' rows are written out before, too.
async function pushOnce(door: FrontDoor, entries: readonly Entry[]): Promise<number> {
  const body = JSON.stringify({ entries });
  let text = "";
  const took = await timed(async () => void (text = await door.ask("/sync/push", body)));
  const answer = v.parse(pushAnswer, JSON.parse(text));
  const bad = answer.entries.find(({ result }) => result !== "applied");
  if (bad) throw new Error(`an entry was ${bad.result}: ${bad.reason ?? ""} ${bad.detail ?? ""}`);
  return took;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
