import type { Instant, RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import type { TakenAway } from "../../src/protocol/session.ts";
import { Refuse } from "../refuse.ts";

export type TabletState = "active" | "retired" | "lost";

/** Notes that a person is on a tablet, which the first one to come makes known, and answers how it stands. */
export async function seeTablet(
  queries: Queries,
  who: { org: RecordId; person: RecordId; device: RecordId },
  at: Instant,
): Promise<TabletState> {
  const { org, person, device } = who;
  await queries.query(
    "insert into tablet (org, device, first_seen_at) values ($1, $2, $3) on conflict do nothing",
    [org, device, at],
  );
  await queries.query(
    `insert into device (org, person, device, last_seen_at) values ($1, $2, $3, $4)
     on conflict (org, person, device) do update set last_seen_at = excluded.last_seen_at`,
    [org, person, device, at],
  );
  const rows = await queries.query<{ state: TabletState }>(
    "select state from tablet where org = $1 and device = $2",
    [org, device],
  );
  return rows[0]?.state ?? "active";
}

/** How an account and the tablet of one of its sign-ins stand. */
export interface Standing {
  disabled: boolean;
  tablet: TabletState;
}

/** How these sign-ins stand; one that ended is not among them. */
export async function standingOf(
  queries: Queries,
  signIns: readonly RecordId[],
): Promise<Map<RecordId, Standing>> {
  const rows = await queries.query<Standing & { id: RecordId }>(
    `select s.id, a.disabled, d.state as tablet
       from sign_in s
       join account a on a.org = s.org and a.person = s.person
       join tablet d on d.org = s.org and d.device = s.device
      where s.id = any($1::uuid[])`,
    [signIns],
  );
  return new Map(rows.map(({ id, disabled, tablet }) => [id, { disabled, tablet }]));
}

/** Makes a browser forget everything that it keeps of this installation. */
export const clearingHeaders = { "clear-site-data": '"*"' };

/** What is taken from somebody's tablet, when anything is. A lost tablet says so to everybody who was on it. */
export function takenAwayBy({ disabled, tablet }: Standing): TakenAway | null {
  if (tablet === "lost") return "device-lost";
  if (disabled) return "account-disabled";
  return tablet === "retired" ? "device-retired" : null;
}

/**
 * Refuses somebody whose account or tablet was taken out of use. Only ever called for a request that proved to be hers
 * and of that tablet: these words make the tablet give up her records.
 */
export function refuseStanding(standing: Standing): void {
  const taken = takenAwayBy(standing);
  if (taken === null) return;
  const headers = taken === "device-lost" ? clearingHeaders : {};
  throw new Refuse(403, taken, takenAwayWords[taken], { headers });
}

const takenAwayWords: Readonly<Record<TakenAway, string>> = {
  "device-lost":
    "This tablet was reported lost, so everything on it was removed. If you found it, bring it to the office.",
  "account-disabled":
    "This account is closed, and its records were removed from this tablet. Ask your administrator if that is a mistake.",
  "device-retired":
    "This tablet was taken out of use. What waited on it was handed to the office, then its records were removed.",
};
