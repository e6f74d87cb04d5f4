import { AlertDialog } from "@kobalte/core/alert-dialog";
import type { JSX } from "solid-js";
import css from "./dialog.module.css";
import { createFocusBack } from "./focus-back.ts";

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What will happen, and to what. */
  children: JSX.Element;
  /** The buttons, the safe one first: it takes the focus. */
  actions: JSX.Element;
};

/**
 * A question that must be answered. Rare: wiping unsent work, merging clients, voiding a voucher,
 * a release of information. Everything else acts at once and offers Undo.
 */
export function Dialog(props: DialogProps) {
  const focusBack = createFocusBack();
  return (
    <AlertDialog open={props.open} onOpenChange={(open) => props.onOpenChange(open)}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay class={css["scrim"]} />
        <div class={css["place"]}>
          <AlertDialog.Content class={css["dialog"]} {...focusBack}>
            <AlertDialog.Title class={css["title"]}>{props.title}</AlertDialog.Title>
            <AlertDialog.Description as="div" class={css["words"]}>
              {props.children}
            </AlertDialog.Description>
            <div class={css["actions"]}>{props.actions}</div>
          </AlertDialog.Content>
        </div>
      </AlertDialog.Portal>
    </AlertDialog>
  );
}
