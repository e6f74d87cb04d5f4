import { createContext, Show, useContext, type Accessor, type JSX } from "solid-js";
import { createOlderRecords, type OlderRecords } from "../../casework/older-records.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";

const OlderRecordsContext = createContext<Accessor<OlderRecords>>();

/** Tells the histories beneath where the client's older records are. */
export function OlderRecordsProvider(props: {
  client: RecordView<"client">;
  children: JSX.Element;
}): JSX.Element {
  const older = createOlderRecords(useStore(), () => props.client);
  return (
    <OlderRecordsContext.Provider value={older}>{props.children}</OlderRecordsContext.Provider>
  );
}

/** Where the client's older records are. Calling it outside `OlderRecordsProvider` is a bug. */
export function useOlderRecords(): Accessor<OlderRecords> {
  const older = useContext(OlderRecordsContext);
  if (!older) throw new Error("useOlderRecords outside OlderRecordsProvider");
  return older;
}

/** Above the histories of a client whose older records are at the office: that they come, or what keeps them. */
export function OlderRecordsNotice(): JSX.Element {
  const older = useOlderRecords();
  const store = useStore();
  const { t } = useI18n();
  const isOffline = () => older() === "at-office" && store.sync.state().reach === "offline";
  // Whoever opens a client asks for them: her opening is on its way, or goes with the next contact.
  const words = (): string => {
    const { signIn, version } = store.sync.state();
    if (older() === "coming") return t("older.coming");
    if (signIn === "ended") return t("older.signIn");
    if (version === "too-old") return t("older.tooOld");
    return isOffline() ? t("older.offline") : t("older.asking");
  };
  return (
    <Show when={older() !== "here"}>
      <Notice
        tone="info"
        title={t("older.title")}
        announce
        action={
          <Show when={isOffline()}>
            <Button onClick={() => store.sendNow()}>{t("action.retry")}</Button>
          </Show>
        }
      >
        {words()}
      </Notice>
    </Show>
  );
}
