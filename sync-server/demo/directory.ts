import type { RecordId } from "../../src/records/fields.ts";
import type { Program } from "../../src/records/reference/catalogue.ts";
import type { AgencyClock } from "./agency-clock.ts";
import type { Catalogue } from "./catalogue.ts";
import { known } from "./people.ts";
import type { Random } from "./random.ts";
import type { ReferenceWriter } from "./reference-writer.ts";
import { familiarStories } from "./tables/familiar-history.ts";
import { streets, towns } from "./tables/names.ts";
import type { NeedKey } from "./tables/needs.ts";
import { providers, type ProviderRow } from "./tables/providers.ts";
import { openings, referralScreens, type ReferralKindRow } from "./tables/referral-kinds.ts";
import { ownPrograms, siteKeys, sites, type SiteKey } from "./tables/sites.ts";

/** A program of another organization, as referrals choose it. */
export interface OutsideProgram {
  id: RecordId;
  provider: RecordId;
  providerName: string;
  connect: Program["connect"];
  status: Program["status"];
}

/** Something to refer for, and who offers it, best first. */
export interface ReferralKind {
  id: RecordId;
  name: string;
  need: NeedKey;
  programs: readonly OutsideProgram[];
}

export interface Directory {
  ownProvider: RecordId;
  ownPrograms: readonly { id: RecordId; site: SiteKey; ofTen: number }[];
  providers: ReadonlyMap<string, RecordId>;
  /** Every program beside the agency's own, in the order of the table. */
  programs: readonly OutsideProgram[];
  referralKind(code: string): ReferralKind;
  closedToday: OutsideProgram;
}

/** The program that does not open on today's weekday. */
const CLOSED_TODAY = { provider: "Cedar Row Family House", kind: "FAMILY" };
const TEMPORARILY_CLOSED = 6;
const DEFUNCT = 3;

interface Tools {
  write: ReferenceWriter;
  clock: AgencyClock;
  random: Random;
  catalogue: Catalogue;
}

/** Writes the directory: 64 organizations with the agency, 108 places, 190 programs, and the referral screens. */
export function writeDirectory(tools: Tools): Directory {
  const own = writeOwn(tools);
  const kinds = new Map(
    referralScreens.flatMap(({ kinds }) => kinds.map((kind) => [kind[0], kind])),
  );
  const ids = new Map<string, RecordId>();
  const offered = new Map<string, OutsideProgram[]>();
  const statuses = offerStatuses(tools.random);
  for (const row of providers) {
    const provider = writeProvider(tools, row);
    ids.set(row.name, provider);
    const places = writePlaces(tools, row, provider);
    for (const code of row.offers.split(" ")) {
      const kind = known(kinds, code);
      const status = statuses.get(`${row.name}/${code}`) ?? "active";
      const fields = programFields(tools, { row, kind, provider, places, status });
      const id = tools.write("program", fields);
      const { connect } = row;
      const program = { id, provider, providerName: row.name, connect, status };
      offered.set(code, [...(offered.get(code) ?? []), program]);
    }
  }
  const referralKinds = writeReferralScreens(tools, offered);
  const closedToday = known(offered, CLOSED_TODAY.kind).find(
    (program) => program.providerName === CLOSED_TODAY.provider,
  );
  if (!closedToday) throw new Error("the tables do not offer the program that is closed today");
  return {
    ...own,
    closedToday,
    providers: ids,
    programs: [...offered.values()].flat(),
    referralKind: (code) => known(referralKinds, code),
  };
}

function writeOwn({ write, random, clock, catalogue }: Tools) {
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

// Which offers are closed for now or gone; never the best ones of a kind, which referral screens suggest, nor those
// that a familiar client was sent to.
function offerStatuses(random: Random): ReadonlyMap<string, Program["status"]> {
  const sentTo = new Set(
    Object.values(familiarStories).flatMap(({ referrals = [] }) =>
      referrals.map(([, , , code, provider]) => `${provider}/${code}`),
    ),
  );
  const rank = new Map<string, number>();
  const later: string[] = [];
  for (const row of providers) {
    for (const code of row.offers.split(" ")) {
      const before = rank.get(code) ?? 0;
      rank.set(code, before + 1);
      const offer = `${row.name}/${code}`;
      if (before >= 2 && !sentTo.has(offer)) later.push(offer);
    }
  }
  const chosen = random.shuffled(later).slice(0, TEMPORARILY_CLOSED + DEFUNCT);
  return new Map(
    chosen.map((offer, index) => [
      offer,
      index < TEMPORARILY_CLOSED ? "temporarily-closed" : "defunct",
    ]),
  );
}

function writeProvider({ write, random }: Tools, row: ProviderRow): RecordId {
  return write("provider", {
    name: row.name,
    description: row.about,
    phone: `555-01${random.whole(20, 99)}`,
    email: `office@${row.mail}.example`,
    url: `https://${row.mail}.example`,
    isOwn: false,
  });
}

function writePlaces({ write, random }: Tools, row: ProviderRow, provider: RecordId): RecordId[] {
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

function programFields(
  { clock, random, catalogue }: Tools,
  offer: {
    row: ProviderRow;
    kind: ReferralKindRow;
    provider: RecordId;
    places: readonly RecordId[];
    status: Program["status"];
  },
): Program {
  const { row, provider, places, status } = offer;
  const [code, , name, need, hours, eligibility, room] = offer.kind;
  const isClosedToday = row.name === CLOSED_TODAY.provider && code === CLOSED_TODAY.kind;
  const asOf = clock.daysAgo(row.name === "Lantern House" ? 0 : random.whole(0, 9));
  const free = row.name === "Lantern House" ? 4 : random.whole(0, 11);
  return {
    provider,
    name,
    description: row.about,
    needs: [known(catalogue.needTypes, need)],
    places: random.chance(0.5) ? [...places] : places.slice(0, 1),
    eligibility,
    languages: ["English", ...row.speaks.split(" ").filter(Boolean)],
    connect: row.connect,
    status,
    hours: hoursOf(hours, isClosedToday ? clock.today : null),
    phone: `555-01${random.whole(20, 99)}`,
    email: row.connect === "none" ? "" : `intake@${row.mail}.example`,
    capacity: room === undefined ? null : { free: isClosedToday ? 0 : free, unit: room, asOf },
    verifiedOn: random.chance(0.94) ? clock.daysAgo(random.whole(3, 170)) : null,
  };
}

function hoursOf(key: keyof typeof openings, closedOn: string | null): Program["hours"] {
  const closed = closedOn === null ? -1 : new Date(`${closedOn}T12:00:00Z`).getUTCDay();
  return openings[key].flatMap(({ weekdays, opens, closes }) =>
    weekdays.filter((weekday) => weekday !== closed).map((weekday) => ({ weekday, opens, closes })),
  );
}

function writeReferralScreens(
  { write, catalogue }: Tools,
  offered: ReadonlyMap<string, readonly OutsideProgram[]>,
): ReadonlyMap<string, ReferralKind> {
  const written = new Map<string, ReferralKind>();
  referralScreens.forEach((screen, index) => {
    const services = screen.kinds.map(([code, name, , need]) => {
      const programs = known(offered, code).filter(({ status }) => status === "active");
      const id = write("referral-service", {
        code,
        name,
        need: known(catalogue.needTypes, need),
        programs: programs.map((program) => program.id),
        mode: modeOf(programs[0]?.connect ?? "none"),
        retired: false,
      });
      written.set(code, { id, name, need, programs });
      return id;
    });
    write("referral-screen", { name: screen.name, order: index + 1, services });
  });
  return written;
}

/** How a referral to a program goes: through the platform, only logged, or only tracked (C-02, C-16, C-21). */
export function modeOf(connect: Program["connect"]): "live" | "logged" | "tracking" {
  return connect === "live" ? "live" : connect === "external" ? "logged" : "tracking";
}
