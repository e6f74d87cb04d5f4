import type { ServiceEligibility } from "../../casework/eligibility.ts";
import { checksOf } from "../../casework/eligibility-checks.ts";
import type { Day, RecordId } from "../../records/fields.ts";
import { closedFlags } from "../../records/referral/closed-provider.ts";
import type { Change } from "../../store/save-rows.ts";
import type { Store } from "../../store/store.ts";
import type { Pick } from "./quick-referrals.ts";

/** What all referrals of one visit share. */
export interface SharedFields {
  date: Day;
  comments: string;
  need: RecordId | null;
  goal: RecordId | null;
}

/** A referral out, its first status, which is saved in the same entry (domain §2), and what the rules said of her. */
export function referralChanges(
  store: Store,
  clientId: RecordId,
  pick: Pick,
  shared: SharedFields,
  eligibility: ServiceEligibility | null,
): Change[] {
  // A row without a provider is refused before it comes here.
  if (pick.provider === null) return [];
  const referral = store.newId();
  return [
    {
      kind: "referral",
      id: referral,
      clientId,
      put: {
        direction: "out",
        mode: pick.mode,
        service: pick.offer.id,
        toProvider: pick.provider,
        toProgram: pick.program,
        fromProvider: store.reference.ofKind("settings")[0]?.body.fields.ownProvider ?? null,
        fromUser: store.me.person,
        contactMethod: null,
        dateAcknowledged: null,
        reason: null,
        outcome: null,
        flags: closedFlags(store.reference.find("program", pick.program)?.body.fields),
        ...shared,
      },
    },
    {
      kind: "status-change",
      id: store.newId(),
      clientId,
      put: {
        referral,
        from: null,
        to: "not-updated",
        at: store.now(),
        via: "app",
        reason: "",
      },
    },
    ...checksOf({ record: referral, clientId, date: shared.date }, eligibility, store.newId),
  ];
}
