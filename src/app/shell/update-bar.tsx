import { createSignal, Show, type JSX } from "solid-js";
import { keepOpenForms } from "../../store/open-forms.ts";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { takeUpdate, updateState } from "../update.ts";
import css from "./update-bar.module.css";

/** `Update ready`, until it is taken or put off. Never reloads unasked, and keeps every open form first. */
export function UpdateBar(): JSX.Element {
  const { t } = useI18n();
  const [isLater, setLater] = createSignal(false);
  const [isKeeping, setKeeping] = createSignal(false);
  const [hasFailed, setFailed] = createSignal(false);
  const isReady = () => updateState() !== "none" && !isLater();
  const update = async (): Promise<void> => {
    setKeeping(true);
    setFailed(false);
    const areKept = await keepOpenForms();
    setKeeping(false);
    if (areKept) takeUpdate();
    else setFailed(true);
  };
  const words = () => {
    if (hasFailed()) return t("update.keptFailed");
    return isKeeping() ? t("update.saving") : t("update.detail");
  };
  return (
    <Show when={isReady()}>
      <div class={css["bar"]} role="status">
        <p class={css["words"]}>
          <b>{t("update.ready")}</b> <span>{words()}</span>
        </p>
        <Button look="quiet" onClick={() => setLater(true)}>
          {t("update.later")}
        </Button>
        <Button look="secondary" disabled={isKeeping()} onClick={() => void update()}>
          {t("update.act")}
        </Button>
      </div>
    </Show>
  );
}
