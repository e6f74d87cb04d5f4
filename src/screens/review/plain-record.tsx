import { createEffect, createSignal, For, on, Show, type JSX } from "solid-js";
import { usePeopleWords } from "../../casework/people-words.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import { useStore } from "../../store/store-context.tsx";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { oddityIcons } from "../../ui/oddity-icons.ts";
import { AssessedTwice } from "./assessed-twice.tsx";
import { EnrollmentSpan } from "./enrollment-span.tsx";
import { LookAlikes } from "./look-alikes.tsx";
import { OddityMark } from "./oddity-mark.tsx";
import { RecordFields } from "./record-fields.tsx";
import { ReturnBar, ReturnForm } from "./return-form.tsx";
import { useReview } from "./review-desk.tsx";
import type { ReviewLine } from "./review-lines.ts";
import css from "./review-detail.module.css";
import { useReasons } from "./why-odd.ts";

/** A record to accept or to send back: who, when, what is odd and why, and what it says. */
export function PlainRecord(props: { line: ReviewLine }): JSX.Element {
  const desk = useReview();
  const store = useStore();
  const [isReturning, setReturning] = createSignal(false);
  const record = store.createRecord(
    // One detail is one line, and a line's record never lies in another collection.
    // eslint-disable-next-line solid/reactivity
    props.line.item.recordCollection,
    () => props.line.item.record,
  );
  createEffect(
    on(desk.returnAsked, (asked) => {
      if (asked !== props.line.id) return;
      setReturning(true);
      desk.askReturn(undefined);
    }),
  );
  return (
    <>
      <div class={css["body"]} tabindex="0">
        <div class={css["inset"]}>
          <WhyOdd line={props.line} />
          <WhoAndWhen line={props.line} />
        </div>
        <RecordFields line={props.line} record={record()} />
        <Show when={isReturning()}>
          <ReturnForm line={props.line} />
        </Show>
      </div>
      <div class={css["bar"]}>
        <Show
          when={isReturning()}
          fallback={<Acts line={props.line} onReturn={() => setReturning(true)} />}
        >
          <ReturnBar line={props.line} onCancel={() => setReturning(false)} />
        </Show>
      </div>
    </>
  );
}

function Acts(props: { line: ReviewLine; onReturn: () => void }): JSX.Element {
  const desk = useReview();
  const { t } = useI18n();
  return (
    <BottomBar>
      <Button size="bar" icon={oddityIcons.return} mirrorIcon onClick={() => props.onReturn()}>
        {t("review.return")}
      </Button>
      <Button
        size="bar"
        look="primary"
        icon={oddityIcons.accept}
        onClick={() => void desk.accept([props.line])}
      >
        {t("review.accept")}
      </Button>
    </BottomBar>
  );
}

function WhyOdd(props: { line: ReviewLine }): JSX.Element {
  const { t } = useI18n();
  const reasonOf = useReasons();
  return (
    <For each={props.line.odd} fallback={<p class={css["muted"]}>{t("review.nothingOdd")}</p>}>
      {(oddity) => (
        <div class={css["why"]}>
          <div>
            <OddityMark oddity={oddity} />
          </div>
          <p>{reasonOf(oddity, props.line.item)}</p>
          <Show when={oddity === "outside-enrollment" && enrollmentOf(props.line)}>
            {(known) => <EnrollmentSpan enrollment={known().enrollment} date={known().date} />}
          </Show>
          <Show when={oddity === "assessed-twice" && props.line.clientId}>
            {(clientId) => (
              <AssessedTwice clientId={clientId()} assessment={props.line.item.record} />
            )}
          </Show>
          <Show when={oddity === "look-alike"}>
            <LookAlikes clientId={props.line.clientId} />
          </Show>
        </div>
      )}
    </For>
  );
}

function enrollmentOf({ item }: ReviewLine) {
  const { enrollment, date } = item.summary;
  const areKnown = typeof enrollment === "string" && typeof date === "string";
  return areKnown && { enrollment, date };
}

/** Who recorded it and when, by her tablet; and when the office got it, if that was later. */
export function WhoAndWhen(props: { line: ReviewLine }): JSX.Element {
  const { t, age } = useI18n();
  const { whoIs } = usePeopleWords();
  const { dayAndTimeWords } = useTimeWords();
  const what = () => {
    const { author, at, isNew, summary } = props.line.item;
    const words = { who: whoIs(author), when: dayAndTimeWords(at) };
    if (summary["withdrawn"]) return t("review.deletedBy", words);
    return isNew ? t("review.recordedBy", words) : t("review.changedBy", words);
  };
  const received = () => {
    const { at, receivedAt } = props.line.item;
    const late = Date.parse(receivedAt) - Date.parse(at);
    const when = dayAndTimeWords(receivedAt);
    return late < LATER_MS
      ? t("review.receivedAt", { when })
      : t("review.receivedLater", { when, age: age(late) });
  };
  return (
    <p class={css["muted"]}>
      {what()} {received()}
    </p>
  );
}

const LATER_MS = 10 * 60_000;
