import type { JSX } from "solid-js";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Question } from "../../../ui/question.tsx";
import type { EditAccessForm } from "./edit-access.tsx";

/** Much of a caseload goes away: said with the number before it happens. */
export function TakenQuestion(props: { edit: EditAccessForm; name: string }): JSX.Element {
  const { t, tn, number } = useI18n();
  const clients = () => props.edit.taken()?.clients ?? 0;
  const of = () => number(props.edit.taken()?.of ?? 0);
  return (
    <Question
      open={props.edit.taken() !== undefined}
      cancel={() => props.edit.keepThem()}
      title={tn("taken.title", clients(), { of: of(), name: props.name })}
      word={tn("taken.act", clients())}
      act={() => void props.edit.saveTaking()}
    >
      <p>{t("taken.text", { name: props.name })}</p>
    </Question>
  );
}
