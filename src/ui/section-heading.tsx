import { Show, type JSX } from "solid-js";
import { Dynamic } from "solid-js/web";
import css from "./section-heading.module.css";

export type SectionHeadingProps = {
  text: string;
  level?: 2 | 3 | 4 | undefined;
  id?: string | undefined;
  /** Muted, at the end: "3 due, 2 soon". */
  count?: JSX.Element;
  /** A clay number in the gutter, for the sections of a form. */
  number?: string | number | undefined;
  /** `page` and `form` keep the gutter free (80, 72); `pane` stands in a list pane, one size down. */
  place?: "page" | "form" | "pane" | "plain" | undefined;
};

/** 17/700 over a 2 px rule. The margin rule of a `Ledger` starts below it. */
export function SectionHeading(props: SectionHeadingProps) {
  return (
    <div
      class={css["heading"]}
      data-place={props.place ?? (props.number === undefined ? "page" : "form")}
    >
      <Show when={props.number !== undefined}>
        <span class={css["number"]} aria-hidden="true">
          {props.number}
        </span>
      </Show>
      <Dynamic component={`h${props.level ?? 2}`} id={props.id} class={css["text"]}>
        {props.text}
      </Dynamic>
      <Show when={props.count}>{(count) => <span class={css["count"]}>{count()}</span>}</Show>
    </div>
  );
}
