import { Show, type JSX } from "solid-js";
import { mayAccept } from "../../records/review/review-rules.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import css from "./line-checkbox.module.css";
import { useReview } from "./review-desk.tsx";
import type { ReviewLine } from "./review-lines.ts";

/** Selects a line; there is nothing to select where a word of acceptance settles nothing. */
export function LineCheckbox(props: { line: ReviewLine }): JSX.Element {
  const desk = useReview();
  const { t } = useI18n();
  return (
    <TickCell>
      <Show when={mayAccept(props.line.item)}>
        <Checkbox
          label={t("review.select", { record: props.line.record, client: props.line.client })}
          labelHidden
          checked={desk.selection.has(props.line.id)}
          onChange={() => desk.selection.toggle(props.line.id)}
        />
      </Show>
    </TickCell>
  );
}

/** Selects every line shown, or none. */
export function SelectAll(): JSX.Element {
  const desk = useReview();
  const { t } = useI18n();
  const selectable = () => desk.shown().filter((line) => mayAccept(line.item));
  const areAll = () => selectable().every((line) => desk.selection.has(line.id));
  return (
    <TickCell>
      <Show when={selectable().length > 0}>
        <Checkbox
          label={t("review.selectAll")}
          labelHidden
          checked={areAll()}
          onChange={(all) => desk.selection.set(all ? selectable().map((line) => line.id) : [])}
        />
      </Show>
    </TickCell>
  );
}

function TickCell(props: { children: JSX.Element }): JSX.Element {
  return <span class={css["tick"]}>{props.children}</span>;
}
