import { createMemo, type Accessor } from "solid-js";
import type { RecordId } from "../records/fields.ts";
import type { StandingReferral } from "../records/referral/next-provider.ts";
import type { Store } from "../store/store.ts";
import { createStandings } from "./statuses.ts";

const LOOKED_BACK = 200;

/** A client's referrals, each with how it stands. Undefined until all of it is read from this tablet. */
export function createStandingReferrals(
  store: Store,
  clientId: Accessor<RecordId>,
): Accessor<readonly StandingReferral[] | undefined> {
  const referrals = store.createCasework(() => ({
    clientId: clientId(),
    kind: "referral",
    size: LOOKED_BACK,
  }));
  const standings = createStandings(store, clientId);
  return createMemo(() => {
    const read = referrals();
    return read?.every(({ id }) => standings(id) !== undefined)
      ? read.map(({ id, createdAt, fields }) => {
          const status = standings(id)?.status ?? "not-updated";
          return { id, createdAt, fields, status };
        })
      : undefined;
  });
}
