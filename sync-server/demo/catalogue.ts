import { addDays } from "../../src/records/days.ts";
import type { Day, RecordId } from "../../src/records/fields.ts";
import type { ServiceDefinition } from "../../src/records/reference/catalogue.ts";
import type { AgencyClock } from "./agency-clock.ts";
import { known } from "./known.ts";
import type { ReferenceWriter } from "./reference-writer.ts";
import { grants as grantRows, type GrantKey } from "./tables/grants.ts";
import { needTypes as needNames, servicesFor, type NeedKey } from "./tables/needs.ts";
import { reasonLists } from "./tables/reasons.ts";
import { serviceScreens } from "./tables/screens.ts";
import { serviceGroups, type ServiceRow } from "./tables/services.ts";
import type { SiteKey } from "./tables/sites.ts";

/** A catalogue entry with the keys that the tables use. */
export interface Definition {
  id: RecordId;
  fields: ServiceDefinition;
  grants: readonly GrantKey[];
}

/** What can be given and who pays. */
export interface Catalogue {
  definition(code: string): Definition;
  /** Codes on a screen, in its order. */
  screen(name: string): readonly string[];
  grants: ReadonlyMap<GrantKey, { id: RecordId; begins: Day; ends: Day | null }>;
  needTypes: ReadonlyMap<NeedKey, RecordId>;
}

/** Writes need types, reasons, grants, the 84 services and the service screens. */
export function writeCatalogue(
  write: ReferenceWriter,
  clock: AgencyClock,
  siteIds: Readonly<Record<SiteKey, RecordId>>,
): Catalogue {
  const needTypes = writeNeedTypes(write);
  for (const { name, reasons } of reasonLists) {
    write("reason-list", { name, reasons: reasons.map(([code, name]) => ({ code, name })) });
  }
  const grants = writeGrants(write, clock);
  const definitions = new Map<string, Definition>();
  serviceGroups.forEach((group, index) => {
    const groupId = write("service-group", { name: group.name, order: index + 1 });
    for (const row of group.services) {
      const fields = {
        ...definitionFields(row, groupId, siteIds, grants),
        needs: [...needTypes].flatMap(([key, id]) => (servicesFor[key].includes(row[0]) ? id : [])),
      };
      const id = write("service-definition", fields);
      definitions.set(row[0], { id, fields, grants: row[6]?.grants ?? [] });
    }
  });
  serviceScreens.forEach((screen, index) =>
    write("service-screen", {
      name: screen.name,
      order: index + 1,
      services: screen.services.map((code) => known(definitions, code).id),
      sites: screen.sites.map((site) => siteIds[site]),
    }),
  );
  const screens = new Map(serviceScreens.map((screen) => [screen.name, screen.services]));
  return {
    needTypes,
    grants,
    definition: (code) => known(definitions, code),
    screen: (name) => known(screens, name),
  };
}

function writeNeedTypes(write: ReferenceWriter): ReadonlyMap<NeedKey, RecordId> {
  // The keys of a constant table are exactly its key type.
  const keys = Object.keys(needNames) as NeedKey[];
  return new Map(
    keys.map((key, index) => [key, write("need-type", { name: needNames[key], order: index + 1 })]),
  );
}

function writeGrants(write: ReferenceWriter, clock: AgencyClock): Catalogue["grants"] {
  // The keys of a constant table are exactly its key type.
  const keys = Object.keys(grantRows) as GrantKey[];
  return new Map(
    keys.map((key) => {
      const { name, shortName, funder, began, ends, budget, spent } = grantRows[key];
      const last = ends === "last month" ? endOfLastMonth(clock) : ends;
      const period = {
        begins: addDays(clock.today, began),
        ends: typeof last === "number" ? addDays(clock.today, last) : last,
      };
      // Whole dollars × percent are cents.
      const money = { budget: budget * 100, spent: budget * spent };
      const id = write("grant", { name, shortName, funder, ...period, ...money });
      return [key, { id, ...period }];
    }),
  );
}

// At least four days back, so that work of the last two days can be charged to it by mistake.
function endOfLastMonth(clock: AgencyClock): Day {
  const last = addDays(`${clock.today.slice(0, 8)}01`, -1);
  const fourDaysBack = clock.daysAgo(4);
  return last < fourDaysBack ? last : fourDaysBack;
}

function definitionFields(
  row: ServiceRow,
  group: RecordId,
  siteIds: Readonly<Record<SiteKey, RecordId>>,
  grants: Catalogue["grants"],
): ServiceDefinition {
  const [code, name, unit, defaultUnits, dollars, [least, most], extras = {}] = row;
  return {
    code,
    name,
    group,
    unit,
    defaultUnits: hundredths(defaultUnits),
    unitCost: dollars === null ? null : hundredths(dollars),
    usualUnits: { least: hundredths(least), most: hundredths(most) },
    isDirect: extras.indirect !== true,
    sites: (extras.sites ?? []).map((site) => siteIds[site]),
    grants: (extras.grants ?? []).map((grant) => known(grants, grant).id),
    hmis: extras.hmis ? { recordType: extras.hmis[0], typeProvided: extras.hmis[1] } : null,
    retired: extras.retired ?? false,
  };
}

/** Units and money of the tables as the records keep them: integer hundredths. */
export function hundredths(amount: number): number {
  return Math.round(amount * 100);
}
