import { Show, type JSX } from "solid-js";
import { BagMark } from "../ui/bag-mark.tsx";
import { Button } from "../ui/button.tsx";
import { Drawing, type DrawingName } from "../ui/drawing.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import css from "./standstill.module.css";

/** The moment between the cover and the first page: the same mark, nothing that moves. */
export function Opening(): JSX.Element {
  return (
    <div class={css["opening"]}>
      <BagMark size={70} />
    </div>
  );
}

/** Opened without a secure connection: the browser then keeps nothing. One sentence, and what to do. */
export function InsecurePage(): JSX.Element {
  const { t } = useI18n();
  return (
    <Standstill
      drawing="offline"
      title={t("standstill.insecure.title")}
      text={t("standstill.insecure.text")}
    />
  );
}

/** The tablet's storage would not open: nothing can be kept, so nothing is asked. */
export function StorageFailedPage(): JSX.Element {
  const { t } = useI18n();
  return (
    <Standstill
      drawing="error"
      title={t("standstill.storage.title")}
      text={t("standstill.storage.text")}
      action={
        <Button look="primary" onClick={() => location.reload()}>
          {t("action.retry")}
        </Button>
      }
    />
  );
}

/** A page that says why nothing can go on here, and the way out. */
export function Standstill(props: {
  drawing: DrawingName;
  title: string;
  text: string;
  action?: JSX.Element;
}): JSX.Element {
  return (
    <main class={css["page"]}>
      <Drawing name={props.drawing} />
      <h1 class={css["title"]}>{props.title}</h1>
      <p class={css["text"]}>{props.text}</p>
      <Show when={props.action}>
        <div>{props.action}</div>
      </Show>
    </main>
  );
}
