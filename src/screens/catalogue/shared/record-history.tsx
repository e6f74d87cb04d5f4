import { createSignal, For, Show, type Accessor, type JSX } from "solid-js";
import { usePeopleWords } from "../../../casework/people-words.ts";
import { useTimeWords } from "../../../casework/time-words.ts";
import {
  makeCatalogueOffice,
  type CatalogueHistory,
  type HistoryOf,
} from "../../../office/catalogue.ts";
import { createFromOffice, type FromOffice } from "../../../office/from-office.ts";
import { createOfficeAct, type OfficeAct } from "../../../office/office-act.ts";
import { usePersonOffice } from "../../../office/person-office.tsx";
import type { RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";
import { Button } from "../../../ui/button.tsx";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { FromOfficeLine, OfficeRefusal } from "../../../ui/office-words.tsx";
import { PaneHeading, PaneInset } from "../../../ui/panes.tsx";
import css from "./catalogue.module.css";

/** A field of a record, and how its values are written; undefined for one that nobody sees. */
export type FieldTeller = (
  field: string,
) => { label: string; words: (value: unknown) => string } | undefined;

/** What the office knows of the changes of records, as far back as it was asked. */
export interface KnownHistory extends FromOffice<CatalogueHistory> {
  changes: Accessor<CatalogueHistory["changes"]>;
  hasOlder: Accessor<boolean>;
  askOlder: () => Promise<void>;
  /** The asking for older ones. */
  asking: OfficeAct;
}

/** Asks who changed records; asked anew it begins with the newest again. Records that are none have no history. */
export function createHistory(of: () => HistoryOf): KnownHistory {
  const store = useStore();
  const office = makeCatalogueOffice(usePersonOffice());
  const [older, setOlder] = createSignal<readonly CatalogueHistory[]>([]);
  const newest = createFromOffice(
    async () => {
      if (isNothing(of())) return { ok: true, value: { changes: [], older: null } };
      const answer = await office.history(of(), null);
      if (answer.ok) setOlder([]);
      return answer;
    },
    () => store.sync.state().reach === "online",
  );
  const asking = createOfficeAct();
  const pages = () => [...[newest.latest()].flatMap((first) => first ?? []), ...older()];
  const last = () => pages().at(-1)?.older ?? null;
  return {
    ...newest,
    changes: () => pages().flatMap(({ changes }) => changes),
    hasOlder: () => last() !== null,
    askOlder: async () => {
      const before = last();
      const answer = await asking.run(() => office.history(of(), before));
      // Asked anew meanwhile, it begins elsewhere.
      if (answer && before === last()) setOlder([...older(), answer]);
    },
    asking,
  };
}

function isNothing(of: HistoryOf): boolean {
  return "records" in of && of.records.length === 0;
}

/** Who changed a record of the catalogue and when, with what stood before and after; newest first. */
export function RecordHistory(props: {
  history: KnownHistory;
  tell: FieldTeller;
  /** What each record is called, where the history is one of several. */
  nameOf?: ((record: RecordId) => string) | undefined;
}): JSX.Element {
  const { t } = useI18n();
  const { dayAndTimeWords } = useTimeWords();
  const { briefOf } = usePeopleWords();
  const linesOf = ({ isNew, fields }: CatalogueHistory["changes"][number]): string[] =>
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
        <ul class={css["history"]} aria-label={t("settings.history")}>
          <For each={props.history.changes()}>
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
        <Show when={props.history.hasOlder()}>
          <PaneInset>
            <OfficeRefusal refusal={props.history.asking.refusal()} />
            <div>
              <Button
                disabled={props.history.asking.isBusy()}
                onClick={() => void props.history.askOlder()}
              >
                {t("audit.older")}
              </Button>
            </div>
          </PaneInset>
        </Show>
      </Show>
    </>
  );
}
