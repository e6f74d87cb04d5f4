import { createMemo, createSignal, For, Index, Show, type JSX } from "solid-js";
import { useCriterionWords } from "../../../casework/judged/criterion-words.ts";
import { JudgedParts } from "../../../casework/judged/judged-part.tsx";
import { VerdictIcon } from "../../../casework/judged/verdict-icon.tsx";
import { answerFrom } from "../../../records/eligibility/client-facts.ts";
import type { Condition } from "../../../records/eligibility/eligibility-rule.ts";
import { judge, verdictOf, type Judged } from "../../../records/eligibility/judge.ts";
import {
  factsAsked,
  fileOfSample,
  type SampleFact,
  type SampleFacts,
} from "../../../records/eligibility/sample-client.ts";
import { readRule, type TypedGroup } from "../../../records/eligibility/typed-rule.ts";
import type { RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";
import { Button } from "../../../ui/button.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { PaneHeading, PaneInset } from "../../../ui/panes.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import catalogueCss from "../shared/catalogue.module.css";
import { conditionIn, nameableIn } from "./rules.ts";
import css from "./rules.module.css";
import { presetOf, SAMPLES } from "./samples.ts";
import { useTargets } from "./targets.ts";

/**
 * The rule as it is typed, judged for clients who were made up, by the code that tablets judge by. An administrator
 * holds no clients, and none is needed.
 */
export function Preview(props: { root: TypedGroup; own: RecordId | undefined }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const [changed, setChanged] = createSignal<readonly SampleFacts[]>(SAMPLES.map(() => ({})));
  const condition = createMemo(
    () => readRule(props.root, props.own ?? "", conditionIn(store)).condition,
  );
  const judgedFor = (rule: Condition, facts: SampleFacts): Judged => {
    const { standing, questionOf } = nameableIn(store);
    const exists = (id: RecordId) => standing(id) !== "gone";
    const file = fileOfSample(facts, { today: store.today(), exists, questionOf });
    return judge(rule, {
      answer: (criterion) => answerFrom(file, criterion),
      conditionOf: conditionIn(store),
    });
  };
  const samples = (rule: Condition) => {
    const asked = factsAsked(judgedFor(rule, {}));
    return changed().map((own, place) => {
      const facts = Object.fromEntries(
        asked.map(({ key }) => [key, own[key] ?? presetOf(place, key)]),
      );
      return { asked, facts, judged: judgedFor(rule, facts) };
    });
  };
  const put = (place: number, key: string, text: string): void =>
    void setChanged((before) =>
      before.map((own, at) => (at === place ? { ...own, [key]: text } : own)),
    );
  return (
    <>
      <PaneHeading text={t("rules.preview")} />
      <PaneInset>
        <p class={catalogueCss["muted"]}>{t("rules.previewWhat")}</p>
        <Show
          when={condition()}
          fallback={<p class={catalogueCss["muted"]}>{t("rules.previewWaits")}</p>}
        >
          {(rule) => (
            <ul class={css["samples"]} aria-label={t("rules.samples")}>
              <Index each={samples(rule())}>
                {(sample, place) => (
                  <Sample
                    {...sample()}
                    number={place + 1}
                    onChange={(key, text) => put(place, key, text)}
                  />
                )}
              </Index>
            </ul>
          )}
        </Show>
      </PaneInset>
    </>
  );
}

interface SampleProps {
  number: number;
  asked: readonly SampleFact[];
  facts: SampleFacts;
  judged: Judged;
  onChange: (key: string, text: string) => void;
}

function Sample(props: SampleProps): JSX.Element {
  const { t, number } = useI18n();
  const [isOpen, setOpen] = createSignal(false);
  const verdict = () => verdictOf(props.judged);
  return (
    <li class={css["sample"]}>
      <p class={css["verdict"]}>
        <VerdictIcon verdict={verdict()} size={24} word="" />
        {t("rules.sample", {
          number: number(props.number),
          verdict: t(`verdict.${verdict()}`),
        })}
      </p>
      <JudgedParts judged={props.judged} />
      <Show when={isOpen()}>
        <div class={css["fields"]}>
          <For each={props.asked.map(({ key }) => key)}>
            {(key) => (
              <Show when={props.asked.find((fact) => fact.key === key)}>
                {(fact) => (
                  <FactField
                    fact={fact()}
                    value={props.facts[key] ?? ""}
                    onChange={(text) => props.onChange(key, text)}
                  />
                )}
              </Show>
            )}
          </For>
        </div>
      </Show>
      <div>
        <Button look="quiet" aria-expanded={isOpen()} onClick={() => setOpen((was) => !was)}>
          {t(isOpen() ? "rules.factsDone" : "rules.facts", { number: number(props.number) })}
        </Button>
      </div>
    </li>
  );
}

function FactField(props: {
  fact: SampleFact;
  value: string;
  onChange: (text: string) => void;
}): JSX.Element {
  const { moneySign } = useI18n();
  const words = useCriterionWords();
  const choices = useFactChoices();
  const label = () => words.fact(props.fact.criterion);
  const isNumber = () => ["number", "given", "answer-number"].includes(props.fact.criterion.type);
  const isMoney = () => props.fact.key === "monthlyIncome";
  return (
    <Show
      when={choices(props.fact.criterion)}
      fallback={
        <Show
          when={isNumber()}
          fallback={<TextField label={label()} value={props.value} onInput={props.onChange} />}
        >
          <NumberField
            {...(isMoney() ? moneySign() : {})}
            label={label()}
            whole={!isMoney()}
            value={props.value}
            onInput={props.onChange}
          />
        </Show>
      }
    >
      {(options) => (
        <Select label={label()} value={props.value} options={options()} onChange={props.onChange} />
      )}
    </Show>
  );
}

/** What a fact may be, where that is chosen; undefined where it is typed. */
function useFactChoices() {
  const { t } = useI18n();
  const targets = useTargets();
  const none = () => ({ value: "", label: t("rules.notEntered") });
  return (criterion: SampleFact["criterion"]) => {
    switch (criterion.type) {
      case "need":
        return [
          none(),
          { value: "open", label: t("rules.isOpen") },
          { value: "closed", label: t("rules.notOpen") },
        ];
      case "enrolled":
        return (["yes", "no"] as const).map((value) => ({ value, label: t(`value.${value}`) }));
      case "among":
      case "answer": {
        const isAnswer = criterion.type === "answer";
        const answers = targets.answers({
          compared: criterion.type,
          fact: isAnswer ? criterion.form : criterion.fact,
          question: isAnswer ? criterion.question : "",
          values: criterion.values,
        });
        return answers && [none(), ...answers.map(({ id, name }) => ({ value: id, label: name }))];
      }
      default:
        return undefined;
    }
  };
}
