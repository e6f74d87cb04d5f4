import type { JSX } from "solid-js";
import css from "./more-page.module.css";

/** A fact of this tablet: its name, then what there is to say and to do. */
export function Fact(props: { name: string; children: JSX.Element }): JSX.Element {
  return (
    <div class={css["fact"]}>
      <dt class={css["factName"]}>{props.name}</dt>
      <dd class={css["factText"]}>{props.children}</dd>
    </div>
  );
}
