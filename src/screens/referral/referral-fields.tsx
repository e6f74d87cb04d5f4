import { Show } from "solid-js";
import { useGoalChoices } from "../../casework/goal-choices.ts";
import { useNeedChoices } from "../../casework/need-choices.ts";
import { ProviderField } from "../../casework/provider-field.tsx";
import formCss from "../../casework/record-form.module.css";
import {
  useOutcomeChoices,
  useReasonChoices,
  useReferralServiceChoices,
} from "../../casework/referral-choices.ts";
import type { KnownRelease } from "../../casework/releases.ts";
import { useErrorAt } from "../../casework/returned.ts";
import { NONE } from "../../casework/service-choices.ts";
import type { RecordId } from "../../records/fields.ts";
import { referralStatuses } from "../../records/referral/referral-status.ts";
import { referralModes } from "../../records/referral/referral.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { LedgerForm } from "../../ui/ledger.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { Judged, JudgedThen } from "./judged.tsx";
import { modeFor } from "./new-referral.ts";
import { usePersonChoices, useProgramChoices } from "./referral-form-choices.ts";
import type { ReferralForm } from "./typed-referral.ts";
import { ReleaseFields } from "./release-fields.tsx";
import { VoucherFields } from "./voucher-fields.tsx";

interface FieldsProps {
  form: ReferralForm;
  /** Sent to us, or sent onward. */
  isIn: boolean;
  clientId: string;
  /** A recorded one. */
  referral?: RecordId;
  /** Those that were issued for it. */
  vouchers?: readonly RecordView<"voucher">[];
  /** Those that were given for it. */
  releases?: readonly KnownRelease[];
  /** What was written to its provider. */
  mails?: readonly RecordView<"mail">[];
}

/** The fields, each with its own error or the supervisor's comment on it. */
export function ReferralFields(props: FieldsProps) {
  const { t } = useI18n();
  return (
    <>
      <section class={formCss["section"]} aria-label={t("edit.section.referral")}>
        <SectionHeading number={1} text={t("edit.section.referral")} />
        <LedgerForm>
          <WhatFields {...props} />
          <Show when={props.form.eligibility?.()}>
            {(its) => <Judged eligibility={its()} clientId={props.clientId} />}
          </Show>
          <Show when={props.referral}>
            {(referral) => <JudgedThen referral={referral()} clientId={props.clientId} />}
          </Show>
          <ProviderFields {...props} />
          <WhyFields {...props} />
        </LedgerForm>
      </section>
      <Show when={!props.isIn}>
        <section class={formCss["section"]} aria-label={t("voucher.section")}>
          <SectionHeading number={2} text={t("voucher.section")} count={t("field.optional")} />
          <LedgerForm>
            <VoucherFields form={props.form} issued={props.vouchers ?? []} />
            <ReleaseFields
              form={props.form}
              given={props.releases ?? []}
              mails={props.mails ?? []}
            />
          </LedgerForm>
        </section>
      </Show>
      <section class={formCss["section"]} aria-label={t("referralIn.outcome")}>
        <SectionHeading
          number={props.isIn ? 2 : 3}
          text={t("referralIn.outcome")}
          count={t("field.optional")}
        />
        <LedgerForm>
          <OutcomeFields form={props.form} />
        </LedgerForm>
      </section>
    </>
  );
}

function WhatFields(props: FieldsProps) {
  const { t } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const goesOut = useWayOut(() => props.form);
  const { withNone: services } = useReferralServiceChoices();
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  return (
    <div class={formCss[content().status === null ? "pair" : "triple"]}>
      <Select
        id="service"
        label={t("field.referralService")}
        error={errorAt("service")}
        value={content().service}
        options={services()}
        onChange={(service) => change()({ service, ...goesOut(service, content().toProgram) })}
      />
      <DateField
        id="date"
        label={t("field.referralDate")}
        error={errorAt("date")}
        value={props.form.date()}
        onInput={(date) => change()("date", date)}
      />
      <Show when={content().status}>
        {(status) => (
          <Select
            id="status"
            label={t("field.status")}
            value={status()}
            options={referralStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
            onChange={(chosen) => change()("status", chosen)}
          />
        )}
      </Show>
    </div>
  );
}

function ProviderFields(props: FieldsProps) {
  const { t } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  const goesOut = useWayOut(() => props.form);
  const programs = useProgramChoices(content);
  const hasPrograms = () => !props.isIn && programs().length > 1;
  // A program belongs to its provider: with another provider it is not known any more.
  const chooseProvider = (toProvider: RecordId | null): void => {
    if (toProvider === content().toProvider) return;
    change()({ toProvider, toProgram: null, ...goesOut(content().service, null) });
  };
  const chooseProgram = (chosen: string): void => {
    const toProgram = chosen === NONE ? null : chosen;
    change()({ toProgram, ...goesOut(content().service, toProgram) });
  };
  const people = usePersonChoices(() => content().fromUser);
  return (
    <div class={formCss["pair"]}>
      <ProviderField
        id="toProvider"
        label={t("field.toProvider")}
        error={errorAt("toProvider") ?? (hasPrograms() ? undefined : errorAt("toProgram"))}
        value={content().toProvider}
        onChange={chooseProvider}
      />
      <Show when={hasPrograms()}>
        <Select
          id="toProgram"
          label={t("field.program")}
          error={errorAt("toProgram")}
          value={content().toProgram ?? NONE}
          options={programs()}
          onChange={chooseProgram}
        />
      </Show>
      <ProviderField
        id="fromProvider"
        label={t("field.fromProvider")}
        error={errorAt("fromProvider")}
        value={content().fromProvider}
        onChange={(provider) => change()("fromProvider", provider)}
      />
      <Show when={!props.isIn}>
        <Select
          id="fromUser"
          label={t("field.fromUser")}
          error={errorAt("fromUser")}
          value={content().fromUser ?? NONE}
          options={people()}
          onChange={(person) => change()("fromUser", person === NONE ? null : person)}
        />
      </Show>
    </div>
  );
}

// How a new referral goes out follows what it is for and where to. A recorded one went out as it did.
function useWayOut(form: () => ReferralForm) {
  const store = useStore();
  return (service: string, program: RecordId | null) =>
    form().draft.content.status === null ? {} : modeFor(store, service, program);
}

function WhyFields(props: FieldsProps) {
  const { t } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const reasons = useReasonChoices("referral-in", () => props.form.draft.content.reason);
  const needs = useNeedChoices(() => props.clientId);
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  const goals = useGoalChoices(
    () => props.clientId,
    () => content().goal,
  );
  return (
    <>
      <div class={formCss["triple"]}>
        <Show
          when={props.isIn}
          fallback={
            <Select
              id="mode"
              label={t("field.mode")}
              hint={
                content().mode === "live" && !content().email
                  ? t("quickReferrals.release")
                  : undefined
              }
              error={errorAt("mode")}
              value={content().mode}
              options={referralModes.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
              onChange={(mode) => change()("mode", mode)}
            />
          }
        >
          <Select
            id="reason"
            label={t("referralIn.reason")}
            error={errorAt("reason")}
            value={content().reason}
            options={[{ value: NONE, label: t("edit.noReason") }, ...reasons()]}
            onChange={(reason) => change()("reason", reason)}
          />
        </Show>
        <Select
          id="need"
          label={t("field.need")}
          error={errorAt("need")}
          value={content().need}
          options={needs()}
          onChange={(need) => change()("need", need)}
        />
        <Select
          id="goal"
          label={t("field.goal")}
          error={errorAt("goal")}
          value={content().goal}
          options={goals()}
          onChange={(goal) => change()("goal", goal)}
        />
      </div>
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

function OutcomeFields(props: { form: ReferralForm }) {
  const { t } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const results = useOutcomeChoices(() => props.form.draft.content.result);
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  return (
    <>
      <div class={formCss["triple"]}>
        <DateField
          id="dateAcknowledged"
          label={t("field.dateAcknowledged")}
          error={errorAt("dateAcknowledged")}
          value={content().dateAcknowledged}
          onInput={(date) => change()("dateAcknowledged", date)}
        />
        <Select
          id="outcome"
          label={t("referralIn.result")}
          error={errorAt("outcome")}
          value={content().result}
          options={results()}
          onChange={(result) => change()("result", result)}
        />
        <DateField
          id="resultDate"
          label={t("referralIn.outcomeDate")}
          error={errorAt("resultDate")}
          value={content().resultDate}
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
    </>
  );
}
