import { Show } from "solid-js";
import { useI18n } from "../ui/i18n/i18n.tsx";
import type { FormDraft } from "./form-draft.ts";

/** "Draft kept on this tablet 10:42", under the sum of a form's bar. */
export function DraftLine(props: { draft: Pick<FormDraft<object>, "keptAt" | "isFailing"> }) {
  const { t, time } = useI18n();
  return (
    <Show
      when={!props.draft.isFailing()}
      fallback={<span role="status">{t("draft.notKept")}</span>}
    >
      <Show when={props.draft.keptAt()}>
        {(keptAt) => <span>{t("draft.keptAt", { time: time(keptAt()) })}</span>}
      </Show>
    </Show>
  );
}
