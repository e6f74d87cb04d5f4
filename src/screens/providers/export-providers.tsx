import type { JSX } from "solid-js";
import { makeDirectoryOffice } from "../../office/directory.ts";
import { createOfficeAct } from "../../office/office-act.ts";
import { usePersonOffice } from "../../office/person-office.tsx";
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
import { OfficeRefusal } from "../../ui/office-words.tsx";
import { SectionHeading } from "../../ui/section-heading.tsx";
import { zipFiles } from "../../ui/zip-files.ts";
import css from "./providers.module.css";

/** The whole directory as this tablet has it, for other programs. The office hears of it first: each export is in the audit. */
export function ExportProviders(): JSX.Element {
  const store = useStore();
  const { t } = useI18n();
  const office = makeDirectoryOffice(usePersonOffice());
  const asking = createOfficeAct();
  const save = async (download: (tables: Tables) => void): Promise<void> => {
    const { tables, records } = tablesOf(store);
    if (await asking.run(() => office.exported(records))) download(tables);
  };
  const saveJson = (tables: Tables): void => {
    const text = JSON.stringify(hsdsJson(tables), null, 1);
    downloadText(text, "providers-hsds.json", "application/json");
  };
  const savePackage = (tables: Tables): void => {
    const files = packageOf(tables).map(({ name, headings, rows }) => ({
      name,
      text: `\uFEFF${writeCsv(headings, rows)}`,
    }));
    downloadText(zipFiles(files), "providers-hsds.zip", "application/zip");
  };
  return (
    <section class={css["part"]}>
      <SectionHeading place="plain" text={t("providers.export")} />
      <OfficeRefusal refusal={asking.refusal()} />
      <p>{t("providers.exportWhat")}</p>
      <div class={css["acts"]}>
        <Button icon={icons.toFile} disabled={asking.isBusy()} onClick={() => void save(saveJson)}>
          {t("providers.exportJson")}
        </Button>
        <Button
          icon={icons.toFile}
          disabled={asking.isBusy()}
          onClick={() => void save(savePackage)}
        >
          {t("providers.exportCsv")}
        </Button>
      </div>
    </section>
  );
}

function tablesOf(store: Store): { tables: Tables; records: number } {
  const all = <K extends "provider" | "place" | "program" | "need-type">(kind: K) =>
    store.reference.ofKind(kind).map(({ id, body }) => ({ ...body.fields, id }));
  const directory = { providers: all("provider"), places: all("place"), programs: all("program") };
  const records = Object.values(directory).reduce((sum, some) => sum + some.length, 0);
  return { tables: tablesFromRecords({ ...directory, needTypes: all("need-type") }), records };
}
