import { createMemo, For, Show, type JSX } from "solid-js";
import { readQuestions, type TypedQuestion } from "../../../records/assessment/typed-form.ts";
import { ailingParts, type Ailing } from "../../../records/eligibility/ailing-rule.ts";
import type { RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Link } from "../../../ui/link.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useRuleWords } from "../rules/rule-words.ts";
import { nameableIn } from "../rules/rules.ts";
import type { FormLine } from "./forms-page.tsx";

/** S-43: what rules of eligibility ask for and the form, as it is typed, offers no more. */
export function RulesHit(props: {
  form: FormLine;
  questions: readonly TypedQuestion[];
}): JSX.Element {
  const { t } = useI18n();
  const words = useRuleWords();
  const hit = createRulesHit(
    () => props.form,
    () => props.questions,
  );
  return (
    <Show when={hit().length > 0}>
      <Notice tone="warn" title={t("forms.rulesHit")} announce>
        <ul>
          <For each={hit()}>
            {({ id, name, part, ailment }) => (
              <li>
                <Link href={`/rules/${id}`}>
                  <bdi>{name}</bdi>
                </Link>
                {" – "}
                {t(`rules.ailment.${ailment}`, { what: words.condition(part) })}
              </li>
            )}
          </For>
        </ul>
        <p>{t("forms.rulesHitNext")}</p>
      </Notice>
    </Show>
  );
}

type Hit = Ailing & { id: RecordId; name: string };

function createRulesHit(form: () => FormLine, questions: () => readonly TypedQuestion[]) {
  const store = useStore();
  const hit = createMemo((): Hit[] => {
    const typed = readQuestions(questions(), form().versions).questions;
    const nameable = {
      ...nameableIn(store),
      questionOf: (_: RecordId, asked: string) => typed.find(({ code }) => code === asked),
      // A rule that is named stands in this list itself.
      conditionOf: () => undefined,
    };
    const isHers = ({ part }: Ailing) => "form" in part && part.form === form().id;
    return store.reference
      .ofKind("eligibility-rule")
      .filter(({ body }) => !body.fields.retired)
      .flatMap(({ id, body: { fields } }) =>
        ailingParts(fields.condition, nameable)
          .filter(isHers)
          .map((ailing) => ({ ...ailing, id, name: fields.name })),
      );
  });
  return hit;
}
