import type { RecordId } from "../../src/records/fields.ts";
import type { Shelf } from "../../src/records/shelf.ts";

/** A record as it goes out: its body is sent on as it is stored, without being read. */
export interface DocumentRow {
  id: RecordId;
  rev: RecordId;
  seq: bigint;
  kind: string;
  client_id: RecordId | null;
  bucket: string;
  day: number;
  due: number;
  shelf: Shelf | null;
  body: string;
}

/** A bucket as it is taken away. */
export interface DropRow {
  bucket: string;
  seq: bigint;
  is_meant: boolean;
}

/** A live document as JSON text (`wireDocument` of the protocol). Ids, revs and numbers need no escaping. */
export function wireDocument(row: DocumentRow): string {
  const shelf = row.shelf === null ? "" : `,"shelf":"${row.shelf}"`;
  const client = row.client_id === null ? "null" : `"${row.client_id}"`;
  return `{"id":"${row.id}","rev":"${row.rev}","seq":"${row.seq}","kind":${JSON.stringify(row.kind)},"clientId":${client},"bucket":${JSON.stringify(row.bucket)},"day":${row.day},"due":${row.due}${shelf},"body":${row.body}}`;
}

/** A tombstone as JSON text: no content. */
export function wireTombstone(row: Pick<DocumentRow, "id" | "rev" | "seq">): string {
  return `{"id":"${row.id}","rev":"${row.rev}","seq":"${row.seq}","deleted":true}`;
}

/** The end of somebody's access to a bucket as JSON text: her devices know what they have of it. */
export function wireDrop({ bucket, seq, is_meant: isMeant }: DropRow): string {
  return `{"drop":${JSON.stringify(bucket)},"seq":"${seq}","isMeant":${isMeant}}`;
}
