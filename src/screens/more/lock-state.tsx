import { createSignal, Show, type JSX } from "solid-js";
import { useLockSettings } from "../../casework/lock-settings.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Mark } from "../../ui/mark.tsx";
import { showToast } from "../../ui/toast.tsx";
import { AddPasskeySheet } from "./add-passkey-sheet.tsx";
import { ChangePassphraseSheet } from "./change-passphrase-sheet.tsx";
import { Fact } from "./fact.tsx";
import css from "./more-page.module.css";
import { SetPinSheet } from "./set-pin-sheet.tsx";

/** When this tablet locks, and what unlocks it. */
export function LockState(): JSX.Element {
  const { t, tn } = useI18n();
  const settings = useLockSettings();
  const [open, setOpen] = createSignal<"passphrase" | "pin" | "passkey" | null>(null);
  const sheet = (which: "passphrase" | "pin" | "passkey", said: string) => ({
    open: open() === which,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? which : null),
    onDone: () => {
      setOpen(null);
      showToast({ text: said, closeLabel: t("action.close") });
    },
  });
  return (
    <>
      <dl class={css["facts"]}>
        <Fact name={t("more.lockTime")}>{tn("more.lockTimeText", settings.idleMinutes())}</Fact>
        <Fact name={t("more.passphrase")}>
          <Button onClick={() => setOpen("passphrase")}>{t("more.changePassphrase")}</Button>
        </Fact>
        <Fact name={t("more.pin")}>
          <Mark
            tone={settings.hasPin() ? "yes" : "quiet"}
            text={settings.hasPin() ? t("more.pinOn") : t("more.pinOff")}
          />
          <p>{t("more.pinText")}</p>
          <div class={css["acts"]}>
            <Button onClick={() => setOpen("pin")}>
              {settings.hasPin() ? t("more.changePin") : t("more.setPin")}
            </Button>
            <Show when={settings.hasPin()}>
              <Button look="quiet" onClick={() => void settings.removePin()}>
                {t("more.removePin")}
              </Button>
            </Show>
          </div>
        </Fact>
        <Show when={settings.mayUsePasskey}>
          <Fact name={t("more.passkey")}>
            <Mark
              tone={settings.hasPasskey() ? "yes" : "quiet"}
              text={settings.hasPasskey() ? t("more.passkeyOn") : t("more.passkeyOff")}
            />
            <div class={css["acts"]}>
              <Show
                when={settings.hasPasskey()}
                fallback={
                  <Button onClick={() => setOpen("passkey")}>{t("more.addPasskey")}</Button>
                }
              >
                <Button onClick={() => void settings.removePasskeys()}>
                  {t("more.removePasskey")}
                </Button>
              </Show>
            </div>
          </Fact>
        </Show>
      </dl>
      <ChangePassphraseSheet {...sheet("passphrase", t("more.passphraseChanged"))} />
      <SetPinSheet {...sheet("pin", t("more.pinSet"))} />
      <AddPasskeySheet {...sheet("passkey", t("more.passkeyAdded"))} />
    </>
  );
}
