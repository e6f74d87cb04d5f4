import { createSignal, Show, type JSX } from "solid-js";
import { sharingRefusal } from "../../casework/hold-words.ts";
import { usePeopleWords } from "../../casework/people-words.ts";
import type { RecordId } from "../../records/fields.ts";
import { parkReasons, readTaken, type ParkReason } from "../../records/entry-answer.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import { OddityMark } from "./oddity-mark.tsx";
import { WhoAndWhen } from "./plain-record.tsx";
import type { ReviewActs } from "./review-acts.ts";
import { useReview } from "./review-desk.tsx";
import type { ReviewLine } from "./review-lines.ts";
import css from "./review-detail.module.css";

/** A save that the office could not apply: why, and who can do what about it. */
export function ParkedSave(props: { line: ReviewLine; entry: RecordId }): JSX.Element {
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
    sharing() === undefined && (reason() === "out-of-scope" || reason() === "not-allowed");
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
    if (known === "not-allowed" || known === "out-of-scope" || known === "too-large") {
      return t(`review.parked.${known}`, { who: who() });
    }
    return t(`review.parked.${known}`);
  };
  // What is wrong with the save itself is as wrong when it comes again.
  const mayHelp = () => {
    const known = reason();
    return known !== undefined && sharing() === undefined && inTheWay.has(known);
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
        {/* Of this one the office has nothing to keep. */}
        <Show when={reason() !== "too-large"}>
          <Notice tone="info" title={t("review.parked.keptTitle")}>
            <p>{t("review.parked.kept", { who: who() })}</p>
            <Show when={lacksAccess()}>
              <p>{t("review.parked.access", { who: who() })}</p>
            </Show>
          </Notice>
        </Show>
        <Acts line={props.line} entry={props.entry} mayHelp={mayHelp()} who={who()} />
      </div>
    </div>
  );
}

/** What stood in the way of a save and may be gone: access, an office that lacked something, a tablet out of use. */
const inTheWay: ReadonlySet<ParkReason> = new Set([
  "out-of-scope",
  "not-allowed",
  "record-unknown",
  "base-unknown",
  "came-late",
]);

function Acts(props: {
  line: ReviewLine;
  entry: RecordId;
  mayHelp: boolean;
  who: string;
}): JSX.Element {
  const desk = useReview();
  const { t } = useI18n();
  const [isAsking, setAsking] = createSignal(false);
  const decide = (act: ReviewActs["putAside"]): void => {
    const line = props.line;
    const entry = props.entry;
    setAsking(false);
    void desk.decide(line, () => act(line, entry));
  };
  return (
    <div class={css["parkedActs"]}>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t("review.parked.putAside")}
      </Button>
      <Show when={props.mayHelp}>
        <Button look="primary" onClick={() => decide(desk.acts.tryAgain)}>
          {t("review.parked.tryAgain")}
        </Button>
      </Show>
      <Dialog
        open={isAsking()}
        onOpenChange={setAsking}
        title={t("review.parked.putAsideTitle")}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("outbox.keep")}</Button>
            <Button look="danger" onClick={() => decide(desk.acts.putAside)}>
              {t("review.parked.putAside")}
            </Button>
          </>
        }
      >
        {t("review.parked.putAsideText", { who: props.who })}
      </Dialog>
    </div>
  );
}
