import { createSignal, Show } from "solid-js";
import { useGoalChoices } from "../../casework/goal-choices.ts";
import formCss from "../../casework/record-form.module.css";
import { useReferralServiceChoices } from "../../casework/referral-choices.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceChips } from "../../ui/choice-chips.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { LedgerForm } from "../../ui/ledger.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { useRecentChoices } from "./recent-choices.ts";
import type { ReferralIn } from "./referral-in.ts";

interface SectionProps {
  form: ReferralIn;
  recent: ReturnType<typeof useRecentChoices>;
}

/** Why they sent the client, and when. */
export function ReasonSection(props: SectionProps) {
  const { t } = useI18n();
  const { withNone: services } = useReferralServiceChoices();
  const content = () => props.form.draft.content;
  const goals = useGoalChoices(
    () => props.form.client().id,
    () => content().goal,
  );
  const change = () => props.form.draft.change;
  return (
    <section class={formCss["section"]} aria-label={t("referralIn.reason")}>
      <SectionHeading number={1} text={t("referralIn.reason")} />
      <LedgerForm>
        <ReasonField {...props} />
        <div class={formCss["pair"]}>
          <DateField
            id="date"
            label={t("referralIn.date")}
            value={props.form.date()}
            onInput={(date) => change()("date", date === "" ? null : date)}
          />
          <Select
            id="service"
            label={t("referralIn.service")}
            value={content().service}
            options={services()}
            onChange={(service) => change()("service", service)}
          />
        </div>
        <Select
          id="goal"
          label={t("field.goal")}
          value={content().goal}
          options={goals()}
          onChange={(goal) => change()("goal", goal)}
        />
        <TextArea
          id="comments"
          label={t("field.comments")}
          optional={t("field.optional")}
          rows={2}
          maxLength={10_000}
          value={content().comments}
          onInput={(comments) => change()("comments", comments)}
        />
      </LedgerForm>
    </section>
  );
}

function ReasonField(props: SectionProps) {
  const { t } = useI18n();
  const [showsAll, setShowsAll] = createSignal(false);
  const reason = () => props.form.draft.content.reason ?? undefined;
  const choose = (code: string) => props.form.draft.change("reason", code);
  const isChip = () => props.recent.reasons().some(({ value }) => value === reason());
  const isListShown = () => showsAll() || (reason() !== undefined && !isChip());
  return (
    <>
      <ChoiceChips
        id="reason"
        label={t("referralIn.reasonField")}
        value={reason()}
        options={props.recent.reasons()}
        onChange={choose}
      >
        <Show when={!isListShown()}>
          <Button look="quiet" onClick={() => setShowsAll(true)}>
            {t("referralIn.otherReason")}
          </Button>
        </Show>
      </ChoiceChips>
      <Show when={isListShown()}>
        <Select
          label={t("referralIn.otherReason")}
          placeholder={t("referralIn.chooseReason")}
          value={reason()}
          options={props.recent
            .allReasons()
            .map(({ code, name }) => ({ value: code, label: name }))}
          onChange={choose}
        />
      </Show>
    </>
  );
}
