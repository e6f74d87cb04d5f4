import { Toast, toaster } from "@kobalte/core/toast";
import Check from "lucide-solid/icons/check";
import OctagonAlert from "lucide-solid/icons/octagon-alert";
import X from "lucide-solid/icons/x";
import { Show } from "solid-js";
import { Portal } from "solid-js/web";
import { barShown } from "./bar-shown.ts";
import iconButtonCss from "./icon-button.module.css";
import css from "./toast.module.css";
import { Glyph } from "./icon.tsx";

export type ToastText = {
  /** "Saved on this tablet". */
  text: string;
  closeLabel: string;
  /** "Undo", and what it does. The same way back stays in the record's history (WCAG 2.2.1). */
  undoLabel?: string | undefined;
  onUndo?: (() => void) | undefined;
  /** What follows from it, and stays to be found elsewhere when the toast has gone. */
  also?: { label: string; onPress: () => void } | undefined;
  /** It has not happened: said with another sign, and at once to those who listen. */
  isRefusal?: boolean | undefined;
};

/** Says that something has happened, or has not, and how to take it back. Ten seconds, waiting under a finger. */
export function showToast(toast: ToastText): number {
  return toaster.show((props) => (
    // A list may hold only list items, and a status is none: plain boxes.
    <Toast
      as="div"
      class={css["toast"]}
      toastId={props.toastId}
      priority={toast.isRefusal ? "high" : "low"}
    >
      <Glyph icon={toast.isRefusal ? OctagonAlert : Check} size={20} />
      <Toast.Description as="p" class={css["text"]}>
        {toast.text}
      </Toast.Description>
      <Show when={toast.undoLabel}>
        <button
          type="button"
          class={css["undo"]}
          onClick={() => {
            toast.onUndo?.();
            toaster.dismiss(props.toastId);
          }}
        >
          {toast.undoLabel}
        </button>
      </Show>
      <Show when={toast.also}>
        {(also) => (
          <button
            type="button"
            class={css["undo"]}
            onClick={() => {
              also().onPress();
              toaster.dismiss(props.toastId);
            }}
          >
            {also().label}
          </button>
        )}
      </Show>
      <Toast.CloseButton class={iconButtonCss["iconButton"]} aria-label={toast.closeLabel}>
        <Glyph icon={X} size={20} />
      </Toast.CloseButton>
    </Toast>
  ));
}

/** Takes a toast away before its time: the page that it speaks of has gone. */
export function dismissToast(id: number): void {
  toaster.dismiss(id);
}

/** Where toasts appear: above the bottom bar, at the side away from its primary button. Once only. */
export function ToastRegion(props: { label: string }) {
  return (
    <Portal>
      <Toast.Region duration={10_000} limit={2} pauseOnInteraction aria-label={props.label}>
        <Toast.List
          as="div"
          class={css["list"]}
          style={{ "--bar-shown": `${String(barShown())}px` }}
        />
      </Toast.Region>
    </Portal>
  );
}
