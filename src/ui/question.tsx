import type { JSX } from "solid-js";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { useI18n } from "./i18n/i18n.tsx";

/** An act that is done to somebody else's access or tablet: it says what will happen, and is asked for once. */
export function Question(props: {
  open: boolean;
  cancel: () => void;
  title: string;
  /** What will happen, a paragraph each. */
  children: JSX.Element;
  /** The word of the act. */
  word: string;
  act: () => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Dialog
      open={props.open}
      onOpenChange={(open) => !open && props.cancel()}
      title={props.title}
      actions={
        <>
          <Button onClick={() => props.cancel()}>{t("action.cancel")}</Button>
          <Button look="danger" onClick={() => props.act()}>
            {props.word}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
