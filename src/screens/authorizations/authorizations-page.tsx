import { useParams } from "@tanstack/solid-router";
import { createSignal, Show } from "solid-js";
import { createAuthorizations } from "../../casework/authorizations.ts";
import { createClientServices } from "../../casework/client-services.ts";
import { ClientFrame } from "../../casework/client-frame.tsx";
import { OpenClient } from "../../casework/open-client.tsx";
import type { RecordId } from "../../records/fields.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Ledger } from "../../ui/ledger.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { AuthorizationRow } from "./authorization-row.tsx";
import { DecideSheet } from "./decide-sheet.tsx";
import { InstancesSheet } from "./instances-sheet.tsx";

/** S-34: every service authorization of a client, with what is left of it. */
export function AuthorizationsPage() {
  const params = useParams({ strict: false });
  return (
    <OpenClient clientId={params().clientId ?? ""}>
      {(client) => <ClientAuthorizations client={client()} />}
    </OpenClient>
  );
}

function ClientAuthorizations(props: { client: RecordView<"client"> }) {
  const { t } = useI18n();
  const store = useStore();
  const { all, tally } = createAuthorizations(
    store,
    () => props.client,
    createClientServices(store, () => props.client.id),
  );
  const [deciding, setDeciding] = createSignal<RecordId | null>(null);
  const [shown, setShown] = createSignal<RecordId | null>(null);
  const find = (id: RecordId | null) => all()?.find(({ view }) => view.id === id);
  const path = () => `/clients/${props.client.id}`;
  // Nothing here does not mean that there is nothing.
  const emptyWords = () => {
    if (tally() === "whole") return t("authorization.empty");
    return t(tally() === "at-office" ? "history.atOffice" : "history.filling");
  };
  return (
    <ClientFrame
      client={props.client}
      tab="services"
      backTo={`${path()}/services`}
      bar={
        <BottomBar>
          <ButtonLink
            size="bar"
            look="primary"
            icon={icons.record}
            href={`${path()}/authorizations/new`}
          >
            {t("authorization.add")}
          </ButtonLink>
        </BottomBar>
      }
    >
      <SectionHeading text={t("authorization.heading")} />
      <Show
        when={all()?.length !== 0}
        fallback={<EmptyState drawing="empty-today" text={emptyWords()} />}
      >
        <Ledger label={t("authorization.heading")}>
          <ForKeyed each={all()} keyOf={({ view }) => view.id}>
            {(one) => (
              <AuthorizationRow
                one={one()}
                onDecide={() => setDeciding(one().view.id)}
                onShow={() => setShown(one().view.id)}
              />
            )}
          </ForKeyed>
        </Ledger>
      </Show>
      <DecideSheet one={find(deciding())} onClose={() => setDeciding(null)} />
      <InstancesSheet one={find(shown())} onClose={() => setShown(null)} />
    </ClientFrame>
  );
}
