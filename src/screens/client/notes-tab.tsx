import { NoteRow } from "../../casework/note-row.tsx";
import type { RecordId } from "../../records/fields.ts";
import { mayRead } from "../../records/note/note.ts";
import { useStore } from "../../store/store-context.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Ledger } from "../../ui/ledger.tsx";
import { createMedia } from "../../ui/media.ts";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { createHistory, HistoryList } from "./history.tsx";

/** The notes about a client. A removed one leaves who and when (M-11); another's private note is not shown. */
export function NotesTab(props: { clientId: RecordId }) {
  const { t } = useI18n();
  const store = useStore();
  const history = createHistory(store, () => ({
    clientId: props.clientId,
    kind: "note",
    withWithdrawn: true,
  }));
  const isNarrow = createMedia("(width < 600px)");
  const readable = () => history.views()?.filter((note) => mayRead(note, store.me.person));
  return (
    <>
      <SectionHeading text={t("notes.heading")} />
      <HistoryList
        history={history}
        isEmpty={readable() && readable()?.length === 0}
        emptyText={t("notes.empty")}
        isWholePage
      >
        <Ledger label={t("notes.heading")}>
          <ForKeyed each={readable()} keyOf={(view) => view.id}>
            {(view) => <NoteRow view={view()} isNarrow={isNarrow()} saysReferral />}
          </ForKeyed>
        </Ledger>
      </HistoryList>
    </>
  );
}
