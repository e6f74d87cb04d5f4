import { createMemo, Show, type JSX } from "solid-js";
import { useTimeWords } from "../../casework/time-words.ts";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { oddityIcons } from "../../ui/oddity-icons.ts";
import { useReview } from "./review-desk.tsx";
import { KeyHints } from "./review-keys.tsx";

/** What is selected and what can be done with it; with nothing selected, the rest can go in one act. */
export function ReviewBar(): JSX.Element {
  const desk = useReview();
  const { t, tn } = useI18n();
  const { dayWords } = useTimeWords();
  const rest = () => desk.filter.linesIn("rest");
  const oldest = createMemo(() => {
    const days = desk.inTab().map((line) => line.day);
    return days.reduce((least, day) => (least === "" || day < least ? day : least), "");
  });
  const sum = () => {
    const { length } = desk.selected();
    if (length > 0) return tn("review.selected", length);
    return desk.inTab().length > 0 ? tn("review.matching", desk.inTab().length) : undefined;
  };
  return (
    <>
      <BottomBar
        sum={sum()}
        detail={oldest() === "" ? undefined : t("review.oldest", { when: dayWords(oldest()) })}
      >
        <Show when={desk.selected().length > 0} fallback={<AcceptRest count={rest().length} />}>
          <Button
            size="bar"
            look="quiet"
            icon={oddityIcons.unselect}
            onClick={() => desk.selection.set([])}
          >
            {t("review.unselect")}
          </Button>
          <Button
            size="bar"
            look="primary"
            icon={oddityIcons.accept}
            onClick={() => void desk.accept(desk.selected())}
          >
            {tn("review.acceptMany", desk.selected().length)}
          </Button>
        </Show>
      </BottomBar>
      <KeyHints />
    </>
  );
}

function AcceptRest(props: { count: number }): JSX.Element {
  const desk = useReview();
  const { tn } = useI18n();
  return (
    <Show when={props.count > 0}>
      <Button
        size="bar"
        icon={oddityIcons.acceptAll}
        onClick={() => void desk.accept(desk.filter.linesIn("rest"))}
      >
        {tn("review.acceptRest", props.count)}
      </Button>
    </Show>
  );
}
