import type { Day, RecordId } from "../records/fields.ts";
import {
  referralInRefusals,
  type ReferralInRefusal,
} from "../records/referral/referral-in-rules.ts";
import { useStore } from "../store/store-context.tsx";
import type { FieldError } from "../ui/error-summary.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { useTimeWords } from "./time-words.ts";

/** What has no meaning in a referral, in words, in the order of the fields. Everything else is only marked (domain §3). */
export function useReferralErrors() {
  const store = useStore();
  const { t } = useI18n();
  const { dayWords } = useTimeWords();
  const own = () => store.reference.ofKind("settings")[0]?.body.fields.ownProvider ?? "";
  const agency = () => store.reference.find("provider", own())?.body.fields.name ?? "";
  const inWords = (refusal: ReferralInRefusal): FieldError => {
    switch (refusal) {
      case "to-another":
        return { fieldId: "toProvider", message: t("referralIn.toWrong", { agency: agency() }) };
      case "from-nobody":
        return { fieldId: "fromProvider", message: t("referralIn.fromMissing") };
      case "from-ourselves":
        return { fieldId: "fromProvider", message: t("referralIn.fromOwn") };
    }
  };
  return {
    /** */
    ofReferralIn: (providers: {
      toProvider: RecordId | null;
      fromProvider: RecordId | null;
    }): FieldError[] => referralInRefusals(providers, own()).map(inWords),
    /** Nothing comes of a referral before it was made. */
    ofDates: (dates: { date: Day; dateAcknowledged: string; resultDate: string }): FieldError[] => {
      const day = dayWords(dates.date);
      const errors: FieldError[] = [];
      if (isBefore(dates.dateAcknowledged, dates.date)) {
        const message = t("referralIn.acknowledgedEarly", { day });
        errors.push({ fieldId: "dateAcknowledged", message });
      }
      if (isBefore(dates.resultDate, dates.date)) {
        errors.push({ fieldId: "resultDate", message: t("referralIn.outcomeEarly", { day }) });
      }
      return errors;
    },
  };
}

function isBefore(date: string, first: Day): boolean {
  return date !== "" && date < first;
}
