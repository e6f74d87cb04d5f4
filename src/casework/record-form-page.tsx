import { Show, type Accessor, type JSX } from "solid-js";
import type { RecordView } from "../store/overlay.ts";
import { BottomBar } from "../ui/bottom-bar.tsx";
import { Button } from "../ui/button.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import type { Icon } from "../ui/icon.tsx";
import { icons } from "../ui/icons.ts";
import { Page } from "../ui/page.tsx";
import { ClientAbout } from "./client-frame.tsx";
import { DiscardDraft } from "./discard-draft.tsx";
import { DraftLine } from "./draft-line.tsx";
import type { FormDraft } from "./form-draft.ts";
import { FormErrorSummary, type FormErrors } from "./form-errors.tsx";
import css from "./record-form.module.css";
import { useSaveAndGo, type SavedForm } from "./save-and-go.ts";
import { SaveFailure, type SaveRefusal } from "./save-failure.tsx";

/** The form of one record of a client. */
export interface RecordForm extends SavedForm {
  draft: Pick<
    FormDraft<object>,
    "drop" | "discard" | "place" | "keptAt" | "isFailing" | "isDirty" | "isSavedElsewhere"
  >;
  errors: FormErrors;
  refusal: Accessor<SaveRefusal | null>;
  isSlow: Accessor<boolean>;
}

/** The page of a form of one record: whom it is about, what is wrong, its fields, and the act that saves and leaves it. */
export function RecordFormPage(props: {
  client: RecordView<"client">;
  title: string;
  form: RecordForm;
  /** Where back and the saved form lead. */
  backTo: string;
  /** What is to be read before the fields, beside what is wrong with them. */
  notices?: JSX.Element;
  /** "Save", where nothing else says better what is done. */
  act?: { word: string; icon: Icon } | undefined;
  /** Another bar than the one with that act. */
  bar?: JSX.Element;
  children: JSX.Element;
}) {
  const { t } = useI18n();
  const saveAndGo = useSaveAndGo(() => props.form);
  return (
    <Page
      title={props.title}
      detail={<ClientAbout client={props.client} />}
      back={{ href: props.backTo, label: t("action.back") }}
      ref={(body) => props.form.draft.place(body)}
      bar={
        <Show
          when={props.bar}
          fallback={
            <BottomBar detail={<DraftLine draft={props.form.draft} />}>
              <Button
                size="bar"
                look="primary"
                icon={props.act?.icon ?? icons.service}
                mirrorIcon={props.act !== undefined}
                disabled={props.form.isSlow()}
                onClick={() => void saveAndGo(props.backTo)}
              >
                {props.act?.word ?? t("action.save")}
              </Button>
            </BottomBar>
          }
        >
          {(bar) => bar()}
        </Show>
      }
    >
      <div class={css["notices"]}>
        <SaveFailure refusal={props.form.refusal()} />
        <FormErrorSummary errors={props.form.errors} />
        {props.notices}
      </div>
      {props.children}
      <DiscardDraft draft={props.form.draft} backTo={props.backTo} />
    </Page>
  );
}
