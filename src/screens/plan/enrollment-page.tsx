import { useParams } from "@tanstack/solid-router";
import { Show } from "solid-js";
import { OpenClient } from "../../casework/open-client.tsx";
import formCss from "../../casework/record-form.module.css";
import { useErrorAt } from "../../casework/returned.ts";
import type { RecordView } from "../../store/overlay.ts";
import { DateField } from "../../ui/date-field.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { createEnrollmentForm, useProgramChoices, type EnrollmentForm } from "./enrollment-form.ts";
import { OpenPlanRecord } from "./open-plan-record.tsx";
import { PlanFormPage } from "./plan-form-page.tsx";

/** A client's new stay in a program. */
export function NewEnrollmentPage() {
  const params = useParams({ strict: false });
  return (
    <OpenClient clientId={params().clientId ?? ""}>
      {(client) => <EnrollmentFormPage client={client()} />}
    </OpenClient>
  );
}

/** A stay that is there: corrected, or ended by its exit. */
export function EnrollmentPage() {
  return (
    <OpenPlanRecord kind="enrollment">
      {(client, view) => <EnrollmentFormPage client={client()} view={view()} />}
    </OpenPlanRecord>
  );
}

function EnrollmentFormPage(props: {
  client: RecordView<"client">;
  view?: RecordView<"enrollment">;
}) {
  const { t } = useI18n();
  const form = createEnrollmentForm(
    () => props.client,
    () => props.view,
  );
  return (
    <PlanFormPage
      form={form}
      view={props.view}
      title={t(props.view ? "plan.enrollment" : "plan.newEnrollment")}
      section={t("plan.enrollment")}
    >
      <EnrollmentFields form={form} />
    </PlanFormPage>
  );
}

function EnrollmentFields(props: { form: EnrollmentForm }) {
  const { t } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  const programs = useProgramChoices(() => content().program);
  return (
    <>
      <Select
        id="program"
        label={t("field.program")}
        error={errorAt("program")}
        value={content().program || undefined}
        placeholder={t("plan.chooseProgram")}
        options={programs()}
        onChange={(program) => change()("program", program)}
      />
      <div class={formCss["pair"]}>
        <DateField
          id="entry"
          label={t("field.entry")}
          error={errorAt("entry")}
          value={content().entry}
          onInput={(entry) => change()("entry", entry)}
        />
        <DateField
          id="exit"
          label={t("field.exit")}
          optional={t("field.optional")}
          error={errorAt("exit")}
          value={content().exit}
          onInput={(exit) => change()("exit", exit)}
        />
      </div>
      {/* Why somebody left is asked of those who left. */}
      <Show when={content().exit !== ""}>
        <TextField
          id="exitReason"
          label={t("field.exitReason")}
          optional={t("field.optional")}
          error={errorAt("exitReason")}
          maxLength={120}
          value={content().exitReason}
          onInput={(reason) => change()("exitReason", reason)}
        />
      </Show>
    </>
  );
}
