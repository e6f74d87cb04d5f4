import type { RecordView } from "../store/overlay.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { usePeopleWords } from "./people-words.ts";
import { useTimeWords } from "./time-words.ts";

/** "Recorded by Ana R., Mon Jul 13 10:42". */
export function RecordedBy(props: { view: RecordView }) {
  const { t } = useI18n();
  const { whoIs } = usePeopleWords();
  const { dayAndTimeWords } = useTimeWords();
  return (
    <>
      {t("edit.by", {
        who: whoIs(props.view.createdBy),
        when: dayAndTimeWords(props.view.createdAt),
      })}
    </>
  );
}
