import type { JSX } from "solid-js";
import { writeCsv } from "../../records/csv-text.ts";
import { tablesFromRecords } from "../../records/directory/files/tables-from-records.ts";
import type { Tables } from "../../records/directory/files/tables.ts";
import { hsdsJson, packageOf } from "../../records/directory/files/write-hsds.ts";
import { useStore } from "../../store/store-context.tsx";
import type { Store } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { downloadText } from "../../ui/download-text.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { icons } from "../../ui/icons.ts";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { zipFiles } from "../../ui/zip-files.ts";
import css from "./providers.module.css";

/** The whole directory as this tablet has it, for other programs: nothing is asked of the office. */
export function ExportProviders(): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const saveJson = (): void => {
    const text = JSON.stringify(hsdsJson(tablesOf(store)), null, 1);
    downloadText(text, "providers-hsds.json", "application/json");
  };
  const savePackage = (): void => {
    const files = packageOf(tablesOf(store)).map(({ name, headings, rows }) => ({
      name,
      text: `\uFEFF${writeCsv(headings, rows)}`,
    }));
    downloadText(zipFiles(files), "providers-hsds.zip", "application/zip");
  };
  return (
    <section class={css["part"]}>
      <SectionHeading place="plain" text={t("providers.export")} />
      <p>{t("providers.exportWhat")}</p>
      <div class={css["acts"]}>
        <Button icon={icons.toFile} onClick={saveJson}>
          {t("providers.exportJson")}
        </Button>
        <Button icon={icons.toFile} onClick={savePackage}>
          {t("providers.exportCsv")}
        </Button>
      </div>
    </section>
  );
}

function tablesOf(store: Store): Tables {
  const all = <K extends "provider" | "place" | "program" | "need-type">(kind: K) =>
    store.reference.ofKind(kind).map(({ id, body }) => ({ ...body.fields, id }));
  return tablesFromRecords({
    ...{ providers: all("provider"), places: all("place"), programs: all("program") },
    needTypes: all("need-type"),
  });
}
