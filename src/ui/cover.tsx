import type { JSX } from "solid-js";
import { BagMark } from "./bag-mark.tsx";
import css from "./cover.module.css";
import { Glyph, type Icon } from "./icon.tsx";
import { LanguageSelect } from "./language-select.tsx";
import { ThemeButton } from "./theme-button.tsx";

export type CoverProps = {
  title: JSX.Element;
  /** Sentences under the title; each stands on a ruled line. */
  lines: JSX.Element;
  /** The tab of the card, which names it, too. */
  tab: string;
  tabIcon: Icon;
  /** What the card holds: a form, or what can be done here. */
  children: JSX.Element;
};

/** The notebook's cover, in front of the records: signing in, starting an installation, outside users. */
export function Cover(props: CoverProps): JSX.Element {
  return (
    <div class={css["cover"]}>
      <div class={css["spine"]} />
      <main class={css["page"]}>
        <div class={css["tools"]}>
          <ThemeButton />
          <LanguageSelect labelHidden />
        </div>
        <div class={css["words"]}>
          <span class={css["mark"]}>
            <BagMark size={70} />
          </span>
          <h1 class={css["title"]}>{props.title}</h1>
          {props.lines}
        </div>
        <div class={css["form"]}>
          <p class={css["tab"]} aria-hidden="true">
            <Glyph icon={props.tabIcon} size={20} />
            {props.tab}
          </p>
          <section class={css["card"]} aria-label={props.tab}>
            {props.children}
          </section>
        </div>
      </main>
    </div>
  );
}

/** One sentence on a ruled line of the cover. */
export function CoverLine(props: { children: JSX.Element }): JSX.Element {
  return <p class={css["line"]}>{props.children}</p>;
}
