import { useParams, useSearch } from "@tanstack/solid-router";
import { createSignal, Show, type JSX } from "solid-js";
import { DraftLine } from "../../casework/draft-line.tsx";
import { focusField } from "../../casework/focus-field.ts";
import { OpenClient } from "../../casework/open-client.tsx";
import { OpenRecord } from "../../casework/open-record.tsx";
import { RecordFormPage } from "../../casework/record-form-page.tsx";
import formCss from "../../casework/record-form.module.css";
import { useSaveAndGo } from "../../casework/save-and-go.ts";
import { SentBackNotice } from "../../casework/sent-back-notice.tsx";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { LedgerForm } from "../../ui/ledger.tsx";
import { createMedia } from "../../ui/media.ts";
import { Notice } from "../../ui/notice.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { DetailsFields, TermsFields } from "./authorization-fields.tsx";
import {
  createAuthorizationForm,
  firstPage,
  type AuthorizationForm,
} from "./authorization-form.ts";

/** S-35: a new service authorization in two pages. */
export function NewAuthorizationPage() {
  const params = useParams({ strict: false });
  return (
    <OpenClient clientId={params().clientId ?? ""}>
      {(client) => <AuthorizationFormPage client={client()} />}
    </OpenClient>
  );
}

/** S-42: the same pages for one that is there. */
export function EditAuthorizationPage() {
  const params = useParams({ strict: false });
  const clientId = () => params().clientId ?? "";
  return (
    <OpenClient clientId={clientId()}>
      {(client) => (
        <OpenRecord
          kind="authorization"
          recordId={params().recordId ?? ""}
          clientId={clientId()}
          backTo={`/clients/${clientId()}/authorizations`}
        >
          {(view) => <AuthorizationFormPage client={client()} view={view()} />}
        </OpenRecord>
      )}
    </OpenClient>
  );
}

interface FormPageProps {
  client: RecordView<"client">;
  view?: RecordView<"authorization">;
}

// Two sections under each other; on a phone one after the other, as `Next` and `Finish` say.
function AuthorizationFormPage(props: FormPageProps) {
  const { t } = useI18n();
  const form = createAuthorizationForm(
    () => props.client,
    () => props.view,
  );
  const steps = createSteps(form);
  const search = useSearch({ strict: false });
  const saveAndGo = useSaveAndGo(() => form);
  focusField(search().field);
  const backTo = () => `/clients/${props.client.id}/authorizations`;
  const finish = async (): Promise<void> => {
    if (!(await saveAndGo(backTo()))) steps.showFirstError();
  };
  return (
    <RecordFormPage
      client={props.client}
      form={form}
      title={t(props.view ? "authorization.editTitle" : "authorization.newTitle")}
      backTo={backTo()}
      bar={<FormBar form={form} steps={steps} onFinish={() => void finish()} />}
      notices={
        <>
          <SentBackNotice sentBack={form.sentBack()} />
          <PendingNotice view={props.view} />
        </>
      }
    >
      <Show when={steps.shows("terms")}>
        <Section number={1} title={t("authorization.terms")}>
          <TermsFields form={form} />
        </Section>
      </Show>
      <Show when={steps.shows("details")}>
        <Section number={2} title={t("authorization.details")}>
          <DetailsFields form={form} />
        </Section>
      </Show>
    </RecordFormPage>
  );
}

function PendingNotice(props: { view: RecordView<"authorization"> | undefined }) {
  const { t } = useI18n();
  const store = useStore();
  const isProposal = () => store.me.role !== "supervisor";
  const wasApproved = () => props.view?.fields.decision?.status === "approved";
  return (
    <Show when={isProposal()}>
      <Notice tone="info">
        {t(wasApproved() ? "authorization.again" : "authorization.pendingNote")}
      </Notice>
    </Show>
  );
}

type Step = "terms" | "details";
type Steps = ReturnType<typeof createSteps>;

function createSteps(form: AuthorizationForm) {
  const isNarrow = createMedia("(width < 600px)");
  const [step, setStep] = createSignal<Step>("terms");
  const hasErrorInFirst = () => firstPage.some((field) => form.errors.at(field) !== undefined);
  return {
    shows: (which: Step) => !isNarrow() || step() === which,
    isFirst: () => isNarrow() && step() === "terms",
    next: () => setStep("details"),
    /** What the summary leads to must be on the page. */
    showFirstError: (): void => {
      if (hasErrorInFirst()) setStep("terms");
    },
    isSecond: () => isNarrow() && step() === "details",
    back: () => setStep("terms"),
  };
}

function FormBar(props: { form: AuthorizationForm; steps: Steps; onFinish: () => void }) {
  const { t, tn } = useI18n();
  const planned = () => {
    const plan = props.form.planned();
    return plan && !plan.isEndless && plan.days.length > 0
      ? tn("authorization.times", plan.days.length)
      : "";
  };
  return (
    <BottomBar sum={planned()} detail={<DraftLine draft={props.form.draft} />}>
      <Show when={props.steps.isSecond()}>
        <Button size="bar" onClick={() => props.steps.back()}>
          {t("action.back")}
        </Button>
      </Show>
      <Show
        when={props.steps.isFirst()}
        fallback={
          <Button
            size="bar"
            look="primary"
            icon={icons.service}
            disabled={props.form.isSlow()}
            onClick={() => props.onFinish()}
          >
            {t("authorization.finish")}
          </Button>
        }
      >
        <Button size="bar" look="primary" onClick={() => props.steps.next()}>
          {t("authorization.next")}
        </Button>
      </Show>
    </BottomBar>
  );
}

function Section(props: { number: number; title: string; children: JSX.Element }) {
  return (
    <section class={formCss["section"]} aria-label={props.title}>
      <SectionHeading number={props.number} text={props.title} />
      <LedgerForm>{props.children}</LedgerForm>
    </section>
  );
}
