import { createSignal, Show, type JSX } from "solid-js";
import { usePersonSession } from "../../office/person-session.tsx";
import { rescueFileName, writeRescueFile } from "../../office/rescue-file.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { downloadText } from "../../ui/download-text.ts";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { showToast } from "../../ui/toast.tsx";
import css from "./outbox-sheet.module.css";

/** For a tablet that finds no connection: what waits goes into a file that any other tablet hands in. */
export function RescueFile(): JSX.Element {
  const store = useStore();
  const session = usePersonSession();
  const { t, tn } = useI18n();
  const [isBusy, setBusy] = createSignal(false);
  const write = async (): Promise<void> => {
    setBusy(true);
    const count = store.lacking().length;
    // A disk that cannot be read: nothing was written, and that is said.
    const parcels = await session.sealUnsent().catch(() => null);
    setBusy(false);
    if (parcels)
      downloadText(writeRescueFile(parcels), rescueFileName(store.today()), "application/json");
    const text = parcels ? tn("rescue.written", count) : t("rescue.notWritten");
    showToast({ text, closeLabel: t("action.close"), isRefusal: !parcels });
  };
  return (
    <Show when={store.lacking().length > 0}>
      <section class={css["rescue"]}>
        <p class={css["rescueWords"]}>{t("rescue.what")}</p>
        <Button icon={icons.toFile} disabled={isBusy()} onClick={() => void write()}>
          {t("rescue.write")}
        </Button>
      </section>
    </Show>
  );
}
