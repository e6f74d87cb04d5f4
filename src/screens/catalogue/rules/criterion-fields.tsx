import { Match, Show, Switch, type JSX } from "solid-js";
import { clientFacts, isClientFact } from "../../../records/eligibility/client-facts.ts";
import {
  spans,
  type Compared,
  type FaultAt,
  type Span,
  type TypedCriterion,
} from "../../../records/eligibility/typed-rule.ts";
import type { RecordId } from "../../../records/fields.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import catalogueCss from "../shared/catalogue.module.css";
import { TickList } from "../shared/tick-list.tsx";
import { ChosenServices } from "./chosen-services.tsx";
import { fieldId } from "./rule-form.ts";
import { useTargets } from "./targets.ts";

interface FieldsProps {
  criterion: TypedCriterion;
  /** The rule that it stands in, where that is not a new one. */
  own: RecordId | undefined;
  change: (changed: Partial<TypedCriterion>) => void;
  errorAt: (field: FaultAt["field"]) => string | undefined;
}

/** One criterion: the fact, how it is compared, and with what. */
export function CriterionFields(props: FieldsProps): JSX.Element {
  const is = (...compared: Compared[]) => compared.includes(props.criterion.compared);
  return (
    <>
      <FactField {...props} />
      <Show when={is("need", "enrolled", "rule", "answer", "answer-number")}>
        <TargetField {...props} />
      </Show>
      <Show when={is("answer", "answer-number")}>
        <QuestionChoice {...props} />
      </Show>
      <Show when={is("given")}>
        <GivenFields {...props} />
      </Show>
      <Show when={is("number", "given", "answer-number")} fallback={<YesNoComparison {...props} />}>
        <SpanFields {...props} />
      </Show>
      <Show when={is("among", "answer")}>
        <Values {...props} />
      </Show>
    </>
  );
}

const others = ["need", "enrolled", "given", "answer", "rule"] as const;

function FactField(props: FieldsProps): JSX.Element {
  const { t } = useI18n();
  const isOwnFact = () =>
    props.criterion.compared === "number" || props.criterion.compared === "among";
  // What kind of answer it is the question says.
  const subject = () =>
    props.criterion.compared === "answer-number" ? "answer" : props.criterion.compared;
  const gone = () =>
    isOwnFact() && !isClientFact(props.criterion.fact) ? props.criterion.fact : undefined;
  const choose = (value: string): void => {
    const clean = { question: "", values: [], services: [], least: "", most: "", isNot: false };
    const other = others.find((known) => known === value);
    if (other) return props.change({ ...clean, compared: other, fact: "" });
    const isNumber = ["age", "householdSize", "monthlyIncome"].includes(value);
    props.change({ ...clean, compared: isNumber ? "number" : "among", fact: value });
  };
  return (
    <Select
      id={fieldId(props.criterion.id, isOwnFact() ? "fact" : "subject")}
      label={t("rules.fact")}
      value={isOwnFact() ? props.criterion.fact : subject()}
      options={[
        ...(gone() === undefined
          ? []
          : [{ value: gone() ?? "", label: t("rules.fact.gone", { fact: gone() ?? "" }) }]),
        ...clientFacts.map((fact) => ({ value: fact, label: t(`fact.${fact}`) })),
        ...others.map((other) => ({ value: other, label: t(`rules.fact.${other}`) })),
      ]}
      error={isOwnFact() ? props.errorAt("fact") : undefined}
      onChange={choose}
    />
  );
}

/** Which need, program, form or rule. */
function TargetField(props: FieldsProps): JSX.Element {
  const { t } = useI18n();
  const targets = useTargets();
  const label = () => {
    switch (props.criterion.compared) {
      case "need":
        return t("field.needType");
      case "enrolled":
        return t("field.program");
      case "answer":
      case "answer-number":
        return t("rules.form");
      default:
        return t("rules.column");
    }
  };
  const options = () =>
    targets
      .of(props.criterion.compared, props.criterion.fact)
      .filter(({ value }) => props.criterion.compared !== "rule" || value !== props.own);
  return (
    <Select
      id={fieldId(props.criterion.id, "fact")}
      label={label()}
      value={props.criterion.fact === "" ? undefined : props.criterion.fact}
      placeholder={t("rules.choose")}
      options={options()}
      error={props.errorAt("fact")}
      onChange={(fact) => {
        const compared = props.criterion.compared === "answer-number" ? "answer" : undefined;
        props.change({ fact, question: "", values: [], ...(compared && { compared }) });
      }}
    />
  );
}

function QuestionChoice(props: FieldsProps): JSX.Element {
  const { t } = useI18n();
  const targets = useTargets();
  return (
    <Select
      id={fieldId(props.criterion.id, "question")}
      label={t("rules.question")}
      value={props.criterion.question === "" ? undefined : props.criterion.question}
      placeholder={t("rules.choose")}
      options={targets.questions(props.criterion.fact, props.criterion.question)}
      error={props.errorAt("question")}
      onChange={(question) => {
        const isNumber = targets.isNumber(props.criterion.fact, question);
        props.change({ question, compared: isNumber ? "answer-number" : "answer", values: [] });
      }}
    />
  );
}

function GivenFields(props: FieldsProps): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <ChosenServices
        id={fieldId(props.criterion.id, "services")}
        label={t("rules.given")}
        may="be given"
        chosen={props.criterion.services}
        onChange={(services) => props.change({ services })}
        error={props.errorAt("services")}
      />
      <NumberField
        id={fieldId(props.criterion.id, "days")}
        label={t("rules.days")}
        whole
        maxLength={4}
        value={props.criterion.days}
        onInput={(days) => props.change({ days })}
        error={props.errorAt("days")}
      />
    </>
  );
}

function SpanFields(props: FieldsProps): JSX.Element {
  const { t, moneySign } = useI18n();
  const value = (): Span | `not-${Span}` =>
    props.criterion.isNot ? `not-${props.criterion.span}` : props.criterion.span;
  const isMoney = () => props.criterion.fact === "monthlyIncome";
  const number = (field: "least" | "most", label: string) => (
    <NumberField
      {...(isMoney() ? moneySign() : {})}
      id={fieldId(props.criterion.id, field)}
      label={label}
      whole={!isMoney()}
      value={props.criterion[field]}
      onInput={(typed) => props.change({ [field]: typed })}
      error={props.errorAt(field)}
    />
  );
  return (
    <>
      <Select
        label={t("rules.comparison")}
        value={value()}
        options={[
          ...spans.map((span) => ({ value: span, label: t(`rules.span.${span}`) })),
          ...spans.map((span) => ({
            value: `not-${span}` as const,
            label: t(`rules.not.${span}`),
          })),
        ]}
        onChange={(chosen) => {
          const span = spans.find((one) => chosen.endsWith(one)) ?? "least";
          // The one number that is typed is meant, whichever end it now is.
          const typed = props.criterion.least || props.criterion.most;
          const ends =
            span === "most"
              ? { least: "", most: typed }
              : { least: typed, most: span === "between" ? props.criterion.most : "" };
          props.change({ span, isNot: chosen.startsWith("not-"), ...ends });
        }}
      />
      <Switch fallback={number("least", t("rules.number"))}>
        <Match when={props.criterion.span === "most"}>{number("most", t("rules.number"))}</Match>
        <Match when={props.criterion.span === "between"}>
          <div class={catalogueCss["pair"]}>
            {number("least", t("rules.from"))}
            {number("most", t("rules.to"))}
          </div>
        </Match>
      </Switch>
    </>
  );
}

function YesNoComparison(props: FieldsProps): JSX.Element {
  const { t } = useI18n();
  const compared = () => {
    const found = props.criterion.compared;
    return found === "number" || found === "given" || found === "answer-number" ? "among" : found;
  };
  return (
    <Select
      label={t("rules.comparison")}
      value={props.criterion.isNot ? "no" : "yes"}
      options={[
        { value: "yes", label: t(`rules.yes.${compared()}`) },
        { value: "no", label: t(`rules.no.${compared()}`) },
      ]}
      onChange={(value) => props.change({ isNot: value === "no" })}
    />
  );
}

/** The words that count: ticked where there are some to choose from, else typed. */
function Values(props: FieldsProps): JSX.Element {
  const { t } = useI18n();
  const targets = useTargets();
  const answers = () => targets.answers(props.criterion);
  const id = () => fieldId(props.criterion.id, "values");
  return (
    <Show
      when={answers()}
      fallback={
        <TextField
          id={id()}
          label={t("rules.values")}
          hint={t("rules.valuesHint")}
          value={props.criterion.values.join(",")}
          onInput={(typed) => props.change({ values: typed.split(",") })}
          error={props.errorAt("values")}
        />
      }
    >
      {(options) => (
        <TickList
          id={id()}
          label={t("rules.values")}
          options={options()}
          ticked={props.criterion.values}
          onChange={(values) => props.change({ values })}
          error={props.errorAt("values")}
        />
      )}
    </Show>
  );
}
