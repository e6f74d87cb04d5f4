import { useParams, useSearch } from "@tanstack/solid-router";
import { createMemo, For, Show, type Accessor, type JSX } from "solid-js";
import { useClientWords } from "../../casework/client-words.ts";
import { useLastFix } from "../../casework/last-fix.ts";
import { OpenClient } from "../../casework/open-client.tsx";
import { placesOf } from "../../casework/places-of.ts";
import { PlaceRows } from "../../casework/place-rows.tsx";
import { weekTimeOf } from "../../records/directory/week-time.ts";
import type { Day } from "../../records/fields.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { entryOf, servicesByProgram } from "../../casework/directory/entries.ts";
import { rowOf, type ForClient, type Row } from "../../records/directory/directory-rows.ts";
import css from "./directory.module.css";
import { useDirectoryWords } from "../../casework/directory/directory-words.ts";
import { createForClient } from "../../casework/directory/for-client.ts";
import { MatchMark } from "../../casework/directory/match-mark.tsx";
import { OpeningHours } from "./opening-hours.tsx";
import { webAddress } from "./web-address.ts";

/** One program of the directory with all that is known of it, and for a client why it fits her. */
export function ProgramPage() {
  const search = useSearch({ strict: false });
  return (
    <Show keyed when={search().for} fallback={<ProgramAlone />}>
      {(clientId) => (
        <OpenClient clientId={clientId}>{(client) => <ProgramFor client={client()} />}</OpenClient>
      )}
    </Show>
  );
}

function ProgramFor(props: { client: RecordView<"client"> }) {
  const forClient = createForClient(useStore(), () => props.client);
  return (
    <Show when={forClient()}>
      {(known) => <ProgramAlone client={props.client} forClient={known} />}
    </Show>
  );
}

function ProgramAlone(props: { client?: RecordView<"client">; forClient?: Accessor<ForClient> }) {
  const params = useParams({ strict: false });
  const store = useStore();
  const { t } = useI18n();
  const { position } = useLastFix();
  const id = () => params().programId ?? "";
  // Apart from the hour: the places below stay the same objects, and a press on one of them is not lost.
  const entry = createMemo(() => entryOf(store, id(), servicesByProgram(store).get(id()) ?? []));
  const row = createMemo(() => {
    const found = entry();
    return (
      found &&
      rowOf(found, {
        now: weekTimeOf(store.now(), store.me.timeZone),
        today: store.today(),
        position: position(),
        mostMetres: null,
        client: props.forClient?.(),
      })
    );
  });
  const backTo = () => (props.client ? `/directory?for=${props.client.id}` : "/directory");
  return (
    <Show
      when={row()}
      fallback={
        <Page title={t("directory.title")} back={{ href: backTo(), label: t("action.back") }}>
          <EmptyState drawing="no-results" text={t("program.unknown")} />
        </Page>
      }
    >
      {(found) => <ProgramDetails row={found()} client={props.client} backTo={backTo()} />}
    </Show>
  );
}

function ProgramDetails(props: {
  row: Row;
  client: RecordView<"client"> | undefined;
  backTo: string;
}) {
  const { t, day } = useI18n();
  const { nameOf } = useClientWords();
  const words = useDirectoryWords();
  const store = useStore();
  const status = () => props.row.program.status;
  const places = createMemo(() => placesOf(store, props.row.program.provider, props.row.id));
  const isOffered = () => status() === "active" || status() === "temporarily-closed";
  return (
    <Page
      title={props.row.provider.name}
      detail={[
        props.row.program.name,
        ...(status() === "active" ? [words.open(props.row.open)] : []),
      ].join(" · ")}
      back={{ href: props.backTo, label: t("action.back") }}
      bar={
        <Show when={isOffered() && props.client}>
          {(sent) => (
            <BottomBar>
              <ButtonLink
                size="bar"
                look="primary"
                icon={icons.referral}
                mirrorIcon
                href={`/clients/${sent().id}/referrals/new?program=${props.row.id}`}
              >
                {t("program.refer", { name: nameOf(sent().fields) })}
              </ButtonLink>
            </BottomBar>
          )}
        </Show>
      }
    >
      <div class={css["details"]}>
        <Show when={status() !== "active"}>
          <div class={css["about"]}>
            <Notice tone="warn">{t(isOffered() ? "program.closed" : "program.gone")}</Notice>
          </div>
        </Show>
        <Show when={leftFile(props.row)}>
          {(left) => (
            <div class={css["about"]}>
              <Notice tone="warn">
                {t("program.left", { source: left().name, day: day(left().leftOn) })}
              </Notice>
            </div>
          )}
        </Show>
        <Show when={props.client}>
          {(sent) => (
            <Show when={props.row.match.reasons.length > 0}>
              <SectionHeading
                place="plain"
                text={t("program.why", { name: nameOf(sent().fields) })}
              />
              <p class={css["whys"]}>
                <For each={props.row.match.reasons}>
                  {(reason) => <MatchMark reason={reason} />}
                </For>
              </p>
            </Show>
          )}
        </Show>
        <About row={props.row} />
        <SectionHeading place="plain" text={t("program.hours")} />
        <OpeningHours hours={props.row.program.hours} />
        <Contact row={props.row} />
        <Show when={places().length > 0}>
          <SectionHeading place="plain" text={t("program.places")} />
          <PlaceRows places={places()} />
        </Show>
      </div>
    </Page>
  );
}

// Who runs it may have left as well: either says that nobody vouches for it any more.
function leftFile({ program, provider }: Row): { name: string; leftOn: Day } | undefined {
  const [left] = [program.source, provider.source].flatMap((source) =>
    source && source.leftOn !== null ? [{ name: source.name, leftOn: source.leftOn }] : [],
  );
  return left;
}

function About(props: { row: Row }): JSX.Element {
  const store = useStore();
  const { t, number } = useI18n();
  const words = useDirectoryWords();
  const program = () => props.row.program;
  const needs = () =>
    program()
      .needs.map((id) => store.reference.find("need-type", id)?.body.fields.name ?? "")
      .filter((name) => name !== "")
      .join(", ");
  const room = () => {
    const { capacity } = program();
    if (capacity === null) return t("program.roomNotKnown");
    const { free, unit, asOf } = capacity;
    return `${t("directory.room", { free: number(free), unit })} · ${words.since(asOf)}`;
  };
  const facts = (): [string, string][] => [
    [t("program.eligibility"), program().eligibility],
    [t("program.needs"), needs()],
    [t("program.languages"), program().languages.join(", ")],
    [t("program.room"), room()],
    [t("program.how"), t(`program.connect.${program().connect}`)],
    [t("program.checked"), words.verified(program().verifiedOn)],
  ];
  return (
    <>
      <SectionHeading place="plain" text={t("program.about")} />
      <div class={css["about"]}>
        <For each={[...new Set([program().description, props.row.provider.description])]}>
          {(text) => (
            <Show when={text.trim()}>
              <p dir="auto">{text}</p>
            </Show>
          )}
        </For>
      </div>
      <dl class={css["facts"]}>
        <For each={facts().filter(([, fact]) => fact !== "")}>
          {([name, fact]) => (
            <div class={css["fact"]}>
              <dt>{name}</dt>
              <dd dir="auto">{fact}</dd>
            </div>
          )}
        </For>
      </dl>
    </>
  );
}

function Contact(props: { row: Row }): JSX.Element {
  const { t } = useI18n();
  const phone = () => props.row.program.phone || props.row.provider.phone;
  const email = () => props.row.program.email || props.row.provider.email;
  const url = () => webAddress(props.row.provider.url);
  return (
    <>
      <SectionHeading place="plain" text={t("program.contact")} />
      <dl class={css["facts"]}>
        <Show when={phone()}>
          {(number) => (
            <div class={css["fact"]}>
              <dt>{t("program.phone")}</dt>
              <dd>
                <a href={`tel:${number().replaceAll(/[^\d+]/g, "")}`}>
                  <bdi>{number()}</bdi>
                </a>
              </dd>
            </div>
          )}
        </Show>
        <Show when={email()}>
          {(address) => (
            <div class={css["fact"]}>
              <dt>{t("program.email")}</dt>
              <dd>
                <a href={`mailto:${encodeURIComponent(address())}`}>{address()}</a>
              </dd>
            </div>
          )}
        </Show>
        <Show when={url()}>
          {(address) => (
            <div class={css["fact"]}>
              <dt>{t("program.web")}</dt>
              <dd>
                <a href={address()} target="_blank" rel="noreferrer">
                  {address()}
                </a>
              </dd>
            </div>
          )}
        </Show>
      </dl>
    </>
  );
}
