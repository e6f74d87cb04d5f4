import { Show, type JSX } from "solid-js";
import { Drawing, type DrawingName } from "./drawing.tsx";
import css from "./empty-state.module.css";

export type EmptyStateProps = {
  drawing: DrawingName;
  /** One sentence. */
  text: string;
  /** One action. */
  action?: JSX.Element;
};

/** Nothing here, and what to do about it. */
export function EmptyState(props: EmptyStateProps) {
  return (
    <div class={css["empty"]}>
      <Drawing name={props.drawing} />
      <p class={css["text"]}>{props.text}</p>
      <Show when={props.action}>{(action) => <div>{action()}</div>}</Show>
    </div>
  );
}
