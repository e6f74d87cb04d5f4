import { createSignal, type JSX } from "solid-js";
import { ClientFinder } from "../../casework/clients/client-finder.tsx";
import type { RecordId } from "../../records/fields.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Page } from "../../ui/page.tsx";

/** Picks the client that a record is for: recent ones first, then search. */
export function PickPage(props: {
  title: string;
  detail: string;
  hrefOf: (clientId: RecordId) => string;
  /** Another way to record, at the page's foot. */
  instead?: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const [typed, setTyped] = createSignal("");
  return (
    <Page
      title={props.title}
      detail={props.detail}
      back={{ href: "/", label: t("action.back") }}
      bar={props.instead && <BottomBar>{props.instead}</BottomBar>}
    >
      <ClientFinder typed={typed()} onType={setTyped} hrefOf={props.hrefOf} shows="recent" />
    </Page>
  );
}
