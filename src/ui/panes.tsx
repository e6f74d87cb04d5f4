import { Show, type JSX } from "solid-js";
import { Dynamic } from "solid-js/web";
import { IconLink } from "./icon-button.tsx";
import { officeIcons } from "./office-icons.ts";
import { createMedia } from "./media.ts";
import { HeaderToolsProvider, useHeaderTools } from "./page.tsx";
import { SectionHeading } from "./section-heading.tsx";
import css from "./panes.module.css";

/** A list, and beside it what is open. From 1024 px both are there, below that one takes the place of the other. */
export function Panes(props: {
  /** The list as a page; `ground` is what it lies on. */
  list: (ground: "page" | "list") => JSX.Element;
  /** What is open; a new key builds it anew. */
  open: string | undefined;
  pane: (key: string) => JSX.Element;
}): JSX.Element {
  const hasRoomForBoth = createMedia("(width >= 1024px)");
  const isOpen = () => props.open !== undefined;
  return (
    <div class={css["panes"]} data-split={isOpen() && hasRoomForBoth() ? "" : undefined}>
      <Show when={hasRoomForBoth() || !isOpen()}>
        <Show when={isOpen()} fallback={props.list("page")}>
          <div class={css["list"]}>
            <HeaderToolsProvider value={() => undefined}>{props.list("list")}</HeaderToolsProvider>
          </div>
        </Show>
      </Show>
      <Show when={props.open} keyed>
        {(key) => props.pane(key)}
      </Show>
    </div>
  );
}

/** What is open beside the list: its name, a body that scrolls, and its acts at the foot. */
export function SidePane(props: {
  /** What kind of thing is open, for assistive technology. */
  label: string;
  back: { href: string; label: string };
  title: JSX.Element;
  detail?: JSX.Element;
  bar?: JSX.Element;
  ref?: ((body: HTMLElement) => void) | undefined;
  children: JSX.Element;
}): JSX.Element {
  const shellTools = useHeaderTools();
  const isAlone = createMedia("(width < 1024px)");
  return (
    <section class={css["pane"]} aria-label={props.label}>
      <header class={css["tools"]}>
        <IconLink
          icon={officeIcons.back}
          mirrorIcon
          href={props.back.href}
          label={props.back.label}
        />
        <div class={css["shell"]}>{shellTools()}</div>
      </header>
      <div class={css["heading"]}>
        <Dynamic component={isAlone() ? "h1" : "h2"} class={css["title"]}>
          <bdi>{props.title}</bdi>
        </Dynamic>
        <Show when={props.detail}>
          {(detail) => (
            <p class={css["detail"]}>
              <bdi>{detail()}</bdi>
            </p>
          )}
        </Show>
      </div>
      <div class={css["body"]} ref={props.ref}>
        {props.children}
      </div>
      <Show when={props.bar}>{(bar) => <footer class={css["bar"]}>{bar()}</footer>}</Show>
    </section>
  );
}

/** The heading of a part of a pane. */
export function PaneHeading(props: { text: string; count?: JSX.Element }): JSX.Element {
  return (
    <div class={css["part"]}>
      <SectionHeading place="plain" text={props.text} count={props.count} />
    </div>
  );
}

/** Content of a pane with its gutter: fields, notices, acts. */
export function PaneInset(props: { children: JSX.Element }): JSX.Element {
  return <div class={css["inset"]}>{props.children}</div>;
}
