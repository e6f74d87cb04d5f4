import OctagonAlert from "lucide-solid/icons/octagon-alert";
import { For, onMount } from "solid-js";
import css from "./error-summary.module.css";
import { Glyph } from "./icon.tsx";

/** An error in words and the id of the field that it speaks of. */
export type FieldError = { fieldId: string; message: string };

export type ErrorSummaryProps = {
  /** "3 things need another look". */
  title: string;
  errors: readonly FieldError[];
  level?: 2 | 3 | undefined;
};

/**
 * Shown on submit only (GOV.UK): takes the focus when it appears, and each line leads to its field.
 * Mount it keyed by the attempt, so that a second failing submit takes the focus again.
 */
export function ErrorSummary(props: ErrorSummaryProps) {
  let box: HTMLDivElement | undefined;
  onMount(() => box?.focus());
  const goTo = (event: MouseEvent, fieldId: string) => {
    event.preventDefault();
    const field = document.getElementById(fieldId);
    field?.focus();
    field?.scrollIntoView({ block: "center" });
  };
  return (
    <div class={css["summary"]} ref={box} role="alert" tabindex="-1">
      <p class={css["title"]} role="heading" aria-level={props.level ?? 2}>
        <Glyph icon={OctagonAlert} size={20} />
        {props.title}
      </p>
      <ul class={css["list"]}>
        <For each={props.errors}>
          {(error) => (
            <li>
              <a href={`#${error.fieldId}`} onClick={(event) => goTo(event, error.fieldId)}>
                {error.message}
              </a>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
