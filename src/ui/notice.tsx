import Info from "lucide-solid/icons/info";
import OctagonAlert from "lucide-solid/icons/octagon-alert";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import { Show, type JSX } from "solid-js";
import { Glyph, type Icon } from "./icon.tsx";
import css from "./notice.module.css";

export type NoticeTone = "info" | "warn" | "danger";

const icons: Record<NoticeTone, Icon> = { info: Info, warn: TriangleAlert, danger: OctagonAlert };

export type NoticeProps = {
  tone: NoticeTone;
  title?: string | undefined;
  children: JSX.Element;
  /** The way out. */
  action?: JSX.Element;
  /** Speaks when it appears; leave off for notices that stand on the page from the start. */
  announce?: boolean | undefined;
};

/** A message in its place: the thing, the cause, the next step. */
export function Notice(props: NoticeProps) {
  const role = () => {
    if (!props.announce) return undefined;
    return props.tone === "danger" ? "alert" : "status";
  };
  return (
    <div class={css["notice"]} data-tone={props.tone} role={role()}>
      <Glyph icon={icons[props.tone]} class={css["icon"]} size={20} />
      <div class={css["words"]}>
        <Show when={props.title}>
          <p class={css["title"]}>{props.title}</p>
        </Show>
        <div>{props.children}</div>
      </div>
      <Show when={props.action}>{(action) => <div class={css["action"]}>{action()}</div>}</Show>
    </div>
  );
}
