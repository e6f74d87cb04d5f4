import { useNavigate } from "@tanstack/solid-router";
import { createMemo, For, Show } from "solid-js";
import type { OneAuthorization } from "../../casework/authorizations.ts";
import { useBalanceWords } from "../../casework/balance-words.ts";
import { useGoalChoices } from "../../casework/goal-choices.ts";
import { EligibilityMark } from "../../casework/judged/eligibility-mark.tsx";
import { useNeedChoices } from "../../casework/need-choices.ts";
import { ProviderField } from "../../casework/provider-field.tsx";
import formCss from "../../casework/record-form.module.css";
import { useReasonChoices } from "../../casework/referral-choices.ts";
import { useErrorAt } from "../../casework/returned.ts";
import { NONE, useServiceChoices } from "../../casework/service-choices.ts";
import { balanceAfter, type Balance } from "../../records/authorization/balance.ts";
import {
  isChoosable,
  suggestedUnitValue,
  type ServiceOddity,
} from "../../records/service/service-rules.ts";
import { unitsOfMeasure, type UnitOfMeasure } from "../../records/service/service.ts";
import { useStore } from "../../store/store-context.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { LedgerForm } from "../../ui/ledger.tsx";
import { Mark } from "../../ui/mark.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useReferralsOf } from "./referral-choices.ts";
import type { ServiceForm } from "./service-form.ts";
import css from "./service.module.css";

interface FieldsProps {
  form: ServiceForm;
}

/** The fields, each with its own error or the supervisor's comment on it. */
export function ServiceFields(props: FieldsProps) {
  const { t } = useI18n();
  return (
    <>
      <section class={formCss["section"]} aria-label={t("edit.section.what")}>
        <SectionHeading number={1} text={t("edit.section.what")} />
        <LedgerForm>
          <WhatFields form={props.form} />
        </LedgerForm>
      </section>
      <section class={formCss["section"]} aria-label={t("edit.section.paid")}>
        <SectionHeading number={2} text={t("edit.section.paid")} />
        <LedgerForm>
          <SettingFields form={props.form} />
          <WhyFields form={props.form} />
        </LedgerForm>
      </section>
      <section class={formCss["section"]} aria-label={t("field.turnAway")}>
        <SectionHeading number={3} text={t("field.turnAway")} count={t("field.optional")} />
        <LedgerForm>
          <TurnAwayField form={props.form} />
        </LedgerForm>
      </section>
    </>
  );
}

function WhatFields(props: FieldsProps) {
  const { t } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  const store = useStore();
  const choices = useServiceChoices();
  const definitions = createMemo(() => {
    const current = content().definition;
    return choices.services((one) => isChoosable(one, store.me.sites, one.id === current));
  });
  return (
    <>
      <div class={formCss["pair"]}>
        <Select
          id="definition"
          label={t("field.service")}
          error={errorAt("definition")}
          value={content().definition ?? undefined}
          placeholder={t("service.choose")}
          options={definitions()}
          onChange={(definition) => props.form.choose(definition)}
        />
        <DateField
          id="date"
          label={t("field.date")}
          error={errorAt("date")}
          value={props.form.standing().date}
          onInput={(date) => change()("date", date)}
        />
      </div>
      <Show
        when={!props.form.isTurnedAway()}
        fallback={<p class={css["note"]}>{t("service.noUnits")}</p>}
      >
        <AmountFields form={props.form} />
      </Show>
      <Rules form={props.form} />
      <CountsAgainst form={props.form} />
      <Oddities form={props.form} />
      <TextArea
        id="comments"
        label={t("field.comments")}
        optional={t("field.optional")}
        error={errorAt("comments")}
        rows={2}
        maxLength={10_000}
        value={content().comments}
        onInput={(comments) => change()("comments", comments)}
      />
    </>
  );
}

function AmountFields(props: FieldsProps) {
  const { t, moneySign, unitName } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  const store = useStore();
  // The value was one of the other unit: what an hour costs is not what a minute costs. It is again what the catalogue
  // suggests, or zero and hers to type; turning what she typed into another unit would leave cents over.
  const chooseUnit = (unit: UnitOfMeasure): void => {
    if (unit === content().unit) return;
    const known = store.reference.find("service-definition", content().definition ?? "");
    const value = known ? suggestedUnitValue(known.body.fields, unit) : 0;
    change()({ unit, unitValue: (value / 100).toFixed(2) });
  };
  return (
    <div class={formCss["triple"]}>
      <Select
        id="unit"
        label={t("field.unit")}
        error={errorAt("unit")}
        value={content().unit}
        options={unitsOfMeasure.map((unit) => ({ value: unit, label: unitName(unit) }))}
        onChange={chooseUnit}
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

// S-43: the draft is kept while the why is read.
function Rules(props: FieldsProps) {
  const navigate = useNavigate();
  const open = () =>
    void navigate({
      to: "/clients/$clientId/eligibility",
      params: { clientId: props.form.client().id },
      search: { from: "services/new" },
    });
  return (
    <Show when={props.form.eligibility()}>
      {(its) => (
        <p class={css["odd"]}>
          <EligibilityMark eligibility={its()} onOpen={open} />
        </p>
      )}
    </Show>
  );
}

// S-32: the authorization that it counts against, and what is left of it with this one taken.
function CountsAgainst(props: FieldsProps) {
  const { t } = useI18n();
  const words = useBalanceWords();
  const after = ({ view, balance }: OneAuthorization): Balance =>
    balanceAfter(view.fields, balance, props.form.service());
  const said = (one: OneAuthorization): string => {
    const left = words.left(one, after(one));
    return t(one.tally === "whole" ? "service.countsAgainst" : "service.authorized", { left });
  };
  return (
    <Show when={props.form.authorization()}>
      {(one) => (
        <p class={css["odd"]}>
          <Mark tone={(after(one()).remaining ?? 0) < 0 ? "given" : "quiet"} text={said(one())} />
        </p>
      )}
    </Show>
  );
}

/** Quiet soft checks: the save goes through, and a supervisor looks at it (domain §3). */
function Oddities(props: FieldsProps) {
  const { t } = useI18n();
  const store = useStore();
  const isWhole = () => props.form.draft.content.definition !== null;
  const flags = (): readonly ServiceOddity[] => props.form.service().flags;
  const words = () => flags().map((oddity) => t(`oddity.${oddity}`));
  const isOtherGrant = () => {
    const { definition, grant } = props.form.service();
    const known = store.reference.find("service-definition", definition)?.body.fields;
    return grant !== null && known && known.grants.length > 0 && !known.grants.includes(grant);
  };
  // S-05: an enrollment in a program that the service does not go with.
  const isOtherProgram = () => {
    const { definition, enrollment } = props.form.service();
    const known = store.reference.find("service-definition", definition)?.body.fields;
    const program = enrollment && props.form.enrollments().get(enrollment)?.program;
    const programs = known?.programs ?? [];
    return !!program && programs.length > 0 && !programs.includes(program);
  };
  return (
    <Show when={isWhole() && (words().length > 0 || isOtherGrant() || isOtherProgram())}>
      <p class={css["odd"]}>
        <For each={words()}>{(odd) => <Mark tone="given" text={odd} />}</For>
        <Show when={isOtherGrant()}>
          <Mark tone="given" text={t("tile.otherGrant")} />
        </Show>
        <Show when={isOtherProgram()}>
          <Mark tone="given" text={t("tile.otherProgram")} />
        </Show>
      </p>
    </Show>
  );
}

function SettingFields(props: FieldsProps) {
  const { t } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const choices = useServiceChoices();
  const standing = () => props.form.standing();
  const change = () => props.form.draft.change;
  return (
    <>
      <div class={formCss["pair"]}>
        <Select
          id="grant"
          label={t("field.grant")}
          error={errorAt("grant")}
          value={standing().grant ?? NONE}
          options={choices.grants(standing().date, standing().grant)}
          onChange={(grant) => change()("grant", grant)}
        />
        <Select
          id="enrollment"
          label={t("field.enrollment")}
          error={errorAt("enrollment")}
          value={standing().enrollment ?? NONE}
          options={choices.enrollments(props.form.enrollments())}
          onChange={(enrollment) => change()("enrollment", enrollment)}
        />
      </div>
      <ProviderField
        id="provider"
        label={t("field.provider")}
        error={errorAt("provider")}
        value={standing().provider}
        onChange={(provider) => change()("provider", provider)}
      />
    </>
  );
}

function WhyFields(props: FieldsProps) {
  const { t } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const reasons = useReasonChoices("service", () => props.form.draft.content.reason);
  const needs = useNeedChoices(() => props.form.client().id);
  const referrals = useReferralsOf(
    () => props.form.client().id,
    () => content().referral,
  );
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  const goals = useGoalChoices(
    () => props.form.client().id,
    () => content().goal,
  );
  return (
    <div class={formCss["pair"]}>
      <Select
        id="reason"
        label={t("field.reason")}
        error={errorAt("reason")}
        value={content().reason}
        options={[{ value: NONE, label: t("edit.noReason") }, ...reasons()]}
        onChange={(reason) => change()("reason", reason)}
      />
      <Select
        id="goal"
        label={t("field.goal")}
        error={errorAt("goal")}
        value={content().goal}
        options={goals()}
        onChange={(goal) => change()("goal", goal)}
      />
      <Select
        id="referral"
        label={t("field.referral")}
        error={errorAt("referral")}
        value={content().referral}
        options={referrals()}
        onChange={(referral) => change()("referral", referral)}
      />
      <Select
        id="need"
        label={t("field.need")}
        error={errorAt("need")}
        value={content().need}
        options={needs()}
        onChange={(need) => change()("need", need)}
      />
    </div>
  );
}

/** S-21: used when the person is denied the service. */
function TurnAwayField(props: FieldsProps) {
  const { t } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const reasons = useReasonChoices("turn-away", () => props.form.draft.content.turnAway);
  return (
    <Select
      id="turnAway"
      label={t("field.turnAway")}
      hint={t("service.turnAwayHint")}
      error={errorAt("turnAway")}
      value={props.form.draft.content.turnAway}
      options={[{ value: NONE, label: t("service.notTurnedAway") }, ...reasons()]}
      onChange={(reason) => props.form.draft.change("turnAway", reason)}
    />
  );
}
