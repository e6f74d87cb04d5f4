import { Show } from "solid-js";
import type { RecordView } from "../store/overlay.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { usePeopleWords } from "./people-words.ts";
import { useTimeWords } from "./time-words.ts";

/** "Recorded by Ana R., Mon Jul 13 10:42 · changed by you, today 9:10": a correction keeps who made it (S-23). */
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
      <Show when={props.view.at !== props.view.createdAt}>
        {" · "}
        {t("edit.changedBy", {
          who: whoIs(props.view.author),
          when: dayAndTimeWords(props.view.at),
        })}
      </Show>
    </>
  );
}
