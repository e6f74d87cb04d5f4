import { useRouter } from "@tanstack/solid-router";
import { Show, untrack, type JSX } from "solid-js";
import { DraftBar } from "../../../casework/draft-bar.tsx";
import { FormErrorSummary } from "../../../casework/form-errors.tsx";
import type { RecordId } from "../../../records/fields.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Link } from "../../../ui/link.tsx";
import { OfficeRefusal } from "../../../ui/office-words.tsx";
import { PaneInset, SidePane } from "../../../ui/panes.tsx";
import { showToast } from "../../../ui/toast.tsx";
import type { CatalogueForm } from "./catalogue-form.ts";
import css from "./catalogue.module.css";
import {
  createHistory,
  RecordHistory,
  type FieldTeller,
  type KnownHistory,
} from "./record-history.tsx";

/** What every pane of a list has: its name for assistive technology, and the list's address. */
interface OfList {
  label: string;
  list: string;
}

/** A pane whose record is not there, or not any more, and the way to those that are. */
export function GonePane(props: OfList & { text: string }): JSX.Element {
  const { t } = useI18n();
  const back = () => ({ href: props.list, label: t("catalogue.toList") });
  return (
    <SidePane label={props.label} back={back()} title={props.label}>
      <EmptyState
        drawing="no-results"
        text={props.text}
        action={<Link href={props.list}>{t("catalogue.toList")}</Link>}
      />
    </SidePane>
  );
}

/** A record of the catalogue as its pane begins: who changed it, and what is said when it was saved. */
export interface RecordDesk {
  /** Undefined for a new record. */
  id: RecordId | undefined;
  history: KnownHistory | undefined;
  /** Says that it was saved, asks who changed it anew, or goes to the list where it stands now. */
  saved: (name: string) => void;
}

/** Asks who changed a record. The pane is built anew for another one. */
export function createRecordDesk(record: () => RecordId | undefined, list: string): RecordDesk {
  const router = useRouter();
  const { t } = useI18n();
  const id = untrack(record);
  const history = id === undefined ? undefined : createHistory(() => ({ records: [id] }));
  const saved = (name: string): void => {
    showToast({ text: t("sites.saved", { name }), closeLabel: t("action.close") });
    if (history) void history.ask();
    else router.history.push(list);
  };
  return { id, history, saved };
}

/** The pane of a form about the catalogue: its fields, what else belongs to them, and who changed what it is about. */
export function CataloguePane<C extends object>(
  props: OfList & {
    title: string;
    detail?: string | undefined;
    form: CatalogueForm<C>;
    /** The form's own id. */
    formId: string;
    /** What is to be known before the fields. */
    about?: string | undefined;
    fields: JSX.Element;
    /** What stands in the same inset, behind the form. */
    after?: JSX.Element;
    /** What stands between the fields and the history. */
    children?: JSX.Element;
    history: KnownHistory | undefined;
    tell: FieldTeller;
    nameOf?: ((record: RecordId) => string) | undefined;
  },
): JSX.Element {
  const { t } = useI18n();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void props.form.save();
  };
  return (
    <SidePane
      label={props.label}
      back={{ href: props.list, label: t("catalogue.toList") }}
      title={props.title}
      detail={props.detail}
      ref={(body) => props.form.draft.place(body)}
      bar={
        <DraftBar
          form={props.formId}
          draft={props.form.draft}
          isBusy={props.form.saving.isBusy()}
          onGiveUp={() => props.form.giveUp()}
        />
      }
    >
      <PaneInset>
        <Show when={props.about}>{(about) => <p class={css["muted"]}>{about()}</p>}</Show>
        <form id={props.formId} class={css["form"]} noValidate onSubmit={submit}>
          <OfficeRefusal refusal={props.form.saving.refusal()} />
          <FormErrorSummary errors={props.form.errors} />
          {props.fields}
        </form>
        {props.after}
      </PaneInset>
      {props.children}
      <Show when={props.history}>
        {(known) => <RecordHistory history={known()} tell={props.tell} nameOf={props.nameOf} />}
      </Show>
    </SidePane>
  );
}
