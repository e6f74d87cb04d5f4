import { createMemo, type Accessor } from "solid-js";
import { createClientServices } from "../../casework/client-services.ts";
import { createEligibility } from "../../casework/eligibility.ts";
import type { Verdict } from "../../records/eligibility/judge.ts";
import type { RecordId } from "../../records/fields.ts";
import type { RecordView } from "../../store/overlay.ts";
import type { Store } from "../../store/store.ts";
import type { ForClient } from "./rows.ts";

const LOOKED_BACK = 50;

/** What is known of a client that decides where she can go: languages, open needs, earlier referrals, eligibility. */
export function createForClient(
  store: Store,
  client: Accessor<RecordView<"client">>,
): Accessor<ForClient> {
  const listOf = <K extends "need" | "referral">(kind: K) =>
    store.createCasework<K>(() => ({ clientId: client().id, kind, size: LOOKED_BACK }));
  const needs = listOf("need");
  const referrals = listOf("referral");
  const eligibility = createEligibility(
    store,
    client,
    createClientServices(store, () => client().id),
  );
  const verdictOf = (services: readonly RecordId[]) =>
    best(services.map((service) => eligibility.of(service)?.verdict));
  return createMemo(() => ({
    sought: {
      languages: client().fields.languages,
      needs: (needs() ?? []).flatMap(({ fields }) => (fields.status === "open" ? fields.type : [])),
      usedPrograms: (referrals() ?? []).flatMap(({ fields }) => fields.toProgram ?? []),
    },
    verdictOf,
  }));
}

// One referral service that leads there is enough; where one of them has no rule, none decides.
function best(verdicts: readonly (Verdict | undefined)[]): Verdict | undefined {
  const order = ["eligible", "cannot-tell", "not-eligible"] as const;
  if (verdicts.includes(undefined)) return undefined;
  return order.find((verdict) => verdicts.includes(verdict));
}
