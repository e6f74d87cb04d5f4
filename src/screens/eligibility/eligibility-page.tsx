import { useParams, useSearch } from "@tanstack/solid-router";
import { createSignal, For, Index, Show, untrack } from "solid-js";
import { ClientFrame } from "../../casework/client-frame.tsx";
import { createClientServices } from "../../casework/client-services.ts";
import { createEligibility } from "../../casework/eligibility.ts";
import { OpenClient } from "../../casework/open-client.tsx";
import type { Verdict } from "../../records/eligibility/judge.ts";
import type { RecordId } from "../../records/fields.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { GutterRow, Ledger } from "../../ui/ledger.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import css from "./eligibility.module.css";
import { FactEntry } from "./fact-entry.tsx";
import { JudgedParts } from "../../casework/judged/judged-part.tsx";
import { NeedSheet } from "./need-sheet.tsx";
import { VerdictIcon } from "../../casework/judged/verdict-icon.tsx";
import { createReferralResults, createServiceResults, type JudgedService } from "./services.ts";

/** S-43, S-44: every service with its result for this client, and the why. Judged on this tablet. */
export function EligibilityPage() {
  return <PageOf of="services" />;
}

/** the same of the referral services that have criteria. */
export function ReferralEligibilityPage() {
  return <PageOf of="referrals" />;
}

type Judged = "services" | "referrals";

const addresses = { services: "eligibility", referrals: "referral-eligibility" } as const;

function PageOf(props: { of: Judged }) {
  const params = useParams({ strict: false });
  return (
    <OpenClient clientId={params().clientId ?? ""}>
      {(client) => <ClientEligibility of={props.of} client={client()} />}
    </OpenClient>
  );
}

// What can be had first, then what only wants an answer.
const order: readonly Verdict[] = ["eligible", "cannot-tell", "not-eligible"];

function ClientEligibility(props: { of: Judged; client: RecordView<"client"> }) {
  const { t } = useI18n();
  const store = useStore();
  const eligibility = createEligibility(
    store,
    () => props.client,
    createClientServices(store, () => props.client.id),
  );
  const search = useSearch({ strict: false });
  const results = untrack(() =>
    (props.of === "services" ? createServiceResults : createReferralResults)(store, eligibility),
  );
  const isNothing = () => results.withoutRule().length + order.flatMap(results.of).length === 0;
  const [needType, setNeedType] = createSignal<RecordId | null>(null);
  return (
    <ClientFrame
      client={props.client}
      tab={props.of}
      backTo={`/clients/${props.client.id}/${search().from ?? props.of}`}
    >
      <div class={css["intro"]}>
        <h2 class={css["heading"]}>{t(`eligibility.of.${props.of}`)}</h2>
        <p>{t("eligibility.intro")}</p>
      </div>
      <Show when={eligibility.isReady()}>
        <For each={order}>
          {(verdict) => (
            <Results
              verdict={verdict}
              services={results.of(verdict)}
              clientId={props.client.id}
              page={addresses[props.of]}
              onAddNeed={setNeedType}
            />
          )}
        </For>
        <Show when={results.withoutRule().length > 0}>
          <WithoutRule groups={results.withoutRule()} />
        </Show>
        <Show when={isNothing()}>
          <EmptyState drawing="no-results" text={t("eligibility.none")} />
        </Show>
      </Show>
      <NeedSheet
        clientId={props.client.id}
        needType={needType()}
        onClose={() => setNeedType(null)}
      />
    </ClientFrame>
  );
}

interface ResultsProps {
  verdict: Verdict;
  clientId: RecordId;
  /** Where a missing fact leads back to. */
  page: (typeof addresses)[Judged];
  onAddNeed: (needType: RecordId) => void;
}

function Results(props: ResultsProps & { services: readonly JudgedService[] }) {
  const { t, number } = useI18n();
  return (
    <Show when={props.services.length > 0}>
      <section class={css["part"]} aria-label={t(`verdict.${props.verdict}`)}>
        <SectionHeading
          level={3}
          text={t(`verdict.${props.verdict}`)}
          count={number(props.services.length)}
        />
        <Ledger label={t(`verdict.${props.verdict}`)}>
          <ForKeyed each={props.services} keyOf={(service) => service.id}>
            {(service) => <ServiceResult {...props} service={service()} />}
          </ForKeyed>
        </Ledger>
      </section>
    </Show>
  );
}

function ServiceResult(props: ResultsProps & { service: JudgedService }) {
  const { t } = useI18n();
  const its = () => props.service.eligibility;
  return (
    <GutterRow
      gutter={
        <VerdictIcon verdict={props.verdict} word={t(`verdict.${props.verdict}`)} size={24} />
      }
      title={props.service.name}
    >
      <div class={css["why"]}>
        <Index each={its().rules}>{(rule) => <JudgedParts judged={rule().judged} />}</Index>
        <Show when={its().missing.length > 0}>
          <div class={css["entries"]}>
            <For each={its().missing}>
              {(criterion) => (
                <FactEntry
                  criterion={criterion}
                  clientId={props.clientId}
                  page={props.page}
                  onAddNeed={props.onAddNeed}
                />
              )}
            </For>
          </div>
        </Show>
      </div>
    </GutterRow>
  );
}

function WithoutRule(props: {
  groups: readonly { id: RecordId; name: string; services: readonly string[] }[];
}) {
  const { t, list } = useI18n();
  return (
    <section class={css["part"]} aria-label={t("eligibility.withoutRule")}>
      <SectionHeading level={3} text={t("eligibility.withoutRule")} />
      <Ledger label={t("eligibility.withoutRule")}>
        <ForKeyed each={props.groups} keyOf={(group) => group.id}>
          {(group) => (
            <GutterRow
              title={group().name || t("catalogue.noGroup")}
              detail={list(group().services)}
            />
          )}
        </ForKeyed>
      </Ledger>
    </section>
  );
}
