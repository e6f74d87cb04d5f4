import type { Accessor } from "solid-js";
import { useRecordWords } from "../../casework/record-words.ts";
import { NONE } from "../../casework/service-choices.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { RecordId } from "../../records/fields.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import type { Option } from "../../ui/select.tsx";

const MOST_REFERRALS = 100;

/**
 * S-18: the client's referrals as choices, newest first, none before them. One that was deleted since stays where it is
 * chosen already.
 */
export function useReferralsOf(
  clientId: Accessor<RecordId>,
  chosen: Accessor<string>,
): () => Option<string>[] {
  const store = useStore();
  const { t } = useI18n();
  const { titleOf, valueWords } = useRecordWords();
  const { shortDayWords } = useTimeWords();
  const referrals = store.createCasework(() => ({
    clientId: clientId(),
    kind: "referral",
    size: MOST_REFERRALS,
    withWithdrawn: true,
  }));
  const offered = () =>
    (referrals() ?? []).filter(({ id, withdrawn }) => withdrawn === null || id === chosen());
  return () => [
    { value: NONE, label: t("service.noReferral") },
    ...offered().map(({ id, fields }) => {
      const what = fields.service === null ? "" : valueWords("referral", "service", fields.service);
      const words = [what, titleOf("referral", fields), shortDayWords(fields.date)];
      return { value: id, label: words.filter((word) => word !== "").join(" · ") };
    }),
  ];
}
