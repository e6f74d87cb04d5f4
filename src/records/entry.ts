import * as v from "valibot";
import { collectionNames } from "./define-record.ts";
import { few, instant, recordId, shortText } from "./fields.ts";

const fieldsOfAnyKind = v.record(shortText(60), v.unknown());

const rowHead = {
  collection: v.picklist(collectionNames),
  kind: shortText(40),
  id: recordId,
  /** Minted by the device for this save; adopted by the server. */
  rev: recordId,
  /** The rev the author saw; null for a new record. */
  base: v.nullable(recordId),
  /** The client the record hangs on; the client's own id for a client. */
  clientId: v.nullable(recordId),
};

const putRow = v.strictObject({ ...rowHead, put: fieldsOfAnyKind });
const patchRow = v.strictObject({ ...rowHead, patch: fieldsOfAnyKind });
const withdrawRow = v.strictObject({
  ...rowHead,
  withdraw: v.strictObject({ why: shortText(200) }),
});

/** One record's change within an entry: the whole record, some of its fields, or its withdrawal. */
export const entryRow = v.union([putRow, patchRow, withdrawRow]);
export type EntryRow = v.InferOutput<typeof entryRow>;

/** The most rows that one entry, and one push, may carry. */
export const MOST_ROWS = 200;

/**
 * One save: applied whole or parked whole. Its id makes it happen once. Without rows it only gives up the parked entry
 * that it replaces, or has one tried again as its author sent it.
 */
export const entry = v.pipe(
  v.strictObject({
    id: recordId,
    clientId: v.nullable(recordId),
    /** Joins the entries of one group or household act; undo and the outbox treat them as one. */
    groupId: v.optional(recordId),
    /** The device's claim of when it was saved. */
    at: instant,
    /** The parked entry that this one puts right. */
    replaces: v.optional(recordId),
    /**
     * Its rows take back what the entry that it replaces did. That one was sent and never answered: where the office did
     * not take it, there is nothing to take back, and it is not taken any more.
     */
    takesBack: v.optional(v.literal(true)),
    /** The number of clients that its author said she takes from others: what she was told when it was parked. */
    takesClients: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    /** The parked entry that is to be tried again: what stood in its way may be gone. */
    retries: v.optional(recordId),
    /** Its record was too large to travel, and stands in it without what it says: kept for the supervisor, never applied. */
    isCut: v.optional(v.literal(true)),
    rows: few(entryRow, MOST_ROWS),
  }),
  v.check(
    ({ rows, replaces, retries }) => rows.length > 0 || (replaces ?? retries) !== undefined,
    "no rows",
  ),
);
export type Entry = v.InferOutput<typeof entry>;
