import { createSignal, onMount, type JSX } from "solid-js";
import { usePeopleWords } from "../../casework/people-words.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { oddityIcons } from "../../ui/oddity-icons.ts";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { fieldsInWords } from "./record-fields.tsx";
import css from "./return-form.module.css";
import { useReview } from "./review-desk.tsx";
import type { ReviewLine } from "./review-lines.ts";
import { changedFieldsOf } from "./summary-words.ts";

const WHOLE = "*";
const RETURN_FORM = "return-form";

/** Sends a record back to its author with a comment on one field. */
export function ReturnForm(props: { line: ReviewLine }): JSX.Element {
  const desk = useReview();
  const { t } = useI18n();
  const { fieldName } = useRecordWords();
  const { briefOf } = usePeopleWords();
  // A suggestion to begin with; the form belongs to one line.
  // eslint-disable-next-line solid/reactivity
  const [field, setField] = createSignal(likelyField(props.line));
  const [comment, setComment] = createSignal("");
  const [isMissing, setMissing] = createSignal(false);
  const who = () => briefOf(props.line.item.author);
  const options = () => [
    { value: WHOLE, label: t("review.wholeRecord") },
    ...fieldsInWords(props.line.item.recordKind, fieldName, t("field.other")).map((one) => ({
      value: one.field,
      label: one.name,
    })),
  ];
  let area: HTMLTextAreaElement | undefined;
  let form: HTMLFormElement | undefined;
  onMount(() => {
    area?.focus({ preventScroll: true });
    form?.scrollIntoView({ block: "end" });
  });

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = comment().trim();
    setMissing(text === "");
    if (text === "") {
      area?.focus();
      return;
    }
    const line = props.line;
    const about = field() === WHOLE ? null : field();
    void desk.decide(line, () => desk.acts.sendBack(line, about, text));
  };
  return (
    <form ref={form} id={RETURN_FORM} class={css["form"]} noValidate onSubmit={submit}>
      <h3 class={css["title"]}>{t("review.returnTitle")}</h3>
      <p class={css["hint"]}>{t("review.returnHint", { who: who() })}</p>
      <Select label={t("review.field")} value={field()} options={options()} onChange={setField} />
      <TextArea
        ref={(element) => (area = element)}
        label={t("review.comment")}
        hint={t("review.commentHint")}
        error={isMissing() ? t("review.commentMissing", { who: who() }) : undefined}
        value={comment()}
        maxLength={2000}
        onInput={setComment}
      />
    </form>
  );
}

/** The form's buttons: they stay at the foot, whatever the form's length. */
export function ReturnBar(props: { line: ReviewLine; onCancel: () => void }): JSX.Element {
  const { t } = useI18n();
  const { briefOf } = usePeopleWords();
  return (
    <BottomBar>
      <Button size="bar" onClick={() => props.onCancel()}>
        {t("action.cancel")}
      </Button>
      <Button
        type="submit"
        form={RETURN_FORM}
        size="bar"
        look="primary"
        icon={oddityIcons.return}
        mirrorIcon
      >
        {t("review.send", { who: briefOf(props.line.item.author) })}
      </Button>
    </BottomBar>
  );
}

/** The field that is probably meant: the one that is odd, else the one that was changed. */
function likelyField({ odd, item }: ReviewLine): string {
  const byOddity: Partial<Record<ReviewLine["odd"][number], string>> = {
    "grant-ended": "grant",
    "unusual-units": "units",
    "outside-enrollment": "date",
    "future-date": "date",
    "twice-in-a-day": "date",
    "definition-retired": "definition",
    "over-authorization": "units",
    "other-total": "total",
    "grant-overdrawn": "grant",
    "answers-misfit": "answers",
    "ends-first": item.recordKind === "enrollment" ? "exit" : "end",
  };
  const [gravest] = odd;
  return (gravest && byOddity[gravest]) ?? changedFieldsOf(item)[0] ?? WHOLE;
}
