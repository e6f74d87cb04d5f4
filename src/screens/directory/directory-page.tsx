import { useSearch } from "@tanstack/solid-router";
import { createMemo, For, Show, type Accessor, type JSX } from "solid-js";
import { usualUnit } from "../../casework/distance-words.ts";
import { useLastFix } from "../../casework/last-fix.ts";
import { OpenClient } from "../../casework/open-client.tsx";
import {
  ANY,
  narrowed,
  standingRows,
  type ForClient,
  type Row,
} from "../../records/directory/directory-rows.ts";
import type { Fit } from "../../records/directory/match-program.ts";
import { weekTimeOf } from "../../records/directory/week-time.ts";
import type { RecordId } from "../../records/fields.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Ledger } from "../../ui/ledger.tsx";
import { createMedia } from "../../ui/media.ts";
import { Page } from "../../ui/page.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { createEntries } from "../../casework/directory/entries.ts";
import css from "./directory.module.css";
import { createForClient } from "../../casework/directory/for-client.ts";
import { Narrow } from "./narrow.tsx";
import { ROWS, useNarrowing } from "./narrowing.ts";
import { ProgramRow } from "./program-row.tsx";

/** The directory on this tablet: search, narrow, and for a client each program with why it fits her. */
export function DirectoryPage() {
  const search = useSearch({ strict: false });
  return (
    <Show keyed when={search().for} fallback={<DirectoryList />}>
      {(clientId) => (
        <OpenClient clientId={clientId}>
          {(client) => <DirectoryFor client={client()} />}
        </OpenClient>
      )}
    </Show>
  );
}

function DirectoryFor(props: { client: RecordView<"client"> }) {
  const forClient = createForClient(useStore(), () => props.client);
  // Until her file is read nothing says what fits her, and nothing is put in an order that changes under the finger.
  return (
    <Show when={forClient()}>
      {(known) => <DirectoryList client={props.client} forClient={known} />}
    </Show>
  );
}

// What fits first, then what only wants an answer.
const order: readonly Fit[] = ["fits", "unsure", "out"];

function DirectoryList(props: { client?: RecordView<"client">; forClient?: Accessor<ForClient> }) {
  const store = useStore();
  const { t, tn, number } = useI18n();
  const { narrowing, narrow } = useNarrowing(() => props.client?.id);
  const { position } = useLastFix();
  const hasPane = createMedia("(width >= 840px)");
  const entries = createEntries(store);
  const viewpoint = createMemo(() => ({
    now: weekTimeOf(store.now(), store.me.timeZone),
    today: store.today(),
    position: position(),
    mostMetres: narrowing.within === ANY ? null : Number(narrowing.within) * usualUnit().metres,
    client: soughtBy(props.forClient?.(), narrowing.need),
  }));
  // Held against the hour and the client once a minute, so that a key pressed only leaves some out.
  const standing = createMemo(() => standingRows(entries(), viewpoint()));
  const rows = createMemo(() => narrowed(standing(), narrowing, viewpoint()));
  const shown = createMemo(() => rows().slice(0, narrowing.shown));
  const rest = () => Math.min(ROWS, rows().length - shown().length);
  const counted = () =>
    rows().length === entries().length
      ? tn("directory.counted", entries().length)
      : t("directory.of", { found: number(rows().length), all: number(entries().length) });
  return (
    <Page
      title={t("directory.title")}
      detail={t(props.client ? "directory.introFor" : "directory.intro")}
      back={
        props.client && {
          href: `/clients/${props.client.id}/referrals`,
          label: t("action.back"),
        }
      }
    >
      <div class={css["directory"]} data-pane={hasPane() ? "" : undefined}>
        <Narrow client={props.client} counted={counted()} isFolded={!hasPane()} />
        <div class={css["list"]}>
          <Show
            when={rows().length > 0}
            fallback={<EmptyState drawing="no-results" text={t("directory.none")} />}
          >
            <Show
              when={props.client}
              fallback={
                <Ledger label={t("directory.list")}>
                  <Rows rows={shown()} clientId={undefined} />
                </Ledger>
              }
            >
              {(client) => (
                <For each={order}>
                  {(fit) => (
                    <Group
                      fit={fit}
                      rows={shown().filter(({ match }) => match.fit === fit)}
                      all={rows().filter(({ match }) => match.fit === fit).length}
                      clientId={client().id}
                    />
                  )}
                </For>
              )}
            </Show>
            <Show when={rest() > 0}>
              <div class={css["more"]}>
                <Button look="quiet" onClick={() => narrow("shown", (now) => now + ROWS)}>
                  {tn("directory.showMore", rest())}
                </Button>
              </div>
            </Show>
          </Show>
        </div>
      </div>
    </Page>
  );
}

// Of all her needs one is sought, where one is chosen.
function soughtBy(client: ForClient | undefined, need: RecordId): ForClient | undefined {
  if (!client || need === ANY) return client;
  return { ...client, sought: { ...client.sought, needs: [need] } };
}

function Group(props: {
  fit: Fit;
  rows: readonly Row[];
  all: number;
  clientId: string;
}): JSX.Element {
  const { t, number } = useI18n();
  return (
    <Show when={props.rows.length > 0}>
      <SectionHeading text={t(`directory.${props.fit}`)} count={number(props.all)} />
      <Ledger label={t(`directory.${props.fit}`)}>
        <Rows rows={props.rows} clientId={props.clientId} />
      </Ledger>
    </Show>
  );
}

function Rows(props: { rows: readonly Row[]; clientId: string | undefined }): JSX.Element {
  return (
    <ForKeyed each={props.rows} keyOf={(row) => row.id}>
      {(row) => <ProgramRow row={row()} clientId={props.clientId} />}
    </ForKeyed>
  );
}
