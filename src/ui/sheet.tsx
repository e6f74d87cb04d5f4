// Not `{ Dialog }`: importing the alert dialog anywhere puts its parts onto that very object
// (Kobalte 0.13), and every sheet would call itself an alert.
import * as Modal from "@kobalte/core/dialog";
import X from "lucide-solid/icons/x";
import { Show, type JSX } from "solid-js";
import iconButtonCss from "./icon-button.module.css";
import css from "./sheet.module.css";
import { createFocusBack } from "./focus-back.ts";
import { Glyph } from "./icon.tsx";

export type SheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  detail?: JSX.Element;
  closeLabel: string;
  /** Beside the close button: the sync pill in the outbox. */
  tools?: JSX.Element;
  /** Stays at the foot: the act of the sheet. */
  bar?: JSX.Element;
  children: JSX.Element;
};

/** 560 wide at the inline end; on a phone it rises from the bottom over the full width. */
export function Sheet(props: SheetProps) {
  const focusBack = createFocusBack();
  return (
    <Modal.Root open={props.open} onOpenChange={(open) => props.onOpenChange(open)}>
      <Modal.Portal>
        <Modal.Overlay class={css["scrim"]} />
        <Modal.Content class={css["sheet"]} {...focusBack}>
          <header class={css["header"]}>
            <div class={css["heading"]}>
              <Modal.Title class={css["title"]}>{props.title}</Modal.Title>
              <Show when={props.detail}>
                {(detail) => (
                  <Modal.Description as="div" class={css["detail"]}>
                    {detail()}
                  </Modal.Description>
                )}
              </Show>
            </div>
            <div class={css["tools"]}>
              {props.tools}
              <Modal.CloseButton
                class={iconButtonCss["iconButton"]}
                aria-label={props.closeLabel}
                title={props.closeLabel}
              >
                <Glyph icon={X} size={24} />
              </Modal.CloseButton>
            </div>
          </header>
          <div class={css["body"]}>{props.children}</div>
          <Show when={props.bar}>{(bar) => <footer class={css["bar"]}>{bar()}</footer>}</Show>
        </Modal.Content>
      </Modal.Portal>
    </Modal.Root>
  );
}
