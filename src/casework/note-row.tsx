import { Show } from "solid-js";
import type { RecordView } from "../store/overlay.ts";
import { useStore } from "../store/store-context.tsx";
import { Button } from "../ui/button.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { icons } from "../ui/icons.ts";
import { GutterRow } from "../ui/ledger.tsx";
import { Reason } from "../ui/mark.tsx";
import { Menu } from "../ui/menu.tsx";
import css from "./note-row.module.css";
import { usePeopleWords } from "./people-words.ts";
import { RecordChip } from "./record-chip.tsx";
import { useReturnWords, useSentBack } from "./returned.ts";
import { useSaveAct } from "./save-act.ts";
import { useTimeWords } from "./time-words.ts";

/** One note; removed, it leaves who and when (M-11). */
export function NoteRow(props: {
  view: RecordView<"note">;
  isNarrow: boolean;
  /** Where it stands among notes about other things: that it is about a referral. */
  saysReferral?: boolean;
}) {
  const { gutterWords } = useTimeWords();
  const sentBack = useSentBack();
  const returnWords = useReturnWords();
  const gutter = () => gutterWords(props.view.fields.date, props.view.createdAt);
  return (
    <Show
      when={props.view.withdrawn === null}
      fallback={
        <GutterRow
          gutter={gutter().gutter}
          gutterDetail={gutter().detail}
          title={<RemovedWords view={props.view} />}
          end={<RecordChip view={props.view} />}
        />
      }
    >
      <GutterRow
        gutter={gutter().gutter}
        gutterDetail={gutter().detail}
        title={<NoteText text={props.view.fields.text} />}
        detail={<NoteBy view={props.view} saysReferral={props.saysReferral ?? false} />}
        tone={sentBack(props.view) ? "needs-you" : undefined}
        end={
          <>
            <Show when={!props.isNarrow}>
              <RecordChip view={props.view} />
            </Show>
            <NoteMenu view={props.view} />
          </>
        }
      >
        <Show when={props.isNarrow}>
          <RecordChip view={props.view} />
        </Show>
        <Show when={returnWords(sentBack(props.view))}>
          {(comment) => <NoteSentBack view={props.view} comment={comment()} />}
        </Show>
      </GutterRow>
    </Show>
  );
}

/** A note that a supervisor sent back: removing it answers, or standing by it. */
function NoteSentBack(props: { view: RecordView<"note">; comment: string }) {
  const { t } = useI18n();
  const act = useSaveAct();
  const keep = () =>
    act({ clientId: props.view.clientId, changes: [{ view: props.view, patch: {} }] });
  return (
    <>
      <Reason>{props.comment}</Reason>
      <Button look="quiet" onClick={() => void keep()}>
        {t("notes.keep")}
      </Button>
    </>
  );
}

function NoteText(props: { text: string }) {
  return (
    <span class={css["note"]} dir="auto">
      {props.text}
    </span>
  );
}

function NoteBy(props: { view: RecordView<"note">; saysReferral: boolean }) {
  const { t } = useI18n();
  const { whoIs } = usePeopleWords();
  return (
    <>
      {t("notes.by", {
        who: whoIs(props.view.createdBy),
        visible: t(`visible.${props.view.fields.visibleTo}`),
      })}
      <Show when={props.saysReferral && props.view.fields.referral}>
        {" · "}
        {t("notes.ofReferral")}
      </Show>
    </>
  );
}

function RemovedWords(props: { view: RecordView<"note"> }) {
  const { t } = useI18n();
  const { whoIs } = usePeopleWords();
  const { dayAndTimeWords } = useTimeWords();
  return (
    <Show when={props.view.withdrawn}>
      {(withdrawn) => (
        <span class={css["removed"]}>
          {t("notes.removed", {
            who: whoIs(withdrawn().by),
            when: dayAndTimeWords(withdrawn().at),
          })}
        </span>
      )}
    </Show>
  );
}

function NoteMenu(props: { view: RecordView<"note"> }) {
  const { t } = useI18n();
  const store = useStore();
  const act = useSaveAct();
  const { dayWords } = useTimeWords();
  const remove = () =>
    act(
      { clientId: props.view.clientId, changes: [{ view: props.view, withdraw: "removed" }] },
      "deleted",
    );
  return (
    <Show when={props.view.createdBy === store.me.person} fallback={<span class={css["noMenu"]} />}>
      <Menu
        label={t("action.moreFor", {
          name: t("notes.row", { day: dayWords(props.view.fields.date) }),
        })}
        groups={[
          {
            items: [
              {
                label: t("notes.remove"),
                icon: icons.delete,
                danger: true,
                onSelect: () => void remove(),
              },
            ],
          },
        ]}
      />
    </Show>
  );
}
