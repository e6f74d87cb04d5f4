import { createEffect, createMemo, Match, Switch, type Accessor, type JSX } from "solid-js";
import type { RecordId } from "../records/fields.ts";
import type { RecordView } from "../store/overlay.ts";
import { useStore } from "../store/store-context.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { Page } from "../ui/page.tsx";
import { usePeopleWords } from "./people-words.ts";
import { useTimeWords } from "./time-words.ts";

/**
 * Looks a client up on this tablet and hands her to the page beneath. Says in words when she is not here, was deleted or
 * was joined with another file. Notes the opening for the audit.
 */
export function OpenClient(props: {
  clientId: RecordId;
  children: (client: Accessor<RecordView<"client">>) => JSX.Element;
}) {
  const store = useStore();
  const found = store.createRecord<"client">("clients", () => props.clientId);
  const usable = createMemo(() => {
    const view = found();
    return view && view.withdrawn === null && view.fields.mergedInto === null ? view : undefined;
  });
  const isOpen = createMemo(() => usable() !== undefined);
  createEffect(() => {
    if (isOpen()) store.noteOpening(props.clientId);
  });
  return (
    <Switch>
      <Match when={usable()}>{(client) => props.children(client)}</Match>
      <Match when={found() === null}>
        <UnknownClient />
      </Match>
      <Match when={found()?.fields.mergedInto}>{(into) => <MergedClient into={into()} />}</Match>
      <Match when={found()?.withdrawn}>
        {(withdrawn) => <DeletedClient by={withdrawn().by} at={withdrawn().at} />}
      </Match>
    </Switch>
  );
}

function UnknownClient() {
  const { t } = useI18n();
  return (
    <Standstill
      text={t("openClient.unknown")}
      action={{ href: "/clients", words: t("openClient.find") }}
    />
  );
}

function MergedClient(props: { into: RecordId }) {
  const { t } = useI18n();
  return (
    <Standstill
      text={t("openClient.merged")}
      action={{ href: `/clients/${props.into}/services`, words: t("openClient.openSurvivor") }}
    />
  );
}

function DeletedClient(props: { by: RecordId; at: string }) {
  const { t } = useI18n();
  const { whoIs } = usePeopleWords();
  const { dayAndTimeWords } = useTimeWords();
  return (
    <Standstill
      text={t("openClient.deleted", { who: whoIs(props.by), when: dayAndTimeWords(props.at) })}
      action={{ href: "/clients", words: t("openClient.find") }}
    />
  );
}

function Standstill(props: { text: string; action: { href: string; words: string } }) {
  const { t } = useI18n();
  return (
    <Page title={t("openClient.title")} back={{ href: "/clients", label: t("action.back") }}>
      <EmptyState
        drawing="no-results"
        text={props.text}
        action={<ButtonLink href={props.action.href}>{props.action.words}</ButtonLink>}
      />
    </Page>
  );
}
