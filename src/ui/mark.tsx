import CircleCheck from "lucide-solid/icons/circle-check";
import CircleQuestionMark from "lucide-solid/icons/circle-question-mark";
import CircleSlash from "lucide-solid/icons/circle-slash";
import { Show, type JSX } from "solid-js";
import { Glyph, type Icon } from "./icon.tsx";
import css from "./mark.module.css";

/**
 * `yes` is quiet (green mark, muted word); `unsure` and `no` are bold; `live` is the one referral
 * mode with colour; `alert` is clay, for safety; `given` is bold and amber without an icon.
 */
export type MarkTone = "yes" | "unsure" | "no" | "live" | "quiet" | "alert" | "given";

const toneIcons: Partial<Record<MarkTone, Icon>> = {
  yes: CircleCheck,
  unsure: CircleQuestionMark,
  no: CircleSlash,
};

export type MarkProps = {
  tone: MarkTone;
  text: string;
  icon?: Icon | undefined;
  /** Opens the reason; makes the mark a button. */
  onOpen?: (() => void) | undefined;
};

/** An icon and a word without a border: eligibility, referral mode, a safety alert. */
export function Mark(props: MarkProps) {
  return (
    <Show
      when={props.onOpen}
      fallback={
        <span class={css["mark"]} data-tone={props.tone}>
          <MarkFace {...props} />
        </span>
      }
    >
      <button
        type="button"
        class={css["mark"]}
        data-tone={props.tone}
        data-button=""
        onClick={() => props.onOpen?.()}
      >
        <MarkFace {...props} />
      </button>
    </Show>
  );
}

function MarkFace(props: MarkProps) {
  return (
    <>
      <Glyph icon={props.icon ?? toneIcons[props.tone]} size={16} />
      <span>{props.text}</span>
    </>
  );
}

/** `↳ nearest open now`: the clay arrow before a reason. */
export function Reason(props: { children: JSX.Element }) {
  return (
    <span class={css["reason"]}>
      <svg viewBox="0 0 16 16" width="14" height="14" data-mirror="" aria-hidden="true">
        <path d="M2 2v6a2 2 0 0 0 2 2h9M10 7l3.2 3L10 13" />
      </svg>
      <span>{props.children}</span>
    </span>
  );
}
