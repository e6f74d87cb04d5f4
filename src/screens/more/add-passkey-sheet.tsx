import type { JSX } from "solid-js";
import { useLockSettings } from "../../casework/lock-settings.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { KeySheet, type KeySheetProps } from "./key-sheet.tsx";

/** `Add a passkey`: the passphrase first, then the browser's own question. */
export function AddPasskeySheet(props: KeySheetProps): JSX.Element {
  const { t } = useI18n();
  const settings = useLockSettings();
  const wordsOf = (refusal: string): string | undefined => {
    if (refusal === "passkey-not-given") return t("more.passkeyNotGiven");
    return refusal === "passkey-no-prf" ? t("more.passkeyNoPrf") : undefined;
  };
  return (
    <KeySheet
      {...props}
      title={t("more.addPasskey")}
      act={t("more.addPasskey")}
      change={(passphrase) => settings.addPasskey(passphrase)}
      wordsOf={wordsOf}
    />
  );
}
