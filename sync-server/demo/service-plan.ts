import type { ServiceCounts } from "./planted.ts";
import type { Random } from "./random.ts";
import { shares } from "./shares.ts";
import { siteKeys, type SiteKey } from "./tables/sites.ts";
import { MONTHS, QUICK_SERVICES } from "./tables/sizes.ts";
import type { World } from "./world.ts";

/** What each site should have in a month: direct lines, of which some are quick and some turned away, and indirect. */
export function wantedInMonth(world: World, month: number): Map<SiteKey, ServiceCounts> {
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

/** What is wanted beside what is already written. */
export function stillWanted(whole: ServiceCounts, part: ServiceCounts): ServiceCounts {
  const left = {
    quick: whole.quick - part.quick,
    single: whole.single - part.single,
    indirect: whole.indirect - part.indirect,
    refused: whole.refused - part.refused,
  };
  if (Object.values(left).some((count) => count < 0)) throw new Error("too much is planted");
  return left;
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
