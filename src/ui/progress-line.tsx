import css from "./progress-line.module.css";

export type ProgressLineProps = {
  /** What: "Clients of Eastside". */
  label: string;
  /** How much and how far, in words: "3,100 of 4,820 · 1 min left". */
  detail: string;
  value: number;
  max: number;
};

/** The first fill: what comes down, how much of it, how far it is. */
export function ProgressLine(props: ProgressLineProps) {
  const share = () => (props.max > 0 ? Math.min(1, props.value / props.max) : 0);
  return (
    <div class={css["progress"]}>
      <div class={css["words"]}>
        <span class={css["label"]}>{props.label}</span>
        <span class={css["detail"]}>{props.detail}</span>
      </div>
      <div
        class={css["track"]}
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={props.max}
        aria-valuenow={props.value}
        aria-valuetext={props.detail}
      >
        <div class={css["fill"]} style={{ "--share": share() }} />
      </div>
    </div>
  );
}
