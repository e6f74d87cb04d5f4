import { Show, type JSX } from "solid-js";
import css from "./bottom-bar.module.css";

export type BottomBarProps = {
  /** "3 services · 4 units · $15.90". */
  sum?: JSX.Element;
  /** Secondary buttons at the start, in place of a sum. */
  start?: JSX.Element;
  /** "Draft kept on this tablet 10:42". */
  detail?: JSX.Element;
  /** Secondary buttons first, the one primary last: it stands at the hand's end. */
  children: JSX.Element;
};

/** The sum at the start, the acts at the end; turned round for the left hand. */
export function BottomBar(props: BottomBarProps) {
  return (
    <div class={css["bar"]}>
      <Show when={props.start}>{(start) => <div class={css["acts"]}>{start()}</div>}</Show>
      <div class={css["sum"]}>
        <Show when={props.sum}>
          {(sum) => (
            <p class={css["total"]} aria-live="polite">
              {sum()}
            </p>
          )}
        </Show>
        <Show when={props.detail}>{(detail) => <p class={css["detail"]}>{detail()}</p>}</Show>
      </div>
      <div class={css["acts"]}>{props.children}</div>
    </div>
  );
}

/** A band above the bottom bar: what was given today, which release covers what will be sent. */
export function BarBand(props: {
  tone?: "quiet" | "ok" | "warn" | undefined;
  children: JSX.Element;
  end?: JSX.Element;
}) {
  return (
    <div class={css["band"]} data-tone={props.tone ?? "quiet"}>
      <div class={css["bandWords"]}>{props.children}</div>
      {props.end}
    </div>
  );
}
