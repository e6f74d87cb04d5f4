import { useNavigate } from "@tanstack/solid-router";
import { Show } from "solid-js";
import type { ClientTab } from "../../casework/client-frame.tsx";
import { useClientWords } from "../../casework/client-words.ts";
import type { RecordId } from "../../records/fields.ts";
import type { RecordView } from "../../store/overlay.ts";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { createMedia } from "../../ui/media.ts";
import { Menu } from "../../ui/menu.tsx";

/** The acts that are always at hand in a client's file. */
export function ClientBar(props: { clientId: RecordId; tab: ClientTab }) {
  const { t } = useI18n();
  // Three words and their icons do not fit a phone's width; the words stay.
  const hasRoom = createMedia("(width >= 600px)");
  const to = (form: string) => `/clients/${props.clientId}/${form}`;
  return (
    <BottomBar>
      <Show when={props.tab === "referrals"}>
        <ButtonLink
          size="bar"
          icon={hasRoom() ? icons.referralIn : undefined}
          href={to("referral-in")}
        >
          {t("clientBar.referralIn")}
        </ButtonLink>
      </Show>
      <ButtonLink size="bar" icon={hasRoom() ? icons.note : undefined} href={to("note")}>
        {t("clientBar.note")}
      </ButtonLink>
      <ButtonLink
        size="bar"
        icon={hasRoom() ? icons.referral : undefined}
        mirrorIcon
        href={to("quick-referrals")}
      >
        {t("clientBar.referrals")}
      </ButtonLink>
      <ButtonLink
        size="bar"
        look="primary"
        icon={hasRoom() ? icons.record : undefined}
        href={to("quick-services")}
      >
        {t("clientBar.services")}
      </ButtonLink>
    </BottomBar>
  );
}

/** The `⋯` of the file. */
export function ClientMenu(props: { client: RecordView<"client"> }) {
  const { t } = useI18n();
  const { nameOf } = useClientWords();
  const navigate = useNavigate();
  const groups = () => [
    {
      items: [
        {
          label: t("action.edit"),
          icon: icons.edit,
          onSelect: () =>
            void navigate({
              to: "/clients/$clientId/edit",
              params: { clientId: props.client.id },
            }),
        },
      ],
    },
  ];
  return (
    <Menu label={t("action.moreFor", { name: nameOf(props.client.fields) })} groups={groups()} />
  );
}
