import { useParams } from "@tanstack/solid-router";
import { createMemo, For, Show } from "solid-js";
import { ClientAbout } from "../../casework/client-frame.tsx";
import { useClientWords } from "../../casework/client-words.ts";
import { useDirectoryWords } from "../../casework/directory/directory-words.ts";
import { MatchMark } from "../../casework/directory/match-mark.tsx";
import { createServiceMatches } from "../../casework/directory/service-matches.ts";
import { useDistanceWords } from "../../casework/distance-words.ts";
import { OpenClient } from "../../casework/open-client.tsx";
import { OpenRecord } from "../../casework/open-record.tsx";
import formCss from "../../casework/record-form.module.css";
import { useRecordWords } from "../../casework/record-words.ts";
import { createStandingReferrals } from "../../casework/standing-referrals.ts";
import type { Row } from "../../records/directory/directory-rows.ts";
import { triedPrograms } from "../../records/referral/next-provider.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { GutterRow, Ledger } from "../../ui/ledger.tsx";
import { Page } from "../../ui/page.tsx";
import css from "./referral.module.css";

/** Who else offers a service, after a provider that had no room or was not for her. */
export function NextProviderPage() {
  const params = useParams({ strict: false });
  const clientId = () => params().clientId ?? "";
  return (
    <OpenClient clientId={clientId()}>
      {(client) => (
        <OpenRecord
          kind="referral"
          recordId={params().recordId ?? ""}
          clientId={clientId()}
          backTo={`/clients/${clientId()}/referrals`}
        >
          {(view) => <NextProviders client={client()} view={view()} />}
        </OpenRecord>
      )}
    </OpenClient>
  );
}

interface NextProps {
  client: RecordView<"client">;
  view: RecordView<"referral">;
}

function NextProviders(props: NextProps) {
  const { t } = useI18n();
  const { nameOf } = useClientWords();
  const { valueWords } = useRecordWords();
  const rows = createNextProviders(props);
  return (
    <Page
      title={t("referral.next.for", { name: nameOf(props.client.fields) })}
      detail={<ClientAbout client={props.client} />}
      back={{ href: `/clients/${props.client.id}/referrals`, label: t("action.back") }}
    >
      <p class={css["intro"]}>
        {t("referral.next.intro", {
          service: valueWords("referral", "service", props.view.fields.service),
        })}
      </p>
      <Show when={rows()}>
        {(found) => (
          <Show
            when={found().length > 0}
            fallback={<EmptyState drawing="no-results" text={t("referral.next.none")} />}
          >
            <Ledger label={t("referral.next")}>
              <ForKeyed each={found()} keyOf={(row) => row.id}>
                {(row) => <NextProvider {...props} row={row()} />}
              </ForKeyed>
            </Ledger>
          </Show>
        )}
      </Show>
      <div class={formCss["by"]}>
        <ButtonLink icon={icons.directory} href={`/directory?for=${props.client.id}`}>
          {t("directory.find")}
        </ButtonLink>
      </div>
    </Page>
  );
}

// Undefined until her file is read: nothing is listed that would move under the finger.
function createNextProviders(props: NextProps) {
  const store = useStore();
  const matches = createServiceMatches(store, () => props.client);
  const referrals = createStandingReferrals(store, () => props.client.id);
  const rows = createMemo(() => {
    const { service, toProgram } = props.view.fields;
    const all = referrals();
    if (!matches.isReady() || all === undefined) return undefined;
    if (service === null) return [];
    const tried = triedPrograms(service, all);
    return matches.of(service).filter(({ id }) => id !== toProgram && !tried.has(id));
  });
  return rows;
}

function NextProvider(props: NextProps & { row: Row }) {
  const { t } = useI18n();
  const words = useDirectoryWords();
  const { away: wordsOf } = useDistanceWords();
  const away = () => (props.row.metres === undefined ? undefined : wordsOf(props.row.metres));
  return (
    <GutterRow
      gutter={away()?.amount}
      gutterDetail={away()?.unit}
      title={<bdi>{props.row.provider.name}</bdi>}
      href={`/directory/${props.row.id}?for=${props.client.id}`}
      detail={
        <span class={css["reasons"]}>
          <bdi>{props.row.program.name}</bdi>
          <For each={props.row.match.reasons}>{(reason) => <MatchMark reason={reason} />}</For>
          <span>{words.open(props.row.open)}</span>
        </span>
      }
      end={
        <ButtonLink
          icon={icons.referral}
          mirrorIcon
          aria-label={t("referral.next.referTo", { provider: props.row.provider.name })}
          href={`/clients/${props.client.id}/referrals/new?program=${props.row.id}&after=${props.view.id}`}
        >
          {t("referral.next.refer")}
        </ButtonLink>
      }
    />
  );
}
