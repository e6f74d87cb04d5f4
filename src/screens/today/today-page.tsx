import { Show, type JSX } from "solid-js";
import { ClientFinder } from "../../casework/clients/client-finder.tsx";
import { useTypedSearch } from "../../casework/clients/typed-search.ts";
import { createClientStates, createRecents } from "../../casework/clients/card-lists.ts";
import { ClientRow } from "../../casework/clients/client-row.tsx";
import { useStore } from "../../store/store-context.tsx";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { ForKeyed } from "../../ui/for-keyed.ts";
import { icons } from "../../ui/icons.ts";
import { InstallCard } from "../../ui/install-card.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { List } from "../../ui/list-row.tsx";
import { createMedia } from "../../ui/media.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page, PageInset } from "../../ui/page.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { Calls } from "./calls.tsx";
import { Drafts } from "./drafts.tsx";
import { ErasuresWaiting } from "./erasures-waiting.tsx";
import { FillLine } from "./fill-line.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { createFollowUps, FollowUps } from "./follow-ups.tsx";
import { SecondFactorFirst } from "./second-factor-first.tsx";
import { TabletNotices } from "./tablet-notices.tsx";
import { TeamTablets } from "./team-tablets.tsx";
import { TodayFigures } from "./today-figures.tsx";
import css from "./today-page.module.css";

/** Home: what waits, what is due, what was begun, and the way to record. */
export function TodayPage(): JSX.Element {
  const store = useStore();
  const { t, day, longDay } = useI18n();
  const isPhone = createMedia("(width < 600px)");
  const followUps = createFollowUps(store);
  const hasListPane = createMedia("(width >= 840px)");
  const [typed, setTyped] = useTypedSearch();
  // Where the page holds the search, what is found needs its whole height.
  const isFinding = () => !hasListPane() && typed().trim() !== "";
  const mayRecord = () => store.me.role === "worker" || store.me.role === "supervisor";
  const work = () => (
    <>
      <Show when={!hasListPane()}>
        <TodayFigures followUps={followUps()} />
        <RecentClients />
      </Show>
      <Show when={store.me.role === "administrator"}>
        <PageInset>
          <Notice tone="info">{t("today.admin")}</Notice>
        </PageInset>
      </Show>
      <Show when={store.me.role !== "worker"}>
        <SecondFactorFirst />
        <ErasuresWaiting />
      </Show>
      <Show when={store.me.role === "supervisor"}>
        <TeamTablets />
      </Show>
      <TabletNotices />
      <Calls />
      <FollowUps followUps={followUps()} first={hasListPane() ? 20 : 5} />
    </>
  );
  return (
    <Page
      title={isPhone() ? day(store.today()) : longDay(store.today())}
      detail={<WhoAndWhere />}
      lead={
        <>
          <FillLine />
          <Show when={hasListPane()}>
            <TodayFigures followUps={followUps()} />
          </Show>
        </>
      }
      aside={
        <Show when={!isFinding()}>
          <Show when={store.sync.state().fill === null && store.sync.state().dataFrom}>
            <InstallCard />
          </Show>
          <FirstSteps />
          <Drafts />
        </Show>
      }
      asideGround="page"
      asideLabel={t("today.drafts")}
      bar={mayRecord() && <TodayBar />}
    >
      <Show when={!hasListPane()} fallback={work()}>
        <ClientFinder
          typed={typed()}
          onType={setTyped}
          hrefOf={(clientId) => `/clients/${clientId}/services`}
          shows="recent"
          rest={work}
        />
      </Show>
    </Page>
  );
}

/** "Ana Reyes · Eastside": whose tablet this is. */
function WhoAndWhere(): JSX.Element {
  const store = useStore();
  const words = () => {
    const { given, family } = store.me.name;
    const sites = store.me.sites
      .slice(0, 2)
      .map((site) => store.reference.find("site", site)?.body.fields.name)
      .filter((name) => name !== undefined);
    return [`${given} ${family}`.trim(), ...sites].join(" · ");
  };
  return <bdi>{words()}</bdi>;
}

function RecentClients(): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  // This list is made anew each time that somebody comes to Today.
  const recents = createRecents(store, () => 0);
  const states = createClientStates(store);
  return (
    <Show when={recents()?.length}>
      <section>
        <SectionHeading place="pane" text={t("clients.recent")} count={t("clients.recentHint")} />
        <List label={t("clients.recent")}>
          <ForKeyed each={recents()} keyOf={(card) => card.id}>
            {(card) => (
              <ClientRow
                card={card()}
                href={`/clients/${card().id}/services`}
                typed=""
                selected={false}
                state={states(card().id)}
              />
            )}
          </ForKeyed>
        </List>
      </section>
    </Show>
  );
}

function TodayBar(): JSX.Element {
  const { t } = useI18n();
  // Upright and on a phone it is found behind Record: four buttons would wrap.
  const hasRoom = createMedia("(width >= 1024px)");
  return (
    <BottomBar
      start={
        <>
          <ButtonLink href="/clients/new" icon={icons.newClient} size="bar">
            {t("today.newClient")}
          </ButtonLink>
          <ButtonLink href="/referral-in" icon={icons.referralIn} mirrorIcon size="bar">
            {t("today.referralIn")}
          </ButtonLink>
          <Show when={hasRoom()}>
            <ButtonLink href="/group" icon={icons.group} size="bar">
              {t("group.title")}
            </ButtonLink>
          </Show>
        </>
      }
    >
      <span class={css["record"]}>
        <ButtonLink href="/record" icon={icons.record} look="primary" size="bar">
          {t("today.recordService")}
        </ButtonLink>
      </span>
    </BottomBar>
  );
}
