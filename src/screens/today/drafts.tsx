import { For, Show, type JSX } from "solid-js";
import { useTimeWords } from "../../casework/time-words.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { RuledRow } from "../../ui/ledger.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import css from "./today-page.module.css";

const forms = [
  "quick-services",
  "quick-referrals",
  "referral-in",
  "new-client",
  "edit-client",
  "note",
  "service",
  "referral",
] as const;

/** Forms that were begun: a tap opens one where it was left. */
export function Drafts(): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const { whenWords } = useTimeWords();
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
                title={<bdi>{draft.title}</bdi>}
                detail={t(`draft.form.${formOf(draft.form)}`)}
                end={<span class={css["age"]}>{whenWords(draft.keptAt)}</span>}
                href={draft.path}
              />
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
