import { createSignal, Show, type JSX } from "solid-js";
import {
  blankQuestion,
  questionTypes,
  type TypedQuestion,
} from "../../../records/assessment/typed-form.ts";
import { useStore } from "../../../store/store-context.tsx";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import fieldCss from "../../../ui/field.module.css";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { icons } from "../../../ui/icons.ts";
import { NumberField } from "../../../ui/number-field.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { CatalogueForm } from "../shared/catalogue-form.ts";
import catalogueCss from "../shared/catalogue.module.css";
import { moved, OrderedLines } from "../shared/ordered-lines.tsx";
import { TickList } from "../shared/tick-list.tsx";
import { ChoiceLines } from "./choice-lines.tsx";
import { fieldId, type FormContent } from "./form-form.ts";
import css from "./forms.module.css";

/** The questions in their order, each a line that is opened to be changed. */
export function Questions(props: { form: CatalogueForm<FormContent> }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const [openOne, setOpenOne] = createSignal<string | null>(null);
  const questions = () => props.form.draft.content.questions;
  const put = (next: TypedQuestion[]): void => props.form.draft.change("questions", next);
  const hasError = (id: string) =>
    props.form.errors.all().some((error) => error.fieldId.startsWith(`${id}-`));
  // Where something is missing the field must be there to say so.
  const isOpen = (id: string) => openOne() === id || hasError(id);
  const lines = () =>
    questions().map((question) => ({
      ...question,
      name: question.text.trim() || t("forms.unnamed"),
    }));
  const detailOf = (question: TypedQuestion): string => {
    const named = questions().find(({ id }) => id === question.showIf);
    return [
      t(`forms.type.${question.type}`),
      question.required ? t("forms.isRequired") : "",
      named ? t("forms.hangsOn", { question: named.text }) : "",
    ]
      .filter(Boolean)
      .join(" · ");
  };
  const add = (): void => {
    const id = store.newId();
    put([...questions(), blankQuestion(id)]);
    setOpenOne(id);
  };
  const at = (id: string) => props.form.errors.at(id);
  return (
    <>
      <OrderedLines
        label={t("forms.questions")}
        lines={lines()}
        move={(id, by) => put(moved(questions(), id, by))}
        line={(line) => (
          <>
            <bdi>{line().name}</bdi>
            <p class={catalogueCss["muted"]}>{detailOf(line())}</p>
            <Show when={isOpen(line().id)}>
              <QuestionFields
                question={line()}
                before={questions().slice(
                  0,
                  questions().findIndex(({ id }) => id === line().id),
                )}
                change={(changed) =>
                  put(
                    questions().map((one) => (one.id === line().id ? { ...one, ...changed } : one)),
                  )
                }
                errorAt={(field) => at(fieldId(line().id, field))}
              />
            </Show>
          </>
        )}
        end={(line) => (
          <>
            <IconButton
              icon={icons.edit}
              label={t("forms.change", { what: line().name })}
              aria-expanded={isOpen(line().id)}
              onClick={() => setOpenOne((open) => (open === line().id ? null : line().id))}
            />
            <IconButton
              icon={icons.delete}
              label={t("forms.remove", { what: line().name })}
              onClick={() => put(questions().filter(({ id }) => id !== line().id))}
            />
          </>
        )}
      />
      <Show when={at("add-question")}>{(error) => <p class={fieldCss["error"]}>{error()}</p>}</Show>
      <div>
        <Button id="add-question" icon={icons.record} onClick={add}>
          {t("forms.add")}
        </Button>
      </div>
    </>
  );
}

interface FieldsProps {
  question: TypedQuestion;
  /** The questions that are asked before it. */
  before: readonly TypedQuestion[];
  change: (changed: Partial<TypedQuestion>) => void;
  errorAt: (field: string) => string | undefined;
}

function QuestionFields(props: FieldsProps): JSX.Element {
  const { t } = useI18n();
  const is = (...types: TypedQuestion["type"][]) => types.includes(props.question.type);
  return (
    <div class={css["fields"]} data-whole="">
      <TextField
        id={fieldId(props.question.id, "text")}
        label={t("forms.text")}
        maxLength={300}
        value={props.question.text}
        onInput={(text) => props.change({ text })}
        error={props.errorAt("text")}
      />
      <Select
        label={t("forms.type")}
        hint={props.question.isNew ? undefined : t("forms.typeFixed")}
        disabled={!props.question.isNew}
        value={props.question.type}
        options={questionTypes.map((value) => ({ value, label: t(`forms.type.${value}`) }))}
        onChange={(type) =>
          props.change(type === "scale" ? { type, least: "1", most: "5" } : { type })
        }
      />
      <Show when={is("choice", "choices")}>
        <ChoiceLines
          id={fieldId(props.question.id, "choices")}
          choices={props.question.choices}
          onChange={(choices) => props.change({ choices })}
          error={props.errorAt("choices")}
        />
      </Show>
      <Show when={is("number", "scale")}>
        <Bounds {...props} />
      </Show>
      <Checkbox
        label={t("forms.required")}
        checked={props.question.required}
        onChange={(required) => props.change({ required })}
      />
      <ShowIf {...props} />
    </div>
  );
}

function Bounds(props: FieldsProps): JSX.Element {
  const { t } = useI18n();
  const isScale = () => props.question.type === "scale";
  return (
    <>
      <div class={catalogueCss["pair"]}>
        <NumberField
          id={fieldId(props.question.id, "least")}
          label={t("forms.least")}
          optional={isScale() ? undefined : t("field.optional")}
          whole
          value={props.question.least}
          onInput={(least) => props.change({ least })}
          error={props.errorAt("least")}
        />
        <NumberField
          id={fieldId(props.question.id, "most")}
          label={t("forms.most")}
          optional={isScale() ? undefined : t("field.optional")}
          whole
          value={props.question.most}
          onInput={(most) => props.change({ most })}
          error={props.errorAt("most")}
        />
      </div>
      <Show when={isScale()}>
        <TextField
          label={t("forms.leastName")}
          maxLength={80}
          value={props.question.leastName}
          onInput={(leastName) => props.change({ leastName })}
        />
        <TextField
          label={t("forms.mostName")}
          maxLength={80}
          value={props.question.mostName}
          onInput={(mostName) => props.change({ mostName })}
        />
      </Show>
    </>
  );
}

/** When it is asked: always, or after some answers to a question before it. */
function ShowIf(props: FieldsProps): JSX.Element {
  const { t } = useI18n();
  const named = () => props.before.find(({ id }) => id === props.question.showIf);
  const answers = (): { id: string; name: string }[] => {
    const { choices = [], type } = named() ?? {};
    if (type !== "yes-no") return choices.map(({ id, name }) => ({ id, name }));
    return [
      { id: "yes", name: t("value.yes") },
      { id: "no", name: t("value.no") },
    ];
  };
  const isOffered = (answer: string) => answers().some(({ id }) => id === answer);
  const options = () => {
    const offering = props.before.filter(
      ({ id, type }) =>
        type === "choice" ||
        type === "choices" ||
        type === "yes-no" ||
        id === props.question.showIf,
    );
    const found = offering.map(({ id, text }) => ({
      value: id,
      label: t("forms.onlyIf", { question: text.trim() || t("forms.unnamed") }),
    }));
    const { showIf } = props.question;
    // What it hangs on was moved behind it or removed: that is shown until something else is chosen.
    const isAway = showIf !== "" && !found.some(({ value }) => value === showIf);
    const away = { value: showIf, label: t("forms.onlyIf", { question: t("catalogue.unknown") }) };
    return [{ value: "", label: t("forms.always") }, ...found, ...(isAway ? [away] : [])];
  };
  return (
    <>
      <Select
        id={fieldId(props.question.id, "showIf")}
        label={t("forms.showIf")}
        value={props.question.showIf}
        options={options()}
        onChange={(showIf) => props.change({ showIf, showValues: [] })}
        error={props.errorAt("showIf")}
      />
      <Show when={answers().length > 0 && named()}>
        <TickList
          label={t("forms.answers")}
          options={answers()}
          ticked={props.question.showValues}
          // An answer that was taken out of the question has no box to untick: it goes with the next tick.
          onChange={(ticked) => props.change({ showValues: ticked.filter(isOffered) })}
        />
      </Show>
    </>
  );
}
