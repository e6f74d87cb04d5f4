import { addDays } from "../../src/records/days.ts";
import type { Oddity } from "../../src/records/review/review.ts";
import type { ServiceOddity } from "../../src/records/service/service-rules.ts";
import { momentOf } from "./agency-clock.ts";
import { writeNeed } from "./casework.ts";
import { linesOf } from "./familiar-history.ts";
import type { SeedRecord } from "./ledger.ts";
import { known } from "./known.ts";
import type { FamiliarKey } from "./tables/familiar-clients.ts";
import type { GrantKey } from "./tables/grants.ts";
import { writeVisit, type ServiceLine } from "./visits.ts";
import type { World } from "./world.ts";

/** A fresh record and what is odd about it; nothing odd for the ones that can be accepted in bulk. */
export interface Fresh {
  record: SeedRecord;
  oddities: readonly Oddity[];
  isNew: boolean;
}

/** What was planted: the lines of Review, and the records that landmarks name. */
export interface Planted {
  fresh: readonly Fresh[];
  /** Dan's motel nights on a grant that had ended; a supervisor returns it. */
  toReturn: SeedRecord;
  grantEndedService: SeedRecord;
  clockThreeHoursWrong: SeedRecord;
}

/** Plants what a supervisor should look at: odd services, a look-alike, a reopened referral and more. */
export function plantOddities(world: World): Planted {
  const fresh: Fresh[] = [];
  const odd = (record: SeedRecord, oddity: Oddity, isNew = true) => {
    fresh.push({ record, oddities: [oddity], isNew });
    return record;
  };
  const service = (...row: OddRow) => {
    const record = writeOddService(world, row);
    const flag = row[4]?.flag;
    return flag === undefined ? record : odd(record, flag);
  };

  service("yusufRahimi", [1, "16:10"], "Priya Nolan", "SNAP*480", { flag: "unusual-units" });
  service("sameNameOne", [1, "15:40"], "Ruth Abara", "CONTACT*240", { flag: "unusual-units" });
  service("mariaGallardo", [1, "10:05"], "Priya Nolan", "MEAL");
  service("mariaGallardo", [1, "12:40"], "Marcus Tran", "MEAL", { flag: "twice-in-a-day" });
  service("danPruett", [2, "13:40"], "Marcus Tran", "SHOWER");
  service("danPruett", [2, "16:20"], "Marcus Tran", "SHOWER", { flag: "twice-in-a-day" });
  service("tomasIbarra", [1, "11:15"], "Dan Okafor", "BUSTOKEN*2", { flag: "definition-retired" });
  service("jonathanWeller", [1, "14:30"], "Priya Nolan", "HSEARCH*1.5", {
    flag: "outside-enrollment",
    enrollment: writeEndedEnrollment(world),
  });
  const { grantEndedService, toReturn } = plantEndedGrant(world, service);
  const clockThreeHoursWrong = odd(writeLateReport(world), "reported-late");
  odd(clientRecord(world, "jonWeller"), "look-alike");
  odd(clientRecord(world, "samRuiz"), "more-careful-value", false);
  odd(reopening(world), "reopened");
  const laundry = world.familiar("rosaLindqvist");
  const need = writeNeed(
    world,
    world.chance("laundry"),
    laundry,
    "hygiene",
    world.clock.daysAgo(1),
  );
  odd(need, "edited-was-deleted", false);
  return { fresh, toReturn, grantEndedService, clockThreeHoursWrong };
}

interface OddWords {
  flag?: ServiceOddity;
  enrollment?: string;
  grant?: GrantKey;
  date?: string;
}

type OddRow = [
  client: FamiliarKey,
  when: readonly [daysAgo: number, time: string],
  by: string,
  service: string,
  words?: OddWords,
];

function writeOddService(world: World, [key, [daysAgo, time], by, service, words]: OddRow) {
  const at = momentOf(world.clock, daysAgo, time);
  const { flag, ...rest } = words ?? {};
  const lines: ServiceLine[] = linesOf(service).map((line) => ({
    ...line,
    ...rest,
    flags: flag === undefined ? [] : [flag],
  }));
  const visit = { client: world.familiar(key), site: "outreach" as const, at, lines };
  const author = world.people.named(by);
  const [record] = writeVisit(world, { ...visit, author, receivedAt: at + 25_000 });
  if (!record) throw new Error("an odd service was not written");
  return record;
}

// A stay whose first nights the grant still paid; and the nights that Dan charged to it days after its end.
function plantEndedGrant(world: World, service: (...row: OddRow) => SeedRecord) {
  const { ends } = known(world.catalogue.grants, "motel");
  const lastDay = ends ?? world.clock.today;
  const words = { grant: "motel", date: lastDay } as const;
  service("oksanaMelnyk", [1, "18:20"], "Priya Nolan", "MOTEL*2", words);
  const grantEndedService = service("oksanaMelnyk", [1, "18:24"], "Priya Nolan", "MOTEL*1", {
    grant: "motel",
    date: addDays(lastDay, 1),
    flag: "grant-ended",
  });
  const [client, when] = ["danPruett", [2, "17:50"]] as const;
  const ended = { grant: "motel", flag: "grant-ended" } as const;
  const toReturn = writeOddService(world, [client, when, "Dan Okafor", "MOTEL*2", ended]);
  return { grantEndedService, toReturn };
}

function writeEndedEnrollment(world: World): string {
  const client = world.familiar("jonathanWeller");
  const at = momentOf(world.clock, 20, "15:00");
  const program = world.directory.ownPrograms.find(({ site }) => site === "northgate");
  const { id } = world.ledger.add("enrollment", {
    at,
    receivedAt: at + 25_000,
    author: client.worker,
    clientId: client.id,
    fields: {
      program: program?.id ?? world.directory.ownProvider,
      entry: world.clock.daysAgo(200),
      exit: world.clock.daysAgo(20),
      exitReason: "Went to another program",
      household: null,
    },
  });
  return id;
}

// The tablet's clock is three hours behind: it claims 13:05, the office gets it at 16:05.
function writeLateReport(world: World) {
  const receivedAt = momentOf(world.clock, 1, "16:05");
  const [record] = writeVisit(world, {
    client: world.familiar("redJacket"),
    site: "outreach",
    author: world.people.named("Ruth Abara"),
    at: receivedAt - 3 * 3_600_000,
    receivedAt,
    lines: [{ code: "CONTACT", units: 25 }],
  });
  if (!record) throw new Error("the late report was not written");
  return record;
}

function clientRecord(world: World, key: FamiliarKey): SeedRecord {
  const { id } = world.familiar(key);
  const record = world.ledger.records.find((one) => one.id === id);
  if (!record) throw new Error(`${key} was not written`);
  return record;
}

// Jonathan's rent help, closed for lack of room, went back to pending yesterday.
function reopening(world: World): SeedRecord {
  const { id } = world.familiar("jonathanWeller");
  const found = world.ledger.records.find(
    (one) =>
      one.kind === "status-change" && one.clientId === id && one.fields.from === "no-capacity",
  );
  if (!found) throw new Error("no referral was reopened");
  return found;
}
