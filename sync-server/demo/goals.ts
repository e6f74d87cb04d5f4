import { addDays } from "../../src/records/days.ts";
import type { Day, RecordId } from "../../src/records/fields.ts";
import { known } from "./known.ts";
import { goals, type GoalRow } from "./tables/goals.ts";
import type { World } from "./world.ts";

/** Writes what the familiar clients want to reach (S-17). */
export function writeGoals(world: World): void {
  for (const row of goals) writeGoal(world, row);
}

function writeGoal(world: World, row: GoalRow): void {
  const { clock, people, ledger } = world;
  const client = world.familiar(row.client);
  const since = addDays(clock.today, row.since);
  const { id } = ledger.add("goal", {
    at: clock.moment(since, 11 * 60 + 5),
    author: people.named(row.by),
    clientId: client.id,
    fields: {
      text: row.text,
      since,
      target: row.target === null ? null : addDays(clock.today, row.target),
      status: row.status,
      needs: row.needs.map((need) => known(client.needs, need)),
    },
  });
  doneFor(world, { id, client: client.id, since, codes: row.for });
}

// What was recorded anyway was for the goal: nothing more is made, so that the demo's figures stand.
function doneFor(
  { ledger }: World,
  its: { id: RecordId; client: RecordId; since: Day; codes: readonly string[] },
): void {
  const wanted = new Set(
    ledger.records.flatMap((record) =>
      (record.kind === "service-definition" || record.kind === "referral-service") &&
      its.codes.includes(record.fields.code)
        ? [record.id]
        : [],
    ),
  );
  for (const record of ledger.records) {
    if (record.kind !== "service" && record.kind !== "referral") continue;
    const { fields } = record;
    const what = "definition" in fields ? fields.definition : fields.service;
    const isIts = record.clientId === its.client && fields.date >= its.since;
    if (isIts && what !== null && wanted.has(what)) fields.goal = its.id;
  }
}
