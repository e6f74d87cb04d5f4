import { For, Show, type JSX } from "solid-js";
import type { ServicesImport } from "../../../office/catalogue.ts";
import { useI18n } from "../../../ui/i18n/i18n.tsx";
import { Mark } from "../../../ui/mark.tsx";
import css from "../../../ui/office-table.module.css";
import { PageInset } from "../../../ui/page.tsx";

/** The lines of a file that need another look, and what the others would do. */
export function FileLines(props: { lines: ServicesImport["lines"] }): JSX.Element {
  const { t, tn, number, list } = useI18n();
  return (
    <Show when={props.lines.length > 0}>
      <PageInset>
        <p>{tn("catalogueFile.first", props.lines.length)}</p>
      </PageInset>
      <div class={css["room"]}>
        <table class={css["table"]}>
          <thead>
            <tr>
              <th scope="col">{t("import.column.line")}</th>
              <th scope="col">{t("field.name")}</th>
              <th scope="col">{t("import.column.found")}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.lines}>
              {(line) => (
                <tr>
                  <th scope="row">{number(line.line)}</th>
                  <td>
                    <bdi>{line.name}</bdi>
                  </td>
                  <td>
                    <For
                      each={line.faults}
                      fallback={
                        <Mark
                          tone="yes"
                          text={
                            line.state === "new"
                              ? t("catalogueFile.isNew")
                              : t("catalogueFile.changes", { columns: list(line.changes) })
                          }
                        />
                      }
                    >
                      {({ column, fault }) => (
                        <div>
                          <Mark
                            tone="no"
                            text={
                              fault === "too-many-cells"
                                ? t("catalogueFile.fault.too-many-cells")
                                : t(`catalogueFile.fault.${fault}`, { column })
                            }
                          />
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
    </Show>
  );
}
