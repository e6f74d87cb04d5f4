import { MOST_MONEY } from "../records/fields.ts";
import {
  MOST_UNITS,
  MOST_UNIT_VALUE,
  type AmountRefusal,
} from "../records/service/read-amounts.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";

/** Why a typed amount was refused, in words for its field. */
export function useAmountWords() {
  const { t, number, money } = useI18n();
  const words = (refusal: AmountRefusal, most: string): string =>
    refusal === "too-many" || refusal === "too-much"
      ? t(`amount.${refusal}`, { most })
      : t(`amount.${refusal}`);
  return {
    unitsRefusal: (refusal: AmountRefusal): string => words(refusal, number(MOST_UNITS / 100)),
    valueRefusal: (refusal: AmountRefusal): string =>
      words(refusal, money(refusal === "too-much" ? MOST_MONEY : MOST_UNIT_VALUE)),
  };
}
