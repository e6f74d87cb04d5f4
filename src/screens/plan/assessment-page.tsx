import { useParams, useSearch } from "@tanstack/solid-router";
import { Show } from "solid-js";
import { OpenClient } from "../../casework/open-client.tsx";
import { useErrorAt } from "../../casework/returned.ts";
import {
  currentVersion,
  versionOf,
  type FormVersion,
} from "../../records/assessment/assessment-form.ts";
import type { RecordId } from "../../records/fields.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Page } from "../../ui/page.tsx";
import { createAnswering, questionId, type AssessmentAnswering } from "./assessment-form.ts";
import { OpenPlanRecord } from "./open-plan-record.tsx";
import { PlanFormPage } from "./plan-form-page.tsx";
import { QuestionField } from "../../casework/question-field.tsx";

/** A form to be answered with a client. */
export function NewAssessmentPage() {
  const params = useParams({ strict: false });
  return (
    <OpenClient clientId={params().clientId ?? ""}>
      {(client) => <ByForm client={client()} form={params().formId ?? ""} />}
    </OpenClient>
  );
}

/** What was answered, to be read or put right; the questions are those that were asked then. */
export function AssessmentPage() {
  return (
    <OpenPlanRecord kind="assessment">
      {(client, view) => <ByForm client={client()} form={view().fields.form} view={view()} />}
    </OpenPlanRecord>
  );
}

interface ByFormProps {
  client: RecordView<"client">;
  form: RecordId;
  view?: RecordView<"assessment">;
}

function ByForm(props: ByFormProps) {
  const { t } = useI18n();
  const store = useStore();
  const form = () => store.reference.find("assessment-form", props.form)?.body.fields;
  const version = (): FormVersion | undefined => {
    const known = form();
    if (!known) return undefined;
    return props.view ? versionOf(known, props.view.fields.version) : currentVersion(known);
  };
  const search = useSearch({ strict: false });
  const backTo = () => `/clients/${props.client.id}/${search().for ?? "plan"}`;
  return (
    <Show
      when={version()?.version}
      keyed
      fallback={
        <Page title={t("plan.assessment")} back={{ href: backTo(), label: t("action.back") }}>
          <EmptyState
            drawing="no-results"
            text={t("plan.noForm")}
            action={<ButtonLink href={backTo()}>{t("action.back")}</ButtonLink>}
          />
        </Page>
      }
    >
      {/* Another version asks other questions: it is a form of its own. */}
      <Answering {...props} name={form()?.name ?? ""} version={version()} />
    </Show>
  );
}

function Answering(props: ByFormProps & { name: string; version: FormVersion | undefined }) {
  const { t } = useI18n();
  const form = createAnswering(
    () => props.client,
    () => props.view,
    // One form and one version for as long as this stands.
    // eslint-disable-next-line solid/reactivity
    { form: props.form, version: props.version ?? { version: 1, questions: [] } },
  );
  return (
    <PlanFormPage
      form={form}
      view={props.view}
      title={t(props.view ? "plan.assessment" : "plan.newAssessment")}
      section={props.name}
    >
      <Questions form={form} />
    </PlanFormPage>
  );
}

function Questions(props: { form: AssessmentAnswering }) {
  const { t } = useI18n();
  const errorAt = useErrorAt(() => props.form);
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  return (
    <>
      <DateField
        id="date"
        label={t("field.date")}
        error={errorAt("date")}
        value={content().date}
        onInput={(date) => change()("date", date)}
      />
      <ForKeyed each={props.form.asked()} keyOf={({ code }) => code}>
        {(question) => (
          <QuestionField
            id={questionId(question().code)}
            question={question()}
            error={errorAt(questionId(question().code))}
            value={content().answers[question().code] ?? ""}
            onChange={(value) => change()("answers", question().code, value)}
          />
        )}
      </ForKeyed>
    </>
  );
}
