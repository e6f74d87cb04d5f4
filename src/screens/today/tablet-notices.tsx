import { Show, type JSX } from "solid-js";
import { isRoomUsedUp } from "../../store/tablet-room.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageInset } from "../../ui/page.tsx";

/** What is not as usual with the records on this tablet: that it holds all it may, or that the office lists them no more. */
export function TabletNotices(): JSX.Element {
  const store = useStore();
  const { t, number } = useI18n();
  const isFull = (): boolean => {
    const { room } = store.sync.state();
    return room !== null && isRoomUsedUp(room);
  };
  return (
    <>
      <Show when={store.sync.state().notListed}>
        {(missing) => (
          <PageInset>
            <Notice tone="warn" title={t("notListed.title")}>
              {t("notListed.text", { count: number(missing().count), of: number(missing().of) })}
            </Notice>
          </PageInset>
        )}
      </Show>
      <Show when={isFull()}>
        <PageInset>
          <Notice tone="info" title={t("room.title")}>
            {t("room.text")}
          </Notice>
        </PageInset>
      </Show>
    </>
  );
}
