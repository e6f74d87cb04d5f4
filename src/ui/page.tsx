import ArrowLeft from "lucide-solid/icons/arrow-left";
import { children, createContext, Show, useContext, type JSX } from "solid-js";
import { followBar } from "./bar-shown.ts";
import { IconLink } from "./icon-button.tsx";
import css from "./page.module.css";

const ToolsContext = createContext<() => JSX.Element>(() => undefined);

/** Gives every page's header the shell's tools; `Frame` does. */
export const HeaderToolsProvider = ToolsContext.Provider;

/** The shell's tools, for a pane that stands beside the page and ends the header in its place. */
export const useHeaderTools = () => useContext(ToolsContext);

export type PageProps = {
  /** The h1. */
  title: JSX.Element;
  /** In quotes after the title: an alias. */
  alias?: JSX.Element;
  /** The muted line under it. */
  detail?: JSX.Element;
  back?: { href: string; label: string } | undefined;
  /** Further buttons before the shell's tools. */
  tools?: JSX.Element;
  /** Index tabs: they stand on the line that ends the header. */
  tabs?: JSX.Element;
  /** Over the full width, above body and aside: a strip of `Figures`. */
  lead?: JSX.Element;
  /** A pane at the end (Drafts, What leaves); below 1024 px it follows the body. */
  aside?: JSX.Element;
  /** `page` continues the page (Drafts); `sunken` lies beneath it (What leaves). */
  asideGround?: "page" | "sunken" | undefined;
  asideLabel?: string | undefined;
  /** `BarBand` and `BottomBar`: they stay at the foot. */
  bar?: JSX.Element;
  ref?: ((body: HTMLElement) => void) | undefined;
  children: JSX.Element;
};

/** One page: header, a body that scrolls, a bar that stays. Goes inside `Frame`. */
export function Page(props: PageProps) {
  const shellTools = useHeaderTools();
  // Asked for more than once below: made once.
  const tabs = children(() => props.tabs);
  const aside = children(() => props.aside);
  return (
    <div class={css["page"]}>
      <header class={css["header"]} data-tabs={tabs() ? "" : undefined}>
        <Show when={props.back}>
          {(back) => (
            <IconLink icon={ArrowLeft} mirrorIcon href={back().href} label={back().label} />
          )}
        </Show>
        <h1 class={css["title"]}>
          <bdi>{props.title}</bdi>
          <Show when={props.alias}>
            {(alias) => (
              <>
                {" "}
                <bdi class={css["alias"]}>{alias()}</bdi>
              </>
            )}
          </Show>
        </h1>
        <Show when={props.detail}>{(detail) => <div class={css["detail"]}>{detail()}</div>}</Show>
        <div class={css["tools"]}>
          {props.tools}
          {shellTools()}
        </div>
      </header>
      {tabs()}
      {props.lead}
      <div class={css["middle"]} data-aside={aside() ? "" : undefined}>
        <div class={css["body"]} ref={props.ref}>
          {props.children}
        </div>
        <Show when={aside()}>
          <section
            class={css["aside"]}
            aria-label={props.asideLabel}
            data-ground={props.asideGround ?? "sunken"}
          >
            {aside()}
          </section>
        </Show>
      </div>
      <Show when={props.bar}>
        {(bar) => (
          <footer class={css["bar"]} ref={followBar}>
            {bar()}
          </footer>
        )}
      </Show>
    </div>
  );
}

/** Insets content that has no gutter: tiles, notices, a plain form. */
export function PageInset(props: { children: JSX.Element }) {
  return <div class={css["inset"]}>{props.children}</div>;
}
