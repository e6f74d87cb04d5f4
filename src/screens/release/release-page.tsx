import { useParams } from "@tanstack/solid-router";
import { createSignal, Show } from "solid-js";
import { Portal } from "solid-js/web";
import { useClientWords } from "../../casework/client-words.ts";
import { OpenClient } from "../../casework/open-client.tsx";
import { OpenRecord } from "../../casework/open-record.tsx";
import { PaperLanguage, usePaperWords } from "../../casework/paper-words.tsx";
import { usePeopleWords } from "../../casework/people-words.ts";
import { RecordChip } from "../../casework/record-chip.tsx";
import { createReleases, type KnownRelease } from "../../casework/releases.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { BottomBar } from "../../ui/bottom-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { PaperTexts, useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { A5, usePaperSize } from "../../ui/paper-size.ts";
import { ReleasePaper } from "./release-paper.tsx";
import css from "../../casework/paper-page.module.css";
import { RevokeRelease } from "./revoke-release.tsx";

/** A release of information as it is printed for the client, to show on the tablet, to print or to take back. */
export function ReleasePage() {
  const params = useParams({ strict: false });
  const store = useStore();
  const clientId = () => params().clientId ?? "";
  const recordId = () => params().recordId ?? "";
  const backTo = () => `/clients/${clientId()}/referrals`;
  const releases = createReleases(store, clientId);
  const known = (view: RecordView<"release">) =>
    releases(view.fields.referral)?.find((one) => one.view.id === view.id);
  return (
    <OpenClient clientId={clientId()}>
      {(client) => (
        <OpenRecord kind="release" recordId={recordId()} clientId={clientId()} backTo={backTo()}>
          {(view) => (
            <Show when={known(view())}>
              {(found) => <OneRelease client={client()} known={found()} backTo={backTo()} />}
            </Show>
          )}
        </OpenRecord>
      )}
    </OpenClient>
  );
}

function OneRelease(props: { client: RecordView<"client">; known: KnownRelease; backTo: string }) {
  const { t } = useI18n();
  const { nameOf } = useClientWords();
  usePaperSize(A5);
  const [isRevoking, setRevoking] = createSignal(false);
  const words = usePaperWords(() => props.client.fields.languages);
  return (
    <Page
      title={`${t("title.release")} ${t("edit.for", { name: nameOf(props.client.fields) })}`}
      detail={<RecordChip view={props.known.view} />}
      back={{ href: props.backTo, label: t("action.back") }}
      bar={
        <BottomBar
          start={
            <Show when={props.known.state === "good" || props.known.state === "not-begun"}>
              <Button size="bar" look="danger" onClick={() => setRevoking(true)}>
                {t("release.revoke")}
              </Button>
            </Show>
          }
        >
          <Button size="bar" look="primary" icon={icons.print} onClick={() => window.print()}>
            {t("release.print")}
          </Button>
        </BottomBar>
      }
    >
      <div class={css["page"]}>
        <Standing known={props.known} />
        <PaperLanguage words={words} label={t("release.paperLanguage")} />
        <section class={css["shown"]} aria-label={t("release.paper")}>
          <PaperTexts value={words}>
            <ReleasePaper client={props.client} known={props.known} />
          </PaperTexts>
        </section>
      </div>
      {/* Beside the app, so that nothing of it is printed and the paper begins at the top of its own page. */}
      <Portal ref={(beside) => beside.classList.add(css["printed"] ?? "")}>
        <PaperTexts value={words}>
          <ReleasePaper client={props.client} known={props.known} />
        </PaperTexts>
      </Portal>
      <RevokeRelease view={props.known.view} open={isRevoking()} onOpenChange={setRevoking} />
    </Page>
  );
}

/** What a person must know before she goes by it. */
function Standing(props: { known: KnownRelease }) {
  const { t } = useI18n();
  const { dayWords, dayOf } = useTimeWords();
  const { whoIs } = usePeopleWords();
  const said = () => {
    const { state, revocation, view } = props.known;
    if (state === "ended") return t("release.isEnded", { day: dayWords(view.fields.until) });
    if (!revocation) return undefined;
    const { reason } = revocation.fields;
    const told = { day: dayWords(dayOf(revocation.at)), who: whoIs(revocation.createdBy) };
    return reason === ""
      ? t("release.isRevoked", told)
      : t("release.isRevokedFor", { ...told, reason });
  };
  return (
    <Show when={said()}>
      {(words) => (
        <Notice tone="warn">
          <span dir="auto">{words()}</span>
        </Notice>
      )}
    </Show>
  );
}
