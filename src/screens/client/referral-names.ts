import { usePeopleWords } from "../../casework/people-words.ts";
import { useRecordWords } from "../../casework/record-words.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";

/** A referral in a list: the service names the row, the provider and how it went out stand under it. */
export function useReferralNames() {
  const { t } = useI18n();
  const { colleague } = usePeopleWords();
  const { valueWords } = useRecordWords();
  const nameOf = (field: string, value: unknown) => valueWords("referral", field, value);
  const partner = ({ fields }: RecordView<"referral">): string =>
    fields.direction === "in"
      ? t("referrals.from", { provider: nameOf("fromProvider", fields.fromProvider) })
      : t("referrals.to", { provider: nameOf("toProvider", fields.toProvider) });
  const howOrWhy = ({ fields }: RecordView<"referral">): string => {
    if (fields.direction === "out") return nameOf("mode", fields.mode);
    return fields.reason === null ? "" : nameOf("reason", fields.reason);
  };
  return {
    title: (view: RecordView<"referral">): string =>
      view.fields.service === null ? partner(view) : nameOf("service", view.fields.service),
    detail: (view: RecordView<"referral">): string => {
      const partnerBelow = view.fields.service === null ? "" : partner(view);
      const parts = [partnerBelow, howOrWhy(view), colleague(view.createdBy)];
      return parts.filter((part) => part !== "").join(" · ");
    },
  };
}
