import { Show } from "solid-js";
import { isClientFact, type ClientFact } from "../../records/eligibility/client-facts.ts";
import type { Criterion } from "../../records/eligibility/eligibility-rule.ts";
import type { RecordId } from "../../records/fields.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { useCriterionWords } from "../../casework/judged/criterion-words.ts";

// The field of the client's form that holds a fact.
const fieldOfFact: Readonly<Record<ClientFact, string>> = {
  age: "birth",
  householdSize: "householdSize",
  monthlyIncome: "monthlyIncome",
  zip: "zip",
  language: "languages",
  veteran: "veteran",
};

function fieldOf(criterion: Criterion): string | undefined {
  const isOwn = criterion.type === "number" || criterion.type === "among";
  return isOwn && isClientFact(criterion.fact) ? fieldOfFact[criterion.fact] : undefined;
}

/** The way to a missing fact: the field of the client's form that holds it, an assessment, or a need to add. */
export function FactEntry(props: {
  criterion: Criterion;
  clientId: RecordId;
  /** The page that asks, which goes on when it is entered. */
  page: "eligibility" | "referral-eligibility";
  onAddNeed: (needType: RecordId) => void;
}) {
  const store = useStore();
  const { t } = useI18n();
  const words = useCriterionWords();
  const field = () => fieldOf(props.criterion);
  // A rule may still ask for a type that retired since: nobody adds one of it.
  const need = () => {
    if (props.criterion.type !== "need") return undefined;
    const type = props.criterion.need;
    return store.reference.find("need-type", type)?.body.fields.retired ? undefined : type;
  };
  const form = () => ("form" in props.criterion ? props.criterion.form : undefined);
  return (
    <>
      <Show when={field()}>
        {(id) => (
          <ButtonLink
            icon={icons.edit}
            href={`/clients/${props.clientId}/edit?field=${id()}&for=${props.page}`}
          >
            {t("eligibility.enter", { fact: words.fact(props.criterion) })}
          </ButtonLink>
        )}
      </Show>
      <Show when={form()}>
        {(id) => (
          <ButtonLink
            icon={icons.edit}
            href={`/clients/${props.clientId}/assessments/new/${id()}?for=${props.page}`}
          >
            {t("eligibility.enter", { fact: words.fact(props.criterion) })}
          </ButtonLink>
        )}
      </Show>
      <Show when={need()}>
        {(type) => (
          <Button icon={icons.record} onClick={() => props.onAddNeed(type())}>
            {t("eligibility.addNeed", { need: words.need(type()) })}
          </Button>
        )}
      </Show>
    </>
  );
}
