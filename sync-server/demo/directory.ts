import type { RecordId } from "../../src/records/fields.ts";
import type { Program } from "../../src/records/reference/catalogue.ts";
import { known } from "./known.ts";
import type { Random } from "./random.ts";
import { familiarStories } from "./tables/familiar-history.ts";
import { providers, type ProviderRow } from "./tables/providers.ts";
import { referralScreens, type ReferralKindRow } from "./tables/referral-kinds.ts";
import type { SiteKey } from "./tables/sites.ts";
import { hoursOf, writeOwnPrograms, writePlaces } from "./places.ts";
import {
  writeReferralScreens,
  type OutsideProgram,
  type ReferralKind,
} from "./referral-screens.ts";
import type { DirectoryTools } from "./directory-tools.ts";

/** The directory as referrals use it. */
export interface Directory {
  ownProvider: RecordId;
  ownPrograms: readonly { id: RecordId; site: SiteKey; ofTen: number }[];
  /** By name. */
  providers: ReadonlyMap<string, RecordId>;
  referralKind: (code: string) => ReferralKind;
  closedToday: OutsideProgram;
}

/** The program that does not open on today's weekday. */
const CLOSED_TODAY = { provider: "Cedar Row Family House", kind: "FAMILY" };
const TEMPORARILY_CLOSED = 6;
const DEFUNCT = 3;

/** Writes the directory: 64 organizations with the agency, 108 places, 190 programs, and the referral screens. */
export function writeDirectory(tools: DirectoryTools): Directory {
  const own = writeOwnPrograms(tools);
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
    referralKind: (code) => known(referralKinds, code),
  };
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

function writeProvider({ write, random }: DirectoryTools, row: ProviderRow): RecordId {
  return write("provider", {
    name: row.name,
    description: row.about,
    phone: `555-01${random.whole(20, 99)}`,
    email: `office@${row.mail}.example`,
    url: `https://${row.mail}.example`,
    isOwn: false,
  });
}

function programFields(
  { clock, random, catalogue }: DirectoryTools,
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
