import { createMemo, Show, type Accessor, type JSX } from "solid-js";
import { currentVersion, type FormVersion } from "../../../records/assessment/assessment-form.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { CataloguePane, createRecordDesk, GonePane } from "../shared/catalogue-pane.tsx";
import { type FieldTeller } from "../shared/record-history.tsx";
import { Retiring } from "../shared/retiring.tsx";
import { createFormForm } from "./form-form.ts";
import { FormPreview } from "./form-preview.tsx";
import type { FormLine } from "./forms-page.tsx";
import { Questions } from "./questions.tsx";

const LIST = "/forms";

/** One assessment form, or a new one: its questions in their order, and what was changed of it. */
export function FormPane(props: { of: string; forms: Accessor<readonly FormLine[]> }): JSX.Element {
  const { t } = useI18n();
  const form = createMemo(() => props.forms().find(({ id }) => id === props.of));
  return (
    <Show
      when={props.of === "new" || form()}
      fallback={<GonePane label={t("forms.pane")} list={LIST} text={t("forms.gone")} />}
    >
      <Desk line={form()} forms={props.forms} />
    </Show>
  );
}

function Desk(props: {
  line: FormLine | undefined;
  forms: Accessor<readonly FormLine[]>;
}): JSX.Element {
  const { t, number } = useI18n();
  const desk = createRecordDesk(() => props.line?.id, LIST);
  const form = createFormForm({
    form: () => props.line,
    forms: () => props.forms(),
    saved: desk.saved,
  });
  const detail = (): string | undefined => {
    const version = props.line && currentVersion(props.line)?.version;
    if (props.line?.retired) return t("catalogue.retired");
    return version === undefined ? undefined : t("forms.version", { version: number(version) });
  };
  return (
    <CataloguePane
      label={t("forms.pane")}
      list={LIST}
      title={props.line?.name ?? t("forms.new")}
      detail={detail()}
      form={form}
      formId="assessment-form-form"
      about={t("forms.what")}
      fields={
        <>
          <TextField
            id="name"
            label={t("field.name")}
            maxLength={80}
            value={form.draft.content.name}
            onInput={(name) => form.draft.change("name", name)}
            error={form.errors.at("name")}
          />
          <Questions form={form} />
        </>
      }
      history={desk.history}
      tell={useFormTeller()}
    >
      <FormPreview questions={form.draft.content.questions} versions={props.line?.versions ?? []} />
      <Show when={props.line}>
        {(line) => (
          <Retiring
            kind="assessment-form"
            record={line()}
            changed={() => void desk.history?.ask()}
          />
        )}
      </Show>
    </CataloguePane>
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
