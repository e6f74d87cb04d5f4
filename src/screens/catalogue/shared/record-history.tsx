import { For, Show, type JSX } from "solid-js";
import { usePeopleWords } from "../../../casework/people-words.ts";
import { useTimeWords } from "../../../casework/time-words.ts";
import type { CatalogueHistory } from "../../../office/catalogue.ts";
import type { FromOffice } from "../../../office/from-office.ts";
import type { RecordId } from "../../../records/fields.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { FromOfficeLine } from "../../../ui/office-words.tsx";
import { PaneHeading } from "../../../ui/panes.tsx";
import css from "./catalogue.module.css";

/** A field of a record, and how its values are written; undefined for one that nobody sees. */
export type FieldTeller = (
  field: string,
) => { label: string; words: (value: unknown) => string } | undefined;

/** Who changed a record of the catalogue and when, with what stood before and after; newest first. */
export function RecordHistory(props: {
  history: FromOffice<{ changes: CatalogueHistory }>;
  tell: FieldTeller;
  /** What each record is called, where the history is one of several. */
  nameOf?: ((record: RecordId) => string) | undefined;
}): JSX.Element {
  const { t } = useI18n();
  const { dayAndTimeWords } = useTimeWords();
  const { briefOf } = usePeopleWords();
  const linesOf = ({ isNew, fields }: CatalogueHistory[number]): string[] =>
    isNew
      ? [t("catalogue.added")]
      : fields.flatMap(({ name, before, after }) => {
          const told = props.tell(name);
          if (!told) return [];
          const [was, is] = [before, after].map((value) => told.words(value) || t("value.none"));
          return t("settings.changed", { field: told.label, before: was ?? "", after: is ?? "" });
        });
  return (
    <>
      <PaneHeading text={t("settings.history")} />
      <FromOfficeLine of={props.history} />
      <Show when={props.history.latest()}>
        {(answer) => (
          <ul class={css["history"]} aria-label={t("settings.history")}>
            <For each={answer().changes}>
              {(change) => (
                <li class={css["change"]}>
                  <Show when={props.nameOf?.(change.record)}>
                    {(name) => (
                      <p>
                        <bdi>{name()}</bdi>
                      </p>
                    )}
                  </Show>
                  <p class={css["muted"]}>
                    <bdi>{briefOf(change.by)}</bdi> · {dayAndTimeWords(change.at)}
                  </p>
                  <For each={linesOf(change)}>{(line) => <p>{line}</p>}</For>
                </li>
              )}
            </For>
          </ul>
        )}
      </Show>
    </>
  );
}
