import { Show, type JSX } from "solid-js";
import { NONE } from "../../../casework/service-choices.ts";
import type { RecordId } from "../../../records/fields.ts";
import { isOffered } from "../../../records/reference/retired.ts";
import { unitsOfMeasure } from "../../../records/service/service.ts";
import { useStore } from "../../../store/store-context.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { CatalogueForm } from "../shared/catalogue-form.ts";
import css from "../shared/catalogue.module.css";
import { TickList } from "../shared/tick-list.tsx";
import type { ServiceContent } from "./service-form.ts";
import { useServices } from "./services.ts";

interface FieldsProps {
  form: CatalogueForm<ServiceContent>;
}

/** What a service is, what it costs, and where and with what it is offered. */
export function ServiceFields(props: FieldsProps): JSX.Element {
  return (
    <>
      <NameFields {...props} />
      <AmountFields {...props} />
      <OfferFields {...props} />
    </>
  );
}

function NameFields(props: FieldsProps): JSX.Element {
  const services = useServices();
  const { t } = useI18n();
  const content = () => props.form.draft.content;
  return (
    <>
      <TextField
        id="name"
        label={t("field.name")}
        maxLength={80}
        value={content().name}
        onInput={(name) => props.form.draft.change("name", name)}
        error={props.form.errors.at("name")}
      />
      <div class={css["pair"]}>
        <Select
          id="group"
          label={t("catalogue.group")}
          value={content().group}
          options={[
            { value: NONE, label: t("catalogue.noGroup") },
            ...services
              .groups()
              .filter((group) => isOffered(group, group.id === content().group))
              .map(({ id, name, retired }) => ({
                value: id,
                label: retired ? t("lists.retiredName", { name }) : name,
              })),
          ]}
          onChange={(group) => props.form.draft.change("group", group)}
        />
        <TextField
          id="code"
          label={t("catalogue.code")}
          optional={t("field.optional")}
          maxLength={20}
          value={content().code}
          onInput={(code) => props.form.draft.change("code", code)}
          error={props.form.errors.at("code")}
        />
      </div>
    </>
  );
}

function AmountFields(props: FieldsProps): JSX.Element {
  const { t, unitName, moneySign } = useI18n();
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  const at = (field: string) => props.form.errors.at(field);
  const unit = () => unitName(content().unit);
  return (
    <>
      <div class={css["pair"]}>
        <Select
          id="unit"
          label={t("field.unit")}
          value={content().unit}
          options={unitsOfMeasure.map((value) => ({ value, label: unitName(value) }))}
          onChange={(chosen) => change()("unit", chosen)}
        />
        <NumberField
          id="unitCost"
          label={t("field.unitValue")}
          optional={t("field.optional")}
          {...moneySign()}
          value={content().unitCost}
          onInput={(typed) => change()("unitCost", typed)}
          error={at("unitCost")}
        />
      </div>
      <NumberField
        id="defaultUnits"
        label={t("catalogue.defaultUnits")}
        suffix={unit()}
        value={content().defaultUnits}
        onInput={(typed) => change()("defaultUnits", typed)}
        error={at("defaultUnits")}
      />
      <div class={css["pair"]}>
        <NumberField
          id="least"
          label={t("catalogue.least")}
          optional={t("field.optional")}
          suffix={unit()}
          value={content().least}
          onInput={(typed) => change()("least", typed)}
          error={at("least")}
        />
        <NumberField
          id="most"
          label={t("catalogue.most")}
          optional={t("field.optional")}
          suffix={unit()}
          value={content().most}
          onInput={(typed) => change()("most", typed)}
          error={at("most")}
        />
      </div>
      <p class={css["muted"]}>{t("catalogue.usualHint")}</p>
    </>
  );
}

function OfferFields(props: FieldsProps): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
  const sites = () =>
    store.reference
      .ofKind("site")
      .filter(({ id, body }) => !body.fields.isClosed || content().sites.includes(id))
      .map(({ id, body }) => ({ id, name: body.fields.name }))
      .sort(byName);
  const grants = () =>
    store.reference
      .ofKind("grant")
      .filter(({ id, body }) => isOffered(body.fields, content().grants.includes(id)))
      .map(({ id, body }) => ({ id, name: body.fields.shortName }))
      .sort(byName);
  // The agency's own: nobody is enrolled in another's program.
  const programs = () =>
    store.reference
      .ofKind("program")
      .filter(({ id, body }) => isOwn(body.fields.provider) || content().programs.includes(id))
      .map(({ id, body }) => ({ id, name: body.fields.name }))
      .sort(byName);
  const needs = () =>
    store.reference
      .ofKind("need-type")
      .filter(({ id, body }) => !body.fields.retired || content().needs.includes(id))
      .sort((a, b) => a.body.fields.order - b.body.fields.order)
      .map(({ id, body }) => ({ id, name: body.fields.name }));
  const isOwn = (provider: RecordId): boolean =>
    store.reference.find("provider", provider)?.body.fields.isOwn === true;
  return (
    <>
      <Checkbox
        label={t("catalogue.toHeads")}
        hint={t("catalogue.toHeadsHint")}
        checked={!content().isDirect}
        onChange={(isToHeads) => change()("isDirect", !isToHeads)}
      />
      <TickList
        label={t("catalogue.sites")}
        hint={t("catalogue.sitesHint")}
        options={sites()}
        ticked={content().sites}
        onChange={(ticked) => change()("sites", ticked)}
      />
      <TickList
        label={t("catalogue.grants")}
        hint={t("catalogue.grantsHint")}
        options={grants()}
        ticked={content().grants}
        onChange={(ticked) => change()("grants", ticked)}
      />
      <Show when={programs().length > 0}>
        <TickList
          label={t("catalogue.programs")}
          hint={t("catalogue.programsHint")}
          options={programs()}
          ticked={content().programs}
          onChange={(ticked) => change()("programs", ticked)}
        />
      </Show>
      <Show when={needs().length > 0}>
        <TickList
          label={t("catalogue.needs")}
          hint={t("catalogue.needsHint")}
          options={needs()}
          ticked={content().needs}
          onChange={(ticked) => change()("needs", ticked)}
        />
      </Show>
    </>
  );
}
