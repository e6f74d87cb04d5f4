import type { Day, RecordId } from "../../fields.ts";
import type { AnyFields } from "../../merge.ts";
import { sameValue } from "../../same-value.ts";
import { idOf } from "./table-index.ts";
import type { Tables } from "./tables.ts";
import { blankRecords, type DirectoryKind, type FileRecord } from "./file-records.ts";

/** A record of the directory as it stands. */
export interface StandingRecord {
  id: RecordId;
  kind: DirectoryKind;
  fields: AnyFields;
}

/** What a record of a file would do to the directory. */
export interface PlannedRecord<R extends FileRecord = FileRecord> {
  record: R;
  id: RecordId;
  state: "new" | "changed" | "same";
  /** All that a new one says, or what is changed of the one that stands. */
  fields: AnyFields;
  before: AnyFields | undefined;
}

/** How records of a file are found again. */
export interface Directory {
  /** What the administrator calls where the file is from. */
  source: string;
  find: (kind: DirectoryKind, ref: string) => StandingRecord | undefined;
  /** The id that a new record gets. */
  idFor: (kind: DirectoryKind, ref: string) => RecordId;
}

/**
 * Says what records of a file do to the directory as it stands: the same file, read twice, changes nothing the second
 * time. What a file does not say is left as it stands, whoever wrote it; nothing is changed of the agency's own provider,
 * places and programs.
 */
export function planDirectory<R extends FileRecord>(
  records: readonly R[],
  directory: Directory,
): PlannedRecord<R>[] {
  return records.map((record) => {
    const standing = directory.find(record.kind, record.ref);
    const said: AnyFields = { ...record.said, ...namedBy(record, directory) };
    const source = { name: directory.source, id: record.ref, leftOn: null };
    if (!standing) {
      const fields = { ...blankRecords[record.kind], ...said, source };
      const id = directory.idFor(record.kind, record.ref);
      return { record, id, state: "new", fields, before: undefined };
    }
    if (isOurs(standing, directory)) {
      return { record, id: standing.id, state: "same", fields: {}, before: standing.fields };
    }
    // What was typed here, or came from elsewhere, stays that.
    const isOwn = sourceOf(standing)?.name === directory.source;
    const all = Object.entries(isOwn ? { ...said, source } : said);
    const changed = all.filter(([name, value]) => !sameValue(value, standing.fields[name]));
    const state = changed.length > 0 ? "changed" : "same";
    const fields = Object.fromEntries(changed);
    return { record, id: standing.id, state, fields, before: standing.fields };
  });
}

// Our export has our own ids in it: a file that comes back from elsewhere says nothing about the agency itself.
function isOurs({ kind, id, fields }: StandingRecord, { find }: Directory): boolean {
  const provider = kind === "provider" ? id : String(fields["provider"]);
  return find("provider", provider)?.fields["isOwn"] === true;
}

function namedBy(record: FileRecord, { find, idFor }: Directory): AnyFields {
  const idOf = (kind: DirectoryKind, ref: string) => find(kind, ref)?.id ?? idFor(kind, ref);
  switch (record.kind) {
    case "provider":
      return {};
    case "place":
      return { provider: idOf("provider", record.provider) };
    case "program": {
      const provider = idOf("provider", record.provider);
      if (record.places === null) return { provider, ...noPlaces(record, find) };
      return { provider, places: record.places.map((ref) => idOf("place", ref)) };
    }
  }
}

function noPlaces({ kind, ref }: FileRecord, find: Directory["find"]): AnyFields {
  return find(kind, ref) ? {} : { places: [] };
}

/** The file that a record came from, where it came from one. */
export function sourceOf({
  fields,
}: Pick<StandingRecord, "fields">): { name: string; id: string; leftOn: Day | null } | undefined {
  // Checked against the schema of its kind before it stood.
  return fields["source"] as ReturnType<typeof sourceOf>;
}

/** Finds the records of a source by their ids in its files, and any other by its own id. */
export function makeFind(standing: readonly StandingRecord[], source: string): Directory["find"] {
  const byRef = new Map<string, StandingRecord>();
  for (const one of standing) byRef.set(`${one.kind} ${one.id}`, one);
  for (const one of standing) {
    const from = sourceOf(one);
    if (from?.name === source) byRef.set(`${one.kind} ${from.id}`, one);
  }
  return (kind, ref) => byRef.get(`${kind} ${ref}`);
}

/**
 * The records of a source that its new file does not have any more, and that were not said to have left before. What has a
 * fault in the file is in it all the same.
 */
export function leftOf(
  standing: readonly StandingRecord[],
  source: string,
  { organizations, locations, services }: Tables,
): StandingRecord[] {
  const tables = { provider: organizations, place: locations, program: services };
  const there = new Set(
    Object.entries(tables).flatMap(([kind, rows]) => rows.map((row) => `${kind} ${idOf(row)}`)),
  );
  // Where nothing of a kind was chosen, nothing is said of those of it that stand.
  const isSaid = ({ kind }: StandingRecord): boolean => tables[kind].length > 0;
  return standing.filter((one) => {
    const from = sourceOf(one);
    if (from?.name !== source || from.leftOn !== null || !isSaid(one)) return false;
    return !there.has(`${one.kind} ${from.id}`);
  });
}
