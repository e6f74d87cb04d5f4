import { children, Show, type JSX } from "solid-js";
import { Dynamic } from "solid-js/web";
import css from "./list-row.module.css";
import { Link } from "./link.tsx";

export type ListRowProps = {
  href: string;
  /** May hold a bold matched part. */
  name: JSX.Element;
  /** In quotes, muted, after the name. */
  alias?: JSX.Element;
  detail?: JSX.Element;
  /** A `StateCount`, a time, a bold word. */
  end?: JSX.Element;
  selected?: boolean | undefined;
  onFollow?: (() => void) | undefined;
  /** `div` inside a `VirtualList`, which makes the list's own entries. */
  as?: "li" | "div" | undefined;
};

/** A row of the list pane, 64 high. The selected one is a tab that runs into the page. */
export function ListRow(props: ListRowProps) {
  // Each is built once: asking whether it is there would build it again.
  const [alias, end] = [children(() => props.alias), children(() => props.end)];
  return (
    <Dynamic
      component={props.as ?? "li"}
      class={css["row"]}
      data-selected={props.selected ? "" : undefined}
    >
      <Link
        class={css["link"]}
        href={props.href}
        onFollow={props.onFollow}
        aria-current={props.selected ? "true" : undefined}
      >
        <span class={css["words"]}>
          <span class={css["name"]}>
            <bdi>{props.name}</bdi>
            <Show when={alias()}>
              {" "}
              <bdi class={css["alias"]}>{alias()}</bdi>
            </Show>
          </span>
          <Show when={props.detail}>
            {(detail) => (
              <span class={css["detail"]}>
                <bdi>{detail()}</bdi>
              </span>
            )}
          </Show>
        </span>
        <Show when={end()}>
          <span class={css["end"]}>{end()}</span>
        </Show>
      </Link>
    </Dynamic>
  );
}

/** The list that holds them. */
export function List(props: { label: string; children: JSX.Element }) {
  return <ul aria-label={props.label}>{props.children}</ul>;
}
