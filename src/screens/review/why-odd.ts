import { useRecordWords } from "../../casework/record-words.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { Oddity, ReviewItem } from "../../records/review/review.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** Why something is odd, in a sentence; with the figures where this device knows them. */
export function useReasons(): (oddity: Oddity, item: ReviewItem) => string {
  const { reference } = useStore();
  const { t, money } = useI18n();
  const { unitsWords } = useRecordWords();
  const { dayWords } = useTimeWords();

  const units = ({ summary }: ReviewItem): string | null => {
    const { definition, units: given } = summary;
    const found = reference.find(
      "service-definition",
      typeof definition === "string" ? definition : null,
    );
    const usual = found?.body.fields.usualUnits;
    if (!found || !usual || typeof given !== "number") return null;
    const words = (amount: number) => unitsWords(amount, found.body.fields.unit);
    return t("review.why.unusual-unitsKnown", {
      units: words(given),
      least: words(usual.least),
      most: words(usual.most),
    });
  };
  const grant = ({ summary }: ReviewItem): string | null => {
    const { grant: id, date } = summary;
    const found = reference.find("grant", typeof id === "string" ? id : null)?.body.fields;
    // Retired it may have been long before its last day.
    if (!found?.ends || typeof date !== "string" || found.ends >= date) return null;
    return t("review.why.grant-endedKnown", {
      grant: found.name,
      end: dayWords(found.ends),
      date: dayWords(date),
    });
  };
  const budget = ({ summary }: ReviewItem): string | null => {
    const { grant: id } = summary;
    const found = reference.find("grant", typeof id === "string" ? id : null)?.body.fields;
    if (!found) return null;
    return t("review.why.grant-overdrawnKnown", {
      grant: found.name,
      budget: money(found.budget),
    });
  };
  return (oddity, item) => {
    if (oddity === "unusual-units") return units(item) ?? t("review.why.unusual-units");
    if (oddity === "grant-ended") return grant(item) ?? t("review.why.grant-ended");
    if (oddity === "grant-overdrawn") return budget(item) ?? t("review.why.grant-overdrawn");
    return t(`review.why.${oddity}`);
  };
}
