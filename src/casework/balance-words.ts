import type { Balance } from "../records/authorization/balance.ts";
import type { Authorization } from "../records/authorization/authorization.ts";
import type { Units } from "../records/fields.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { useDurationWords } from "./duration-words.ts";

/** What is left of an authorization: "12 of 20 left", "no limit", and apart what the office does not have yet. */
export function useBalanceWords() {
  const { t, units } = useI18n();
  const durationWords = useDurationWords();
  // Of what is authorized in hours a balance counts minutes.
  const amount = ({ unit }: Pick<Authorization, "unit">, counted: Units): string =>
    unit === "hours" ? durationWords(counted) : units(counted, unit);
  const left = (of: Pick<Authorization, "unit">, balance: Balance): string => {
    const { approved, counted, remaining } = balance;
    if (remaining === null || approved === null) {
      return t("balance.endless", { counted: amount(of, counted) });
    }
    const all = amount(of, approved);
    return remaining < 0
      ? t("balance.over", { over: amount(of, -remaining), of: all })
      : t("balance.left", { left: amount(of, remaining), of: all });
  };
  return {
    left,
    unsent: (of: Pick<Authorization, "unit">, { unsent }: Balance): string =>
      unsent === 0 ? "" : t("balance.unsent", { units: amount(of, unsent) }),
  };
}
