import { useRouter } from "@tanstack/solid-router";
import { createMemo, Show, untrack, type Accessor, type JSX } from "solid-js";
import { DraftBar } from "../../../casework/draft-bar.tsx";
import { FormErrorSummary } from "../../../casework/form-errors.tsx";
import { makeCatalogueOffice } from "../../../office/catalogue.ts";
import { createFromOffice } from "../../../office/from-office.ts";
import { usePersonOffice } from "../../../office/person-office.tsx";
import { currentVersion, type FormVersion } from "../../../records/assessment/assessment-form.ts";
import { useStore } from "../../../store/store-context.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Link } from "../../../ui/link.tsx";
import { OfficeRefusal } from "../../../ui/office-words.tsx";
import { PaneInset, SidePane } from "../../../ui/panes.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { showToast } from "../../../ui/toast.tsx";
import css from "../shared/catalogue.module.css";
import { RecordHistory, type FieldTeller } from "../shared/record-history.tsx";
import { Retiring } from "../shared/retiring.tsx";
import { createFormForm } from "./form-form.ts";
import { FormPreview } from "./form-preview.tsx";
import type { FormLine } from "./forms-page.tsx";
import { Questions } from "./questions.tsx";

const FORM = "assessment-form-form";

/** One assessment form, or a new one: its questions in their order, and what was changed of it. */
export function FormPane(props: { of: string; forms: Accessor<readonly FormLine[]> }): JSX.Element {
  const { t } = useI18n();
  const form = createMemo(() => props.forms().find(({ id }) => id === props.of));
  return (
    <Show
      when={props.of === "new" || form()}
      fallback={
        <SidePane label={t("forms.pane")} back={toList(t)} title={t("forms.pane")}>
          <EmptyState
            drawing="no-results"
            text={t("forms.gone")}
            action={<Link href="/forms">{t("catalogue.toList")}</Link>}
          />
        </SidePane>
      }
    >
      <Desk line={form()} forms={props.forms} />
    </Show>
  );
}

const toList = (t: ReturnType<typeof useI18n>["t"]) => ({
  href: "/forms",
  label: t("catalogue.toList"),
});

function Desk(props: {
  line: FormLine | undefined;
  forms: Accessor<readonly FormLine[]>;
}): JSX.Element {
  const store = useStore();
  const router = useRouter();
  const { t, number } = useI18n();
  const office = makeCatalogueOffice(usePersonOffice());
  // The pane is built anew for another form.
  const id = untrack(() => props.line?.id);
  const history =
    id === undefined
      ? undefined
      : createFromOffice(
          () => office.history(id),
          () => store.sync.state().reach === "online",
        );
  const form = createFormForm({
    form: () => props.line,
    forms: () => props.forms(),
    saved: (name) => {
      showToast({ text: t("sites.saved", { name }), closeLabel: t("action.close") });
      if (history) void history.ask();
      else router.history.push("/forms");
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void form.save();
  };
  const detail = (): string | undefined => {
    const version = props.line && currentVersion(props.line)?.version;
    if (props.line?.retired) return t("catalogue.retired");
    return version === undefined ? undefined : t("forms.version", { version: number(version) });
  };
  return (
    <SidePane
      label={t("forms.pane")}
      back={toList(t)}
      title={props.line?.name ?? t("forms.new")}
      detail={detail()}
      ref={(body) => form.draft.place(body)}
      bar={
        <DraftBar
          form={FORM}
          draft={form.draft}
          isBusy={form.saving.isBusy()}
          onGiveUp={() => form.giveUp()}
        />
      }
    >
      <PaneInset>
        <p class={css["muted"]}>{t("forms.what")}</p>
        <form id={FORM} class={css["form"]} noValidate onSubmit={submit}>
          <OfficeRefusal refusal={form.saving.refusal()} />
          <FormErrorSummary errors={form.errors} />
          <TextField
            id="name"
            label={t("field.name")}
            maxLength={80}
            value={form.draft.content.name}
            onInput={(name) => form.draft.change("name", name)}
            error={form.errors.at("name")}
          />
          <Questions form={form} />
        </form>
      </PaneInset>
      <FormPreview questions={form.draft.content.questions} versions={props.line?.versions ?? []} />
      <Show when={props.line}>
        {(line) => (
          <Retiring kind="assessment-form" record={line()} changed={() => void history?.ask()} />
        )}
      </Show>
      <Show when={history}>
        {(known) => <RecordHistory history={known()} tell={useFormTeller()} />}
      </Show>
    </SidePane>
  );
}

/** The fields of a form and their values in words, for its history. */
function useFormTeller(): FieldTeller {
  const { t, number, list } = useI18n();
  // The newest version is what an act brought; the office keeps what the schema admits.
  const versionWords = (value: unknown): string => {
    const latest = currentVersion({ versions: value as FormVersion[] });
    if (!latest) return "";
    const { version, questions } = latest;
    const name = t("forms.version", { version: number(version) });
    return `${name} (${list(questions.map(({ text }) => text))})`;
  };
  const tellers: Record<string, ReturnType<FieldTeller>> = {
    name: { label: t("field.name"), words: String },
    versions: { label: t("forms.questions"), words: versionWords },
    retired: {
      label: t("catalogue.retired"),
      words: (value) => t(value === true ? "value.yes" : "value.no"),
    },
  };
  return (field) => tellers[field];
}
