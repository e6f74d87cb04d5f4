import { Show, type JSX } from "solid-js";
import { SaveFailure } from "../../casework/save-failure.tsx";
import { useStore } from "../../store/store-context.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Ledger } from "../../ui/ledger.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { DamageNotices } from "./damage-notices.tsx";
import { Freshness } from "./freshness.tsx";
import { GoodToKnow } from "./good-to-know.tsx";
import { NeedsYouRows } from "./needs-you.tsx";
import css from "./outbox-sheet.module.css";
import { RescueFile } from "./rescue-file.tsx";
import { SendNow } from "./send-now.tsx";
import { SignInAgain } from "./sign-in-again.tsx";
import { WaitingRows } from "./waiting-rows.tsx";

/** Where everything is that the office does not have, what came back, and how old the data here are. */
export function OutboxSheet(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}): JSX.Element {
  const store = useStore();
  const { t, age } = useI18n();
  const detail = () => {
    const oldest = store.waiting()[0]?.entry.at;
    if (!oldest) return t("outbox.nothingWaits");
    const waited = Date.parse(store.now()) - Date.parse(oldest);
    return waited < 60_000 ? t("outbox.oldestNow") : t("outbox.oldest", { age: age(waited) });
  };
  return (
    <Sheet
      open={props.open}
      onOpenChange={(open) => props.onOpenChange(open)}
      title={t("outbox.title")}
      detail={detail()}
      closeLabel={t("action.close")}
      bar={<SendNow />}
    >
      <Freshness />
      <Troubles />
      <SignInAgain />
      <Lists onOpen={() => props.onOpenChange(false)} />
    </Sheet>
  );
}

function Lists(props: { onOpen: () => void }): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const hasNews = () => store.attention.told().length > 0;
  const isEmpty = () => store.waiting().length === 0 && store.attention.needsYou().length === 0;
  return (
    <>
      <Show when={!isEmpty()}>
        <div class={css["list"]} data-last={hasNews() ? undefined : ""}>
          <Ledger gutter="sheet" label={t("outbox.title")}>
            <NeedsYouRows onOpen={props.onOpen} />
            <WaitingRows />
          </Ledger>
        </div>
      </Show>
      <RescueFile />
      <GoodToKnow onOpen={props.onOpen} />
      <Show when={isEmpty()}>
        <EmptyState drawing="all-sent" text={t("outbox.allSent")} />
      </Show>
    </>
  );
}

function Troubles(): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const refusal = () => {
    const { storage } = store.sync.state();
    if (storage === "ok") return null;
    return storage === "full" ? ("storage-full" as const) : ("storage-failing" as const);
  };
  const isDamaged = () => Object.values(store.damage()).some(Boolean);
  const isTooOld = () => store.sync.state().version === "too-old";
  const elsewhere = () => {
    const { reach, trouble } = store.sync.state();
    if (reach !== "offline" || trouble === "no-answer") return null;
    return trouble === "office" ? t("outbox.officeTrouble") : t("outbox.stranger");
  };
  return (
    <Show when={refusal() !== null || isTooOld() || isDamaged() || elsewhere()}>
      <div class={css["troubles"]}>
        <SaveFailure refusal={refusal()} />
        <DamageNotices />
        <Show when={elsewhere()}>{(words) => <Notice tone="info">{words()}</Notice>}</Show>
        <Show when={isTooOld()}>
          <Notice tone="warn">{t("outbox.tooOld")}</Notice>
        </Show>
      </div>
    </Show>
  );
}
