import { createMemo } from "solid-js";
import { ProviderField } from "../../casework/provider-field.tsx";
import { useReasonChoices } from "../../casework/referral-choices.ts";
import { useErrorAt } from "../../casework/returned.ts";
import { NONE, useServiceChoices } from "../../casework/service-choices.ts";
import { suggestedUnitValue } from "../../records/service/service-rules.ts";
import { unitsOfMeasure } from "../../records/service/service.ts";
import { useStore } from "../../store/store-context.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { LedgerForm } from "../../ui/ledger.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { Select, type OptionGroup } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { EditService } from "./edit-service.ts";
import css from "./service.module.css";

/** The fields, each with its own error or the supervisor's comment on it. */
export function ServiceFields(props: { form: EditService }) {
  const { t } = useI18n();
  return (
    <>
      <section class={css["section"]} aria-label={t("edit.section.what")}>
        <SectionHeading number={1} text={t("edit.section.what")} />
        <LedgerForm>
          <WhatFields form={props.form} />
        </LedgerForm>
      </section>
      <section class={css["section"]} aria-label={t("edit.section.paid")}>
        <SectionHeading number={2} text={t("edit.section.paid")} />
        <LedgerForm>
          <SettingFields form={props.form} />
        </LedgerForm>
      </section>
    </>
  );
}

function WhatFields(props: { form: EditService }) {
  const { t } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  const { options, choose } = useDefinitions(() => props.form);
  return (
    <>
      <div class={css["pair"]}>
        <Select
          id="definition"
          label={t("field.service")}
          error={errorAt("definition")}
          value={content().definition}
          options={options()}
          onChange={choose}
        />
        <DateField
          id="date"
          label={t("field.date")}
          error={errorAt("date")}
          value={content().date}
          onInput={(date) => change()("date", date)}
        />
      </div>
      <AmountFields form={props.form} />
      <TextArea
        id="comments"
        label={t("field.comments")}
        optional={t("field.optional")}
        error={errorAt("comments")}
        maxLength={10_000}
        value={content().comments}
        onInput={(comments) => change()("comments", comments)}
      />
    </>
  );
}

function AmountFields(props: { form: EditService }) {
  const { t, moneySign, unitName } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  return (
    <div class={css["triple"]}>
      <Select
        id="unit"
        label={t("field.unit")}
        error={errorAt("unit")}
        value={content().unit}
        options={unitsOfMeasure.map((unit) => ({ value: unit, label: unitName(unit) }))}
        onChange={(unit) => change()("unit", unit)}
      />
      <NumberField
        id="units"
        label={t("field.units")}
        error={errorAt("units")}
        value={content().units}
        onInput={(units) => change()("units", units)}
      />
      <NumberField
        id="unitValue"
        label={t("field.unitValue")}
        {...moneySign()}
        error={errorAt("unitValue") ?? errorAt("total")}
        value={content().unitValue}
        onInput={(value) => change()("unitValue", value)}
      />
    </div>
  );
}

function SettingFields(props: { form: EditService }) {
  const { t } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const choices = useServiceChoices();
  const reasons = useReasonChoices("service");
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  return (
    <>
      <div class={css["pair"]}>
        <Select
          id="grant"
          label={t("field.grant")}
          error={errorAt("grant")}
          value={content().grant}
          options={choices.grants(content().date)}
          onChange={(grant) => change()("grant", grant)}
        />
        <Select
          id="enrollment"
          label={t("field.enrollment")}
          error={errorAt("enrollment")}
          value={content().enrollment}
          options={choices.enrollments(props.form.enrollments())}
          onChange={(enrollment) => change()("enrollment", enrollment)}
        />
      </div>
      <div class={css["pair"]}>
        <ProviderField
          id="provider"
          label={t("field.provider")}
          error={errorAt("provider")}
          value={content().provider}
          onChange={(provider) => change()("provider", provider)}
        />
        <Select
          id="reason"
          label={t("field.reason")}
          error={errorAt("reason")}
          value={content().reason}
          options={[{ value: NONE, label: t("edit.noReason") }, ...reasons()]}
          onChange={(reason) => change()("reason", reason)}
        />
      </div>
    </>
  );
}

// Another service brings its own unit and cost (S-15, S-30); what was given before stays choosable though retired.
function useDefinitions(form: () => EditService) {
  const store = useStore();
  const options = createMemo((): OptionGroup<string>[] => {
    const all = store.reference.ofKind("service-definition").map(({ id, body }) => ({
      id,
      ...body.fields,
    }));
    const current = form().draft.content.definition;
    const offered = all.filter(({ id, retired }) => !retired || id === current);
    return store.reference
      .ofKind("service-group")
      .map(({ id, body }) => ({ id, ...body.fields }))
      .sort((a, b) => a.order - b.order)
      .map(({ id, name }) => ({
        heading: name,
        options: offered
          .filter(({ group }) => group === id)
          .map((offer) => ({ value: offer.id, label: offer.name }))
          .sort((a, b) => (a.label < b.label ? -1 : 1)),
      }))
      .filter((group) => group.options.length > 0);
  });
  const choose = (definition: string): void => {
    const known = store.reference.find("service-definition", definition)?.body.fields;
    if (!known) return;
    form().draft.change({
      definition,
      unit: known.unit,
      unitValue: (suggestedUnitValue(known) / 100).toFixed(2),
    });
  };
  return { options, choose };
}
