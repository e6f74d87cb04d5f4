import { useNavigate, useParams } from "@tanstack/solid-router";
import { createSignal, Show } from "solid-js";
import { ClientFrame } from "../../casework/client-frame.tsx";
import { DiscardDraft } from "../../casework/discard-draft.tsx";
import { DraftLine } from "../../casework/draft-line.tsx";
import { FormErrorSummary } from "../../casework/form-errors.tsx";
import { OpenClient } from "../../casework/open-client.tsx";
import { SaveFailure } from "../../casework/save-failure.tsx";
import { useSavedToast } from "../../casework/saved-toast.ts";
import { useStillHere } from "../../casework/still-here.ts";
import type { RecordId } from "../../records/fields.ts";
import type { RecordView } from "../../store/overlay.ts";
import { afterPaint } from "../../ui/after-paint.ts";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { createMedia } from "../../ui/media.ts";
import css from "./quick-services.module.css";
import { createQuickServices, type QuickServices } from "./quick-services.ts";
import { HouseholdLine } from "./household-line.tsx";
import { RepeatLastVisit } from "./repeat-last-visit.tsx";
import { ServiceTiles } from "./service-tiles.tsx";
import { SettingLine } from "./setting-line.tsx";
import { useSumWords } from "./sum-words.ts";
import { TileSheet } from "./tile-sheet.tsx";
import { TodayBand } from "./today-band.tsx";

/** S-24: many services for one client at once. */
export function QuickServicesPage() {
  const params = useParams({ strict: false });
  return (
    <OpenClient clientId={params().clientId ?? ""}>
      {(client) => <QuickServicesForm client={client()} />}
    </OpenClient>
  );
}

function QuickServicesForm(props: { client: RecordView<"client"> }) {
  const quick = createQuickServices(() => props.client);
  const navigate = useNavigate();
  const isStillHere = useStillHere();
  const toast = useSavedToast();
  const isNarrow = createMedia("(width < 600px)");
  const [editing, setEditing] = createSignal<RecordId | null>(null);
  const backTo = () => `/clients/${props.client.id}/services`;
  const save = async (andClose: boolean): Promise<void> => {
    const saved = await quick.save();
    if (saved === null) return;
    toast(saved);
    if (!andClose) return afterPaint(quick.goOn);
    await quick.draft.drop();
    if (!isStillHere()) return;
    await navigate({ to: "/clients/$clientId/services", params: { clientId: props.client.id } });
  };
  return (
    <ClientFrame
      client={props.client}
      tab="services"
      backTo={backTo()}
      ref={(body) => quick.draft.place(body)}
      bar={
        <>
          <TodayBand quick={quick} />
          <QuickBar quick={quick} onSave={() => void save(false)} onClose={() => void save(true)} />
        </>
      }
    >
      <div class={css["notices"]}>
        <SaveFailure refusal={quick.refusal()} />
        <FormErrorSummary errors={quick.errors} />
      </div>
      <SettingLine quick={quick} />
      {/* Both at once: what came later would move the tiles under the thumb. */}
      <Show when={quick.isLaidOut()}>
        <HouseholdLine quick={quick} />
        <ServiceTiles quick={quick} onEdit={setEditing} />
      </Show>
      <Show when={isNarrow()}>
        <div class={css["repeat"]}>
          <RepeatLastVisit quick={quick} />
        </div>
      </Show>
      <DiscardDraft draft={quick.draft} backTo={backTo()} />
      <TileSheet quick={quick} editing={editing()} onClose={() => setEditing(null)} />
    </ClientFrame>
  );
}

function QuickBar(props: { quick: QuickServices; onSave: () => void; onClose: () => void }) {
  const { t } = useI18n();
  const isNarrow = createMedia("(width < 600px)");
  const words = useSumWords();
  const sum = () => props.quick.sum();
  const turnedAway = () => props.quick.turnedAway();
  const people = () => props.quick.people();
  return (
    <BottomBar
      sum={isNarrow() ? words.total(sum(), people()) : words.whole(sum(), turnedAway(), people())}
      detail={
        <Show when={isNarrow()} fallback={<DraftLine draft={props.quick.draft} />}>
          {words.counts(sum(), turnedAway(), people())}
        </Show>
      }
    >
      <Button size="bar" disabled={props.quick.isSlow()} onClick={() => props.onSave()}>
        {t("action.save")}
      </Button>
      <Button
        size="bar"
        look="primary"
        icon={isNarrow() ? undefined : icons.service}
        disabled={props.quick.isSlow()}
        onClick={() => props.onClose()}
      >
        {t("action.saveAndClose")}
      </Button>
    </BottomBar>
  );
}
