import { For, Match, Show, Switch } from "solid-js";
import type { Question } from "../records/assessment/assessment-form.ts";
import { Checkbox } from "../ui/checkbox.tsx";
import { ChoiceChips, type Choice } from "../ui/choice-chips.tsx";
import { DateField } from "../ui/date-field.tsx";
import { useI18n, type I18n } from "../ui/i18n/i18n.tsx";
import { NumberField } from "../ui/number-field.tsx";
import { TextArea } from "../ui/text-area.tsx";
import fieldCss from "../ui/field.module.css";
import css from "./question-field.module.css";

interface QuestionProps {
  id: string;
  question: Question;
  error: string | undefined;
  /** Codes of several choices; for every other question one text, empty while there is no answer. */
  value: string | readonly string[];
  onChange: (value: string | string[]) => void;
}

/** One question of an assessment with the control that its kind is answered by. */
export function QuestionField(props: QuestionProps) {
  const { t } = useI18n();
  const text = () => (typeof props.value === "string" ? props.value : (props.value[0] ?? ""));
  const field = {
    get id() {
      return props.id;
    },
    get label() {
      return props.question.text;
    },
    get optional() {
      return props.question.required ? undefined : t("field.optional");
    },
    get error() {
      return props.error;
    },
    get value() {
      return text();
    },
    onInput: (value: string) => props.onChange(value),
  };
  const is = (type: Question["type"]) => props.question.type === type;
  return (
    <Switch fallback={<OneChoice {...props} value={text()} />}>
      <Match when={is("text")}>
        <TextArea {...field} rows={2} maxLength={10_000} />
      </Match>
      <Match when={is("number")}>
        <NumberField {...field} whole maxLength={11} />
      </Match>
      <Match when={is("date")}>
        <DateField {...field} />
      </Match>
      <Match when={is("choices")}>
        <SeveralChoices {...props} />
      </Match>
    </Switch>
  );
}

function OneChoice(props: QuestionProps & { value: string }) {
  const i18n = useI18n();
  const answers = () => choicesOf(props.question, i18n);
  return (
    <ChoiceChips
      id={props.id}
      label={props.question.text}
      hint={endsOf(props.question, i18n)}
      error={props.error}
      value={props.value}
      // What was tapped by mistake can be taken back where no answer is one, too.
      options={
        props.question.required
          ? answers()
          : [...answers(), { value: "", label: i18n.t("assessment.noAnswer") }]
      }
      onChange={(value) => props.onChange(value)}
    />
  );
}

function choicesOf(question: Question, { t, number }: I18n): Choice<string>[] {
  switch (question.type) {
    case "choice":
      return question.choices.map(({ code, name }) => ({ value: code, label: name }));
    case "scale":
      return steps(question).map((step) => ({ value: String(step), label: number(step) }));
    default:
      return [
        { value: "yes", label: t("assessment.yes") },
        { value: "no", label: t("assessment.no") },
      ];
  }
}

// What the two ends of a scale mean.
function endsOf(question: Question, { t, number }: I18n): string | undefined {
  if (question.type !== "scale") return undefined;
  const { least, most, leastName, mostName } = question;
  return t("assessment.scale", {
    ...{ least: number(least), leastName, most: number(most), mostName },
  });
}

function steps({ least, most }: Extract<Question, { type: "scale" }>): number[] {
  return Array.from({ length: Math.max(0, most - least) + 1 }, (_, step) => least + step);
}

function SeveralChoices(props: QuestionProps) {
  const { t } = useI18n();
  const choices = () => (props.question.type === "choices" ? props.question.choices : []);
  const ticked = () => (typeof props.value === "string" ? [] : props.value);
  const errorId = () => `${props.id}-words`;
  const tick = (code: string, isTicked: boolean) =>
    props.onChange(
      ticked()
        .filter((known) => known !== code)
        .concat(isTicked ? [code] : []),
    );
  return (
    <fieldset class={css["group"]} aria-describedby={props.error ? errorId() : undefined}>
      <legend class={fieldCss["legend"]}>
        {props.question.text}
        <Show when={!props.question.required}>
          <span class={fieldCss["optional"]}> {t("field.optional")}</span>
        </Show>
      </legend>
      <Show when={props.error}>
        {(words) => (
          <p class={fieldCss["error"]} id={errorId()}>
            {words()}
          </p>
        )}
      </Show>
      <div class={css["choices"]}>
        <For each={choices()}>
          {({ code, name }, index) => (
            <Checkbox
              id={index() === 0 ? props.id : undefined}
              label={<span dir="auto">{name}</span>}
              checked={ticked().includes(code)}
              onChange={(isTicked) => tick(code, isTicked)}
            />
          )}
        </For>
      </div>
    </fieldset>
  );
}
