import type { Balance } from "../records/authorization/balance.ts";
import type { Authorization } from "../records/authorization/authorization.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";

/** What is left of an authorization: "12 of 20 left", "no limit", and apart what the office does not have yet. */
export function useBalanceWords() {
  const { t, units } = useI18n();
  const left = ({ unit }: Pick<Authorization, "unit">, balance: Balance): string => {
    if (balance.remaining === null || balance.approved === null) {
      return t("balance.endless", { counted: units(balance.counted, unit) });
    }
    const of = units(balance.approved, unit);
    return balance.remaining < 0
      ? t("balance.over", { over: units(-balance.remaining, unit), of })
      : t("balance.left", { left: units(balance.remaining, unit), of });
  };
  return {
    left,
    unsent: ({ unit }: Pick<Authorization, "unit">, { unsent }: Balance): string =>
      unsent === 0 ? "" : t("balance.unsent", { units: units(unsent, unit) }),
  };
}
