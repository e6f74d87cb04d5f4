import { Show } from "solid-js";
import { ButtonLink } from "../ui/button.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { icons } from "../ui/icons.ts";
import css from "./discard-draft.module.css";
import type { FormDraft } from "./form-draft.ts";
import { useDiscardedToast } from "./saved-toast.ts";

/** The last thing of a form that was begun: leaves it and keeps nothing of it, with `Undo`. */
export function DiscardDraft(props: {
  draft: Pick<FormDraft<object>, "isDirty" | "discard">;
  /** Where the form's own way back leads. */
  backTo: string;
}) {
  const { t } = useI18n();
  const toast = useDiscardedToast();
  return (
    <Show when={props.draft.isDirty()}>
      <div class={css["discard"]}>
        <ButtonLink
          look="quiet"
          icon={icons.delete}
          href={props.backTo}
          onFollow={() => void toast(props.draft.discard())}
        >
          {t("draft.discard")}
        </ButtonLink>
      </div>
    </Show>
  );
}
