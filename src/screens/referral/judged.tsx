import { useNavigate } from "@tanstack/solid-router";
import { createMemo, For } from "solid-js";
import type { ServiceEligibility } from "../../casework/eligibility.ts";
import { EligibilityMark, VerdictMark } from "../../casework/judged/eligibility-mark.tsx";
import { useTimeWords } from "../../casework/time-words.ts";
import type { RecordId } from "../../records/fields.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import css from "./referral.module.css";

/** what the rules say of her and the chosen service. The draft is kept while the why is read. */
export function Judged(props: { eligibility: ServiceEligibility; clientId: RecordId }) {
  const navigate = useNavigate();
  const open = () =>
    void navigate({
      to: "/clients/$clientId/referral-eligibility",
      params: { clientId: props.clientId },
      search: { from: "referrals/new" },
    });
  return (
    <p class={css["judged"]}>
      <EligibilityMark eligibility={props.eligibility} onOpen={open} />
    </p>
  );
}

const MOST_CHECKS = 500;

/** What they said when it was recorded, whatever became of the rules and of her since. */
export function JudgedThen(props: { referral: RecordId; clientId: RecordId }) {
  const { t } = useI18n();
  const store = useStore();
  const { dayWords } = useTimeWords();
  const all = store.createCasework(() => ({
    clientId: props.clientId,
    kind: "eligibility-check",
    size: MOST_CHECKS,
  }));
  const checks = createMemo(() =>
    (all() ?? []).filter(({ fields }) => fields.record === props.referral),
  );
  const ruleOf = (rule: RecordId) =>
    store.reference.find("eligibility-rule", rule)?.body.fields.name ?? "";
  return (
    <For each={checks()}>
      {({ fields }) => (
        <p class={css["judged"]}>
          <VerdictMark verdict={fields.result} />
          <span class={css["muted"]}>
            {t("referral.judgedThen", { rule: ruleOf(fields.rule), day: dayWords(fields.date) })}
          </span>
        </p>
      )}
    </For>
  );
}
