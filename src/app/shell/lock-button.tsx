import { createSignal, type JSX } from "solid-js";
import { useLockSettings } from "../../casework/lock-settings.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** `Lock`: at once; only a form that could not be kept makes it ask. */
export function LockButton(): JSX.Element {
  const { t } = useI18n();
  const settings = useLockSettings();
  const [isAsking, setAsking] = createSignal(false);
  const lock = async (): Promise<void> => {
    if (!(await settings.lock())) setAsking(true);
  };
  return (
    <>
      <IconButton icon={icons.lock} label={t("lock.act")} onClick={() => void lock()} />
      <Dialog
        open={isAsking()}
        onOpenChange={setAsking}
        title={t("lock.notKeptTitle")}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("action.back")}</Button>
            <Button look="danger" onClick={() => settings.lockAnyway()}>
              {t("lock.anyway")}
            </Button>
          </>
        }
      >
        <p>{t("lock.notKept")}</p>
      </Dialog>
    </>
  );
}
