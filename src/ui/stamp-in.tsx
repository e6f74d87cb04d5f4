import type { JSX } from "solid-js";
import css from "./stamp-in.module.css";

/**
 * The one flourish: what appears on save comes down like a stamp (1.08 to 1, 160 ms), not at all
 * under reduced motion. It plays when mounted, so mount it when the save has landed.
 */
export function StampIn(props: { children: JSX.Element }) {
  return <span class={css["stampIn"]}>{props.children}</span>;
}
