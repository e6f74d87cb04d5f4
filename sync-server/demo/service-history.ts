import { addDays, dayNumber } from "../../src/records/days.ts";
import type { Day } from "../../src/records/fields.ts";
import type { Random } from "./random.ts";
import { shares } from "./shares.ts";
import { reasonLists } from "./tables/reasons.ts";
import { siteKeys, sites, type SiteKey } from "./tables/sites.ts";
import { DAYS_A_MONTH, MONTHS, QUICK_SERVICES } from "./tables/sizes.ts";
import { serviceComments } from "./tables/words.ts";
import { plantedServices, type ServiceCounts } from "./planted.ts";
import { writeVisit, type ServiceLine } from "./visits.ts";
import { receiptOf, type DemoClient, type World } from "./world.ts";

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
      const left = minus(whole, planted(month, site));
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

// What each site should have in this month: direct lines of which some are quick and some turned away, and indirect.
function wantedInMonth(world: World, month: number): Map<SiteKey, ServiceCounts> {
  const planned = siteKeys.filter((site) => world.plan[site]);
  const inMonth = (total: number) => shares(total, Array(MONTHS).fill(1))[month] ?? 0;
  const plans = planned.map((site) => {
    const { direct = 0, indirect = 0, turnAways = 0 } = world.plan[site] ?? {};
    return { direct: inMonth(direct), indirect: inMonth(indirect), refused: inMonth(turnAways) };
  });
  const lines = plans.reduce((sum, { direct, indirect }) => sum + direct + indirect, 0);
  const quick = shares(
    Math.round((lines * QUICK_SERVICES) / 100),
    plans.map(({ direct }) => direct),
  );
  return new Map(
    plans.map(({ direct, indirect, refused }, index) => {
      const several = quick[index] ?? 0;
      const counts = { quick: several, single: direct - several, indirect, refused };
      // Both lists run over the same sites.
      return [planned[index] as SiteKey, counts];
    }),
  );
}

function minus(whole: ServiceCounts, part: ServiceCounts): ServiceCounts {
  const left = {
    quick: whole.quick - part.quick,
    single: whole.single - part.single,
    indirect: whole.indirect - part.indirect,
    refused: whole.refused - part.refused,
  };
  if (Object.values(left).some((count) => count < 0)) throw new Error("too much is planted");
  return left;
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

/** Splits lines into visits of two to five; the parts add up. */
export function quickSizes(lines: number, random: Random): number[] {
  const sizes: number[] = [];
  let left = lines;
  while (left > 0) {
    const size = left <= 5 ? left : Math.min(2 + Math.floor(4 * random.next() ** 1.7), left - 2);
    sizes.push(size);
    left -= size;
  }
  // A single line cannot be quick: it joins the visit before.
  if (sizes.at(-1) === 1 && sizes.length > 1) {
    sizes.pop();
    sizes.push((sizes.pop() ?? 0) + 1);
  }
  return sizes;
}

// Who comes next: first those who must be seen this month, then by chance, a few much more often than others.
function visitors({ world, random, site, month, due }: MonthAtSite): () => DueVisit {
  const waiting = random.shuffled(due);
  const many = world.clients.filter(
    (client) => client.isActive && client.site === site && client.familiar === null,
  );
  const isFree = ({ client, day }: DueVisit) => client.since < day && !client.seen.has(day);
  return () => {
    const next = waiting.pop();
    if (next) return next;
    for (let tries = 0; ; tries += 1) {
      const client = many[Math.floor(many.length * random.next() ** 1.5)];
      if (!client) throw new Error(`nobody to visit at ${site}`);
      const daysAgo = month * DAYS_A_MONTH + random.whole(0, DAYS_A_MONTH - 1);
      const visit = { client, day: world.clock.daysAgo(daysAgo) };
      const isQuiet = [0, 6].includes((dayNumber(visit.day) + 4) % 7) && random.chance(0.6);
      if (isFree(visit) && !isQuiet) return visit;
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
    ...{ client, site, author, at, lines },
    receivedAt: receiptOf(random, world.clock, at),
  });
}

/** A moment of the working day; before now also when the day is today. */
export function workingMoment({ clock }: World, random: Random, day: Day): number {
  const at = clock.moment(day, random.whole(7 * 60 + 30, 18 * 60)) + random.whole(0, 59_999);
  if (at < clock.now - 120_000) return at;
  const morning = clock.moment(day, 7 * 60 + 30);
  const start = clock.now > morning + 120_000 ? morning : clock.moment(day, 0);
  return start + Math.floor(random.next() * Math.max(0, clock.now - start));
}

// The first services of a screen are given most.
function codesFor(world: World, random: Random, site: SiteKey, size: number): string[] {
  const [usual = "", other = usual] = sites[site].screens;
  const codes = world.catalogue
    .screen(random.chance(0.68) ? usual : other)
    .filter((code) => world.catalogue.definition(code).fields.isDirect);
  const chosen = new Set<string>();
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
      ...{ client: null, site, at, lines: [{ code, units: headCount, headCount }] },
      author: random.pick(world.people.workersAt(site)),
      receivedAt: receiptOf(random, world.clock, at),
    });
  }
}
