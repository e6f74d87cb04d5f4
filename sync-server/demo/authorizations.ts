import type { Authorization } from "../../src/records/authorization/authorization.ts";
import { recurrenceRule } from "../../src/records/authorization/recurrence.ts";
import { addDays } from "../../src/records/days.ts";
import type { Day, RecordId } from "../../src/records/fields.ts";
import { hundredths } from "./catalogue.ts";
import { known } from "./known.ts";
import type { ReferenceWriter } from "./reference-writer.ts";
import {
  authorizations,
  funds,
  type AuthorizationRow,
  type FundKey,
} from "./tables/authorizations.ts";
import type { World } from "./world.ts";

/** Writes what is authorized for the familiar clients (S-32). */
export function writeAuthorizations(world: World, fundIds: Funds): void {
  for (const row of authorizations) writeAuthorization(world, row, fundIds);
}

type Funds = ReadonlyMap<FundKey, RecordId>;

/** Writes the money that an authorization draws on. */
export function writeFunds({ clock }: Pick<World, "clock">, write: ReferenceWriter): Funds {
  // The keys of a constant table are exactly its key type.
  const keys = Object.keys(funds) as FundKey[];
  return new Map(
    keys.map((key) => {
      const { name, shortName, ends } = funds[key];
      const last = ends === null ? null : addDays(clock.today, ends);
      return [key, write("fund", { name, shortName, begins: null, ends: last })];
    }),
  );
}

function writeAuthorization(world: World, row: AuthorizationRow, fundIds: Funds): void {
  const { clock, people, catalogue, ledger } = world;
  const client = world.familiar(row.client);
  const { id: definition, fields: service } = catalogue.definition(row.service);
  const begin = addDays(clock.today, row.begins);
  // Asked for three days before it begins, decided the day after; what begins later was asked for this week.
  const askedOn = addDays(clock.today, Math.min(row.begins - 3, -4));
  const by = people.named("Sam Lee");
  const at = clock.moment(row.decided ? addDays(askedOn, 1) : askedOn, 9 * 60 + 20);
  const fields: Authorization = {
    funds: row.funds.map((fund) => known(fundIds, fund)),
    definition,
    begin,
    end: addDays(clock.today, row.ends),
    unit: service.unit,
    units: hundredths(row.units),
    unitValue: service.unitCost ?? 0,
    recurrence: recurrenceRule(row.often, begin),
    reason: null,
    goals: row.goals,
    decision: row.decided && {
      status: row.decided[0],
      reason: row.decided[1],
      by,
      at: new Date(at).toISOString(),
    },
  };
  const author = row.decided ? by : people.named(row.by);
  const { id } = ledger.add("authorization", { at, author, clientId: client.id, fields });
  countAgainst(world, { id, client: client.id, definition, begin, most: row.counted ?? 0 });
}

// Services that were given anyway count against it: no service more is made, so that the demo's figures stand.
function countAgainst(
  { ledger }: World,
  its: { id: RecordId; client: RecordId; definition: RecordId; begin: Day; most: number },
): void {
  const given = ledger.records
    .flatMap((record) =>
      record.kind === "service" && record.clientId === its.client ? [record.fields] : [],
    )
    .filter(({ definition, date }) => definition === its.definition && date >= its.begin)
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  for (const fields of given.slice(0, its.most)) fields.authorization = its.id;
}
