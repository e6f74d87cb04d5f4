import { weekOf } from "../../../src/records/directory/open-hours.ts";
import { searchText } from "../../../src/records/directory/search-directory.ts";
import type { Found } from "../../../src/records/directory/directory-rows.ts";
import { seededRandom } from "../../../sync-server/demo/random.ts";

const kinds = ["Emergency beds", "Food pantry", "Rent help", "Dental van", "Evening classes"];
const names = [
  "Harbor",
  "Lantern",
  "Quayside",
  "Juniper",
  "Cedar Row",
  "Northgate",
  "St. Brendan’s",
];
const languages = ["Spanish", "Arabic", "Dari", "Ukrainian"];

/** A directory of invented programs, each with two places and its week's hours; the same ones every time. */
export function makePrograms(count: number): Found[] {
  const random = seededRandom(5000, "programs");
  return Array.from({ length: count }, (_, at) => {
    const [kind, name] = [random.pick(kinds), `${random.pick(names)} House ${String(at)}`];
    const provider = {
      ...{ name, description: `${kind} for whoever comes.`, phone: "555-0100", email: "" },
      ...{ url: "", isOwn: false },
    };
    const places = [0, 1].map((place) => ({
      ...{ id: `place-${String(at)}-${String(place)}`, provider: `provider-${String(at)}`, name },
      ...{ street: `${String(random.whole(1, 480))} Gull Street`, city: "Bayline", zip: "99395" },
      ...{ latitude: 44 + random.next() / 2, longitude: -124 - random.next() / 2, phone: "" },
    }));
    const spoken = ["English", ...languages.filter(() => random.next() < 0.4)];
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: "08:00", closes: "21:00" }));
    const program = {
      ...{ id: `program-${String(at)}`, provider: `provider-${String(at)}`, name: kind },
      ...{ description: "Come as you are, no appointment.", needs: [`need-${String(at % 12)}`] },
      ...{ places: places.map(({ id }) => id), eligibility: "Anyone.", languages: spoken },
      ...({ connect: "live", status: "active", hours, phone: "", email: "" } as const),
      ...{ capacity: { free: random.whole(0, 9), unit: "beds", asOf: "2026-07-16" } },
      verifiedOn: "2026-07-01",
    };
    const text = searchText([
      ...[program.name, name, program.description, provider.description, program.eligibility],
      ...[...spoken, ...places.map(({ street }) => street), "Bayline", "99395"],
    ]);
    return { id: program.id, program, provider, places, services: [], week: weekOf(hours), text };
  });
}
