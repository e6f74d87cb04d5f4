import { digestOf, PARTITIONS, partitionOf } from "../../src/protocol/digest.ts";
import type { CollectionName } from "../../src/records/define-record.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import { completeDocuments } from "./review-lines.ts";
import { absentDocument, documentSql } from "./wire.ts";

interface Who {
  org: RecordId;
  person: RecordId;
}

/** The parts of a collection in which the device and the office differ, with what the office has there. */
export async function differingParts(
  queries: Queries,
  who: Who,
  asked: { collection: CollectionName; upTo: bigint; partitions: readonly string[] },
): Promise<{ partition: number; ids: { id: RecordId; rev: RecordId }[] }[]> {
  const visible = await queries.query<{ id: RecordId; rev: RecordId }>(
    `select r.id, r.rev from access a
       join record r on r.org = a.org and r.bucket = a.bucket
      where a.org = $1 and a.person = $2 and a.until_seq is null and a.from_seq <= $4
        and r.collection = $3 and r.seq <= $4`,
    [who.org, who.person, asked.collection, asked.upTo],
  );
  const ours = digestOf(visible);
  const differing = new Set(
    Array.from({ length: PARTITIONS }, (_, part) => part).filter(
      (part) => ours[part] !== asked.partitions[part]?.toLowerCase().padStart(8, "0"),
    ),
  );
  const byPart = new Map([...differing].map((part) => [part, [] as typeof visible]));
  for (const document of visible) byPart.get(partitionOf(document.id))?.push(document);
  return [...byPart].map(([partition, ids]) => ({ partition, ids }));
}

/** Single documents for repair, as JSON texts joined by commas. What is not there and what is not hers both answer the same empty tombstone. */
export async function readDocuments(
  queries: Queries,
  who: Who,
  collection: CollectionName,
  ids: readonly RecordId[],
): Promise<string> {
  const rows = await queries.query<{ id: RecordId; document: string }>(
    `select r.id, ${documentSql} as document
       from record r
       join access a on a.org = r.org and a.bucket = r.bucket and a.person = $2
        and a.until_seq is null
      where r.org = $1 and r.id = any($3::uuid[]) and r.collection = $4`,
    [who.org, who.person, ids, collection],
  );
  const found = new Map(rows.map(({ id, document }) => [id, document]));
  const documents = [...new Set(ids)].map((id) => found.get(id) ?? absentDocument(id));
  return completeDocuments(queries, who.org, collection, documents.join(","));
}

/** How many documents of each collection a person may see. */
export async function countVisible(
  queries: Queries,
  who: Who,
): Promise<Map<CollectionName, number>> {
  const rows = await queries.query<{ collection: CollectionName; total: number }>(
    `select r.collection, count(*)::int as total from access a
       join record r on r.org = a.org and r.bucket = a.bucket
      where a.org = $1 and a.person = $2 and a.until_seq is null
      group by r.collection`,
    [who.org, who.person],
  );
  return new Map(rows.map((row) => [row.collection, row.total]));
}
