import { useParams, useSearch } from "@tanstack/solid-router";
import { BegunEarlier } from "../../casework/begun-earlier.tsx";
import { ClientAbout } from "../../casework/client-frame.tsx";
import { useClientWords } from "../../casework/client-words.ts";
import { DiscardDraft } from "../../casework/discard-draft.tsx";
import { DraftLine } from "../../casework/draft-line.tsx";
import { createFormDraft } from "../../casework/form-draft.ts";
import { createFormErrors, FormErrorSummary } from "../../casework/form-errors.tsx";
import { createFormSave } from "../../casework/form-save.ts";
import { OpenClient } from "../../casework/open-client.tsx";
import { useReturnedStatus } from "../../casework/returned.ts";
import { useSaveAndGo } from "../../casework/save-and-go.ts";
import { SaveFailure } from "../../casework/save-failure.tsx";
import { SentBackNotice } from "../../casework/sent-back-notice.tsx";
import type { RecordId } from "../../records/fields.ts";
import type { Note } from "../../records/note/note.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { ChoiceChips } from "../../ui/choice-chips.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Page } from "../../ui/page.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import css from "./note.module.css";

/** A note about a client or one of her referrals: append-only, its author may remove it. */
export function NotePage() {
  const params = useParams({ strict: false });
  const search = useSearch({ strict: false });
  return (
    <OpenClient clientId={params().clientId ?? ""}>
      {(client) => <NoteForm client={client()} referral={search().referral ?? null} />}
    </OpenClient>
  );
}

function NoteForm(props: { client: RecordView<"client">; referral: RecordId | null }) {
  const { t } = useI18n();
  const { nameOf } = useClientWords();
  const form = createNote(
    () => props.client,
    () => props.referral,
  );
  const returnedStatus = useReturnedStatus();
  const backTo = () =>
    `/clients/${props.client.id}/${props.referral ? `referrals/${props.referral}` : "notes"}`;
  const saveAndGo = useSaveAndGo(() => form);
  return (
    <Page
      title={t("note.title", { name: nameOf(props.client.fields) })}
      detail={<ClientAbout client={props.client} />}
      back={{ href: backTo(), label: t("action.back") }}
      ref={(body) => form.draft.place(body)}
      bar={
        <BottomBar detail={<DraftLine draft={form.draft} />}>
          <Button
            size="bar"
            look="primary"
            icon={icons.service}
            disabled={form.isSlow()}
            onClick={() => void saveAndGo(backTo())}
          >
            {t("action.save")}
          </Button>
        </BottomBar>
      }
    >
      <div class={css["form"]}>
        <SaveFailure refusal={form.refusal()} />
        <FormErrorSummary errors={form.errors} />
        <BegunEarlier draft={form.draft} date={form.draft.day()} />
        <SentBackNotice sentBack={returnedStatus(props.referral ?? "")} />
        <NoteFields form={form} />
      </div>
      <DiscardDraft draft={form.draft} backTo={backTo()} />
    </Page>
  );
}

type NoteForm = ReturnType<typeof createNote>;

function NoteFields(props: { form: NoteForm }) {
  const { t } = useI18n();
  const content = () => props.form.draft.content;
  return (
    <>
      <TextArea
        id="text"
        label={t("note.text")}
        hint={t("note.textHint")}
        error={props.form.errors.at("text")}
        rows={7}
        maxLength={10_000}
        value={content().text}
        onInput={(text) => props.form.draft.change("text", text)}
      />
      <ChoiceChips
        label={t("field.visibleTo")}
        value={content().visibleTo}
        options={[
          { value: "team", label: t("visible.team") },
          { value: "author", label: t("visible.author") },
        ]}
        onChange={(visibleTo) => props.form.draft.change("visibleTo", visibleTo)}
      />
    </>
  );
}

function createNote(client: () => RecordView<"client">, referral: () => RecordId | null) {
  const { t } = useI18n();
  const store = useStore();
  const { nameOf } = useClientWords();
  const draft = createFormDraft<Pick<Note, "text" | "visibleTo">>({
    form: "note",
    path: `/clients/${client().id}/note${referral() === null ? "" : `?referral=${referral()}`}`,
    clientId: client().id,
    title: () => nameOf(client().fields),
    initial: { text: "", visibleTo: "team" },
  });
  const errors = createFormErrors(() =>
    draft.content.text.trim() === "" ? [{ fieldId: "text", message: t("note.missing") }] : [],
  );
  const form = createFormSave(draft);
  const save = async () => {
    if (form.isSaving() || !errors.check()) return null;
    const { text, visibleTo } = draft.content;
    const clientId = client().id;
    const put = { date: draft.day(), referral: referral(), text: text.trim(), visibleTo };
    return form.save({
      clientId,
      changes: [{ kind: "note", id: store.newId(), clientId, put }],
    });
  };
  return { ...form, draft, errors, save };
}
