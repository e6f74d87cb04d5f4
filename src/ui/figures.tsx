import { Index, Show } from "solid-js";
import css from "./figures.module.css";
import { Link } from "./link.tsx";

export type Figure = {
  /** "7", "8:05". */
  number: string;
  title: string;
  detail?: string | undefined;
  tone?: "waiting" | "warn" | "danger" | undefined;
  /** The list behind the number. */
  href?: string | undefined;
};

/** A ruled strip of big numbers, each opening its list: what waits, what needs me, the inbox. */
export function Figures(props: { label: string; figures: readonly Figure[] }) {
  return (
    <div class={css["place"]}>
      <ul class={css["strip"]} aria-label={props.label}>
        {/* By place: a number that changes leaves the link beneath the finger alone. */}
        <Index each={props.figures}>
          {(figure) => (
            <li class={css["cell"]}>
              <Show when={figure().href} fallback={<FigureFace figure={figure()} />}>
                {(href) => (
                  <Link class={css["link"]} href={href()}>
                    <FigureFace figure={figure()} />
                  </Link>
                )}
              </Show>
            </li>
          )}
        </Index>
      </ul>
    </div>
  );
}

function FigureFace(props: { figure: Figure }) {
  return (
    <span class={css["figure"]}>
      <span class={css["number"]} data-tone={props.figure.tone}>
        {props.figure.number}
      </span>
      <span class={css["words"]}>
        <span class={css["title"]}>{props.figure.title}</span>
        <span class={css["detail"]}>{props.figure.detail}</span>
      </span>
    </span>
  );
}
