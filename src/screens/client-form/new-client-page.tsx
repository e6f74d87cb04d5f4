import { useNavigate, useSearch } from "@tanstack/solid-router";
import { createMemo, Show, untrack } from "solid-js";
import { DiscardDraft } from "../../casework/discard-draft.tsx";
import { DraftLine } from "../../casework/draft-line.tsx";
import { FormErrorSummary } from "../../casework/form-errors.tsx";
import { SaveFailure } from "../../casework/save-failure.tsx";
import { useSavedToast } from "../../casework/saved-toast.ts";
import { useStillHere } from "../../casework/still-here.ts";
import type { RecordId } from "../../records/fields.ts";
import { useStore } from "../../store/store-context.tsx";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { LedgerForm } from "../../ui/ledger.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import {
  AgeFields,
  LanguageFields,
  NameFields,
  PhoneFields,
  type FieldsProps,
} from "./client-fields.tsx";
import css from "./client-form.module.css";
import { LookAlikeBand, LookAlikePanel } from "./look-alike-panel.tsx";
import type { Verdict } from "./look-alikes.ts";
import { createNewClient } from "./new-client.ts";
import { TextLines } from "./line-list.tsx";

/** A new client, with as little as an alias; those who look alike are shown before she is saved. */
export function NewClientPage() {
  const search = useSearch({ strict: false });
  // Another form of several gets a page of its own.
  const which = createMemo(() => ({ draft: search().draft }), undefined, {
    equals: (a, b) => a.draft === b.draft,
  });
  return (
    <Show when={which()} keyed>
      {({ draft }) => <NewClientForm which={draft} />}
    </Show>
  );
}

function NewClientForm(props: { which: RecordId | undefined }) {
  const { t } = useI18n();
  const form = createNewClient(untrack(() => props.which));
  const another = `/clients/new?draft=${useStore().newId()}`;
  const navigate = useNavigate();
  const isStillHere = useStillHere();
  const toast = useSavedToast();
  const open = (clientId: string) =>
    navigate({ to: "/clients/$clientId/services", params: { clientId } });
  const save = async (): Promise<void> => {
    const saved = await form.save();
    if (saved === null) return;
    toast(saved.entryIds);
    await form.draft.drop();
    if (isStillHere()) await open(saved.clientId);
  };
  const isSame = async (clientId: string): Promise<void> => {
    await form.draft.drop();
    if (isStillHere()) await open(clientId);
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
              disabled={form.isSlow()}
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
        <Show when={form.isResumed && form.draft.keptAt()}>
          <Notice
            tone="info"
            action={<ButtonLink href={another}>{t("clientForm.another")}</ButtonLink>}
          >
            {t("clientForm.resumed")}
          </Notice>
        </Show>
      </div>
      <NewClientFields draft={form.draft} errorAt={form.errors.at} />
      <LookAlikePanel
        lookAlikes={form.lookAlikes}
        typed={form.asClient()}
        onSame={(clientId) => void isSame(clientId)}
        onDecide={decide}
      />
      <DiscardDraft draft={form.draft} backTo="/clients" />
    </Page>
  );
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
