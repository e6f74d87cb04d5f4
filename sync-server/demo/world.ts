import type { Client } from "../../src/records/client/client.ts";
import type { Day, RecordId } from "../../src/records/fields.ts";
import type { AgencyClock } from "./agency-clock.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Directory } from "./directory.ts";
import type { Ledger } from "./ledger.ts";
import type { People } from "./people.ts";
import type { Random } from "./random.ts";
import type { FamiliarKey } from "./tables/familiar-clients.ts";
import type { NeedKey } from "./tables/needs.ts";
import type { SitePlan } from "./tables/sizes.ts";
import type { SiteKey } from "./tables/sites.ts";

/** A client while her history is written. */
export interface DemoClient {
  id: RecordId;
  fields: Client;
  /** The site that works with her; her casework carries it. */
  site: SiteKey;
  isActive: boolean;
  /** Null for the many; the familiar ones have a history of their own and get no chance visits. */
  familiar: FamiliarKey | null;
  /** The day of the first meeting, and its moment. */
  since: Day;
  sinceMoment: number;
  worker: RecordId;
  /** Minted early, because services name it; null for clients who rest. */
  enrollment: RecordId | null;
  needs: Map<NeedKey, RecordId>;
  /** Days on which she was seen. */
  seen: Set<Day>;
}

/** What the parts of the generator share. */
export interface World {
  clock: AgencyClock;
  ledger: Ledger;
  people: People;
  catalogue: Catalogue;
  directory: Directory;
  plan: Readonly<Partial<Record<SiteKey, SitePlan>>>;
  clients: readonly DemoClient[];
  familiar(key: FamiliarKey): DemoClient;
  /** The active clients of a site beside the familiar ones: those whose history is left to chance. */
  manyAt(site: SiteKey): readonly DemoClient[];
  /** A source of chance of its own for a part. */
  chance(part: string): Random;
}

/** How long a save waits on the tablet before the office gets it: seconds mostly, hours often, days seldom. */
export function receiptOf(random: Random, clock: AgencyClock, at: number): number {
  const luck = random.next();
  const minutes =
    luck < 0.6
      ? random.whole(1, 3) / 4
      : luck < 0.92
        ? random.whole(4, 170)
        : luck < 0.985
          ? random.whole(180, 600)
          : random.whole(900, 2900);
  const received = at + minutes * 60_000 + random.whole(0, 59_999);
  return received <= clock.now ? received : Math.min(at + 4_000, clock.now);
}

/** A moment of the working day; before now also when the day is today. */
export function workingMoment({ clock }: World, random: Random, day: Day): number {
  const at = clock.moment(day, random.whole(7 * 60 + 30, 18 * 60)) + random.whole(0, 59_999);
  if (at < clock.now - 120_000) return at;
  const morning = clock.moment(day, 7 * 60 + 30);
  const start = clock.now > morning + 120_000 ? morning : clock.moment(day, 0);
  return start + Math.floor(random.next() * Math.max(0, clock.now - start));
}
