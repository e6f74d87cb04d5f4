import { useLocation, useParams } from "@tanstack/solid-router";
import { Match, Switch } from "solid-js";
import { clientTabs, ClientFrame, type ClientTab } from "../../casework/client-frame.tsx";
import { CompetingNotice, createCompeting } from "../../casework/competing.tsx";
import { OpenClient } from "../../casework/open-client.tsx";
import { atField, useSentBack } from "../../casework/returned.ts";
import { SentBackNotice } from "../../casework/sent-back-notice.tsx";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { ClientBar } from "./client-bar.tsx";
import { ClientMenu } from "./client-menu.tsx";
import css from "./client.module.css";
import { NotesTab } from "./notes-tab.tsx";
import { OlderRecordsNotice, OlderRecordsProvider } from "./older-records.tsx";
import { PlanTab } from "./plan-tab.tsx";
import { ReferralsTab } from "./referrals-tab.tsx";
import { ServicesTab } from "./services-tab.tsx";

/** A client's file: who she is at a glance, and her histories as four tabs. */
export function ClientPage() {
  const params = useParams({ strict: false });
  return (
    <OpenClient clientId={params().clientId ?? ""}>
      {(client) => (
        <OlderRecordsProvider client={client()}>
          <ClientFile client={client()} />
        </OlderRecordsProvider>
      )}
    </OpenClient>
  );
}

function ClientFile(props: { client: RecordView<"client"> }) {
  const location = useLocation();
  const store = useStore();
  const { t } = useI18n();
  const competing = createCompeting(store, () => props.client.id);
  const sentBackOf = useSentBack();
  const sentBack = () => sentBackOf(props.client);
  const tab = (): ClientTab => {
    const named = location().pathname.split("/")[3];
    return clientTabs.find((known) => known === named) ?? "services";
  };
  return (
    <ClientFrame
      client={props.client}
      tab={tab()}
      backTo="/clients"
      tools={<ClientMenu client={props.client} />}
      bar={<ClientBar clientId={props.client.id} tab={tab()} />}
    >
      <div class={css["notices"]}>
        <SentBackNotice
          sentBack={sentBack()}
          action={
            <ButtonLink href={`/clients/${props.client.id}/edit${atField(sentBack())}`}>
              {t("action.edit")}
            </ButtonLink>
          }
        />
        <CompetingNotice values={competing(props.client.id)} />
        <OlderRecordsNotice />
      </div>
      <Switch>
        <Match when={tab() === "services"}>
          <ServicesTab clientId={props.client.id} competing={competing} />
        </Match>
        <Match when={tab() === "referrals"}>
          <ReferralsTab clientId={props.client.id} competing={competing} />
        </Match>
        <Match when={tab() === "plan"}>
          <PlanTab clientId={props.client.id} competing={competing} />
        </Match>
        <Match when={tab() === "notes"}>
          <NotesTab clientId={props.client.id} />
        </Match>
      </Switch>
    </ClientFrame>
  );
}
