import type { RecordId } from "../../src/records/fields.ts";
import { dayOfInstant } from "../../src/records/days.ts";
import { TIME_ZONE } from "./agency-clock.ts";
import type { Planted } from "./oddities.ts";
import { known } from "./known.ts";
import type { WrittenInbox } from "./review-inbox.ts";
import { familiarKeys, type FamiliarKey } from "./tables/familiar-clients.ts";
import type { World } from "./world.ts";

/** Ids by name: the familiar clients, and the awkward cases that are not clients. */
export interface Landmarks extends Readonly<Record<FamiliarKey, RecordId>> {
  /** The site that Ana and Dan share. */
  readonly streetOutreach: RecordId;
  readonly ana: RecordId;
  readonly dan: RecordId;
  readonly sam: RecordId;
  readonly ada: RecordId;
  /** The grant that ended last month, and a service entered for the day after. */
  readonly grantEnded: RecordId;
  readonly grantEndedService: RecordId;
  /** The grant of which 96 % is spent. */
  readonly grantNearlySpent: RecordId;
  /** A program that does not open on today's weekday. */
  readonly closedToday: RecordId;
  /** A service from a tablet whose clock is three hours behind. */
  readonly clockThreeHoursWrong: RecordId;
  /** Two notes of the night on which the clocks changed, in the order they were written. */
  readonly clockChangeFirst: RecordId;
  readonly clockChangeSecond: RecordId;
  /** Delphine's phone number, changed on two tablets. */
  readonly competingPhone: RecordId;
  /** Dan's motel nights, and the review that returned them. */
  readonly returnedService: RecordId;
  readonly returnedReview: RecordId;
}

/** Writes the two notes of the night of the clock change, and names everything. */
export function landmarksOf(world: World, planted: Planted, inbox: WrittenInbox): Landmarks {
  const { people, catalogue, directory } = world;
  const [clockChangeFirst, clockChangeSecond] = writeClockChangeNotes(world);
  const clients = familiarKeys.map((key) => [key, world.familiar(key).id] as const);
  return {
    // One entry for every key of the table.
    ...(Object.fromEntries(clients) as Record<FamiliarKey, RecordId>),
    streetOutreach: people.sites.outreach,
    ana: people.named("Ana Reyes"),
    dan: people.named("Dan Okafor"),
    sam: people.named("Sam Lee"),
    ada: people.named("Ada Novak"),
    grantEnded: known(catalogue.grants, "motel").id,
    grantEndedService: planted.grantEndedService.id,
    grantNearlySpent: known(catalogue.grants, "community").id,
    closedToday: directory.closedToday.id,
    clockThreeHoursWrong: planted.clockThreeHoursWrong.id,
    clockChangeFirst,
    clockChangeSecond,
    competingPhone: inbox.competing,
    returnedService: planted.toReturn.id,
    returnedReview: inbox.returnedReview,
  };
}

function writeClockChangeNotes(world: World): [RecordId, RecordId] {
  const delphine = world.familiar("delphineOkaforReyes");
  const [before, after] = world.clock.clockChangeMoments();
  const write = (at: number, text: string) =>
    world.ledger.add("note", {
      at,
      receivedAt: at + 9_000,
      clientId: delphine.id,
      author: world.people.named("Ruth Abara"),
      fields: {
        date: dayOfInstant(new Date(at).toISOString(), TIME_ZONE),
        referral: null,
        text,
        visibleTo: "team",
      },
    }).id;
  return [
    write(before, "Night round. Asleep by the pier, warm enough."),
    write(after, "Second round of the night. Awake, asked for water."),
  ];
}
