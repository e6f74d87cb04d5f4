import type { RecordView } from "../store/overlay.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { usePeopleWords } from "./people-words.ts";
import { useTimeWords } from "./time-words.ts";

/** "Got help · Ana R. · today 10:42": who moved a referral, and when (M-08). */
export function StatusLine(props: { change: RecordView<"status-change"> }) {
  const { t } = useI18n();
  const { whoIs } = usePeopleWords();
  const { dayAndTimeWords } = useTimeWords();
  return (
    <span>
      {t("status.by", {
        status: t(`status.${props.change.fields.to}`),
        who: whoIs(props.change.createdBy),
        when: dayAndTimeWords(props.change.fields.at),
      })}
    </span>
  );
}
