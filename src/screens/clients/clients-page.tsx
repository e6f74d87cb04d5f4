import { Show, type JSX } from "solid-js";
import { ClientFinder } from "../../casework/clients/client-finder.tsx";
import { useTypedSearch } from "../../casework/clients/typed-search.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { createMedia } from "../../ui/media.ts";
import { Page, PageInset } from "../../ui/page.tsx";

/** Everybody on this tablet. Where the list pane stands beside the page it is the list; else the page is. */
export function ClientsPage(): JSX.Element {
  const { t } = useI18n();
  const [typed, setTyped] = useTypedSearch();
  const hasListPane = createMedia("(width >= 840px)");
  return (
    <Page title={t("clients.page")}>
      <Show
        when={hasListPane()}
        fallback={
          <ClientFinder
            typed={typed()}
            onType={setTyped}
            hrefOf={(clientId) => `/clients/${clientId}/services`}
            shows="all"
          />
        }
      >
        <PageInset>
          <EmptyState drawing="no-results" text={t("clients.chooseOne")} />
        </PageInset>
      </Show>
    </Page>
  );
}
