import { children, Index, Show, type JSX } from "solid-js";
import { BagMark } from "./bag-mark.tsx";
import css from "./frame.module.css";
import { Glyph, type Icon } from "./icon.tsx";
import { Link } from "./link.tsx";
import { createMedia } from "./media.ts";
import { HeaderToolsProvider, Page } from "./page.tsx";

export type NavEntry = {
  href: string;
  icon: Icon;
  word: string;
  current: boolean;
  /** The pill at its corner; `countText` says what it counts. */
  count?: string | number | undefined;
  countText?: string | undefined;
  /** Stands in the phone's bar, too. Four fit around the centre. */
  onPhone?: boolean | undefined;
};

export type FrameProps = {
  nav: readonly NavEntry[];
  navLabel: string;
  /** The centre button of the phone's bar. */
  record: { href: string; icon: Icon; word: string };
  skipLabel: string;
  /** Sync pill, theme, lock: at the end of every page's header. */
  tools: JSX.Element;
  /** The same below 600 px, where a name needs the room: the pill and one menu. */
  phoneTools?: JSX.Element;
  /** The list pane: from 840 px beside the page, below that not shown (see `alone`). */
  list?: JSX.Element;
  listLabel?: string | undefined;
  /** Which of the two is shown where only one has room. The list then is a page of its own. */
  alone?: "page" | "list" | undefined;
  children: JSX.Element;
};

/**
 * Spine, list pane, page. From 840 px the list stands beside the page (320, from 1024 px 360); below
 * that one pane; below 600 px the spine lies at the bottom with Record in its centre.
 */
export function Frame(props: FrameProps) {
  const hasRoom = createMedia("(width >= 840px)");
  const showsListAlone = () => !hasRoom() && props.alone === "list";
  // Asked for more than once below: made once.
  const list = children(() => props.list);
  const isPhone = createMedia("(width < 600px)");
  const tools = () => (isPhone() ? (props.phoneTools ?? props.tools) : props.tools);
  return (
    <HeaderToolsProvider value={tools}>
      <div class={css["frame"]} data-list={list() && hasRoom() ? "" : undefined}>
        <a class={css["skip"]} href="#page">
          {props.skipLabel}
        </a>
        <Spine {...props} />
        <Show when={list() && hasRoom()}>
          <section class={css["list"]} aria-label={props.listLabel}>
            {list()}
          </section>
        </Show>
        <main class={css["page"]} id="page" tabindex="-1">
          <Show when={showsListAlone()} fallback={props.children}>
            <Page title={props.listLabel}>{list()}</Page>
          </Show>
        </main>
      </div>
    </HeaderToolsProvider>
  );
}

function Spine(props: Pick<FrameProps, "nav" | "navLabel" | "record">) {
  // Record comes after the second of the phone's entries, so that it lies in the middle.
  const third = () => props.nav.filter((entry) => entry.onPhone)[2]?.href;
  return (
    <nav class={css["spine"]} aria-label={props.navLabel}>
      <div class={css["brand"]}>
        <BagMark size={32} />
      </div>
      <ul class={css["entries"]}>
        {/* By place: a count that changes leaves the link beneath the finger alone. */}
        <Index each={props.nav}>
          {(entry) => (
            <>
              <Show when={entry().href === third()}>
                <li class={css["record"]}>
                  <Link href={props.record.href}>
                    <Glyph icon={props.record.icon} size={24} />
                    {props.record.word}
                  </Link>
                </li>
              </Show>
              <SpineEntry entry={entry()} />
            </>
          )}
        </Index>
      </ul>
    </nav>
  );
}

function SpineEntry(props: { entry: NavEntry }) {
  return (
    <li class={css["place"]} data-phone={props.entry.onPhone ? "" : undefined}>
      <Link
        class={css["entry"]}
        href={props.entry.href}
        aria-current={props.entry.current ? "page" : undefined}
      >
        <Glyph icon={props.entry.icon} size={24} />
        <span>{props.entry.word}</span>
        <Show when={props.entry.count !== undefined}>
          <span class={css["count"]}>
            <span aria-hidden="true">{props.entry.count}</span>
            <span class="visually-hidden">{props.entry.countText}</span>
          </span>
        </Show>
      </Link>
    </li>
  );
}
