import { createMemo, type Accessor } from "solid-js";
import type { RecordId } from "../records/fields.ts";
import { currentStatus, type ReferralStatus } from "../records/referral/referral-status.ts";
import type { RecordView } from "../store/overlay.ts";
import type { Store } from "../store/store.ts";

/** How one referral stands, and everybody who said so. */
export interface ReferralStanding {
  status: ReferralStatus;
  /** The change that it stands by; undefined while only the referral has arrived. */
  latest: RecordView<"status-change"> | undefined;
  /** Newest first. */
  history: readonly RecordView<"status-change">[];
}

const MOST_CHANGES = 1000;

/**
 * How each of a client's referrals stands, pending changes of this tablet included. Undefined until they are read from
 * this tablet: a status that is not known yet must not become what a change begins from.
 */
export function createStandings(
  store: Store,
  clientId: Accessor<RecordId>,
): (referral: RecordId) => ReferralStanding | undefined {
  const changes = store.createCasework(() => ({
    clientId: clientId(),
    kind: "status-change",
    size: MOST_CHANGES,
  }));
  const byReferral = createMemo(() => {
    const all = changes();
    if (all === undefined) return undefined;
    const found = new Map<RecordId, RecordView<"status-change">[]>();
    for (const change of all) {
      const ofReferral = found.get(change.fields.referral) ?? [];
      ofReferral.push(change);
      found.set(change.fields.referral, ofReferral);
    }
    return found;
  });
  return (referral) => {
    const known = byReferral();
    return known && standingOf(known.get(referral) ?? []);
  };
}

/** How a referral stands by these status changes, whatever the clocks of the tablets said. */
export function standingOf(views: readonly RecordView<"status-change">[]): ReferralStanding {
  // What is pending counts in the order it was saved in.
  const inOrder = [...views].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const latest = currentStatus(inOrder);
  return { status: latest?.fields.to ?? "not-updated", latest, history: views };
}
