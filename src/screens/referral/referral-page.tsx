import { useNavigate, useParams, useSearch } from "@tanstack/solid-router";
import { ClientAbout } from "../../casework/client-frame.tsx";
import { useClientWords } from "../../casework/client-words.ts";
import { CompetingNotice, createCompeting } from "../../casework/competing.tsx";
import { DiscardDraft } from "../../casework/discard-draft.tsx";
import { DraftLine } from "../../casework/draft-line.tsx";
import { focusField } from "../../casework/focus-field.ts";
import { FormErrorSummary } from "../../casework/form-errors.tsx";
import { OpenClient } from "../../casework/open-client.tsx";
import { OpenRecord } from "../../casework/open-record.tsx";
import formCss from "../../casework/record-form.module.css";
import { SaveFailure } from "../../casework/save-failure.tsx";
import { useSavedToast } from "../../casework/saved-toast.ts";
import { SentBackNotice } from "../../casework/sent-back-notice.tsx";
import { useStillHere } from "../../casework/still-here.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Page } from "../../ui/page.tsx";
import { createEditReferral } from "./edit-referral.ts";
import { ReferralFields } from "./referral-fields.tsx";
import { StatusHistory, StatusSentBack } from "./status-history.tsx";

/** All fields of one referral, how it stands and who said so. */
export function ReferralPage() {
  const params = useParams({ strict: false });
  const clientId = () => params().clientId ?? "";
  return (
    <OpenClient clientId={clientId()}>
      {(client) => (
        <OpenRecord
          kind="referral"
          recordId={params().recordId ?? ""}
          clientId={clientId()}
          backTo={`/clients/${clientId()}/referrals`}
        >
          {(view) => <ReferralForm client={client()} view={view()} />}
        </OpenRecord>
      )}
    </OpenClient>
  );
}

function ReferralForm(props: { client: RecordView<"client">; view: RecordView<"referral"> }) {
  const { t } = useI18n();
  const { nameOf } = useClientWords();
  const search = useSearch({ strict: false });
  const form = createEditReferral(
    () => props.client,
    () => props.view,
  );
  const competing = createCompeting(useStore(), () => props.client.id);
  const navigate = useNavigate();
  const isStillHere = useStillHere();
  const toast = useSavedToast();
  focusField(search().field);
  const backTo = () => `/clients/${props.client.id}/referrals`;
  const save = async (): Promise<void> => {
    const saved = await form.save();
    if (saved === null) return;
    if (saved.length > 0) toast(saved);
    await form.draft.drop();
    if (!isStillHere()) return;
    await navigate({ to: "/clients/$clientId/referrals", params: { clientId: props.client.id } });
  };
  return (
    <Page
      title={`${t("edit.referral")} ${t("edit.for", { name: nameOf(props.client.fields) })}`}
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
      <div class={formCss["notices"]}>
        <SaveFailure refusal={form.refusal()} />
        <FormErrorSummary errors={form.errors} />
        <SentBackNotice sentBack={form.sentBack()} />
        <StatusSentBack referral={props.view.id} clientId={props.client.id} />
        <CompetingNotice values={competing(props.view.id)} />
      </div>
      <ReferralFields
        form={form}
        isIn={props.view.fields.direction === "in"}
        clientId={props.client.id}
      />
      <StatusHistory view={props.view} />
      <DiscardDraft draft={form.draft} backTo={backTo()} />
    </Page>
  );
}
