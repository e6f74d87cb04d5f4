import CalendarDays from "lucide-solid/icons/calendar-days";
import { Show, type JSX } from "solid-js";
import css from "./context-line.module.css";
import { Glyph } from "./icon.tsx";

export type ContextLineProps = {
  /** "Today", "ESG Street Outreach", "Eastside": what every tick below will carry. */
  facts: readonly string[];
  /** "change". */
  changeLabel: string;
  onChange: () => void;
  /** The picker of the screen, at the end. */
  end?: JSX.Element;
};

/** The defaults of a page in one line; the whole line is the target. */
export function ContextLine(props: ContextLineProps) {
  return (
    <div class={css["line"]}>
      <button type="button" class={css["facts"]} onClick={() => props.onChange()}>
        <Glyph icon={CalendarDays} class={css["icon"]} size={20} />
        <span>
          {props.facts.join(" · ")} <span class={css["change"]}>({props.changeLabel})</span>
        </span>
      </button>
      <Show when={props.end}>{(end) => <div class={css["end"]}>{end()}</div>}</Show>
    </div>
  );
}
