import { createSignal, Match, onMount, Show, Switch, type JSX } from "solid-js";
import { useStore } from "../../store/store-context.tsx";
import { isRoomUsedUp } from "../../store/tablet-room.ts";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { InstallButton } from "../../ui/install-card.tsx";
import { installWay, isOnHomeScreen } from "../../ui/install.ts";
import { Mark } from "../../ui/mark.tsx";
import { Fact } from "./fact.tsx";
import { HandInRescue } from "./hand-in-rescue.tsx";
import css from "./more-page.module.css";

interface StorageState {
  isPersisted: boolean;
  used: number | null;
  quota: number | null;
}

/** What the browser promises about the records kept here, the home screen, and the version. */
export function TabletState(): JSX.Element {
  const { t } = useI18n();
  return (
    <dl class={css["facts"]}>
      <StorageFact />
      <RoomFact />
      <Fact name={t("more.install")}>
        <Switch fallback={t("more.installNo")}>
          <Match when={isOnHomeScreen()}>{t("more.installed")}</Match>
          <Match when={installWay()}>
            <p>{t("more.installHow")}</p>
            <div class={css["act"]}>
              <InstallButton />
            </div>
          </Match>
        </Switch>
      </Fact>
      <HandInRescue />
      <Fact name={t("more.version")}>{t("more.versionDetail", { version: __APP_VERSION__ })}</Fact>
    </dl>
  );
}

function StorageFact(): JSX.Element {
  const { t, number } = useI18n();
  const [state, setState] = createSignal<StorageState>();
  const [wasRefused, setRefused] = createSignal(false);
  onMount(() => void readStorage().then(setState));
  const protect = async (): Promise<void> => {
    setRefused(!(await navigator.storage.persist()));
    setState(await readStorage());
  };
  const room = (bytes: number): string =>
    bytes >= 1e9
      ? t("more.gigabytes", { count: number(bytes / 1e9, { maximumFractionDigits: 1 }) })
      : t("more.megabytes", { count: number(Math.ceil(bytes / 1e6)) });
  const usedWords = (known: StorageState): string =>
    known.used === null || known.quota === null
      ? t("more.usedUnknown")
      : t("more.used", { used: room(known.used), quota: room(known.quota) });
  return (
    <Fact name={t("more.storage")}>
      <Show when={state()}>
        {(known) => (
          <>
            <Mark
              tone={known().isPersisted ? "yes" : "unsure"}
              text={known().isPersisted ? t("more.protected") : t("more.mayBeCleared")}
            />
            <p>{known().isPersisted ? t("more.protectedText") : t("more.mayBeClearedText")}</p>
            <p>{usedWords(known())}</p>
            <Show when={!known().isPersisted}>
              <div class={css["act"]}>
                <Button onClick={() => void protect()}>{t("more.protect")}</Button>
              </div>
              <p role="status">{wasRefused() ? t("more.protectRefused") : ""}</p>
            </Show>
          </>
        )}
      </Show>
    </Fact>
  );
}

function RoomFact(): JSX.Element {
  const store = useStore();
  const { t, number } = useI18n();
  const line = (key: "more.roomClients" | "more.roomRecords", count: number, most: number) =>
    t(key, { count: number(count), most: number(most) });
  return (
    <Show when={store.sync.state().room}>
      {(room) => (
        <Fact name={t("more.room")}>
          <p>{line("more.roomClients", room().clients, room().most.clients)}</p>
          <p>{line("more.roomRecords", room().records, room().most.records)}</p>
          <Show when={isRoomUsedUp(room())}>
            <p>{t("room.text")}</p>
          </Show>
        </Fact>
      )}
    </Show>
  );
}

// Older browsers know neither; then nothing is promised and nothing is said about room.
async function readStorage(): Promise<StorageState> {
  const isPersisted = (await navigator.storage?.persisted?.()) ?? false;
  const estimate = await navigator.storage?.estimate?.();
  return { isPersisted, used: estimate?.usage ?? null, quota: estimate?.quota ?? null };
}
