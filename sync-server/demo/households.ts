import type { Random } from "./random.ts";
import { shares } from "./shares.ts";
import type { SitePlan } from "./tables/sizes.ts";
import type { DemoClient } from "./world.ts";

/** People who live together, or one person alone. */
export interface Home {
  size: number;
  isActive: boolean;
}

const MOST_MEMBERS = 6;

/** Splits a site's clients into homes so that clients, active ones and households come out as planned. */
export function makeHouseholds(
  plan: SitePlan,
  familiar: readonly DemoClient[],
  random: Random,
): Home[] {
  const households = new Set(familiar.map((client) => client.fields.household).filter(Boolean));
  const active = plan.active - familiar.length;
  const resting = plan.clients - plan.active;
  const [withActive = 0, withResting = 0] = shares(plan.households - households.size, [
    active,
    resting,
  ]);
  return random.shuffled([
    ...homes(active, withActive, true, random),
    ...homes(resting, withResting, false, random),
  ]);
}

function homes(people: number, households: number, isActive: boolean, random: Random): Home[] {
  const sizes = Array.from({ length: households }, () => 2);
  let spare = people - households * 2;
  if (spare < 0) throw new Error("more households than people");
  for (let index = 0; index < sizes.length; index += 1) {
    const more = Math.min(spare, Math.floor((MOST_MEMBERS - 1) * random.next() ** 1.8));
    sizes[index] = 2 + more;
    spare -= more;
  }
  const alone = Array.from({ length: spare }, () => 1);
  return [...sizes, ...alone].map((size) => ({ size, isActive }));
}

// Area codes of an invented state. Fictional numbers end in 555-01xx, so only the area code makes them many.
const FIRST_AREA = 820;
const AREAS = 150;
const FIRST_TAIL = 26;
const TAILS = 54;

/** Phone numbers that differ, until 8,100 were given out; 555-0100 to 0125 and 0180 to 0199 stay free. */
export function phoneNumbers(): () => string {
  let given = 0;
  return () => {
    const area = FIRST_AREA + (Math.floor(given / TAILS) % AREAS);
    const tail = FIRST_TAIL + (given % TAILS);
    given += 1;
    return `(${area}) 555-01${tail}`;
  };
}
