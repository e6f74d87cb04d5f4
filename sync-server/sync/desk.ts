import type { CollectionName } from "../../src/records/define-record.ts";
import type { Entry, EntryRow } from "../../src/records/entry.ts";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { NewId } from "../../src/records/ids.ts";
import type { Competing } from "../../src/records/merge.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import type { CatalogueRecord } from "../../src/records/reference/refuse-catalogue.ts";
import type { Settings } from "../../src/records/reference/agency.ts";
import type { KindName } from "../../src/records/registry.ts";
import type { EntryAnswer, ParkReason } from "../../src/records/entry-answer.ts";
import type { AuditEntry } from "../people/audit.ts";
import type { LineNote } from "./review-lines.ts";
import type { Rest } from "./rests.ts";
import type { Bucket, Member } from "./scope.ts";

/** A record as it stands. */
export interface RecordState {
  id: RecordId;
  collection: CollectionName;
  kind: KindName;
  clientId: RecordId | null;
  bucket: Bucket;
  rev: RecordId;
  seq: bigint;
  due: number;
  /** The entry that made this version; null for what the office made. */
  entry: RecordId | null;
  body: RecordBody;
  /** Stored instead of the body, for a line of Review whose body follows from it. */
  note: LineNote | null;
}

/** Who saves: always from the session, never from what was sent. */
export interface Author extends Member {
  device: RecordId;
}

/** A version to be kept. `stands` is false for an author's own version that went into a merge or a competition. */
export interface NewVersion {
  id: RecordId;
  rev: RecordId;
  stands: boolean;
  entry: RecordId | null;
  body: RecordBody;
}

/** What one applied row did to one record. */
export interface Change {
  entry: Entry;
  row: EntryRow;
  author: Author;
  before: RecordState | null;
  after: RecordState;
  versions: readonly NewVersion[];
  isMerge: boolean;
  competing: readonly Competing[];
  careful: readonly string[];
  metDeletion: boolean;
  /** Two people did the same to the record, and both of it stands. */
  isByBoth: boolean;
}

/** An entry and what became of it, to be kept with its answer. */
export interface Settled {
  id: RecordId;
  author: Author;
  receivedAt: Instant;
  state: "applied" | "parked" | "replaced";
  result: EntryAnswer["result"];
  reason: ParkReason | null;
  detail: string | null;
  waitsFor: RecordId | null;
  /** The entry, when it could be read. */
  entry: Entry | null;
  /** As it came, for a parked one. */
  content: string | null;
  /** True when it was kept from an earlier push and is settled now. */
  wasParked: boolean;
  /** The rows' records and the rev that stands for each. */
  rows: readonly { id: RecordId; rev: RecordId }[];
}

/** A parked entry that later ones may build on. */
export interface ParkedClaim {
  entry: RecordId;
  author: RecordId;
  record: RecordId;
  rev: RecordId;
  /** True when the entry would have made the record, not only changed it. */
  isNew: boolean;
}

/**
 * Everything one push needs to know, read once after the locks, and everything it decides, kept in memory until it is
 * written in one go. Later entries see what earlier ones did.
 */
export interface Desk {
  org: RecordId;
  now: Instant;
  newId: NewId;
  settings: Settings | null;
  /** The ids that were looked up, found or not. */
  asked: Set<RecordId>;
  /** The records as the database has them. */
  stored: Map<RecordId, RecordState>;
  /** The records as they will be. */
  records: Map<RecordId, RecordState>;
  /** Stored buckets that were read on the way. */
  buckets: Map<string, Bucket>;
  /** The bodies of known versions by `versionKey`. */
  versions: Map<string, RecordBody>;
  /** The catalogue as the database has it, where an entry changes it. */
  catalogue: ReadonlyMap<RecordId, CatalogueRecord>;
  /** What stood before `stored`, of clients whom an entry wants to be shared differently. */
  earlier: ReadonlyMap<RecordId, RecordBody>;
  /** Before `stored`, of authorizations that somebody wants to take away: the last one decided, or deleted. */
  lastSaid: ReadonlyMap<RecordId, RecordBody>;
  /** Buckets that an author once held, by author: what she may know of although it is no longer hers. */
  lostBuckets: Map<RecordId, ReadonlySet<string>>;
  /** Where the casework of the clients lies, as the database has it; those of whom nothing is known have none. */
  rests: Map<RecordId, Rest>;
  /** The same as it will be, where it was touched. */
  nextRests: Map<RecordId, Rest>;
  claims: ParkedClaim[];
  /** The entries that are not even tried, and why. */
  refused: Map<RecordId, { reason: ParkReason; detail: string | null }>;
  /** What goes into the audit besides what the changes say. */
  audited: AuditEntry[];
  /** By grant: the service that tells that it is overdrawn from now on; null where none does any more. */
  overdrawnTold: Map<RecordId, RecordId | null>;
  changes: Change[];
  newVersions: NewVersion[];
  touched: Set<RecordId>;
  removed: Set<RecordId>;
  settled: Settled[];
}

export function versionKey(id: RecordId, rev: RecordId): string {
  return `${id}/${rev}`;
}
