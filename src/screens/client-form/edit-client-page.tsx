import { useNavigate, useParams, useSearch } from "@tanstack/solid-router";
import { ClientAbout } from "../../casework/client-frame.tsx";
import { useClientWords } from "../../casework/client-words.ts";
import { CompetingNotice, createCompeting, useCompetingHint } from "../../casework/competing.tsx";
import { DiscardDraft } from "../../casework/discard-draft.tsx";
import { DraftLine } from "../../casework/draft-line.tsx";
import { focusField } from "../../casework/focus-field.ts";
import { createFormDraft } from "../../casework/form-draft.ts";
import { FormErrorSummary } from "../../casework/form-errors.tsx";
import { createFormSave } from "../../casework/form-save.ts";
import { OpenClient } from "../../casework/open-client.tsx";
import { correctionOf } from "../../casework/repair.ts";
import { useErrorAt, useSentBack } from "../../casework/returned.ts";
import { SaveFailure } from "../../casework/save-failure.tsx";
import { useSavedToast } from "../../casework/saved-toast.ts";
import { SentBackNotice } from "../../casework/sent-back-notice.tsx";
import { useStillHere } from "../../casework/still-here.ts";
import { clientFromTyped, typedClient } from "../../records/client/typed-client.ts";
import { seesClient } from "../../records/client/who-sees.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Page } from "../../ui/page.tsx";
import { createClientErrors } from "./client-errors.ts";
import css from "./client-form.module.css";
import { EditClientFields } from "./edit-client-fields.tsx";

/** Every field of a client; opens at the field that a supervisor's comment is about. A save carries only what was changed. */
export function EditClientPage() {
  const params = useParams({ strict: false });
  return (
    <OpenClient clientId={params().clientId ?? ""}>
      {(client) => <EditClientForm client={client()} />}
    </OpenClient>
  );
}

function EditClientForm(props: { client: RecordView<"client"> }) {
  const { t } = useI18n();
  const { nameOf } = useClientWords();
  const form = createEditClient(() => props.client);
  const competing = createCompeting(useStore(), () => props.client.id);
  const competingHint = useCompetingHint();
  const errorAt = useErrorAt(() => form);
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const isStillHere = useStillHere();
  const toast = useSavedToast();
  focusField(search().field, { name: "given" });
  const backTo = () => `/clients/${props.client.id}/${search().for ?? "services"}`;
  const save = async (): Promise<void> => {
    const saved = await form.save();
    if (saved === null) return;
    if (saved.length > 0) toast(saved);
    await form.draft.drop();
    if (!isStillHere()) return;
    // Whoever handed the client over has no page of hers any more.
    if (!form.isMine()) await navigate({ to: "/clients" });
    else await navigate({ to: backTo() });
  };
  return (
    <Page
      title={t("clientForm.editTitle", { name: nameOf(props.client.fields) })}
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
            onClick={() => void save()}
          >
            {t("action.save")}
          </Button>
        </BottomBar>
      }
    >
      <div class={css["notices"]}>
        <SaveFailure refusal={form.refusal()} />
        <FormErrorSummary errors={form.errors} />
        <SentBackNotice sentBack={form.sentBack()} />
        <CompetingNotice values={competing(props.client.id)} />
      </div>
      <EditClientFields
        clientId={props.client.id}
        draft={form.draft}
        before={form.seen().fields}
        errorAt={errorAt}
        hintOf={(field) => competingHint(competing(props.client.id), field)}
      />
      <DiscardDraft draft={form.draft} backTo={backTo()} />
    </Page>
  );
}

function createEditClient(client: () => RecordView<"client">) {
  const store = useStore();
  const { nameOf } = useClientWords();
  const sentBackOf = useSentBack();
  const sentBack = () => sentBackOf(client());
  // What the worker saw: the patch and its base are made from this, whatever comes down meanwhile.
  const draft = createFormDraft({
    form: "edit-client",
    path: `/clients/${client().id}/edit`,
    clientId: client().id,
    title: () => nameOf(client().fields),
    initial: typedClient(client().fields),
    seen: client(),
  });
  const seen = () => draft.seen ?? client();
  const errors = createClientErrors(draft.content);
  const form = createFormSave(draft);
  const save = async () => {
    if (form.isSaving() || !errors.check()) return null;
    const after = clientFromTyped(draft.content, seen().fields, store.today());
    const corrected = correctionOf(seen(), after, sentBack());
    return corrected === null ? [] : form.save(corrected);
  };
  const isMine = () => {
    const { person: id, role, sites } = store.me;
    return seesClient({ id, role, sites, active: true }, draft.content);
  };
  return { ...form, draft, errors, save, seen, sentBack, isMine };
}
