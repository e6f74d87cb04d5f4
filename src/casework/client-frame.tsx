import { For, Show, type JSX } from "solid-js";
import type { RecordView } from "../store/overlay.ts";
import { useStore } from "../store/store-context.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { icons } from "../ui/icons.ts";
import { IndexTabs } from "../ui/index-tabs.tsx";
import { Mark } from "../ui/mark.tsx";
import { createMedia } from "../ui/media.ts";
import { Page } from "../ui/page.tsx";
import { useClientWords } from "./client-words.ts";

/** The four parts of a client's file. */
export const clientTabs = ["services", "referrals", "plan", "notes"] as const;
export type ClientTab = (typeof clientTabs)[number];

export interface ClientFrameProps {
  client: RecordView<"client">;
  /** The tab that the page belongs to. */
  tab: ClientTab;
  /** Where back leads: the list of clients, or from a form to the client. */
  backTo: string;
  tools?: JSX.Element;
  bar?: JSX.Element;
  ref?: ((body: HTMLElement) => void) | undefined;
  children: JSX.Element;
}

/** A page of an open client: name, who she is at a glance, alerts, and the index tabs of her file. */
export function ClientFrame(props: ClientFrameProps) {
  const { t } = useI18n();
  const { nameOf, aliasOf } = useClientWords();
  return (
    <Page
      title={nameOf(props.client.fields)}
      alias={aliasOf(props.client.fields)}
      detail={<ClientAbout client={props.client} />}
      back={{ href: props.backTo, label: t("action.back") }}
      tools={props.tools}
      tabs={<ClientTabs client={props.client} tab={props.tab} />}
      bar={props.bar}
      ref={props.ref}
    >
      {props.children}
    </Page>
  );
}

/** "~42 · she/her · Eastside · Spanish", whether she is restricted, then what staff must know before they knock. */
export function ClientAbout(props: { client: RecordView<"client"> }) {
  const { t } = useI18n();
  const { aboutOf } = useClientWords();
  const contact = () => props.client.fields.contact;
  return (
    <>
      <Show when={aboutOf(props.client.fields)}>{(about) => <bdi>{about()}</bdi>}</Show>
      <Show when={props.client.fields.restricted}>
        <Mark tone="alert" icon={icons.restricted} text={t("field.restricted")} />
      </Show>
      <For each={props.client.fields.alerts}>
        {(alert) => <Mark tone="alert" icon={icons.alert} text={alert} />}
      </For>
      <Show when={contact().by === "none"}>
        <Mark tone="alert" icon={icons.noContact} text={t("client.noContact")} />
      </Show>
      <Show when={contact().discreet}>
        <Mark tone="alert" icon={icons.discreet} text={t("client.discreet")} />
      </Show>
    </>
  );
}

const COUNTED = 50;

function ClientTabs(props: { client: RecordView<"client">; tab: ClientTab }) {
  const { t, number } = useI18n();
  const { nameOf } = useClientWords();
  // Four tabs with their counts are wider than a phone.
  const hasRoom = createMedia("(width >= 600px)");
  const counts = createCounts(() => props.client.id);
  const written = (count: number | undefined) => {
    if (!count) return undefined;
    return count < COUNTED ? number(count) : t("clientTabs.many", { count: number(COUNTED) });
  };
  const tabs = () =>
    clientTabs.map((tab) => ({
      href: `/clients/${props.client.id}/${tab}`,
      label: t(`clientTabs.${tab}`),
      current: tab === props.tab,
      count: hasRoom() ? written(counts()[tab]) : undefined,
    }));
  return <IndexTabs label={nameOf(props.client.fields)} tabs={tabs()} />;
}

function createCounts(clientId: () => string): () => Partial<Record<ClientTab, number>> {
  const store = useStore();
  const sized = { size: COUNTED };
  const services = store.createCasework(() => ({
    clientId: clientId(),
    kind: "service",
    ...sized,
  }));
  const referrals = store.createCasework(() => ({
    clientId: clientId(),
    kind: "referral",
    ...sized,
  }));
  const notes = store.createCasework(() => ({ clientId: clientId(), kind: "note", ...sized }));
  const needs = store.createCasework(() => ({ clientId: clientId(), kind: "need", ...sized }));
  const goals = store.createCasework(() => ({ clientId: clientId(), kind: "goal", ...sized }));
  const assessments = store.createCasework(() => ({
    clientId: clientId(),
    kind: "assessment",
    ...sized,
  }));
  const enrollments = store.createCasework(() => ({
    clientId: clientId(),
    kind: "enrollment",
    ...sized,
  }));
  return () => ({
    services: services()?.length ?? 0,
    referrals: referrals()?.length ?? 0,
    notes: notes()?.length ?? 0,
    plan:
      (enrollments()?.length ?? 0) +
      (goals()?.length ?? 0) +
      (assessments()?.length ?? 0) +
      (needs()?.length ?? 0),
  });
}
