import Clock from "lucide-solid/icons/clock";
import CloudCheck from "lucide-solid/icons/cloud-check";
import CloudOff from "lucide-solid/icons/cloud-off";
import Hand from "lucide-solid/icons/hand";
import RefreshCw from "lucide-solid/icons/refresh-cw";
import Tablet from "lucide-solid/icons/tablet";
import { Show } from "solid-js";
import { Glyph, type Icon } from "./icon.tsx";
import css from "./sync-pill.module.css";

/** Grey is offline, never red; amber is waiting too long; red only when someone must act. */
export type SyncTone =
  "ok" | "offline" | "sending" | "waiting" | "waiting-old" | "needs-you" | "stale";

const icons: Record<SyncTone, Icon> = {
  ok: CloudCheck,
  offline: CloudOff,
  sending: RefreshCw,
  waiting: Tablet,
  "waiting-old": Tablet,
  "needs-you": Hand,
  stale: Clock,
};

export type SyncPillProps = {
  tone: SyncTone;
  /** "Offline · 7 waiting". */
  text: string;
  /** The shorter words for a phone's header: "7 waiting". */
  shortText?: string | undefined;
  /** The name of the status region: "Sync". */
  label: string;
  /** Opens the outbox. */
  onOpen: () => void;
};

/**
 * A status region holding a button. The region stands outside, because whatever is inside a button
 * is flattened into its name and would never be announced.
 */
export function SyncPill(props: SyncPillProps) {
  return (
    <div
      class={css["status"]}
      role="status"
      aria-label={props.label}
      // "Sending 3 of 7" changes every second: it can be read, but does not interrupt.
      aria-live={props.tone === "sending" ? "off" : "polite"}
    >
      <button
        type="button"
        class={css["pill"]}
        data-tone={props.tone}
        onClick={() => props.onOpen()}
      >
        <Glyph icon={icons[props.tone]} size={20} />
        <Show when={props.shortText} fallback={<span>{props.text}</span>}>
          <span class={css["long"]}>{props.text}</span>
          <span class={css["short"]} aria-hidden="true">
            {props.shortText}
          </span>
        </Show>
      </button>
    </div>
  );
}
