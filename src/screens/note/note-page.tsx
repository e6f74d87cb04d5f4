import { useNavigate, useParams } from "@tanstack/solid-router";
import { ClientAbout } from "../../casework/client-frame.tsx";
import { useClientWords } from "../../casework/client-words.ts";
import { DraftLine } from "../../casework/draft-line.tsx";
import { createFormDraft } from "../../casework/form-draft.ts";
import { createFormErrors, FormErrorSummary } from "../../casework/form-errors.tsx";
import { createFormSave } from "../../casework/form-save.ts";
import { OpenClient } from "../../casework/open-client.tsx";
import { SaveFailure } from "../../casework/save-failure.tsx";
import { useSavedToast } from "../../casework/saved-toast.ts";
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

/** A note about a client: append-only, its author may remove it. */
export function NotePage() {
  const params = useParams({ strict: false });
  return (
    <OpenClient clientId={params().clientId ?? ""}>
      {(client) => <NoteForm client={client()} />}
    </OpenClient>
  );
}

function NoteForm(props: { client: RecordView<"client"> }) {
  const { t } = useI18n();
  const { nameOf } = useClientWords();
  const form = createNote(() => props.client);
  const navigate = useNavigate();
  const toast = useSavedToast();
  const save = async (): Promise<void> => {
    const saved = await form.save();
    if (saved === null) return;
    toast(saved);
    await form.draft.drop();
    await navigate({ to: "/clients/$clientId/notes", params: { clientId: props.client.id } });
  };
  return (
    <Page
      title={t("note.title", { name: nameOf(props.client.fields) })}
      detail={<ClientAbout client={props.client} />}
      back={{ href: `/clients/${props.client.id}/notes`, label: t("action.back") }}
      ref={(body) => form.draft.place(body)}
      bar={
        <BottomBar detail={<DraftLine draft={form.draft} />}>
          <Button
            size="bar"
            look="primary"
            icon={icons.service}
            disabled={form.isSaving()}
            onClick={() => void save()}
          >
            {t("action.save")}
          </Button>
        </BottomBar>
      }
    >
      <div class={css["form"]}>
        <SaveFailure refusal={form.refusal()} />
        <FormErrorSummary errors={form.errors} />
        <NoteFields form={form} />
      </div>
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

function createNote(client: () => RecordView<"client">) {
  const { t } = useI18n();
  const store = useStore();
  const { nameOf } = useClientWords();
  const draft = createFormDraft<Pick<Note, "text" | "visibleTo">>({
    form: "note",
    path: `/clients/${client().id}/note`,
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
    const put = { date: store.today(), referral: null, text: text.trim(), visibleTo };
    return form.save({
      clientId,
      changes: [{ kind: "note", id: store.newId(), clientId, put }],
    });
  };
  return { ...form, draft, errors, save };
}
