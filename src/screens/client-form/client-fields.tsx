import { Show } from "solid-js";
import type { FormDraft } from "../../casework/form-draft.ts";
import type { TypedClient } from "../../records/client/typed-client.ts";
import { BirthDateField } from "../../ui/birth-date-field.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import css from "./client-form.module.css";
import { LineList, TextLines } from "./line-list.tsx";

/**
 * What every group of fields takes. `errorAt` says what is wrong with a field, or what a supervisor wrote about it;
 * `hintOf` that two people gave it different values.
 */
export interface FieldsProps {
  draft: FormDraft<TypedClient>;
  errorAt: (field: string) => string | undefined;
  hintOf?: ((field: string) => string | undefined) | undefined;
}

/** First name, last name, pronouns. */
export function NameFields(props: FieldsProps) {
  const { t } = useI18n();
  const content = () => props.draft.content;
  return (
    <div class={css["pair"]}>
      <TextField
        id="given"
        label={t("clientForm.given")}
        maxLength={80}
        hint={props.hintOf?.("name")}
        error={props.errorAt("given") ?? props.errorAt("name")}
        value={content().given}
        onInput={(given) => props.draft.change("given", given)}
      />
      <TextField
        id="family"
        label={t("clientForm.family")}
        maxLength={80}
        value={content().family}
        onInput={(family) => props.draft.change("family", family)}
      />
    </div>
  );
}

/** A birth date with how sure we are of it, or an age as guessed. */
export function AgeFields(props: FieldsProps & { withGuess?: boolean | undefined }) {
  const { t } = useI18n();
  const content = () => props.draft.content;
  return (
    <>
      <Show when={props.withGuess}>
        <div class={css["short"]}>
          <NumberField
            id="age"
            whole
            label={t("clientForm.guessedAge")}
            hint={t("clientForm.guessedAgeHint")}
            error={props.errorAt("age")}
            maxLength={4}
            value={content().age}
            onInput={(age) => props.draft.change("age", age)}
          />
        </div>
      </Show>
      <BirthDateField
        id="birth"
        label={t("field.birth")}
        hint={props.hintOf?.("birth") ?? t("clientForm.birthHint")}
        error={props.errorAt("birth")}
        value={content().birth}
        onInput={(birth) => props.draft.change("birth", birth)}
        monthLabel={t("date.month")}
        dayLabel={t("date.day")}
        yearLabel={t("date.year")}
        qualityLabel={t("birthDate.quality")}
        qualityNames={{
          full: t("birthDate.full"),
          approximate: t("birthDate.approximate"),
          unknown: t("birthDate.unknown"),
        }}
      />
    </>
  );
}

/** Phones with whose they are. */
export function PhoneFields(props: FieldsProps) {
  const { t } = useI18n();
  return (
    <LineList
      label={t("clientForm.phone")}
      lines={props.draft.content.phones}
      blank={{ number: "", note: "" }}
      most={10}
      onChange={(phones) => props.draft.change("phones", phones)}
    >
      {(phone, change, label, index) => (
        <div class={css["pair"]}>
          <TextField
            id={index === 0 ? "phones" : `phones-${index}`}
            type="tel"
            dir="ltr"
            label={label()}
            hint={index === 0 ? props.hintOf?.("phones") : undefined}
            error={index === 0 ? props.errorAt("phones") : undefined}
            maxLength={40}
            value={phone().number}
            onInput={(number) => change({ ...phone(), number })}
          />
          <TextField
            label={t("clientForm.phoneNote")}
            maxLength={80}
            value={phone().note}
            onInput={(note) => change({ ...phone(), note })}
          />
        </div>
      )}
    </LineList>
  );
}

/** Languages, one per line, as people say them. */
export function LanguageFields(props: FieldsProps) {
  const { t } = useI18n();
  return (
    <TextLines
      id="languages"
      label={t("clientForm.language")}
      hint={props.hintOf?.("languages")}
      error={props.errorAt("languages")}
      most={10}
      maxLength={40}
      lines={props.draft.content.languages}
      onChange={(languages) => props.draft.change("languages", languages)}
    />
  );
}

/** What staff must know before they knock. */
export function AlertFields(props: FieldsProps) {
  const { t } = useI18n();
  return (
    <TextLines
      id="alerts"
      label={t("clientForm.alert")}
      hint={props.hintOf?.("alerts") ?? t("clientForm.alertHint")}
      error={props.errorAt("alerts")}
      most={20}
      maxLength={120}
      lines={props.draft.content.alerts}
      onChange={(alerts) => props.draft.change("alerts", alerts)}
    />
  );
}
