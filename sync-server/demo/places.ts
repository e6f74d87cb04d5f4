import type { Day, RecordId } from "../../src/records/fields.ts";
import type { Program } from "../../src/records/reference/catalogue.ts";
import type { DirectoryTools } from "./directory-tools.ts";
import { known } from "./known.ts";
import type { Random } from "./random.ts";
import { streets, towns } from "./tables/names.ts";
import type { ProviderRow } from "./tables/providers.ts";
import { openings } from "./tables/referral-kinds.ts";
import { ownPrograms, siteKeys, sites } from "./tables/sites.ts";

/** Writes the agency itself as a provider, with its sites as places and its six programs. */
export function writeOwnPrograms({ write, random, clock, catalogue }: DirectoryTools) {
  const ownProvider = write("provider", {
    name: "Harbor Bridge Community Services",
    description: "Outreach, housing, resettlement and advocacy around the harbor.",
    phone: "555-0100",
    email: "office@harborbridge.example",
    url: "https://harborbridge.example",
    isOwn: true,
  });
  const placeOf = new Map(
    siteKeys.map((key) => {
      const { name, street, zip, phone } = sites[key];
      const town = towns.find(([, townZip]) => townZip === zip)?.[0] ?? "Port Almery";
      const place = { provider: ownProvider, name, street, city: town, zip, phone };
      return [key, write("place", { ...place, ...spot(random) })];
    }),
  );
  const programs = ownPrograms.map(({ name, site, ofTen, about, eligibility, needs }) => {
    const fields: Program = {
      provider: ownProvider,
      name,
      description: about,
      needs: needs.map((need) => known(catalogue.needTypes, need)),
      places: [known(placeOf, site)],
      eligibility,
      languages: ["English", "Spanish"],
      connect: "live",
      status: "active",
      hours: hoursOf("daily", null),
      phone: sites[site].phone,
      email: "office@harborbridge.example",
      capacity: null,
      verifiedOn: clock.daysAgo(12),
    };
    return { id: write("program", fields), site, ofTen };
  });
  return { ownProvider, ownPrograms: programs };
}

/** Writes the places of an organization. */
export function writePlaces(
  { write, random }: DirectoryTools,
  row: ProviderRow,
  provider: RecordId,
): RecordId[] {
  return Array.from({ length: row.places }, (_, index) => {
    const street = random.pick(streets);
    const [city, zip] = random.pick(towns);
    return write("place", {
      provider,
      name: index === 0 ? row.name : `${row.name}, ${city}`,
      street: `${random.whole(1, 480)} ${street}`,
      city,
      zip,
      phone: `555-01${random.whole(20, 99)}`,
      ...spot(random),
    });
  });
}

// An invented harbor town off a real coast.
function spot(random: Random): { latitude: number; longitude: number } {
  const near = (center: number) => Math.round((center + (random.next() - 0.5) * 0.12) * 1e5) / 1e5;
  return { latitude: near(44.21), longitude: near(-124.42) };
}

/** The opening hours of a pattern; without the weekday of `closedOn`. */
export function hoursOf(key: keyof typeof openings, closedOn: Day | null): Program["hours"] {
  const closed = closedOn === null ? -1 : new Date(`${closedOn}T12:00:00Z`).getUTCDay();
  return openings[key].flatMap(({ weekdays, opens, closes }) =>
    weekdays.filter((weekday) => weekday !== closed).map((weekday) => ({ weekday, opens, closes })),
  );
}
