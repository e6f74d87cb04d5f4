import type { OneAuthorization } from "../../casework/authorizations.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { Authorization } from "../../records/authorization/authorization.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** What an authorization plans, in words. */
export function usePlanWords() {
  const { t, tn, money } = useI18n();
  const words = useRecordWords();
  const { shortDayWords } = useTimeWords();
  const instance = ({ unit, units, unitValue }: Authorization): string => {
    const amount = words.unitsWords(units, unit);
    return unit === "dollars" || unitValue === 0
      ? amount
      : t("value.perUnit", { units: amount, value: money(unitValue) });
  };
  const often = ({ recurrence }: Authorization): string =>
    recurrence === ""
      ? t("recurrence.once")
      : words.valueWords("authorization", "recurrence", recurrence);
  const times = ({ view, balance }: OneAuthorization): string =>
    balance.instances === null || view.fields.recurrence === ""
      ? ""
      : tn("authorization.times", balance.instances);
  return {
    /** "2 × $82.00": one instance. */
    instance,
    /** "every Tuesday, 12 times". */
    howOften: (one: OneAuthorization): string =>
      [often(one.view.fields), times(one)].filter(Boolean).join(", "),
    /** "2 × $82.00 every Tuesday until Jun 30, 12 times · Harbor Community Fund". */
    inOneLine: (one: OneAuthorization): string => {
      const { fields } = one.view;
      const { end, funds, recurrence } = fields;
      const plan = [
        `${instance(fields)} ${often(fields)}`,
        end === null || recurrence === ""
          ? ""
          : t("authorization.until", { day: shortDayWords(end) }),
      ];
      const said = [plan.filter(Boolean).join(" "), times(one)].filter(Boolean).join(", ");
      return [said, funds.length === 0 ? "" : words.valueWords("authorization", "funds", funds)]
        .filter(Boolean)
        .join(" · ");
    },
  };
}
