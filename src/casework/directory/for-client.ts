import { createMemo, type Accessor } from "solid-js";
import { createClientServices } from "../client-services.ts";
import { createEligibility, type Eligibility } from "../eligibility.ts";
import { createStandings } from "../statuses.ts";
import type { Verdict } from "../../records/eligibility/judge.ts";
import type { RecordId } from "../../records/fields.ts";
import { wasInVain } from "../../records/referral/referral-status.ts";
import type { RecordView } from "../../store/overlay.ts";
import type { Store } from "../../store/store.ts";
import type { ForClient } from "../../records/directory/directory-rows.ts";

const LOOKED_BACK = 50;

/**
 * What is known of a client that decides where she can go: languages, open needs, earlier referrals, eligibility. Undefined
 * until all of it is read.
 */
export function createForClient(
  store: Store,
  client: Accessor<RecordView<"client">>,
  eligibility = eligibilityOf(store, client),
): Accessor<ForClient | undefined> {
  const listOf = <K extends "need" | "referral">(kind: K) =>
    store.createCasework<K>(() => ({ clientId: client().id, kind, size: LOOKED_BACK }));
  const needs = listOf("need");
  const referrals = listOf("referral");
  const standings = createStandings(store, () => client().id);
  const wasHelped = (referral: RecordId): boolean => {
    const status = standings(referral)?.status;
    return status === undefined || !wasInVain(status);
  };
  const verdictOf = (services: readonly RecordId[]) =>
    best(services.map((service) => eligibility.of(service)?.verdict));
  return createMemo(() => {
    const [open, sent] = [needs(), referrals()];
    if (!open || !sent || !eligibility.isReady()) return undefined;
    return {
      sought: {
        languages: client().fields.languages,
        needs: open.flatMap(({ fields }) => (fields.status === "open" ? fields.type : [])),
        usedPrograms: sent.flatMap(({ id, fields: { direction, toProgram } }) =>
          direction === "out" && toProgram !== null && wasHelped(id) ? toProgram : [],
        ),
      },
      verdictOf,
    };
  });
}

function eligibilityOf(store: Store, client: Accessor<RecordView<"client">>): Eligibility {
  const services = createClientServices(store, () => client().id);
  return createEligibility(store, client, services);
}

// One referral service that leads there is enough; where one of them has no rule, none decides.
function best(verdicts: readonly (Verdict | undefined)[]): Verdict | undefined {
  const order = ["eligible", "cannot-tell", "not-eligible"] as const;
  if (verdicts.includes(undefined)) return undefined;
  return order.find((verdict) => verdicts.includes(verdict));
}
