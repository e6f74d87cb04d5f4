import { reopens, type StatusChange } from "../../../src/records/referral/referral-status.ts";
import type { Queries } from "../../database/database.ts";
import { twoStatusesNoticeId } from "../derived-id.ts";
import type { Change, Desk } from "../desk.ts";
import { personBucket } from "../scope.ts";
import { putOfficeRecord } from "./office-record.ts";
import { readStatuses, type SaidStatus } from "./statuses.ts";

/**
 * The status changes whose author did not know what a colleague had said of the referral meanwhile. Server order decides,
 * so the later one stands; nobody's word is refused.
 */
export type Unseen = ReadonlyMap<Change, SaidStatus>;

/** Finds them; the first status of a referral builds on none. */
export async function findUnseen(queries: Queries, desk: Desk): Promise<Unseen> {
  const made = desk.changes.filter(
    ({ before, after }) =>
      before === null &&
      after.kind === "status-change" &&
      after.body.withdrawn === null &&
      statusOf(after).from !== null,
  );
  if (made.length === 0) return new Map();
  const statuses = await readStatuses(
    queries,
    desk,
    made.map(({ after }) => after.clientId),
  );
  return new Map(
    made.flatMap((change) => {
      const stood = statuses.before(change);
      return stood && isUnseen(change, stood) ? [[change, stood] as const] : [];
    }),
  );
}

// Both said the same, or it was her own word on another tablet: nothing to tell.
function isUnseen({ after, author }: Change, stood: SaidStatus): boolean {
  const { from, to } = statusOf(after);
  return stood.author !== author.id && stood.change.to !== from && stood.change.to !== to;
}

/** True when the change took a referral back to open that a colleague had closed, which its author did not know. */
export function reopensUnseen({ after }: Change, stood: SaidStatus | undefined): boolean {
  return stood !== undefined && reopens({ from: stood.change.to, to: statusOf(after).to });
}

/** Tells both: what was said, and which of the two stands. */
export function tellOfStatuses(desk: Desk, unseen: Unseen): void {
  for (const [{ after, author, entry }, stood] of unseen) {
    const { referral, to } = statusOf(after);
    const both = [stood.author, author.id] as const;
    for (const person of both) {
      putOfficeRecord(desk, {
        kind: "notice",
        id: twoStatusesNoticeId(after.id, person),
        clientId: after.clientId,
        bucket: personBucket(person),
        author: author.id,
        at: entry.at,
        fields: {
          about: "two-statuses",
          to: person,
          record: referral,
          recordKind: "referral",
          recordCollection: "casework",
          rev: after.rev,
          field: null,
          comment: "",
          by: both.find((one) => one !== person) ?? null,
          at: entry.at,
          competing: null,
          entry: null,
          statuses: { standing: to, other: stood.change.to },
        },
      });
    }
  }
}

function statusOf({ body }: Change["after"]): StatusChange {
  // The schema of status changes was checked at the door.
  return body.fields as StatusChange;
}
