import type { RecordId } from "../fields.ts";
import type { AnyFields } from "../merge.ts";
import type { Note } from "../note/note.ts";
import type { StatusChange } from "../referral/referral-status.ts";

/**
 * The referral that a new record says something about, so that it answers a supervisor who sent one of its author's
 * statuses back: another status, or a note that the team can read. A status cannot be corrected in itself. Null for
 * every other record.
 */
export function referralAnswered(kind: string, fields: AnyFields): RecordId | null {
  // The kind names the shape of the fields.
  if (kind === "status-change") {
    const { referral, from } = fields as StatusChange;
    // The first status comes with its referral: nothing can have come back yet.
    return from === null ? null : referral;
  }
  if (kind !== "note") return null;
  const { referral, visibleTo } = fields as Note;
  return visibleTo === "team" ? referral : null;
}
