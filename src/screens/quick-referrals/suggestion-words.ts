import type { SuggestionReason } from "../../records/referral/suggest-provider.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** Why a provider is suggested, in words: "Spanish spoken · 4 beds free". */
export function useSuggestionWords(): (reasons: readonly SuggestionReason[]) => string {
  const { t, number } = useI18n();
  const wordsOf = (reason: SuggestionReason): string => {
    switch (reason.why) {
      case "speaks":
        return t("suggest.speaks", { language: reason.language });
      case "has-room":
        return t("suggest.has-room", { free: number(reason.free), unit: reason.unit });
      default:
        return t(`suggest.${reason.why}`);
    }
  };
  return (reasons) => reasons.map(wordsOf).join(" · ");
}
