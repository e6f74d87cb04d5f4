import ArrowLeft from "lucide-solid/icons/arrow-left";
import { Show, type JSX } from "solid-js";
import { useHeaderTools } from "./frame.tsx";
import { IconLink } from "./icon-button.tsx";
import css from "./page.module.css";

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
  /** A pane at the end, on `sunken` (Drafts, What leaves); below 1024 px it follows the body. */
  aside?: JSX.Element;
  asideLabel?: string | undefined;
  /** `BarBand` and `BottomBar`: they stay at the foot. */
  bar?: JSX.Element;
  ref?: ((body: HTMLElement) => void) | undefined;
  children: JSX.Element;
};

/** One page: header, a body that scrolls, a bar that stays. Goes inside `Frame`. */
export function Page(props: PageProps) {
  const shellTools = useHeaderTools();
  return (
    <div class={css["page"]}>
      <header class={css["header"]} data-tabs={props.tabs ? "" : undefined}>
        <Show when={props.back}>
          {(back) => (
            <IconLink icon={ArrowLeft} mirrorIcon href={back().href} label={back().label} />
          )}
        </Show>
        <div class={css["words"]}>
          <h1 class={css["title"]}>
            <bdi>{props.title}</bdi>
            <Show when={props.alias}>
              <bdi class={css["alias"]}> {props.alias}</bdi>
            </Show>
          </h1>
          <Show when={props.detail !== undefined}>
            <div class={css["detail"]}>{props.detail}</div>
          </Show>
        </div>
        <div class={css["tools"]}>
          {props.tools}
          {shellTools()}
        </div>
      </header>
      {props.tabs}
      <div class={css["middle"]} data-aside={props.aside ? "" : undefined}>
        <div class={css["body"]} ref={props.ref}>
          {props.children}
        </div>
        <Show when={props.aside}>
          <section class={css["aside"]} aria-label={props.asideLabel}>
            {props.aside}
          </section>
        </Show>
      </div>
      <Show when={props.bar}>
        <footer class={css["bar"]}>{props.bar}</footer>
      </Show>
    </div>
  );
}

/** Insets content that has no gutter: tiles, notices, a plain form. */
export function PageInset(props: { children: JSX.Element }) {
  return <div class={css["inset"]}>{props.children}</div>;
}
