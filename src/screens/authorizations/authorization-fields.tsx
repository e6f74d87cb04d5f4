import { For, Show } from "solid-js";
import formCss from "../../casework/record-form.module.css";
import { useReasonChoices } from "../../casework/referral-choices.ts";
import { useErrorAt } from "../../casework/returned.ts";
import { NONE, useServiceChoices } from "../../casework/service-choices.ts";
import type { Fund } from "../../records/reference/catalogue.ts";
import { isOffered } from "../../records/reference/retired.ts";
import { isGrantOver, suggestedUnitValue } from "../../records/service/service-rules.ts";
import { unitsOfMeasure, type UnitOfMeasure } from "../../records/service/service.ts";
import { useStore } from "../../store/store-context.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ChoiceChips } from "../../ui/choice-chips.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { AuthorizationForm } from "./authorization-form.ts";
import css from "./authorizations.module.css";
import { rhythms } from "./typed-authorization.ts";

/** S-36 … S-40: funds, service, period, one instance, how often. */
export function TermsFields(props: { form: AuthorizationForm }) {
  const { t } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  const services = useServices(() => props.form);
  return (
    <>
      <FundFields form={props.form} />
      <Select
        id="definition"
        label={t("authorization.service")}
        error={errorAt("definition")}
        placeholder={t("authorization.noService")}
        value={content().definition === "" ? undefined : content().definition}
        options={services.options()}
        onChange={services.choose}
      />
      <div class={formCss["pair"]}>
        <DateField
          id="begin"
          label={t("field.begin")}
          error={errorAt("begin")}
          value={content().begin}
          onInput={(begin) => change()("begin", begin)}
        />
        <DateField
          id="end"
          label={t("field.end")}
          error={errorAt("end")}
          value={content().end}
          onInput={(end) => change()("end", end)}
        />
      </div>
      <InstanceFields form={props.form} />
      <RecurrenceFields form={props.form} />
    </>
  );
}

function FundFields(props: { form: AuthorizationForm }) {
  const { t } = useI18n();
  const store = useStore();
  const chosen = () => props.form.draft.content.funds;
  const funds = () =>
    store.reference
      .ofKind("fund")
      .filter(({ id, body }) => isOffered(body.fields, chosen().includes(id)))
      .map(({ id, body }) => ({ id, name: body.fields.name, isOver: isOver(body.fields) }))
      .sort((a, b) => Number(a.isOver) - Number(b.isOver) || (a.name < b.name ? -1 : 1));
  // As with a grant: one that ended may still be named, and the supervisor who decides sees that it did.
  const isOver = (fund: Fund): boolean => isGrantOver(fund, props.form.draft.content.begin);
  const toggle = (fund: string, isIn: boolean): void => {
    const others = chosen().filter((id) => id !== fund);
    props.form.draft.change("funds", isIn ? [...others, fund] : others);
  };
  return (
    <fieldset class={css["group"]}>
      <legend class={css["legend"]}>{t("field.funds")}</legend>
      <ForKeyed each={funds()} keyOf={({ id }) => id}>
        {(fund) => (
          <Checkbox
            label={fund().name}
            hint={fund().isOver ? t("authorization.fundOver") : undefined}
            checked={chosen().includes(fund().id)}
            onChange={(isIn) => toggle(fund().id, isIn)}
          />
        )}
      </ForKeyed>
    </fieldset>
  );
}

function InstanceFields(props: { form: AuthorizationForm }) {
  const { t, moneySign, unitName } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  const store = useStore();
  // As with a service: the value of another unit is what the catalogue suggests for it, or hers to type.
  const chooseUnit = (unit: UnitOfMeasure): void => {
    if (unit === content().unit) return;
    const known = store.reference.find("service-definition", content().definition ?? "");
    const value = known ? suggestedUnitValue(known.body.fields, unit) : 0;
    change()({ unit, unitValue: (value / 100).toFixed(2) });
  };
  return (
    <fieldset class={css["group"]}>
      <legend class={css["legend"]}>{t("authorization.instance")}</legend>
      <div class={formCss["triple"]}>
        <Select
          id="unit"
          label={t("field.unit")}
          value={content().unit}
          options={unitsOfMeasure.map((unit) => ({ value: unit, label: unitName(unit) }))}
          onChange={chooseUnit}
        />
        <NumberField
          id="units"
          label={t("authorization.units")}
          error={errorAt("units")}
          value={content().units}
          onInput={(units) => change()("units", units)}
        />
        <NumberField
          id="unitValue"
          label={t("field.unitValue")}
          {...moneySign()}
          error={errorAt("unitValue")}
          value={content().unitValue}
          onInput={(value) => change()("unitValue", value)}
        />
      </div>
    </fieldset>
  );
}

const weekdays = [1, 2, 3, 4, 5, 6, 0];

function RecurrenceFields(props: { form: AuthorizationForm }) {
  const { t, weekdayName } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  const toggle = (day: number, isIn: boolean): void => {
    const others = content().weekdays.filter((other) => other !== day);
    change()("weekdays", isIn ? [...others, day] : others);
  };
  const choices = () => [
    ...rhythms.map((every) => ({ value: every, label: t(`authorization.every.${every}`) })),
    ...(content().keptRule === ""
      ? []
      : [{ value: "kept" as const, label: t("recurrence.unreadable") }]),
  ];
  return (
    <fieldset class={css["group"]}>
      <legend class={css["legend"]}>{t("field.recurrence")}</legend>
      <ChoiceChips
        label={t("authorization.every")}
        value={content().every}
        options={choices()}
        onChange={(every) => change()("every", every)}
      />
      <Show when={content().every === "week"}>
        <fieldset class={css["group"]} id="weekdays" tabindex="-1">
          <legend class={css["legend"]}>{t("authorization.weekdays")}</legend>
          <Show when={errorAt("weekdays")}>
            {(message) => <p class={css["error"]}>{message()}</p>}
          </Show>
          <div class={css["days"]}>
            <For each={weekdays}>
              {(day) => (
                <Checkbox
                  label={weekdayName(day)}
                  checked={content().weekdays.includes(day)}
                  onChange={(isIn) => toggle(day, isIn)}
                />
              )}
            </For>
          </div>
        </fieldset>
      </Show>
      <Show when={content().every !== "once" && content().every !== "kept"}>
        <div class={formCss["pair"]}>
          <NumberField
            id="interval"
            whole
            label={t("authorization.interval")}
            hint={t("authorization.intervalHint")}
            error={errorAt("interval")}
            value={content().interval}
            onInput={(interval) => change()("interval", interval)}
          />
          <NumberField
            id="times"
            whole
            label={t("authorization.mostTimes")}
            optional={t("field.optional")}
            error={errorAt("times")}
            value={content().times}
            onInput={(times) => change()("times", times)}
          />
        </div>
      </Show>
    </fieldset>
  );
}

/** S-41: reason and goals. */
export function DetailsFields(props: { form: AuthorizationForm }) {
  const { t } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const reasons = useReasonChoices("service", () => props.form.draft.content.reason);
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  return (
    <>
      <Select
        id="reason"
        label={t("field.reason")}
        error={errorAt("reason")}
        value={content().reason}
        options={[{ value: NONE, label: t("edit.noReason") }, ...reasons()]}
        onChange={(reason) => change()("reason", reason)}
      />
      <TextArea
        id="goals"
        label={t("field.goals")}
        optional={t("field.optional")}
        error={errorAt("goals")}
        maxLength={10_000}
        value={content().goals}
        onInput={(goals) => change()("goals", goals)}
      />
    </>
  );
}

// A service brings its unit and cost with it, as everywhere (S-30).
function useServices(form: () => AuthorizationForm) {
  const store = useStore();
  const choices = useServiceChoices();
  const options = () => {
    const current = form().draft.content.definition;
    return choices.services(
      ({ id, isDirect, retired }) => id === current || (isDirect && !retired),
      ({ name, code }) => `${name} (${code})`,
    );
  };
  const choose = (definition: string): void => {
    const known = store.reference.find("service-definition", definition)?.body.fields;
    if (!known) return;
    form().draft.change({
      definition,
      unit: known.unit,
      units: String(known.defaultUnits / 100),
      unitValue: (suggestedUnitValue(known) / 100).toFixed(2),
    });
  };
  return { options, choose };
}
