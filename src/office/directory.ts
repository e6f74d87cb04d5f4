import {
  directoryImportAnswer,
  MOST_IN_PART,
  MOST_PART_TEXT,
  type DirectoryImport,
  type DirectoryImportRequest,
} from "../protocol/directory.ts";
import { done } from "../protocol/people.ts";
import type { RecordId } from "../records/fields.ts";
import { makeAskOffice } from "./ask-office.ts";
import type { OfficeFetch } from "./renewing-fetch.ts";

export type { DirectoryImport };
export type SentRecord = DirectoryImportRequest["records"][number];

/** One request of an import: records of a file, or those that left it. */
export type ImportPart = DirectoryImportRequest;

/** The directory out of files, written online. */
export function makeDirectoryOffice(fetch: OfficeFetch) {
  const { post } = makeAskOffice(fetch);
  return {
    /** Tells the office that this many records go out as a file. */
    exported: (records: number) => post("/api/directory/exported", { records }, done),
    bring: (part: ImportPart) => post("/api/directory/import", part, directoryImportAnswer),
  };
}
export type DirectoryOffice = ReturnType<typeof makeDirectoryOffice>;

const encoder = new TextEncoder();

/** Cuts an import into parts that the office takes at once; the order stays. */
export function importParts(
  source: string,
  records: readonly SentRecord[],
  left: readonly RecordId[],
): ImportPart[] {
  const parts: ImportPart[] = [];
  let [current, text] = [[] as SentRecord[], 0];
  const close = (): void => {
    if (current.length > 0) parts.push({ source, records: current, left: [] });
    [current, text] = [[], 0];
  };
  for (const record of records) {
    const { length } = encoder.encode(JSON.stringify(record));
    if (current.length === MOST_IN_PART || text + length > MOST_PART_TEXT) close();
    current.push(record);
    text += length;
  }
  close();
  for (let from = 0; from < left.length; from += MOST_IN_PART) {
    parts.push({ source, records: [], left: left.slice(from, from + MOST_IN_PART) });
  }
  return parts;
}
