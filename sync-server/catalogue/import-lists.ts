import type { CatalogueTable, ServicesImport } from "../../src/protocol/catalogue.ts";
import { writeCsv } from "../../src/records/csv-text.ts";
import type { EntryRow } from "../../src/records/entry.ts";
import type { AppContext } from "../app-context.ts";
import { readCsv, type CsvLine } from "../csv.ts";
import { auditExport } from "../people/audit-export.ts";
import { orRefuse } from "../people/change-person.ts";
import type { Session } from "../people/sessions.ts";
import { refusals } from "../refuse.ts";
import { changeOnline } from "../sync/change-online.ts";
import { rowsOf } from "./change-catalogue.ts";
import { listTables } from "./list-cells.ts";
import { planLists, planReasons, reasonLists, type PlannedListLine } from "./plan-lists.ts";
import { openCatalogue, readCatalogue, type Catalogue } from "./read-catalogue.ts";

/** Nobody keeps more grants; all of them are written in one transaction. */
const MOST_LINES = 2000;
const MOST_SHOWN = 200;

const reasonColumns = ["list", "code", "name", "retired"];

/** The groups, grants, funds or reasons of the catalogue as a file that `importTable` takes, retired ones too. */
export async function exportTable(
  app: AppContext,
  by: Session,
  of: CatalogueTable,
): Promise<{ csv: string }> {
  const catalogue = await readCatalogue(app.database, by.org);
  const { columns, rows } = tableOf(catalogue, of);
  await auditExport(app, by, of, rows.length);
  return { csv: writeCsv(columns, rows) };
}

function tableOf(
  catalogue: Catalogue,
  of: CatalogueTable,
): { columns: readonly string[]; rows: readonly string[][] } {
  if (of === "reasons") return { columns: reasonColumns, rows: reasonCells(catalogue) };
  const { kind, columns } = listTables[of];
  const rows = catalogue
    .ofKind(kind)
    .map(({ id, fields }) => [...columns.map((one) => one.write(valueIn(fields, one.field))), id]);
  return { columns: [...columns.map(({ name }) => name), "id"], rows };
}

/** Brings such a file into the catalogue. On trial nothing is written; else every line without a fault is. */
export async function importTable(
  app: AppContext,
  by: Session,
  asked: { of: CatalogueTable; csv: string; isTrial: boolean },
): Promise<ServicesImport> {
  const { headings, lines } = readCsv(asked.csv);
  if (lines.length > MOST_LINES) throw refusals.tooLarge();
  const columns = columnsOf(asked.of);
  const required = asked.of === "reasons" ? ["list", "name"] : ["name"];
  const missingColumns = required.filter((one) => !headings.includes(one));
  const unknownColumns = headings.filter((one) => !columns.includes(one));
  const about = { missingColumns, unknownColumns, newGroups: [] };
  if (missingColumns.length > 0) return { ...about, ...told([]), written: 0, left: 0 };
  if (asked.isTrial) {
    const { planned } = plan(app, await readCatalogue(app.database, by.org), asked.of, lines);
    return { ...about, ...told(planned), written: 0, left: wantedOf(planned).length };
  }
  return app.database.transaction(async (queries) => {
    const { planned, rows } = plan(app, await openCatalogue(queries, by.org), asked.of, lines);
    if (rows.length > 0) orRefuse(await changeOnline(queries, app, by, rows, null));
    return { ...about, ...told(planned), written: wantedOf(planned).length, left: 0 };
  });
}

function columnsOf(of: CatalogueTable): string[] {
  if (of === "reasons") return reasonColumns;
  return [...listTables[of].columns.map(({ name }) => name), "id"];
}

function plan(
  app: AppContext,
  catalogue: Catalogue,
  of: CatalogueTable,
  lines: readonly CsvLine[],
): { planned: PlannedListLine[]; rows: EntryRow[] } {
  if (of === "reasons") return planOfReasons(app, catalogue, lines);
  const { kind } = listTables[of];
  const planned = planLists(catalogue, listTables[of], lines);
  const rows = wantedOf(planned).flatMap(({ standing, fields }) =>
    rowsOf(app, standing ?? undefined, { kind, id: standing?.id ?? app.newId(), fields }),
  );
  return { planned, rows };
}

function planOfReasons(app: AppContext, catalogue: Catalogue, lines: readonly CsvLine[]) {
  const { planned, after } = planReasons(catalogue, lines, app.newId);
  const standing = new Map(catalogue.ofKind("reason-list").map((one) => [one.fields.name, one]));
  const rows = reasonLists.flatMap((name) => {
    const reasons = after.get(name);
    const stands = standing.get(name);
    const change = { kind: "reason-list", id: stands?.id ?? app.newId() } as const;
    return reasons ? rowsOf(app, stands, { ...change, fields: { name, reasons } }) : [];
  });
  return { planned, rows };
}

function reasonCells(catalogue: Catalogue): string[][] {
  return catalogue
    .ofKind("reason-list")
    .flatMap(({ fields }) =>
      fields.reasons.map(({ code, name, retired }) => [
        ...[fields.name, code, name, retired === true ? "yes" : "no"],
      ]),
    );
}

function valueIn(fields: object, field: string): unknown {
  return new Map(Object.entries(fields)).get(field);
}

function wantedOf(planned: readonly PlannedListLine[]): PlannedListLine[] {
  return planned.filter(({ state }) => state === "new" || state === "changed");
}

function told(planned: readonly PlannedListLine[]): Pick<ServicesImport, "counts" | "lines"> {
  const of = (state: PlannedListLine["state"]) => planned.filter((line) => line.state === state);
  const counts = {
    ...{ new: of("new").length, changed: of("changed").length },
    ...{ same: of("same").length, faulty: of("faulty").length },
  };
  const lines = [...of("faulty"), ...of("changed"), ...of("new")]
    .slice(0, MOST_SHOWN)
    .flatMap(({ line, name, state, changes, faults }) =>
      state === "same" ? [] : [{ line, name, state, changes, faults }],
    );
  return { counts, lines };
}
