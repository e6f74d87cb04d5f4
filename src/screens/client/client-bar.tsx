import { Show } from "solid-js";
import type { ClientTab } from "../../casework/client-frame.tsx";
import type { RecordId } from "../../records/fields.ts";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { createMedia } from "../../ui/media.ts";
import css from "./client.module.css";

/** The acts that are always at hand in a client's file. A phone has room for their words alone. */
export function ClientBar(props: { clientId: RecordId; tab: ClientTab }) {
  const hasRoom = createMedia("(width >= 600px)");
  return (
    <Show when={hasRoom()} fallback={<NarrowBar clientId={props.clientId} />}>
      <BottomBar
        start={
          <>
            <Act form="note" clientId={props.clientId} withIcon />
            <Act form="quick-referrals" clientId={props.clientId} withIcon />
            <Show when={props.tab === "referrals"}>
              <Act form="referral-in" clientId={props.clientId} withIcon />
            </Show>
          </>
        }
      >
        <Act form="quick-services" clientId={props.clientId} withIcon />
      </BottomBar>
    </Show>
  );
}

function NarrowBar(props: { clientId: RecordId }) {
  return (
    <BottomBar>
      <div class={css["narrow"]}>
        <Act form="note" clientId={props.clientId} />
        <Act form="quick-referrals" clientId={props.clientId} />
        <Act form="quick-services" clientId={props.clientId} />
      </div>
    </BottomBar>
  );
}

const acts = {
  note: { word: "clientBar.note", icon: icons.note },
  "quick-referrals": { word: "clientBar.referrals", icon: icons.referral },
  "referral-in": { word: "clientBar.referralIn", icon: icons.referralIn },
  "quick-services": { word: "clientBar.services", icon: icons.record },
} as const;

/** One act of the file; its form is also the last part of its address. */
export function Act(props: {
  form: keyof typeof acts;
  clientId: RecordId;
  withIcon?: boolean | undefined;
}) {
  const { t } = useI18n();
  return (
    <ButtonLink
      size="bar"
      look={props.form === "quick-services" ? "primary" : "secondary"}
      icon={props.withIcon ? acts[props.form].icon : undefined}
      mirrorIcon={props.form !== "note" && props.form !== "quick-services"}
      href={`/clients/${props.clientId}/${props.form}`}
    >
      {t(acts[props.form].word)}
    </ButtonLink>
  );
}
