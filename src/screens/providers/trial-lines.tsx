import { For, Show, type JSX } from "solid-js";
import type { AnyFields } from "../../records/merge.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Mark } from "../../ui/mark.tsx";
import type { Trial } from "./import.ts";
import css from "./providers.module.css";
import { useRecordWords } from "./record-words.ts";

/** Nobody reads more of them; the sums are of all. */
const MOST_SHOWN = 200;

interface Line {
  /** Where it stands in the files; for what is no more in them, what it is. */
  where: string;
  name: string;
  tone: "no" | "unsure" | "yes";
  found: string[];
}

/** What the files would do, line by line: what needs another look comes first. */
export function TrialLines(props: { trial: Trial }): JSX.Element {
  const { t, tn, number } = useI18n();
  const { fieldWords } = useRecordWords();
  const faults = (): Line[] =>
    props.trial.faults.slice(0, MOST_SHOWN).map(({ file, line, fault, column, isWhole }) => ({
      where: t("providers.line", { file, line: number(line) }),
      name: "",
      tone: "no",
      found: [
        t(`providers.fault.${fault}`, { column }),
        t(isWhole ? "providers.lineOut" : "providers.cellOut"),
      ],
    }));
  const left = (): Line[] =>
    props.trial.left.slice(0, MOST_SHOWN).map(({ kind, fields }) => ({
      where: t(`providers.kind.${kind}`),
      name: nameOf(fields),
      tone: "unsure",
      found: [t("providers.hasLeft")],
    }));
  const planned = (state: "new" | "changed"): Line[] =>
    props.trial.planned
      .filter((one) => one.state === state)
      .slice(0, MOST_SHOWN)
      .map(({ record, fields, before }) => ({
        where: t("providers.line", { file: record.at.file, line: number(record.at.line) }),
        name: nameOf(before ?? fields),
        tone: "yes",
        found:
          before === undefined
            ? [t(`providers.isNew.${record.kind}`)]
            : Object.entries(fields).flatMap(([field, value]) =>
                fieldWords(field, before[field], value),
              ),
      }));
  const lines = () =>
    [...faults(), ...left(), ...planned("changed"), ...planned("new")].slice(0, MOST_SHOWN);
  return (
    <Show when={lines().length > 0}>
      <p class={css["muted"]}>{tn("catalogueFile.first", lines().length)}</p>
      <ul class={css["lines"]} aria-label={t("providers.lines")}>
        <For each={lines()}>
          {(line) => (
            <li class={css["line"]}>
              <p class={css["muted"]}>{line.where}</p>
              <div>
                <Show when={line.name !== ""}>
                  <p class={css["name"]} dir="auto">
                    {line.name}
                  </p>
                </Show>
                <For each={line.found}>
                  {(found, place) => (
                    <Show when={place() === 0} fallback={<p>{found}</p>}>
                      <Mark tone={line.tone} text={found} />
                    </Show>
                  )}
                </For>
              </div>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

// Every record of the directory has one.
function nameOf(fields: AnyFields): string {
  const name = fields["name"];
  return typeof name === "string" ? name : "";
}
