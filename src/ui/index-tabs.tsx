import { createEffect, Index, Show } from "solid-js";
import { afterPaint } from "./after-paint.ts";
import css from "./index-tabs.module.css";
import { Glyph, type Icon } from "./icon.tsx";
import { Link } from "./link.tsx";

export type IndexTab = {
  href: string;
  label: string;
  current: boolean;
  /** A count, already written in the reader's digits. */
  count?: string | number | undefined;
  icon?: Icon | undefined;
};

export type IndexTabsProps = {
  /** The name of the set for assistive technology: "Maria Gallardo". */
  label: string;
  tabs: readonly IndexTab[];
  /** What they stand on: the page (a client), or the list pane (Review). */
  ground?: "page" | "list" | undefined;
};

/**
 * Index tabs standing on a line. Each is a link, so every tab has an address, the way back works and
 * a reader hears "current page"; a tablist would take the arrow keys and give nothing for them.
 */
export function IndexTabs(props: IndexTabsProps) {
  let strip: HTMLElement | undefined;
  // In large text or long words they are a strip that scrolls: the current one is always in sight.
  // Looked at when the page is laid out: asked before, it would be laid out for that alone.
  createEffect(() => {
    if (!props.tabs.some((tab) => tab.current)) return;
    afterPaint(() => {
      const current = strip?.querySelector("[aria-current]");
      current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
  });
  return (
    <nav
      ref={(made) => (strip = made)}
      class={css["tabs"]}
      aria-label={props.label}
      data-ground={props.ground ?? "page"}
    >
      <ul class={css["line"]}>
        {/* By place: a count that changes leaves the tab beneath the finger alone. */}
        <Index each={props.tabs}>
          {(tab) => (
            <li class={css["place"]}>
              <Link
                class={css["tab"]}
                href={tab().href}
                aria-current={tab().current ? "page" : undefined}
              >
                <span class={css["card"]}>
                  <Glyph icon={tab().icon} size={18} />
                  {tab().label}
                  <Show when={tab().count !== undefined}>
                    <span class={css["count"]}>{tab().count}</span>
                  </Show>
                </span>
              </Link>
            </li>
          )}
        </Index>
      </ul>
    </nav>
  );
}
