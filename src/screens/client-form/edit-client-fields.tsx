import type { JSX } from "solid-js";
import { contactWays } from "../../records/client/client.ts";
import { veteranAnswers } from "../../records/client/typed-client.ts";
import type { RecordId } from "../../records/fields.ts";
import type { Sharing } from "../../records/client/who-sees.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ChoiceChips } from "../../ui/choice-chips.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { LedgerForm } from "../../ui/ledger.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import {
  AgeFields,
  AlertFields,
  LanguageFields,
  NameFields,
  PhoneFields,
  type FieldsProps,
} from "./client-fields.tsx";
import css from "./client-form.module.css";
import { HouseholdField } from "./household-field.tsx";
import { TextLines } from "./line-list.tsx";
import { WhoSeesFields } from "./who-sees-section.tsx";

/** All fields of a client in five headed sections. */
export function EditClientFields(props: FieldsProps & { clientId: RecordId; before: Sharing }) {
  const { t } = useI18n();
  return (
    <>
      <Section number={1} title={t("clientForm.who")}>
        <NameFields {...props} />
        <Aliases {...props} />
        <AgeFields {...props} />
        <div class={css["pair"]}>
          <TextField
            id="pronouns"
            label={t("field.pronouns")}
            hint={props.hintOf?.("pronouns")}
            error={props.errorAt("pronouns")}
            maxLength={40}
            value={props.draft.content.pronouns}
            onInput={(pronouns) => props.draft.change("pronouns", pronouns)}
          />
        </div>
        <LanguageFields {...props} />
        <HouseholdField {...props} />
      </Section>
      <Section number={2} title={t("clientForm.careful")}>
        <AlertFields {...props} />
        <TextArea
          id="notes"
          label={t("field.clientNotes")}
          hint={props.hintOf?.("notes")}
          error={props.errorAt("notes")}
          maxLength={10_000}
          value={props.draft.content.notes}
          onInput={(notes) => props.draft.change("notes", notes)}
        />
      </Section>
      <Section number={3} title={t("clientForm.reach")}>
        <ContactFields {...props} />
        <PhoneFields {...props} />
        <TextLines
          id="emails"
          type="email"
          label={t("clientForm.email")}
          hint={props.hintOf?.("emails")}
          error={props.errorAt("emails")}
          most={10}
          maxLength={200}
          lines={props.draft.content.emails}
          onChange={(emails) => props.draft.change("emails", emails)}
        />
        <AddressFields {...props} />
      </Section>
      <Section number={4} title={t("clientForm.facts")}>
        <FactFields {...props} />
      </Section>
      <Section number={5} title={t("clientForm.whoSees")}>
        <WhoSeesFields {...props} />
      </Section>
    </>
  );
}

function Section(props: { number: number; title: string; children: JSX.Element }) {
  return (
    <section class={css["section"]} aria-label={props.title}>
      <SectionHeading number={props.number} text={props.title} />
      <LedgerForm>{props.children}</LedgerForm>
    </section>
  );
}

function Aliases(props: FieldsProps) {
  const { t } = useI18n();
  return (
    <TextLines
      id="aliases"
      label={t("clientForm.alias")}
      hint={props.hintOf?.("aliases")}
      error={props.errorAt("aliases")}
      most={20}
      maxLength={80}
      lines={props.draft.content.aliases}
      onChange={(aliases) => props.draft.change("aliases", aliases)}
    />
  );
}

function ContactFields(props: FieldsProps) {
  const { t } = useI18n();
  const content = () => props.draft.content;
  return (
    <>
      <ChoiceChips
        id="contact"
        label={t("clientForm.contactBy")}
        hint={props.hintOf?.("contact")}
        error={props.errorAt("contact")}
        value={content().contactBy}
        options={contactWays.map((way) => ({ value: way, label: t(`contact.${way}`) }))}
        onChange={(way) => props.draft.change("contactBy", way)}
      />
      <div class={css["pair"]}>
        <TextField
          id="safeHours"
          label={t("clientForm.safeHours")}
          maxLength={80}
          value={content().safeHours}
          onInput={(hours) => props.draft.change("safeHours", hours)}
        />
        <Checkbox
          label={t("clientForm.discreet")}
          checked={content().discreet}
          onChange={(discreet) => props.draft.change("discreet", discreet)}
        />
      </div>
    </>
  );
}

// S-43: what rules of eligibility ask beside age, ZIP and language.
function FactFields(props: FieldsProps) {
  const { t, moneySign } = useI18n();
  const content = () => props.draft.content;
  return (
    <>
      <div class={css["pair"]}>
        <NumberField
          id="householdSize"
          whole
          label={t("field.householdSize")}
          hint={props.hintOf?.("demographics") ?? t("clientForm.householdSizeHint")}
          error={props.errorAt("householdSize") ?? props.errorAt("demographics")}
          maxLength={4}
          value={content().householdSize}
          onInput={(size) => props.draft.change("householdSize", size)}
        />
        <NumberField
          id="monthlyIncome"
          label={t("field.monthlyIncome")}
          hint={t("clientForm.monthlyIncomeHint")}
          {...moneySign()}
          error={props.errorAt("monthlyIncome")}
          maxLength={14}
          value={content().monthlyIncome}
          onInput={(income) => props.draft.change("monthlyIncome", income)}
        />
      </div>
      <ChoiceChips
        id="veteran"
        label={t("field.veteran")}
        value={content().veteran}
        options={veteranAnswers.map((answer) => ({ value: answer, label: t(`veteran.${answer}`) }))}
        onChange={(veteran) => props.draft.change("veteran", veteran)}
      />
    </>
  );
}

function AddressFields(props: FieldsProps) {
  const { t } = useI18n();
  const content = () => props.draft.content;
  return (
    <div class={css["address"]}>
      <TextField
        id="address"
        label={t("clientForm.street")}
        hint={props.hintOf?.("address")}
        error={props.errorAt("address")}
        maxLength={200}
        value={content().street}
        onInput={(street) => props.draft.change("street", street)}
      />
      <TextField
        label={t("clientForm.city")}
        maxLength={80}
        value={content().city}
        onInput={(city) => props.draft.change("city", city)}
      />
      <TextField
        id="zip"
        label={t("clientForm.zip")}
        dir="ltr"
        maxLength={20}
        value={content().zip}
        onInput={(zip) => props.draft.change("zip", zip)}
      />
    </div>
  );
}
