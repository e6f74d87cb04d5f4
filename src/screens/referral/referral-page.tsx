import { useParams, useSearch } from "@tanstack/solid-router";
import { useClientWords } from "../../casework/client-words.ts";
import { CompetingNotice, createCompeting } from "../../casework/competing.tsx";
import { focusField } from "../../casework/focus-field.ts";
import { createMails } from "../../casework/mails.ts";
import { OpenClient } from "../../casework/open-client.tsx";
import { OpenRecord } from "../../casework/open-record.tsx";
import { RecordFormPage } from "../../casework/record-form-page.tsx";
import { SentBackNotice } from "../../casework/sent-back-notice.tsx";
import { createReleases } from "../../casework/releases.ts";
import { createVouchers } from "../../casework/vouchers.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { createEditReferral } from "./edit-referral.ts";
import { ReferralFields } from "./referral-fields.tsx";
import { ReferralNotes } from "./referral-notes.tsx";
import { ReferralServices } from "./referral-services.tsx";
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
  const vouchers = createVouchers(useStore(), () => props.client.id);
  const releases = createReleases(useStore(), () => props.client.id);
  const mails = createMails(useStore(), () => props.client.id);
  focusField(search().field);
  return (
    <RecordFormPage
      client={props.client}
      form={form}
      title={`${t("edit.referral")} ${t("edit.for", { name: nameOf(props.client.fields) })}`}
      backTo={`/clients/${props.client.id}/referrals`}
      notices={
        <>
          <SentBackNotice sentBack={form.sentBack()} />
          <StatusSentBack referral={props.view.id} clientId={props.client.id} />
          <CompetingNotice values={competing(props.view.id)} />
        </>
      }
    >
      <ReferralFields
        form={form}
        isIn={props.view.fields.direction === "in"}
        clientId={props.client.id}
        referral={props.view.id}
        vouchers={vouchers(props.view.id)}
        releases={releases(props.view.id) ?? []}
        mails={mails(props.view.id)}
      />
      <ReferralServices client={props.client} view={props.view} />
      <StatusHistory view={props.view} />
      <ReferralNotes view={props.view} />
    </RecordFormPage>
  );
}
