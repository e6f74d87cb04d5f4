import { createEffect, createSignal, type JSX } from "solid-js";
import { useLockSettings } from "../../casework/lock-settings.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { KeySheet, type KeySheetProps } from "./key-sheet.tsx";

/** `Set a PIN`: a short way back in after a pause. */
export function SetPinSheet(props: KeySheetProps): JSX.Element {
  const { t } = useI18n();
  const settings = useLockSettings();
  const [pin, setPin] = createSignal("");
  createEffect(() => {
    if (!props.open) setPin("");
  });
  return (
    <KeySheet
      {...props}
      title={settings.hasPin() ? t("more.changePin") : t("more.setPin")}
      act={t("more.setPin")}
      change={(passphrase) => settings.setPin(passphrase, pin())}
    >
      <PassphraseField
        label={t("unlock.pin")}
        hint={t("more.pinHint")}
        name="new-pin"
        inputMode="numeric"
        autocomplete="off"
        revealLabel={t("unlock.showPin")}
        value={pin()}
        onInput={setPin}
      />
    </KeySheet>
  );
}
