import { Show } from "solid-js";
import { NoteRow } from "../../casework/note-row.tsx";
import formCss from "../../casework/record-form.module.css";
import { mayRead } from "../../records/note/note.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Ledger } from "../../ui/ledger.tsx";
import { createMedia } from "../../ui/media.ts";
import { SectionHeading } from "../../ui/section-heading.tsx";

// More notes than a client is given in years.
const MOST_NOTES = 2000;

/** M-10, M-11: what was noted about a referral. A removed note leaves who and when; another's private one is not shown. */
export function ReferralNotes(props: { view: RecordView<"referral"> }) {
  const { t } = useI18n();
  const store = useStore();
  const isNarrow = createMedia("(width < 600px)");
  const all = store.createCasework(() => ({
    clientId: props.view.clientId ?? "",
    kind: "note",
    size: MOST_NOTES,
    withWithdrawn: true,
  }));
  const its = () =>
    all()?.filter(
      (note) => note.fields.referral === props.view.id && mayRead(note, store.me.person),
    );
  return (
    <section class={formCss["section"]} aria-label={t("referral.notes")}>
      <SectionHeading place="form" text={t("referral.notes")} />
      <Show when={its()}>
        {(notes) => (
          <Show
            when={notes().length > 0}
            fallback={<p class={formCss["none"]}>{t("referral.notes.none")}</p>}
          >
            <Ledger gutter="form" label={t("referral.notes")}>
              <ForKeyed each={notes()} keyOf={(note) => note.id}>
                {(note) => <NoteRow view={note()} isNarrow={isNarrow()} />}
              </ForKeyed>
            </Ledger>
          </Show>
        )}
      </Show>
      <div class={formCss["by"]}>
        <ButtonLink
          icon={icons.note}
          href={`/clients/${props.view.clientId}/note?referral=${props.view.id}`}
        >
          {t("referral.addNote")}
        </ButtonLink>
      </div>
    </section>
  );
}
