import { addDays, dayNumber } from "../../src/records/days.ts";
import type { Day } from "../../src/records/fields.ts";
import type { Random } from "./random.ts";
import { quickSizes, stillWanted, wantedInMonth } from "./service-plan.ts";
import { reasonLists } from "./tables/reasons.ts";
import { siteKeys, sites, type SiteKey } from "./tables/sites.ts";
import { DAYS_A_MONTH, MONTHS } from "./tables/sizes.ts";
import { serviceComments } from "./tables/words.ts";
import { plantedServices, type ServiceCounts } from "./planted.ts";
import { writeVisit, type ServiceLine } from "./visits.ts";
import { receiptOf, workingMoment, type DemoClient, type World } from "./world.ts";

/**
 * Fills the six months with visits until every month and site has its planned lines; what the familiar clients
 * already have counts. Every active client is seen at least once.
 */
export function writeServiceHistory(world: World): void {
  const random = world.chance("visits");
  const planted = plantedServices(world);
  const due = firstVisits(world, random);
  for (let month = 0; month < MONTHS; month += 1) {
    const wanted = wantedInMonth(world, month);
    for (const site of siteKeys) {
      const whole = wanted.get(site);
      if (!whole) continue;
      const left = stillWanted(whole, planted(month, site));
      const context = { world, random, site, month, due: due.get(`${site}/${month}`) ?? [] };
      writeDirect(context, left);
      writeIndirect(context, left.indirect);
    }
  }
}

/** A visit that must be: this client on this day. */
interface DueVisit {
  client: DemoClient;
  day: Day;
}

interface MonthAtSite {
  world: World;
  random: Random;
  site: SiteKey;
  /** 0 is the month that ends today. */
  month: number;
  due: readonly DueVisit[];
}

function firstVisits(world: World, random: Random): Map<string, DueVisit[]> {
  const due = new Map<string, DueVisit[]>();
  const today = dayNumber(world.clock.today);
  for (const client of world.clients) {
    if (!client.isActive || client.familiar !== null) continue;
    const known = Math.min(today - dayNumber(client.since) - 1, MONTHS * DAYS_A_MONTH - 1);
    const daysAgo = random.whole(0, known);
    const key = `${client.site}/${Math.floor(daysAgo / DAYS_A_MONTH)}`;
    due.set(key, [...(due.get(key) ?? []), { client, day: world.clock.daysAgo(daysAgo) }]);
  }
  return due;
}

function writeDirect(context: MonthAtSite, left: ServiceCounts): void {
  const { random } = context;
  const several = quickSizes(left.quick, random).map((size) => ({ size, isRefused: false }));
  const single = Array.from({ length: left.single }, (_, index) => ({
    size: 1,
    isRefused: index < left.refused,
  }));
  const actors = visitors(context);
  for (const { size, isRefused } of random.shuffled([...several, ...single])) {
    writeChanceVisit(context, actors(), size, isRefused);
  }
}

// Who comes next: first those who must be seen this month, then by chance, a few much more often than others.
function visitors({ world, random, site, month, due }: MonthAtSite): () => DueVisit {
  const waiting = random.shuffled(due);
  const many = world.manyAt(site);
  const isFree = ({ client, day }: DueVisit) => client.since < day && !client.seen.has(day);
  return () => {
    const next = waiting.pop();
    if (next) return next;
    for (let tries = 0; ; tries += 1) {
      const client = many[Math.floor(many.length * random.next() ** 1.5)];
      if (!client) throw new Error(`nobody to visit at ${site}`);
      const daysAgo = month * DAYS_A_MONTH + random.whole(0, DAYS_A_MONTH - 1);
      const visit = { client, day: world.clock.daysAgo(daysAgo) };
      const isDayOff = [0, 6].includes((dayNumber(visit.day) + 4) % 7) && random.chance(0.6);
      if (isFree(visit) && !isDayOff) return visit;
      if (tries > 5000) throw new Error("no free day is left");
    }
  };
}

function writeChanceVisit(
  { world, random, site }: MonthAtSite,
  { client, day }: DueVisit,
  size: number,
  isRefused: boolean,
): void {
  const at = workingMoment(world, random, day);
  const workers = world.people.workersAt(site);
  const author = random.chance(0.7)
    ? client.worker
    : (workers[Math.floor(workers.length * random.next() ** 1.3)] ?? client.worker);
  const codes = codesFor(world, random, site, size);
  const lines = codes.map((code) => chanceLine(world, random, code, isRefused));
  writeVisit(world, {
    client,
    site,
    author,
    at,
    lines,
    receivedAt: receiptOf(random, world.clock, at),
  });
}

// What a site gives at every other visit, then the first services of a screen.
function codesFor(world: World, random: Random, site: SiteKey, size: number): string[] {
  const { screens, staple } = sites[site];
  const [usual = "", other = usual] = screens;
  const codes = world.catalogue
    .screen(random.chance(0.68) ? usual : other)
    .filter((code) => world.catalogue.definition(code).fields.isDirect);
  const chosen = new Set(random.chance(0.4) ? [staple] : []);
  while (chosen.size < Math.min(size, codes.length)) {
    chosen.add(codes[Math.floor(codes.length * random.next() ** 1.6)] ?? "");
  }
  return [...chosen];
}

function chanceLine(world: World, random: Random, code: string, isRefused: boolean): ServiceLine {
  const { unit, defaultUnits, usualUnits } = world.catalogue.definition(code).fields;
  const most = (usualUnits?.most ?? defaultUnits) / 100;
  const least = (usualUnits?.least ?? defaultUnits) / 100;
  const step = { minutes: 5, hours: 0.5, dollars: 5, count: 1 }[unit];
  const spread = unit === "count" ? random.chance(0.12) : random.chance(0.7);
  const around = (defaultUnits / 100) * (unit === "count" ? 2 : 0.4 + 1.3 * random.next());
  const units = spread ? Math.round(around / step) * step : defaultUnits / 100;
  const turnAways = reasonLists.find(({ name }) => name === "turn-away")?.reasons ?? [];
  return {
    code,
    units: Math.min(most, Math.max(least, units)),
    ...(isRefused ? { turnAway: random.pick(turnAways)[0] } : {}),
    ...(random.chance(0.06) ? { comments: random.pick(serviceComments) } : {}),
    ...(random.chance(0.2) ? { reason: random.pick(["planned", "follow-up", "asked"]) } : {}),
  };
}

function writeIndirect({ world, random, site, month }: MonthAtSite, count: number): void {
  for (let written = 0; written < count; written += 1) {
    const daysAgo = month * DAYS_A_MONTH + random.whole(0, DAYS_A_MONTH - 1);
    const at = workingMoment(world, random, addDays(world.clock.today, -daysAgo));
    const code = random.pick(sites[site].indirect);
    const headCount = random.whole(4, code === "FAIR" || code === "COMMEAL" ? 140 : 45);
    writeVisit(world, {
      client: null,
      site,
      at,
      lines: [{ code, units: headCount, headCount }],
      author: random.pick(world.people.workersAt(site)),
      receivedAt: receiptOf(random, world.clock, at),
    });
  }
}
