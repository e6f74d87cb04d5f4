import css from "./tick-box.module.css";

/**
 * The drawn box beside or over a real checkbox: a pen stroke that overshoots its upper end corner,
 * or, where tokens say so (Sun, Desk), a filled box with a white tick. Decorative.
 */
export function TickBox(props: { ticked: boolean }) {
  return (
    <svg
      class={css["tick"]}
      data-ticked={props.ticked ? "" : undefined}
      viewBox="0 0 28 28"
      aria-hidden="true"
    >
      <rect class={css["box"]} x="1.25" y="1.25" width="25.5" height="25.5" rx="4" />
      <path class={css["pen"]} d="M7 14.5l5.5 6.5C16.5 13 23 5.5 32.5 -1.5" />
      <path class={css["mark"]} d="M7 14.5l5 5.5L21.5 8.5" />
    </svg>
  );
}
