import { useNavigate } from "@tanstack/solid-router";
import { createSignal } from "solid-js";
import { DraftLine } from "../../casework/draft-line.tsx";
import { createFormDraft, type FormDraft } from "../../casework/form-draft.ts";
import { FormErrorSummary } from "../../casework/form-errors.tsx";
import { createFormSave } from "../../casework/form-save.ts";
import { SaveFailure } from "../../casework/save-failure.tsx";
import { useSavedToast } from "../../casework/saved-toast.ts";
import { takeTypedName } from "../../casework/typed-name.ts";
import { emptyClient } from "../../records/client/client.ts";
import { displayName } from "../../records/client/client-names.ts";
import {
  clientFromTyped,
  typedClient,
  type TypedClient,
} from "../../records/client/typed-client.ts";
import { useStore } from "../../store/store-context.tsx";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { LedgerForm } from "../../ui/ledger.tsx";
import { Page } from "../../ui/page.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { createClientErrors } from "./client-errors.ts";
import {
  AgeFields,
  LanguageFields,
  NameFields,
  PhoneFields,
  type FieldsProps,
} from "./client-fields.tsx";
import css from "./client-form.module.css";
import { LookAlikeBand, LookAlikePanel, showLookAlikes } from "./look-alike-panel.tsx";
import { createLookAlikes, type Verdict } from "./look-alikes.ts";
import { TextLines } from "./line-list.tsx";

/** A new client, with as little as an alias; those who look alike are shown before she is saved. */
export function NewClientPage() {
  const { t } = useI18n();
  const form = createNewClient();
  const navigate = useNavigate();
  const toast = useSavedToast();
  const open = (clientId: string) =>
    navigate({ to: "/clients/$clientId/services", params: { clientId } });
  const save = async (): Promise<void> => {
    const saved = await form.save();
    if (saved === null) return;
    toast(saved.entryIds);
    await form.draft.drop();
    await open(saved.clientId);
  };
  const isSame = async (clientId: string): Promise<void> => {
    await form.draft.drop();
    await open(clientId);
  };
  const decide = (verdict: Verdict): void => {
    form.lookAlikes.decide(verdict);
    // Asked at Save, answered: that was the last thing missing.
    if (form.wasAsked()) void save();
  };
  return (
    <Page
      title={t("clientForm.newTitle")}
      detail={t("clientForm.newDetail")}
      back={{ href: "/clients", label: t("action.back") }}
      ref={(body) => form.draft.place(body)}
      bar={
        <>
          <LookAlikeBand lookAlikes={form.lookAlikes} />
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
        </>
      }
    >
      <div class={css["notices"]}>
        <SaveFailure refusal={form.refusal()} />
        <FormErrorSummary errors={form.errors} />
      </div>
      <NewClientFields draft={form.draft} errorAt={form.errors.at} />
      <LookAlikePanel
        lookAlikes={form.lookAlikes}
        typed={form.asClient()}
        onSame={(clientId) => void isSame(clientId)}
        onDecide={decide}
      />
    </Page>
  );
}

function createNewClient() {
  const store = useStore();
  const { t } = useI18n();
  const blank = emptyClient(store.me.sites);
  const draft: FormDraft<TypedClient> = createFormDraft({
    form: "new-client",
    path: "/clients/new",
    clientId: null,
    title: () =>
      displayName(clientFromTyped(draft.content, blank, store.today()), (alias) =>
        t("value.aliasQuoted", { alias }),
      ),
    initial: typedClient(blank),
  });
  putTypedName(draft);
  const asClient = () => clientFromTyped(draft.content, blank, store.today());
  const lookAlikes = createLookAlikes(store, asClient, draft.id);
  const errors = createClientErrors(draft.content);
  const [wasAsked, setAsked] = createSignal(false);
  const form = createFormSave(draft);
  const save = async () => {
    if (form.isSaving() || !errors.check()) return null;
    if (lookAlikes.isOpen()) {
      setAsked(true);
      showLookAlikes();
      return null;
    }
    // One id for the entry and for the person in it: a resumed draft saves the same person.
    const clientId = draft.id();
    const put = asClient();
    const entryIds = await form.save({
      clientId,
      changes: [{ kind: "client", id: clientId, clientId, put }],
    });
    return entryIds && { clientId, entryIds };
  };
  return { ...form, draft, asClient, lookAlikes, wasAsked, errors, save };
}

// A name typed into the search is carried over; of two words the last is the family's.
function putTypedName(draft: FormDraft<TypedClient>): void {
  const typed = takeTypedName();
  if (typed === "" || draft.isDirty()) return;
  const words = typed.split(/\s+/);
  const family = words.length > 1 ? (words.at(-1) ?? "") : "";
  draft.change({ given: words.slice(0, family === "" ? 1 : -1).join(" "), family });
}

function NewClientFields(props: FieldsProps) {
  const { t } = useI18n();
  return (
    <>
      <section class={css["section"]} aria-label={t("clientForm.who")}>
        <SectionHeading number={1} text={t("clientForm.who")} />
        <LedgerForm>
          <NameFields draft={props.draft} errorAt={props.errorAt} />
          <TextLines
            id="aliases"
            label={t("clientForm.aliasNew")}
            most={20}
            maxLength={80}
            lines={props.draft.content.aliases}
            onChange={(aliases) => props.draft.change("aliases", aliases)}
          />
        </LedgerForm>
      </section>
      <section class={css["section"]} aria-label={t("clientForm.age")}>
        <SectionHeading number={2} text={t("clientForm.age")} count={t("field.optional")} />
        <LedgerForm>
          <AgeFields draft={props.draft} errorAt={props.errorAt} withGuess />
        </LedgerForm>
      </section>
      <section class={css["section"]} aria-label={t("clientForm.reach")}>
        <SectionHeading number={3} text={t("clientForm.reach")} count={t("field.optional")} />
        <LedgerForm>
          <PhoneFields draft={props.draft} errorAt={props.errorAt} />
          <LanguageFields draft={props.draft} errorAt={props.errorAt} />
        </LedgerForm>
      </section>
    </>
  );
}
