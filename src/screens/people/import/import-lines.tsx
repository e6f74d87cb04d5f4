import { For, type JSX } from "solid-js";
import type { ImportAnswer } from "../../../office/administration.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Mark } from "../../../ui/mark.tsx";
import css from "../../../ui/office-table.module.css";

/** The lines of the file and what was found in each; what needs another look comes first. */
export function ImportLines(props: { lines: ImportAnswer["lines"] }): JSX.Element {
  const { t, number } = useI18n();
  const lines = () =>
    [...props.lines].sort(
      (a, b) => Number(b.faults.length > 0) - Number(a.faults.length > 0) || a.line - b.line,
    );
  return (
    <div class={css["room"]}>
      <table class={css["table"]}>
        <thead>
          <tr>
            <th scope="col">{t("import.column.line")}</th>
            <th scope="col">{t("import.column.email")}</th>
            <th scope="col">{t("import.column.found")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={lines()}>
            {(line) => (
              <tr>
                <th scope="row">{number(line.line)}</th>
                <td>
                  <bdi>{line.email}</bdi>
                </td>
                <td>
                  <For each={line.faults} fallback={<Mark tone="yes" text={t("import.fine")} />}>
                    {(fault) => (
                      <div>
                        <Mark tone="no" text={t(`import.fault.${fault}`)} />
                      </div>
                    )}
                  </For>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
