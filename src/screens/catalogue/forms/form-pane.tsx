import { createMemo, createSignal, For, Show, untrack, type Accessor, type JSX } from "solid-js";
import { currentVersion, type FormVersion } from "../../../records/assessment/assessment-form.ts";
import { NEARLY_FULL } from "../../../records/assessment/form-room.ts";
import type { RecordId } from "../../../records/fields.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { CataloguePane, createRecordDesk, GonePane } from "../shared/catalogue-pane.tsx";
import css from "../shared/catalogue.module.css";
import { type FieldTeller } from "../shared/record-history.tsx";
import { Retiring } from "../shared/retiring.tsx";
import { createFormForm, ON_TOP, type FormForm } from "./form-form.ts";
import { FormPreview } from "./form-preview.tsx";
import type { FormLine } from "./forms-page.tsx";
import { Questions } from "./questions.tsx";
import { RulesHit } from "./rules-hit.tsx";

const LIST = "/forms";
/** The address of a new form that begins as a copy goes on with the id of the other. */
const COPY = "new-";

/** One assessment form, or a new one: its questions in their order, and what was changed of it. */
export function FormPane(props: { of: string; forms: Accessor<readonly FormLine[]> }): JSX.Element {
  const { t } = useI18n();
  const form = createMemo(() => props.forms().find(({ id }) => id === props.of));
  const copied = () => props.forms().find(({ id }) => COPY + id === props.of);
  return (
    <Show
      when={props.of === "new" || copied() || form()}
      fallback={<GonePane label={t("forms.pane")} list={LIST} text={t("forms.gone")} />}
    >
      <Desk line={form()} copied={copied()} forms={props.forms} />
    </Show>
  );
}

function Desk(props: {
  line: FormLine | undefined;
  copied: FormLine | undefined;
  forms: Accessor<readonly FormLine[]>;
}): JSX.Element {
  const { t, number } = useI18n();
  const desk = createRecordDesk(() => props.line?.id, LIST);
  const form = createFormForm({
    form: () => props.line,
    copied: untrack(() => props.copied),
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
          <Newer form={form} />
          <TextField
            id="name"
            label={t("field.name")}
            maxLength={80}
            value={form.draft.content.name}
            onInput={(name) => form.draft.change("name", name)}
            error={form.errors.at("name")}
          />
          <Questions form={form} />
          <Show when={props.line}>
            {(line) => (
              <>
                <RulesHit form={line()} questions={form.draft.content.questions} />
                <Room of={line().id} fullness={form.fullness()} />
              </>
            )}
          </Show>
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

/** What a colleague saved while other questions were typed here: nothing goes over it unseen. */
function Newer(props: { form: FormForm }): JSX.Element {
  const { t, number } = useI18n();
  const [isShown, setShown] = createSignal(false);
  return (
    <Show when={props.form.newer()}>
      {(newer) => (
        <Notice tone="warn" title={t("forms.newer", { version: number(newer().version) })} announce>
          <p>{t("forms.newerWhat")}</p>
          <Button aria-expanded={isShown()} onClick={() => setShown((before) => !before)}>
            {t(isShown() ? "forms.hideNewer" : "forms.showNewer")}
          </Button>
          <Show when={isShown()}>
            <ol aria-label={t("forms.newerAsks", { version: number(newer().version) })}>
              <For each={newer().questions}>
                {({ text, type }) => (
                  <li>
                    <bdi>{text}</bdi> · {t(`forms.type.${type}`)}
                  </li>
                )}
              </For>
            </ol>
          </Show>
          <Checkbox
            id={ON_TOP}
            label={t("forms.onTop", { version: number(newer().version + 1) })}
            checked={props.form.isOnTop()}
            onChange={(isOnTop) => props.form.setOnTop(isOnTop)}
            error={props.form.errors.at(ON_TOP)}
          />
        </Notice>
      )}
    </Show>
  );
}

/** How full a form is, and the way on before it is full. */
function Room(props: { of: RecordId; fullness: number }): JSX.Element {
  const { t, number } = useI18n();
  // Less than whole it is never called full, and what is in it never nothing.
  const share = () => number(Math.floor(props.fullness * 100) / 100, { style: "percent" });
  return (
    <Show
      when={props.fullness >= NEARLY_FULL}
      fallback={<p class={css["muted"]}>{t("forms.room", { share: share() })}</p>}
    >
      <Notice
        tone="warn"
        title={t(props.fullness > 1 ? "forms.isFull" : "forms.nearlyFull", { share: share() })}
        action={<ButtonLink href={`${LIST}/${COPY}${props.of}`}>{t("forms.copy")}</ButtonLink>}
      >
        {t("forms.roomWhat")}
      </Notice>
    </Show>
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
