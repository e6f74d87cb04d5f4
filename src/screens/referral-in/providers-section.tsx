import { ProviderField } from "../../casework/provider-field.tsx";
import formCss from "../../casework/record-form.module.css";
import { ChoiceChips } from "../../ui/choice-chips.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { LedgerForm } from "../../ui/ledger.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import type { useRecentChoices } from "./recent-choices.ts";
import type { ReferralIn } from "./referral-in.ts";

/** Who sent the client, and to whom: to ourselves. */
export function ProvidersSection(props: {
  form: ReferralIn;
  recent: ReturnType<typeof useRecentChoices>;
}) {
  const { t } = useI18n();
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  return (
    <section class={formCss["section"]} aria-label={t("referralIn.providers")}>
      <SectionHeading number={2} text={t("referralIn.providers")} count={t("referralIn.notSent")} />
      <LedgerForm>
        <ChoiceChips
          label={t("referralIn.recent")}
          value={content().fromProvider ?? undefined}
          options={props.recent.providers()}
          onChange={(provider) => change()("fromProvider", provider)}
        />
        <div class={formCss["pair"]}>
          <ProviderField
            id="fromProvider"
            label={t("field.fromProvider")}
            value={content().fromProvider}
            error={props.form.errors.at("fromProvider")}
            onChange={(provider) => change()("fromProvider", provider)}
          />
          <ProviderField
            id="toProvider"
            label={t("field.toProvider")}
            hint={t("referralIn.toHint")}
            value={props.form.toProvider()}
            error={props.form.errors.at("toProvider")}
            onChange={(provider) => change()("toProvider", provider)}
          />
        </div>
      </LedgerForm>
    </section>
  );
}
