import type { KeyRefusal } from "../store/sealing/keyring.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";

/** Why a key was not given or not changed: what the keyring refused, and what PINs and passkeys add to it. */
export type AnyKeyRefusal =
  | KeyRefusal
  | { ok: false; refusal: "wrong-pin"; left: number }
  | {
      ok: false;
      refusal:
        "no-copy" | "slept" | "passkey-not-given" | "passkey-no-prf" | "not-digits" | "too-simple";
    };

/** What came of a passphrase, a PIN or a passkey. */
export type KeyAnswer = { ok: true } | AnyKeyRefusal;

/** A refusal in words: the thing, the cause, the next step. */
export function useKeyRefusalWords(): (refused: AnyKeyRefusal) => string {
  const { t, tn } = useI18n();
  const waitWords = (waitMs: number): string => {
    const seconds = Math.ceil(waitMs / 1000);
    return seconds < 60
      ? tn("unlock.seconds", seconds)
      : tn("unlock.minutes", Math.ceil(seconds / 60));
  };
  return (refused) => {
    switch (refused.refusal) {
      case "wrong-passphrase":
        return refused.waitMs > 0
          ? t("unlock.wrongWait", { wait: waitWords(refused.waitMs) })
          : t("unlock.wrong");
      case "too-soon":
        return t("unlock.tooSoon", { wait: waitWords(refused.waitMs) });
      case "wrong-pin":
        return tn("unlock.wrongPin", refused.left);
      case "no-copy":
        return t("unlock.pinSpent");
      case "slept":
        return t("unlock.slept");
      case "no-memory":
        return t("unlock.noMemory");
      case "passkey-not-given":
      case "passkey-no-prf":
      case "wrong-passkey":
        return t("unlock.passkeyRefused");
      case "damaged":
      case "no-envelope":
        return t("unlock.damaged");
      case "not-digits":
        return t("more.pinNotDigits");
      case "too-simple":
        return t("more.pinTooSimple");
      case "already-enrolled":
        return t("enrol.alreadyHere");
      case "too-weak":
        return t("passphrase.plain");
    }
  };
}
