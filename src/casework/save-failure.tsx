import { Show } from "solid-js";
import type { SaveResult } from "../store/saving.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { Notice } from "../ui/notice.tsx";

/** Why a save did not reach the disk. */
export type SaveRefusal = Extract<SaveResult, { ok: false }>["refusal"];

/** The words for a save that the tablet's storage refused; the form keeps its content. */
export function SaveFailure(props: { refusal: SaveRefusal | null }) {
  const { t } = useI18n();
  const isFull = () => props.refusal === "storage-full";
  return (
    <Show when={props.refusal}>
      <Notice
        tone="danger"
        announce
        title={isFull() ? t("saveFailure.full.title") : t("saveFailure.failing.title")}
      >
        {isFull() ? t("saveFailure.full.text") : t("saveFailure.failing.text")}
      </Notice>
    </Show>
  );
}
