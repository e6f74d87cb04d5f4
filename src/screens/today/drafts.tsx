import { For, Show, type JSX } from "solid-js";
import { useDiscardedToast } from "../../casework/saved-toast.ts";
import { useTimeWords } from "../../casework/time-words.ts";
import type { Draft } from "../../store/drafts.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { icons } from "../../ui/icons.ts";
import { RuledRow } from "../../ui/ledger.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { StateChip } from "../../ui/state-chip.tsx";
import css from "./today-page.module.css";

const forms = [
  "quick-services",
  "quick-referrals",
  "referral-in",
  "new-client",
  "edit-client",
  "note",
  "new-service",
  "group-entry",
  "service",
  "new-referral",
  "referral",
  "authorization",
  "enrollment",
  "need",
  "goal",
  "assessment",
  "mail",
] as const;

/** Forms that were begun: a tap opens one where it was left. */
export function Drafts(): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const { whenWords } = useTimeWords();
  const toast = useDiscardedToast();
  const discard = async (draft: Draft): Promise<Draft> => {
    await store.drafts.drop(draft.id);
    return draft;
  };
  const titleOf = (draft: Draft) => draft.title || t("draft.noName");
  // A form whose content changed its shape takes a name with a version behind it.
  const formOf = (form: string) => forms.find((known) => form.startsWith(known)) ?? "other";
  return (
    <section>
      <SectionHeading place="plain" text={t("today.drafts")} count={t("today.draftsHint")} />
      <Show
        when={store.drafts.all().length > 0}
        fallback={<p class={css["nothing"]}>{t("today.noDrafts")}</p>}
      >
        <ul>
          <For each={store.drafts.all()}>
            {(draft) => (
              <RuledRow
                title={<bdi>{titleOf(draft)}</bdi>}
                detail={
                  <span class={css["draft"]}>
                    <StateChip state="draft" text={t("state.draft")} />
                    {t(`draft.form.${formOf(draft.form)}`)} · {whenWords(draft.keptAt)}
                  </span>
                }
                end={
                  <IconButton
                    icon={icons.delete}
                    label={t("draft.discardOf", { name: titleOf(draft) })}
                    onClick={() => void toast(discard(draft))}
                  />
                }
                href={draft.path}
              />
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
