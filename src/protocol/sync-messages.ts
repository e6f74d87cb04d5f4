import * as v from "valibot";
import { collectionNames } from "../records/define-record.ts";
import { entry } from "../records/entry.ts";
import { entryAnswer, seq } from "../records/entry-answer.ts";
import { instant, recordId, shortText } from "../records/fields.ts";
import { recordBody } from "../records/record-body.ts";

/** The version of the stored shapes that this build speaks; sent with every request. */
export const SCHEMA_VERSION = 1;

/** Headers of every sync request. `x-satchel` also proves that the page itself asked (cross-site forms cannot). */
export const headerNames = {
  page: "x-satchel",
  device: "x-satchel-device",
  /** Whose tablet data this is about: the cookie belongs to the browser, and two people may share one. */
  person: "x-satchel-person",
  app: "x-satchel-app",
  schema: "x-satchel-schema",
} as const;

const collectionHello = v.object({
  name: v.picklist(collectionNames),
  batchSize: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** How many documents this person may see, so that the first fill can say how far it is. */
  total: v.number(),
});

/**
 * GET /sync/events: `poke`, something changed; `scope`, what she may see changed; `wipe`, her records here are taken
 * away (the next request says why). Never data.
 */
export const officeEvents = ["poke", "scope", "wipe"] as const;
export type OfficeEvent = (typeof officeEvents)[number];

/** GET /sync/hello */
export const hello = v.object({
  epoch: v.string(),
  serverTime: instant,
  schema: v.object({ least: v.number(), most: v.number() }),
  collections: v.array(collectionHello),
  /** How much lies on a tablet at most; what is over it rests at the office. */
  limits: v.optional(v.object({ clients: v.number(), records: v.number() })),
  offlineLimitDays: v.number(),
  /** The address that she signs in with now: an administrator may have corrected it. */
  email: v.optional(v.string()),
});
export type Hello = v.InferOutput<typeof hello>;

/** Where a device stands in one collection. The next page is strictly greater than (position, id). */
export const checkpoint = v.object({
  epoch: v.string(),
  position: seq,
  id: v.string(),
  /** The office's number when the device began from nothing; handed back with every request as it came. */
  since: v.optional(seq),
});
export type Checkpoint = v.InferOutput<typeof checkpoint>;

const liveDocument = v.object({
  id: recordId,
  rev: recordId,
  seq,
  kind: v.string(),
  clientId: v.nullable(recordId),
  bucket: v.string(),
  day: v.number(),
  due: v.number(),
  /** Of a client whose casework is not on every tablet: `quiet` on workers' alone, `resting` at the office. */
  shelf: v.optional(v.picklist(["quiet", "resting"])),
  body: recordBody,
});
const tombstone = v.object({ id: recordId, rev: recordId, seq, deleted: v.literal(true) });
const unreadable = v.object({ id: recordId, rev: recordId, seq, unreadable: v.literal(true) });

/**
 * A bucket that this person lost: what the device has of it goes. Unless somebody `meant` it, much of a caseload is only
 * hidden, and the device asks again.
 */
const drop = v.object({ drop: v.string(), seq, isMeant: v.boolean() });
export type WireDrop = v.InferOutput<typeof drop>;

/** A record on its way to a device; a content-free tombstone; or a stub that this client version cannot read. */
export const wireDocument = v.union([liveDocument, tombstone, unreadable]);
export type WireDocument = v.InferOutput<typeof wireDocument>;
export type LiveDocument = v.InferOutput<typeof liveDocument>;

/** GET /sync/pull?collection&epoch&position&id&since&limit */
export const pullAnswer = v.object({
  documents: v.array(v.union([wireDocument, drop])),
  checkpoint,
  more: v.boolean(),
  /** The device was away for so long that the office has forgotten what left meanwhile: it begins from nothing. */
  anew: v.optional(v.boolean()),
});
export type PullAnswer = v.InferOutput<typeof pullAnswer>;

/** GET /sync/scope?since: the buckets that this person lost after that number and does not hold again. */
export const scopeAnswer = v.object({ lost: v.array(drop) });

/**
 * POST /sync/push as a device sends it: at most 200 rows and 1 MiB. The server reads each entry by itself, so that
 * one it cannot read is parked and delays no other.
 */
export const pushRequest = v.strictObject({ entries: v.array(entry) });
export type PushRequest = v.InferOutput<typeof pushRequest>;

/** What became of each entry, in the order sent. */
export const pushAnswer = v.object({ entries: v.array(entryAnswer) });

/** POST /sync/documents: repair of single records; the answer holds documents and tombstones. */
export const documentsRequest = v.strictObject({
  collection: v.picklist(collectionNames),
  ids: v.pipe(v.array(recordId), v.maxLength(500)),
});
export const documentsAnswer = v.object({ documents: v.array(wireDocument) });

/** POST /sync/digest: XOR of 32-bit hashes of (id, rev) in 256 partitions by the id's last byte; hex of 8 digits each. */
export const digestRequest = v.strictObject({
  collection: v.picklist(collectionNames),
  /** Only documents up to this sequence number take part, so that both sides speak of the same set. */
  upTo: seq,
  partitions: v.pipe(v.array(v.pipe(v.string(), v.hexadecimal())), v.length(256)),
});
export const digestAnswer = v.object({
  differing: v.array(
    v.object({ partition: v.number(), ids: v.array(v.object({ id: recordId, rev: recordId })) }),
  ),
});

/** POST /sync/report: what the supervisor's device page shows. No personal data. */
export const deviceReport = v.strictObject({
  waiting: v.number(),
  oldestWaiting: v.nullable(instant),
  storageUsed: v.nullable(v.number()),
  lastError: v.nullable(shortText(80)),
});
export type DeviceReport = v.InferOutput<typeof deviceReport>;
