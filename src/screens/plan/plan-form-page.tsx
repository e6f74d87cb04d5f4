import { useSearch } from "@tanstack/solid-router";
import { Show, type JSX } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { CompetingNotice, createCompeting } from "../../casework/competing.tsx";
import { focusField } from "../../casework/focus-field.ts";
import { RecordChip } from "../../casework/record-chip.tsx";
import { RecordFormPage } from "../../casework/record-form-page.tsx";
import formCss from "../../casework/record-form.module.css";
import { RecordedBy } from "../../casework/recorded-by.tsx";
import { SentBackNotice } from "../../casework/sent-back-notice.tsx";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { LedgerForm } from "../../ui/ledger.tsx";
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
  const competing = createCompeting(useStore(), () => props.form.client().id);
  const client = () => props.form.client();
  const backTo = () => `/clients/${client().id}/${search().for ?? "plan"}`;
  focusField(search().field);
  return (
    <RecordFormPage
      client={client()}
      form={props.form}
      title={`${props.title} ${t("edit.for", { name: nameOf(client().fields) })}`}
      backTo={backTo()}
      notices={
        <>
          <SentBackNotice sentBack={props.form.sentBack()} />
          <CompetingNotice values={props.view ? competing(props.view.id) : []} />
        </>
      }
    >
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
    </RecordFormPage>
  );
}
