import type { RecordId } from "../../src/records/fields.ts";

// What goes out, as JSON text that is put together where it lies: a row of a page is one text then, not a dozen columns,
// and each body stands in it as it was stored. Ids, revs and numbers need no escaping.

/** A record `r` as a live document (`wireDocument` of the protocol). */
export const documentSql = `concat(
  '{"id":"', r.id, '","rev":"', r.rev, '","seq":"', r.seq, '","kind":', to_json(r.kind),
  ',"clientId":', coalesce('"' || r.client_id || '"', 'null'), ',"bucket":', to_json(r.bucket),
  ',"day":', r.day, ',"due":', r.due, ',"shelf":"' || r.shelf || '"', ',"body":', r.body, '}')`;

/** A row `c` with id, rev and seq as a tombstone: no content. */
export const tombstoneSql = `concat(
  '{"id":"', c.id, '","rev":"', c.rev, '","seq":"', c.seq, '","deleted":true}')`;

/** The end of somebody's access to a bucket, a row `c`: her devices know what they have of it. */
export const dropSql = `concat(
  '{"drop":', to_json(c.bucket), ',"seq":"', c.seq, '","isMeant":', c.is_meant::text, '}')`;

const NOTHING = "00000000-0000-0000-0000-000000000000";

/** What is answered for an id that is not there, or not hers. */
export function absentDocument(id: RecordId): string {
  return `{"id":"${id}","rev":"${NOTHING}","seq":"0","deleted":true}`;
}
