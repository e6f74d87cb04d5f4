import CloudCheck from "lucide-solid/icons/cloud-check";
import FilePen from "lucide-solid/icons/file-pen";
import Hand from "lucide-solid/icons/hand";
import RefreshCw from "lucide-solid/icons/refresh-cw";
import Tablet from "lucide-solid/icons/tablet";

import { Glyph, type Icon } from "./icon.tsx";
import css from "./state-chip.module.css";

/** Where a record is. The words come from the screen, exactly as `sync.md` §6 has them. */
export type RecordState = "draft" | "saved-here" | "sending" | "received" | "needs-you";

const icons: Record<RecordState, Icon> = {
  draft: FilePen,
  "saved-here": Tablet,
  sending: RefreshCw,
  received: CloudCheck,
  "needs-you": Hand,
};

/** The pill with icon and word: "Saved on this tablet", "Received 14:02". */
export function StateChip(props: { state: RecordState; text: string }) {
  return (
    <span class={css["chip"]} data-state={props.state}>
      <Glyph icon={icons[props.state]} size={16} />
      {props.text}
    </span>
  );
}

/** The short form for list rows: icon and count in the state's colour; `text` says it in words. */
export function StateCount(props: { state: RecordState; count: string | number; text: string }) {
  return (
    <span class={css["count"]} data-state={props.state} title={props.text}>
      <Glyph icon={icons[props.state]} size={16} />
      <span aria-hidden="true">{props.count}</span>
      <span class="visually-hidden">{props.text}</span>
    </span>
  );
}
