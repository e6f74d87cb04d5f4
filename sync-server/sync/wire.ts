import type { RecordId } from "../../src/records/fields.ts";

// What goes out, as JSON text that is put together where it lies: the database hands over a page as one text, in which
// each body stands as it was stored. Ids, revs and numbers need no escaping.

/** A record `r` as a live document (`wireDocument` of the protocol). */
export const documentSql = `concat(
  '{"id":"', r.id, '","rev":"', r.rev, '","seq":"', r.seq, '","kind":', to_json(r.kind),
  ',"clientId":', coalesce('"' || r.client_id || '"', 'null'), ',"bucket":', to_json(r.bucket),
  ',"day":', r.day, ',"due":', r.due, ',"shelf":"' || r.shelf || '"', ',"body":', r.body, '}')`;

/** A row `k` with id, rev and seq as a tombstone: no content. */
export const tombstoneSql = `concat(
  '{"id":"', k.id, '","rev":"', k.rev, '","seq":"', k.seq, '","deleted":true}')`;

/** The end of somebody's access to a bucket, a row `k`: her devices know what they have of it. */
export const dropSql = `concat(
  '{"drop":', to_json(k.bucket), ',"seq":"', k.seq, '","isMeant":', k.is_meant::text, '}')`;

const NOTHING = "00000000-0000-0000-0000-000000000000";

/** What is answered for an id that is not there, or not hers. */
export function absentDocument(id: RecordId): string {
  return `{"id":"${id}","rev":"${NOTHING}","seq":"0","deleted":true}`;
}
