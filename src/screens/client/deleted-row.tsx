import { Show } from "solid-js";
import { RecordChip } from "../../casework/record-chip.tsx";
import { usePeopleWords } from "../../casework/people-words.ts";
import { correction } from "../../casework/repair.ts";
import { useSaveAct } from "../../casework/save-act.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { Day } from "../../records/fields.ts";
import type { RecordView } from "../../store/overlay.ts";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { GutterRow } from "../../ui/ledger.tsx";
import css from "./client.module.css";

/** What is left of a deleted record of a history, and the way to put it back. */
export function DeletedRow(props: {
  view: RecordView;
  day: Day;
  title: string;
  /** For the control's name: which of several. */
  name: string;
}) {
  const { t } = useI18n();
  const act = useSaveAct();
  const { whoIs } = usePeopleWords();
  const { gutterWords, dayAndTimeWords } = useTimeWords();
  const gutter = () => gutterWords(props.day, props.view.createdAt);
  const words = (withdrawn: NonNullable<RecordView["withdrawn"]>) =>
    t("services.deleted", {
      name: props.title,
      who: whoIs(withdrawn.by),
      when: dayAndTimeWords(withdrawn.at),
    });
  // An empty change lets the record stand again as it was.
  const putBack = () => act(correction(props.view, {}, undefined));
  return (
    <GutterRow
      gutter={gutter().gutter}
      gutterDetail={gutter().detail}
      title={
        <Show when={props.view.withdrawn}>
          {(withdrawn) => <span class={css["removed"]}>{words(withdrawn())}</span>}
        </Show>
      }
      end={
        <Button
          look="quiet"
          icon={icons.undo}
          aria-label={t("services.putBackOf", { name: props.name })}
          onClick={() => void putBack()}
        >
          {t("services.putBack")}
        </Button>
      }
    >
      <RecordChip view={props.view} />
    </GutterRow>
  );
}
