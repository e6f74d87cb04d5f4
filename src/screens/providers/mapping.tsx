import { For, Index, Show, type JSX } from "solid-js";
import type { MappedFile } from "../../records/directory/files/map-columns.ts";
import { tableColumns, tableNames, type TableName } from "../../records/directory/files/tables.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { Select, type Option } from "../../ui/select.tsx";
import type { Import } from "./import.ts";
import css from "./providers.module.css";

const NONE = "";

/** What each file is and what each of its columns means: guessed by their names, and changed here. */
export function Mapping(props: { importing: Import; files: readonly MappedFile[] }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class={css["files"]} role="group" aria-label={t("providers.mapping")}>
      <p>{t("providers.mappingWhat")}</p>
      <Index each={props.files}>
        {(file, index) => <FileMapping importing={props.importing} file={file()} index={index} />}
      </Index>
    </div>
  );
}

function FileMapping(props: { importing: Import; file: MappedFile; index: number }): JSX.Element {
  const { t, list } = useI18n();
  const leftOut = () =>
    props.file.csv.headings.filter((_, place) => props.file.columns[place] === NONE);
  const tables = (): Option<TableName | typeof NONE>[] => [
    { value: NONE, label: t("providers.leftOut") },
    ...tableNames.map((table) => ({ value: table, label: t(`providers.table.${table}`) })),
  ];
  const columnsOf = (table: TableName) => [
    { value: NONE, label: t("providers.leftOut") },
    ...tableColumns[table].map((column) => ({ value: column, label: column })),
  ];
  return (
    <details class={css["file"]}>
      <summary class={css["summary"]}>
        <span class={css["about"]}>
          <bdi>{props.file.name}</bdi>
          <span class={css["muted"]}>
            {props.file.table === null
              ? t("providers.leftOut")
              : t(`providers.table.${props.file.table}`)}
          </span>
          <Show when={props.file.table !== null && leftOut().length > 0}>
            <span class={css["muted"]}>
              {t("providers.columnsOut", { columns: list(leftOut()) })}
            </span>
          </Show>
        </span>
      </summary>
      <div class={css["columns"]}>
        <Select
          disabled={props.importing.isWriting()}
          label={t("providers.isTable", { file: props.file.name })}
          value={props.file.table ?? NONE}
          options={tables()}
          onChange={(table) => props.importing.setTable(props.index, table === NONE ? null : table)}
        />
        <Show when={props.file.table}>
          {(table) => (
            <For each={props.file.csv.headings}>
              {(heading, place) => (
                <Select
                  disabled={props.importing.isWriting()}
                  label={heading}
                  value={props.file.columns[place()] ?? NONE}
                  options={columnsOf(table())}
                  onChange={(column) => props.importing.setColumn(props.index, place(), column)}
                />
              )}
            </For>
          )}
        </Show>
      </div>
    </details>
  );
}
