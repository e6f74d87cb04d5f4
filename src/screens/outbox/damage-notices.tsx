import { Show, type JSX } from "solid-js";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Notice } from "../../ui/notice.tsx";

/** What was found broken in this tablet's storage, and what became of it. */
export function DamageNotices(): JSX.Element {
  const store = useStore();
  const { t, tn } = useI18n();
  const isPutRight = () => {
    const { mended, areCardsRemade, isRefilled } = store.damage();
    return mended > 0 || areCardsRemade || isRefilled;
  };
  return (
    <>
      <Show when={store.damage().shut > 0}>
        <Notice tone="danger" title={tn("damage.shutTitle", store.damage().shut)}>
          {t("damage.shutText")}
        </Notice>
      </Show>
      <Show when={store.damage().broken > 0}>
        <Notice tone="warn">{tn("damage.broken", store.damage().broken)}</Notice>
      </Show>
      <Show when={store.damage().broken === 0 && isPutRight()}>
        <Notice tone="info">
          {store.damage().mended > 0
            ? tn("damage.mended", store.damage().mended)
            : t("damage.remade")}
        </Notice>
      </Show>
    </>
  );
}
