import { useParams } from "@tanstack/solid-router";
import { OpenClient } from "../../casework/open-client.tsx";
import formCss from "../../casework/record-form.module.css";
import { useErrorAt } from "../../casework/returned.ts";
import { needStatuses, severities } from "../../records/need/need.ts";
import type { RecordView } from "../../store/overlay.ts";
import { ChoiceChips } from "../../ui/choice-chips.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { createNeedForm, useNeedTypeChoices, type NeedForm } from "./need-form.ts";
import { OpenPlanRecord } from "./open-plan-record.tsx";
import { PlanFormPage } from "./plan-form-page.tsx";

/** A new need or barrier of a client. */
export function NewNeedPage() {
  const params = useParams({ strict: false });
  return (
    <OpenClient clientId={params().clientId ?? ""}>
      {(client) => <NeedFormPage client={client()} />}
    </OpenClient>
  );
}

/** One that is there: corrected, or closed with what came of it. */
export function NeedPage() {
  return (
    <OpenPlanRecord kind="need">
      {(client, view) => <NeedFormPage client={client()} view={view()} />}
    </OpenPlanRecord>
  );
}

function NeedFormPage(props: { client: RecordView<"client">; view?: RecordView<"need"> }) {
  const { t } = useI18n();
  const form = createNeedForm(
    () => props.client,
    () => props.view,
  );
  return (
    <PlanFormPage
      form={form}
      view={props.view}
      title={t(props.view ? "plan.need" : "plan.newNeed")}
      section={t("plan.need")}
    >
      <NeedFields form={form} />
    </PlanFormPage>
  );
}

function NeedFields(props: { form: NeedForm }) {
  const { t } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  const types = useNeedTypeChoices(() => content().type);
  return (
    <>
      <div class={formCss["pair"]}>
        <Select
          id="type"
          label={t("field.needType")}
          error={errorAt("type")}
          value={content().type || undefined}
          placeholder={t("plan.chooseNeed")}
          options={types()}
          onChange={(type) => change()("type", type)}
        />
        <DateField
          id="since"
          label={t("field.since")}
          error={errorAt("since")}
          value={content().since}
          onInput={(since) => change()("since", since)}
        />
      </div>
      <ChoiceChips
        id="severity"
        label={t("field.severity")}
        error={errorAt("severity")}
        value={content().severity}
        options={severities.map((value) => ({ value, label: t(`severity.${value}`) }))}
        onChange={(severity) => change()("severity", severity)}
      />
      <ChoiceChips
        id="status"
        label={t("field.needStatus")}
        error={errorAt("status")}
        value={content().status}
        options={needStatuses.map((value) => ({ value, label: t(`needStatus.${value}`) }))}
        onChange={(status) => change()("status", status)}
      />
      <TextArea
        id="notes"
        label={t("field.notes")}
        optional={t("field.optional")}
        error={errorAt("notes")}
        rows={3}
        maxLength={10_000}
        value={content().notes}
        onInput={(notes) => change()("notes", notes)}
      />
    </>
  );
}
