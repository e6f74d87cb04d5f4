import { Show, type JSX } from "solid-js";
import type { Oddity } from "../../records/review/review.ts";
import { Glyph } from "../../ui/icon.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { oddityIcons } from "../../ui/oddity-icons.ts";
import css from "./oddity-mark.module.css";
import type { ReviewLine } from "./review-lines.ts";

type Tone = "warn" | "danger" | "waiting";

// Violet where people must be told apart or chosen between, red where nothing was applied, amber for the rest.
const tones: Partial<Record<Oddity, Tone>> = {
  "two-values": "waiting",
  "look-alike": "waiting",
  "edited-was-deleted": "waiting",
  "named-by-two": "waiting",
  "could-not-apply": "danger",
  "more-careful-value": "danger",
};

/** What is odd, as an icon and a word. */
export function OddityMark(props: { oddity: Oddity }): JSX.Element {
  const { t } = useI18n();
  return (
    <span class={css["mark"]} data-tone={tones[props.oddity] ?? "warn"}>
      <Glyph icon={oddityIcons[props.oddity]} size={18} />
      <span>{t(`review.odd.${props.oddity}`)}</span>
    </span>
  );
}

/** The gravest oddity of a line and how many more there are; for the rest, whether it is new. */
export function LineMark(props: { line: ReviewLine }): JSX.Element {
  const { t } = useI18n();
  const plainWord = () => {
    const { summary, isNew } = props.line.item;
    if (summary["withdrawn"]) return t("review.deleted");
    return isNew ? t("review.new") : t("review.changed");
  };
  return (
    <Show when={props.line.odd[0]} fallback={<span class={css["plain"]}>{plainWord()}</span>}>
      {(gravest) => (
        <>
          <OddityMark oddity={gravest()} />
          <Show when={props.line.odd.length > 1}>
            {" "}
            <span class={css["more"]}>
              {t("review.andMore", { count: props.line.odd.length - 1 })}
            </span>
          </Show>
        </>
      )}
    </Show>
  );
}
