import { useNavigate, useParams } from "@tanstack/solid-router";
import { BegunEarlier } from "../../casework/begun-earlier.tsx";
import { ClientAbout } from "../../casework/client-frame.tsx";
import { useClientWords } from "../../casework/client-words.ts";
import { DiscardDraft } from "../../casework/discard-draft.tsx";
import { DraftLine } from "../../casework/draft-line.tsx";
import { FormErrorSummary } from "../../casework/form-errors.tsx";
import { OpenClient } from "../../casework/open-client.tsx";
import formCss from "../../casework/record-form.module.css";
import { SaveFailure } from "../../casework/save-failure.tsx";
import { useSavedToast } from "../../casework/saved-toast.ts";
import { useStillHere } from "../../casework/still-here.ts";
import type { RecordView } from "../../store/overlay.ts";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Page } from "../../ui/page.tsx";
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
  const navigate = useNavigate();
  const isStillHere = useStillHere();
  const toast = useSavedToast();
  const backTo = () => `/clients/${props.client.id}/referrals`;
  const save = async (): Promise<void> => {
    const saved = await form.save();
    if (saved === null) return;
    toast(saved);
    await form.draft.drop();
    if (!isStillHere()) return;
    await navigate({ to: "/clients/$clientId/referrals", params: { clientId: props.client.id } });
  };
  return (
    <Page
      title={t("referralIn.title", { name: nameOf(props.client.fields) })}
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
        <BegunEarlier draft={form.draft} date={form.date()} />
      </div>
      <ReasonSection form={form} recent={recent} />
      <ProvidersSection form={form} recent={recent} />
      <OutcomeSection form={form} />
      <DiscardDraft draft={form.draft} backTo={backTo()} />
    </Page>
  );
}
