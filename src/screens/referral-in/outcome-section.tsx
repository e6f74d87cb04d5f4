import formCss from "../../casework/record-form.module.css";
import { useOutcomeChoices } from "../../casework/referral-choices.ts";
import { DateField } from "../../ui/date-field.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { LedgerForm } from "../../ui/ledger.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { ReferralIn } from "./referral-in.ts";

/** What came of it, as far as it is known when it is recorded. */
export function OutcomeSection(props: { form: ReferralIn }) {
  const { t } = useI18n();
  const results = useOutcomeChoices(() => props.form.draft.content.result);
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  return (
    <section class={formCss["section"]} aria-label={t("referralIn.outcome")}>
      <SectionHeading number={3} text={t("referralIn.outcome")} count={t("field.optional")} />
      <LedgerForm>
        <div class={formCss["triple"]}>
          <DateField
            id="dateAcknowledged"
            label={t("referralIn.acknowledged")}
            value={content().dateAcknowledged}
            error={props.form.errors.at("dateAcknowledged")}
            onInput={(date) => change()("dateAcknowledged", date)}
          />
          <Select
            id="result"
            label={t("referralIn.result")}
            value={content().result}
            options={results()}
            onChange={(result) => change()("result", result)}
          />
          <DateField
            id="resultDate"
            label={t("referralIn.outcomeDate")}
            value={content().resultDate}
            error={props.form.errors.at("resultDate")}
            onInput={(date) => change()("resultDate", date)}
          />
        </div>
        <TextArea
          id="resultNote"
          label={t("referralIn.outcomeNote")}
          rows={2}
          maxLength={10_000}
          value={content().resultNote}
          onInput={(note) => change()("resultNote", note)}
        />
      </LedgerForm>
    </section>
  );
}
