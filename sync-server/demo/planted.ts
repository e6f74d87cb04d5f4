import { dayNumber } from "../../src/records/days.ts";
import type { Day } from "../../src/records/fields.ts";
import type { SeedOf } from "./ledger.ts";
import type { SiteKey } from "./tables/sites.ts";
import { DAYS_A_MONTH } from "./tables/sizes.ts";
import type { World } from "./world.ts";

/** Service lines of one month at one site. Turned-away lines count among the single ones too. */
export interface ServiceCounts {
  quick: number;
  single: number;
  indirect: number;
  refused: number;
}

/** Which month of the history a day lies in; 0 is the one that ends today. */
export function monthOf(world: World, day: Day): number {
  return Math.floor((dayNumber(world.clock.today) - dayNumber(day)) / DAYS_A_MONTH);
}

/** Counts the service lines that are already written, by month and site. */
export function plantedServices(world: World): (month: number, site: SiteKey) => ServiceCounts {
  const services = world.ledger.records.filter((record) => record.kind === "service");
  const savedTogether = countBy(services, (service) => `${service.clientId}/${service.at}`);
  const sitesById = new Map(Object.entries(world.people.sites).map(([key, id]) => [id, key]));
  const counts = new Map<string, ServiceCounts>();
  for (const service of services) {
    const { date, site, headCount, turnAway } = service.fields;
    const key = `${monthOf(world, date)}/${sitesById.get(site)}`;
    const count = counts.get(key) ?? { ...none };
    const isQuick = (savedTogether.get(`${service.clientId}/${service.at}`) ?? 0) > 1;
    if (headCount !== null) count.indirect += 1;
    else if (isQuick) count.quick += 1;
    else count.single += 1;
    if (turnAway !== null) count.refused += 1;
    counts.set(key, count);
  }
  return (month, site) => counts.get(`${month}/${site}`) ?? none;
}

const none: ServiceCounts = { quick: 0, single: 0, indirect: 0, refused: 0 };

/** The referrals out that are already written, with the status each has reached. */
export function plantedReferrals(world: World): {
  referral: SeedOf<"referral">;
  status: string;
}[] {
  const status = new Map<string, string>();
  for (const record of world.ledger.records) {
    if (record.kind === "status-change") status.set(record.fields.referral, record.fields.to);
  }
  return world.ledger.records
    .filter((record) => record.kind === "referral")
    .map((referral) => ({ referral, status: status.get(referral.id) ?? "" }));
}

function countBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}
