import { useNavigate, useParams, useSearch } from "@tanstack/solid-router";
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
import { Button, ButtonLink } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Page } from "../../ui/page.tsx";
import { createNewReferral } from "./new-referral.ts";
import { ReferralFields } from "./referral-fields.tsx";

/** R-04 `Add New Referral`: a client sent onward, with every field on one page. */
export function NewReferralPage() {
  const params = useParams({ strict: false });
  return (
    <OpenClient clientId={params().clientId ?? ""}>
      {(client) => <NewReferralForm client={client()} />}
    </OpenClient>
  );
}

function NewReferralForm(props: { client: RecordView<"client"> }) {
  const { t } = useI18n();
  const { nameOf } = useClientWords();
  const search = useSearch({ strict: false });
  const form = createNewReferral(() => props.client, search().program);
  const navigate = useNavigate();
  const isStillHere = useStillHere();
  const toast = useSavedToast();
  if (search().program !== undefined) {
    void navigate({ to: ".", search: {}, replace: true });
  }
  const backTo = () => `/clients/${props.client.id}/referrals`;
  const finish = async (): Promise<void> => {
    const saved = await form.save();
    if (saved === null) return;
    toast(saved);
    await form.draft.drop();
    if (!isStillHere()) return;
    await navigate({ to: "/clients/$clientId/referrals", params: { clientId: props.client.id } });
  };
  return (
    <Page
      title={`${t("referral.new")} ${t("edit.for", { name: nameOf(props.client.fields) })}`}
      detail={<ClientAbout client={props.client} />}
      back={{ href: backTo(), label: t("action.back") }}
      ref={(body) => form.draft.place(body)}
      bar={
        <BottomBar detail={<DraftLine draft={form.draft} />}>
          <Button
            size="bar"
            look="primary"
            icon={icons.referral}
            mirrorIcon
            disabled={form.isSlow()}
            onClick={() => void finish()}
          >
            {t("action.finish")}
          </Button>
        </BottomBar>
      }
    >
      <div class={formCss["notices"]}>
        <SaveFailure refusal={form.refusal()} />
        <FormErrorSummary errors={form.errors} />
      </div>
      <ReferralFields form={form} isIn={false} clientId={props.client.id} />
      <div class={formCss["by"]}>
        <ButtonLink icon={icons.directory} href={`/directory?for=${props.client.id}`}>
          {t("directory.find")}
        </ButtonLink>
      </div>
      <DiscardDraft draft={form.draft} backTo={backTo()} />
    </Page>
  );
}
