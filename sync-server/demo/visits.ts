import type { Day, RecordId } from "../../src/records/fields.ts";
import { serviceTotal } from "../../src/records/service/service-rules.ts";
import type { ServiceOddity } from "../../src/records/service/service-rules.ts";
import { dayOfInstant } from "../../src/records/days.ts";
import { TIME_ZONE } from "./agency-clock.ts";
import { hundredths, type Definition } from "./catalogue.ts";
import type { SeedOf } from "./ledger.ts";
import { known } from "./known.ts";
import { siteGrants, type GrantKey } from "./tables/grants.ts";
import type { SiteKey } from "./tables/sites.ts";
import type { DemoClient, World } from "./world.ts";

/** One service of a visit. What is left out is the default of the definition and the site. */
export interface ServiceLine {
  code: string;
  /** Units as people say them: 1.5 hours. */
  units?: number;
  /** The day it is entered for; the day of the visit when left out. */
  date?: Day;
  grant?: GrantKey;
  /** Its enrollment; the client's own when left out. */
  enrollment?: RecordId | null;
  reason?: string;
  comments?: string;
  turnAway?: string;
  headCount?: number;
  flags?: readonly ServiceOddity[];
}

/** Services saved in one moment; without a client they go to a head count. */
export interface Visit {
  client: DemoClient | null;
  site: SiteKey;
  author: RecordId;
  at: number;
  receivedAt: number;
  lines: readonly ServiceLine[];
}

/** Writes the services of one visit. */
export function writeVisit(world: World, visit: Visit): SeedOf<"service">[] {
  const { client, author, at, receivedAt } = visit;
  const today = dayOfInstant(new Date(at).toISOString(), TIME_ZONE);
  client?.seen.add(today);
  return visit.lines.map((line) => {
    const fields = serviceFields(world, visit, line, line.date ?? today);
    return world.ledger.add("service", {
      at,
      receivedAt,
      author,
      fields,
      clientId: client?.id ?? null,
    });
  });
}

function serviceFields(world: World, { client, site }: Visit, line: ServiceLine, date: Day) {
  const definition = world.catalogue.definition(line.code);
  const { unit, defaultUnits, unitCost } = definition.fields;
  const isRefused = line.turnAway !== undefined;
  const asked = line.units === undefined ? defaultUnits : hundredths(line.units);
  const units = isRefused ? 0 : asked;
  const unitValue = unitCost ?? 0;
  return {
    definition: definition.id,
    date,
    unit,
    units,
    unitValue,
    total: serviceTotal(units, unitValue),
    provider: world.directory.ownProvider,
    site: world.people.sites[site],
    grant: line.grant
      ? known(world.catalogue.grants, line.grant).id
      : grantFor(world, definition, site, date),
    enrollment: line.enrollment === undefined ? (client?.enrollment ?? null) : line.enrollment,
    reason: line.reason ?? null,
    goal: null,
    need: null,
    referral: null,
    authorization: null,
    comments: line.comments ?? "",
    turnAway: line.turnAway ?? null,
    headCount: line.headCount ?? null,
    flags: [...(line.flags ?? [])],
  };
}

// The first grant of the site that may pay this and runs on that day.
function grantFor(world: World, { grants }: Definition, site: SiteKey, date: Day): RecordId | null {
  const mayPay = (key: GrantKey) => grants.length === 0 || grants.includes(key);
  for (const key of siteGrants[site]) {
    const { id, begins, ends } = known(world.catalogue.grants, key);
    const runs = date >= begins && (ends === null || date <= ends);
    if (mayPay(key) && runs) return id;
  }
  return null;
}
