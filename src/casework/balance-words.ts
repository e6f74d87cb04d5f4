import type { Balance } from "../records/authorization/balance.ts";
import type { Authorization } from "../records/authorization/authorization.ts";
import type { Units } from "../records/fields.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";
import type { OneAuthorization } from "./authorizations.ts";
import { useDurationWords } from "./duration-words.ts";

type Counted = Pick<OneAuthorization, "view" | "balance" | "tally">;

/**
 * What is left of an authorization: "12 of 20 left", "no limit", and apart what the office does not have yet. Where not
 * everything that was given is here, words instead of a number that would be too great.
 */
export function useBalanceWords() {
  const { t, units } = useI18n();
  const durationWords = useDurationWords();
  // Of what is authorized in hours a balance counts minutes.
  const amount = ({ unit }: Pick<Authorization, "unit">, counted: Units): string =>
    unit === "hours" ? durationWords(counted) : units(counted, unit);
  /** `balance`: another than that of now, as once more is given. */
  const left = ({ view, tally, balance: now }: Counted, balance: Balance = now): string => {
    if (tally !== "whole") return t(`balance.${tally}`);
    const of = view.fields;
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
    /** Empty where there is none of them, and where they are a part of no number. */
    unsent: ({ view, tally, balance: { unsent } }: Counted): string =>
      unsent === 0 || tally !== "whole"
        ? ""
        : t("balance.unsent", { units: amount(view.fields, unsent) }),
  };
}
