import { useNavigate, useParams } from "@tanstack/solid-router";
import { createSignal, Show } from "solid-js";
import { ClientFrame } from "../../casework/client-frame.tsx";
import { DiscardDraft } from "../../casework/discard-draft.tsx";
import { FormErrorSummary } from "../../casework/form-errors.tsx";
import { OpenClient } from "../../casework/open-client.tsx";
import { SaveFailure } from "../../casework/save-failure.tsx";
import { useSavedToast } from "../../casework/saved-toast.ts";
import { useStillHere } from "../../casework/still-here.ts";
import type { RecordView } from "../../store/overlay.ts";
import { afterPaint } from "../../ui/after-paint.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { ProviderSheet } from "./provider-sheet.tsx";
import { QuickReferralsBar } from "./quick-referrals-bar.tsx";
import css from "./quick-referrals.module.css";
import { createQuickReferrals, type QuickReferrals } from "./quick-referrals.ts";
import type { Offer } from "./offers.ts";
import { ReferralRows } from "./referral-rows.tsx";
import { ReferralSetting } from "./referral-setting.tsx";

/** several referrals for one client in one go. */
export function QuickReferralsPage() {
  const params = useParams({ strict: false });
  return (
    <OpenClient clientId={params().clientId ?? ""}>
      {(client) => <QuickReferralsForm client={client()} />}
    </OpenClient>
  );
}

function QuickReferralsForm(props: { client: RecordView<"client"> }) {
  const quick = createQuickReferrals(() => props.client);
  const navigate = useNavigate();
  const isStillHere = useStillHere();
  const toast = useSavedToast();
  const [changing, setChanging] = createSignal<Offer | null>(null);
  const backTo = () => `/clients/${props.client.id}/referrals`;
  const save = async (andClose: boolean): Promise<void> => {
    const saved = await quick.save();
    if (saved === null) return;
    toast(saved);
    if (!andClose) return afterPaint(quick.goOn);
    await quick.draft.drop();
    if (!isStillHere()) return;
    await navigate({ to: "/clients/$clientId/referrals", params: { clientId: props.client.id } });
  };
  return (
    <ClientFrame
      client={props.client}
      tab="referrals"
      backTo={backTo()}
      ref={(body) => quick.draft.place(body)}
      bar={
        <QuickReferralsBar
          quick={quick}
          onSave={() => void save(false)}
          onClose={() => void save(true)}
        />
      }
    >
      <div class={css["notices"]}>
        <SaveFailure refusal={quick.refusal()} />
        <FormErrorSummary errors={quick.errors} />
      </div>
      <ReferralSetting quick={quick} />
      <ReferralRows quick={quick} onChangeProvider={setChanging} />
      <SharedComment quick={quick} />
      <DiscardDraft draft={quick.draft} backTo={backTo()} />
      <Show when={changing()} keyed>
        {(offer) => <ProviderSheet quick={quick} offer={offer} onClose={() => setChanging(null)} />}
      </Show>
    </ClientFrame>
  );
}

function SharedComment(props: { quick: QuickReferrals }) {
  const { t } = useI18n();
  return (
    <div class={css["comment"]}>
      <TextArea
        id="comments"
        label={t("quickReferrals.comment")}
        optional={t("field.optional")}
        rows={2}
        maxLength={10_000}
        value={props.quick.draft.content.comments}
        onInput={(comments) => props.quick.draft.change("comments", comments)}
      />
    </div>
  );
}
