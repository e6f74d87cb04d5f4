import { Show } from "solid-js";
import type { SaveResult } from "../store/saving.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { Notice } from "../ui/notice.tsx";

/** Why a save did not reach the disk. */
export type SaveRefusal = Extract<SaveResult, { ok: false }>["refusal"];

/** Where the dictionary has the words for a refusal. */
export const refusalKeys = {
  "storage-full": "full",
  "storage-failing": "failing",
  "already-saved": "already",
} as const satisfies Record<SaveRefusal, string>;

/** The words for a save that was refused; the form keeps its content. */
export function SaveFailure(props: { refusal: SaveRefusal | null }) {
  const { t } = useI18n();
  return (
    <Show when={props.refusal}>
      {(refusal) => (
        <Notice tone="danger" announce title={t(`saveFailure.${refusalKeys[refusal()]}.title`)}>
          {t(`saveFailure.${refusalKeys[refusal()]}.text`)}
        </Notice>
      )}
    </Show>
  );
}
