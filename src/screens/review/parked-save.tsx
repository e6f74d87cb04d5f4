import { Show, type JSX } from "solid-js";
import { sharingRefusal } from "../../casework/hold-words.ts";
import { usePeopleWords } from "../../casework/people-words.ts";
import { parkReasons, readTaken } from "../../records/entry-answer.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import { OddityMark } from "./oddity-mark.tsx";
import { WhoAndWhen } from "./plain-record.tsx";
import type { ReviewLine } from "./review-lines.ts";
import css from "./review-detail.module.css";

/** A save that the office could not apply: why, and who can do what about it. */
export function ParkedSave(props: { line: ReviewLine }): JSX.Element {
  const { t, tn, number } = useI18n();
  const { briefOf } = usePeopleWords();
  const who = () => briefOf(props.line.item.author);
  const reason = () => {
    const { summary } = props.line.item;
    return parkReasons.find((one) => one === summary["reason"]);
  };
  const sharing = () => {
    const known = reason();
    return known && sharingRefusal(known, props.line.item.summary["detail"]);
  };
  // Access is what she lacks, unless it is what she would have given away.
  const lacksAccess = () =>
    (reason() === "out-of-scope" && sharing() === undefined) || reason() === "not-allowed";
  const why = () => {
    const known = reason();
    if (known === undefined) return t("review.parked.unknown");
    const refusal = sharing();
    const taken = known === "much-is-taken" ? readTaken(props.line.item.summary["detail"]) : null;
    if (taken !== null) {
      const params = { of: number(taken.of), who: who() };
      return tn("review.parked.takes-clients", taken.clients, params);
    }
    if (refusal !== undefined) return t(`review.parked.${refusal}`, { who: who() });
    // Some of the sentences name the author; the others have no place for her name.
    if (known === "not-allowed" || known === "out-of-scope") {
      return t(`review.parked.${known}`, { who: who() });
    }
    return t(`review.parked.${known}`);
  };
  return (
    <div class={css["body"]} tabindex="0">
      <div class={css["inset"]}>
        <div class={css["why"]}>
          <div>
            <OddityMark oddity="could-not-apply" />
          </div>
          <p>
            {t("review.why.could-not-apply")} {why()}
          </p>
        </div>
        <WhoAndWhen line={props.line} />
        <Notice tone="info" title={t("review.parked.keptTitle")}>
          <p>{t("review.parked.kept", { who: who() })}</p>
          <Show when={lacksAccess()}>
            <p>{t("review.parked.access", { who: who() })}</p>
          </Show>
        </Notice>
      </div>
    </div>
  );
}
