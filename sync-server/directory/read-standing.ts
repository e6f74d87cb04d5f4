import * as v from "valibot";
import type { DirectoryImportRequest } from "../../src/protocol/directory.ts";
import type { DirectoryKind } from "../../src/records/directory/files/file-records.ts";
import type { StandingRecord } from "../../src/records/directory/files/plan-directory.ts";
import { recordId, type RecordId } from "../../src/records/fields.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import type { Queries } from "../database/database.ts";

/** A record of the directory as it stands at the office. */
export type Standing = StandingRecord & { rev: RecordId };

/** Reads what a part of a file may be about: records by the ids of the file, or by those that were made of them. */
export async function readStanding(
  queries: Queries,
  org: RecordId,
  { records, left }: DirectoryImportRequest,
  idFor: (kind: DirectoryKind, ref: string) => RecordId,
): Promise<{
  records: Standing[];
  revs: ReadonlyMap<RecordId, RecordId>;
  /** Ids that something else has, or that was deleted. */
  taken: ReadonlySet<RecordId>;
}> {
  const named = records.flatMap((one): [DirectoryKind, string][] => [
    [one.kind, one.ref],
    ...("provider" in one ? [["provider", one.provider] as [DirectoryKind, string]] : []),
    ...("places" in one ? (one.places ?? []) : []).map((ref): [DirectoryKind, string] => [
      "place",
      ref,
    ]),
  ]);
  const ids = new Set([
    ...left,
    ...named.map(([kind, ref]) => idFor(kind, ref)),
    ...named.flatMap(([, ref]) => (v.is(recordId, ref) ? [ref] : [])),
  ]);
  const rows = await queries.query<{
    id: RecordId;
    kind: string;
    rev: RecordId;
    withdrawn: boolean;
    body: RecordBody;
  }>(`select id, kind, rev, withdrawn, body from record where org = $1 and id = any($2::uuid[])`, [
    org,
    [...ids],
  ]);
  const standing = rows.flatMap(({ id, kind, rev, withdrawn, body }): Standing[] =>
    isOfDirectory(kind) && !withdrawn ? [{ id, kind, rev, fields: body.fields }] : [],
  );
  return {
    records: standing,
    revs: new Map(standing.map(({ id, rev }) => [id, rev])),
    taken: new Set(rows.map(({ id }) => id)),
  };
}

function isOfDirectory(kind: string): kind is DirectoryKind {
  return kind === "provider" || kind === "place" || kind === "program";
}
