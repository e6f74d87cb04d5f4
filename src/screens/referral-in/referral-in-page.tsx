import { useParams } from "@tanstack/solid-router";
import { BegunEarlier } from "../../casework/begun-earlier.tsx";
import { useClientWords } from "../../casework/client-words.ts";
import { OpenClient } from "../../casework/open-client.tsx";
import { RecordFormPage } from "../../casework/record-form-page.tsx";
import type { RecordView } from "../../store/overlay.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { OutcomeSection } from "./outcome-section.tsx";
import { ProvidersSection } from "./providers-section.tsx";
import { ReasonSection } from "./reason-section.tsx";
import { createReferralIn } from "./referral-in.ts";
import { useRecentChoices } from "./recent-choices.ts";

/** another provider sent the client to us. One page with three sections. */
export function ReferralInPage() {
  const params = useParams({ strict: false });
  return (
    <OpenClient clientId={params().clientId ?? ""}>
      {(client) => <ReferralInForm client={client()} />}
    </OpenClient>
  );
}

function ReferralInForm(props: { client: RecordView<"client"> }) {
  const { t } = useI18n();
  const { nameOf } = useClientWords();
  const form = createReferralIn(() => props.client);
  const recent = useRecentChoices(() => props.client.id);
  return (
    <RecordFormPage
      client={props.client}
      form={form}
      title={t("referralIn.title", { name: nameOf(props.client.fields) })}
      backTo={`/clients/${props.client.id}/referrals`}
      notices={<BegunEarlier draft={form.draft} date={form.date()} />}
    >
      <ReasonSection form={form} recent={recent} />
      <ProvidersSection form={form} recent={recent} />
      <OutcomeSection form={form} />
    </RecordFormPage>
  );
}
