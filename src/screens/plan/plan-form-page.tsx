import { useNavigate, useSearch } from "@tanstack/solid-router";
import { Show, type JSX } from "solid-js";
import { ClientAbout } from "../../casework/client-frame.tsx";
import { useClientWords } from "../../casework/client-words.ts";
import { CompetingNotice, createCompeting } from "../../casework/competing.tsx";
import { DiscardDraft } from "../../casework/discard-draft.tsx";
import { DraftLine } from "../../casework/draft-line.tsx";
import { focusField } from "../../casework/focus-field.ts";
import { FormErrorSummary } from "../../casework/form-errors.tsx";
import { RecordChip } from "../../casework/record-chip.tsx";
import formCss from "../../casework/record-form.module.css";
import { RecordedBy } from "../../casework/recorded-by.tsx";
import { SaveFailure } from "../../casework/save-failure.tsx";
import { useSavedToast } from "../../casework/saved-toast.ts";
import { SentBackNotice } from "../../casework/sent-back-notice.tsx";
import { useStillHere } from "../../casework/still-here.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { LedgerForm } from "../../ui/ledger.tsx";
import { Page } from "../../ui/page.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import type { PlanForm } from "./plan-form.ts";

/** The page of a form of the plan: what is to be read first, its fields, who recorded it. */
export function PlanFormPage<T extends object>(props: {
  form: PlanForm<T>;
  title: string;
  /** What the fields are about. */
  section: string;
  /** The record that is corrected. */
  view: RecordView | undefined;
  /** The fields. */
  children: JSX.Element;
  /** What stands under the fields. */
  below?: JSX.Element;
}) {
  const { t } = useI18n();
  const { nameOf } = useClientWords();
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const isStillHere = useStillHere();
  const toast = useSavedToast();
  const client = () => props.form.client();
  const backTo = () => `/clients/${client().id}/${search().for ?? "plan"}`;
  focusField(search().field);
  const save = async (): Promise<void> => {
    const saved = await props.form.save();
    if (saved === null) return;
    if (saved.length > 0) toast(saved);
    await props.form.draft.drop();
    if (isStillHere()) await navigate({ to: backTo() });
  };
  return (
    <Page
      title={`${props.title} ${t("edit.for", { name: nameOf(client().fields) })}`}
      detail={<ClientAbout client={client()} />}
      back={{ href: backTo(), label: t("action.back") }}
      ref={(body) => props.form.draft.place(body)}
      bar={
        <BottomBar detail={<DraftLine draft={props.form.draft} />}>
          <Button
            size="bar"
            look="primary"
            icon={icons.service}
            disabled={props.form.isSlow()}
            onClick={() => void save()}
          >
            {t("action.save")}
          </Button>
        </BottomBar>
      }
    >
      <Notices form={props.form} view={props.view} />
      <section class={formCss["section"]} aria-label={props.section}>
        <SectionHeading number={1} text={props.section} />
        <LedgerForm>{props.children}</LedgerForm>
      </section>
      {props.below}
      <Show when={props.view}>
        {(view) => (
          <p class={formCss["by"]}>
            <RecordedBy view={view()} /> <RecordChip view={view()} />
          </p>
        )}
      </Show>
      <DiscardDraft draft={props.form.draft} backTo={backTo()} />
    </Page>
  );
}

function Notices<T extends object>(props: { form: PlanForm<T>; view: RecordView | undefined }) {
  const competing = createCompeting(useStore(), () => props.form.client().id);
  return (
    <div class={formCss["notices"]}>
      <SaveFailure refusal={props.form.refusal()} />
      <FormErrorSummary errors={props.form.errors} />
      <SentBackNotice sentBack={props.form.sentBack()} />
      <CompetingNotice values={props.view ? competing(props.view.id) : []} />
    </div>
  );
}
