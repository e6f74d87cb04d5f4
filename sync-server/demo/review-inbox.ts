import type { RecordId } from "../../src/records/fields.ts";
import { reviewSummary } from "../../src/records/review/review-summary.ts";
import type { ReviewItem } from "../../src/records/review/review.ts";
import {
  competingItemId,
  competingNoticeId,
  competingValueId,
  returnedNoticeId,
  reviewItemId,
} from "../sync/derived-id.ts";
import { momentOf } from "./agency-clock.ts";
import type { SeedOf, SeedRecord } from "./ledger.ts";
import type { Fresh, Planted } from "./oddities.ts";
import type { World } from "./world.ts";

const UNREVIEWED = 40 * 3_600_000;

/** What the landmarks name of the inbox. */
export interface WrittenInbox {
  competing: RecordId;
  returnedReview: RecordId;
}

/** Writes the supervisor's Review list, the two values of a phone number, and the record that came back to Dan. */
export function writeInbox(world: World, planted: Planted): WrittenInbox {
  const returned = writeReturned(world, planted.toReturn);
  const competing = writeTwoValues(world);
  const write = (id: RecordId, { record, oddities, isNew }: Fresh, value: RecordId | null) =>
    world.ledger.add("review-item", {
      id,
      at: Date.parse(record.receivedAt),
      author: record.author,
      clientId: record.clientId,
      fields: {
        ...aboutRecord(record),
        isNew,
        author: record.author,
        at: record.at,
        receivedAt: record.receivedAt,
        oddities: [...oddities],
        competing: value,
        entry: null,
        summary: summaryOf(record, value),
      },
    });
  const all = [...planted.fresh, ...plainRecords(world, planted)];
  for (const fresh of all) write(reviewItemId(fresh.record.id), fresh, null);
  const delphine = recordOf(world, world.familiar("delphineOkaforReyes").id);
  const twoValues: Fresh = { record: delphine, oddities: ["two-values"], isNew: false };
  write(competingItemId(competing.id), twoValues, competing.id);
  return { competing: competing.id, returnedReview: returned.id };
}

// Two values name the field that they are of.
function summaryOf(record: SeedRecord, competing: RecordId | null): ReviewItem["summary"] {
  return competing === null ? reviewSummary(record.kind, record.fields) : { field: "phones" };
}

function aboutRecord(
  record: SeedRecord,
): Pick<ReviewItem, "record" | "recordKind" | "recordCollection" | "rev"> {
  const { id, kind, collection, rev } = record;
  return { record: id, recordKind: kind, recordCollection: collection, rev };
}

// What was recorded with the familiar clients since the evening before yesterday, with nothing odd about it.
function plainRecords(world: World, { fresh, toReturn }: Planted): Fresh[] {
  const taken = new Set([...fresh.map(({ record }) => record.id), toReturn.id]);
  const familiar = new Set(
    world.clients.filter((client) => client.familiar !== null).map(({ id }) => id),
  );
  return world.ledger.records
    .filter(
      ({ id, kind, receivedAt, clientId }) =>
        (kind === "service" || kind === "referral" || kind === "note") &&
        Date.parse(receivedAt) >= world.clock.now - UNREVIEWED &&
        familiar.has(clientId ?? "") &&
        !taken.has(id),
    )
    .map((record) => ({ record, oddities: [], isNew: true }));
}

function recordOf(world: World, id: RecordId): SeedRecord {
  const found = world.ledger.records.find((record) => record.id === id);
  if (!found) throw new Error("a record was not written");
  return found;
}

function writeReturned(world: World, record: SeedRecord): SeedOf<"review"> {
  const sam = world.people.named("Sam Lee");
  const at = momentOf(world.clock, 1, "16:40");
  const comment = "Motel Bridge ended last month. Please choose another grant.";
  const review = world.ledger.add("review", {
    at,
    receivedAt: at + 2_000,
    author: sam,
    clientId: record.clientId,
    fields: {
      record: record.id,
      recordKind: record.kind,
      rev: record.rev,
      decision: "returned",
      field: "grant",
      comment,
    },
  });
  world.ledger.add("notice", {
    id: returnedNoticeId(record.id),
    at: at + 2_000,
    author: sam,
    clientId: record.clientId,
    fields: {
      ...aboutRecord(record),
      about: "returned",
      to: record.author,
      field: "grant",
      comment,
      by: sam,
      at: review.at,
      competing: null,
      entry: null,
    },
  });
  return review;
}

// Priya and Marcus each changed Delphine's phone number; Priya's came first, Marcus's two hours after he saved it.
function writeTwoValues(world: World): SeedOf<"competing-value"> {
  const delphine = world.familiar("delphineOkaforReyes");
  const record = recordOf(world, delphine.id);
  const marcus = world.people.named("Marcus Tran");
  const savedAt = momentOf(world.clock, 1, "15:50");
  const receivedAt = momentOf(world.clock, 1, "18:02");
  const rev = world.ledger.mint(savedAt);
  const phone = (number: string) => [{ number, note: "" }];
  const standing = {
    value: delphine.fields.phones,
    author: record.author,
    at: record.at,
    rev: record.rev,
  };
  const other = {
    value: phone("555-0118"),
    author: marcus,
    at: new Date(savedAt).toISOString(),
    rev,
  };
  const competing = world.ledger.add("competing-value", {
    id: competingValueId(record.id, "phones", rev),
    at: savedAt,
    receivedAt,
    author: marcus,
    clientId: record.id,
    fields: {
      record: record.id,
      recordKind: record.kind,
      recordCollection: record.collection,
      field: "phones",
      base: phone("555-0121"),
      standing,
      other,
      resolution: null,
    },
  });
  for (const person of [record.author, marcus]) {
    world.ledger.add("notice", {
      id: competingNoticeId(competing.id, person),
      at: receivedAt,
      author: marcus,
      clientId: record.id,
      fields: {
        ...aboutRecord(record),
        about: "competing",
        to: person,
        field: "phones",
        comment: "",
        by: marcus,
        at: new Date(receivedAt).toISOString(),
        competing: competing.id,
        entry: null,
      },
    });
  }
  return competing;
}
