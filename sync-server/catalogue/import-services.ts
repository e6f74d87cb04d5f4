import { serviceColumns, type ServicesImport } from "../../src/protocol/catalogue.ts";
import { writeCsv } from "../../src/records/csv-text.ts";
import type { EntryRow } from "../../src/records/entry.ts";
import type { RecordId } from "../../src/records/fields.ts";
import { foldName } from "../../src/records/reference/catalogue-rules.ts";
import type { AppContext } from "../app-context.ts";
import { readCsv } from "../csv.ts";
import { auditExport } from "../people/audit-export.ts";
import { orRefuse } from "../people/change-person.ts";
import type { Session } from "../people/sessions.ts";
import { refusals } from "../refuse.ts";
import { changeOnline } from "../sync/change-online.ts";
import { rowsOf } from "./change-catalogue.ts";
import { planImport, type PlannedLine } from "./plan-import.ts";
import { openCatalogue, readCatalogue, type Catalogue } from "./read-catalogue.ts";
import { namesIn, writeCells } from "./service-cells.ts";

/** The most lines of a file, and how many services one asking writes: a transaction that keeps nobody waiting. */
const MOST_LINES = 10_000;
const AT_ONCE = 500;
/** Nobody reads more of them; the counts are of all. */
const MOST_SHOWN = 200;

/** All services of the catalogue, retired ones too, as a file that `importServices` takes. */
export async function exportServices(app: AppContext, by: Session): Promise<{ csv: string }> {
  const catalogue = await readCatalogue(app.database, by.org);
  const names = namesIn(catalogue);
  const rows = catalogue.ofKind("service-definition").map((one) => writeCells(one, names));
  await auditExport(app, by, "services", rows.length);
  return { csv: writeCsv(serviceColumns, rows) };
}

/**
 * Brings the services of a CSV file into the catalogue. On trial nothing is written; else the lines without a fault are,
 * a few hundred with each asking: what was written stands, so that asking the same again goes on after it.
 */
export async function importServices(
  app: AppContext,
  by: Session,
  asked: { csv: string; isTrial: boolean },
): Promise<ServicesImport> {
  const { headings, lines } = readCsv(asked.csv);
  if (lines.length > MOST_LINES) throw refusals.tooLarge();
  const missingColumns = ["name", "unit"].filter((column) => !headings.includes(column));
  const unknownColumns = headings.filter((one) => !serviceColumns.some((column) => column === one));
  const columns = { missingColumns, unknownColumns };
  if (missingColumns.length > 0) return { ...columns, ...nothing };
  if (asked.isTrial) {
    const planned = planImport(await readCatalogue(app.database, by.org), lines);
    return { ...columns, ...told(planned), written: 0, left: wantedOf(planned).length };
  }
  return app.database.transaction(async (queries) => {
    const catalogue = await openCatalogue(queries, by.org);
    const planned = planImport(catalogue, lines);
    const wanted = wantedOf(planned);
    const now = wanted.slice(0, AT_ONCE);
    const rows = rowsFor(app, catalogue, now);
    if (rows.length > 0) orRefuse(await changeOnline(queries, app, by, rows, null));
    return { ...columns, ...told(planned), written: now.length, left: wanted.length - now.length };
  });
}

const nothing = {
  ...{ newGroups: [], lines: [], written: 0, left: 0 },
  counts: { new: 0, changed: 0, same: 0, faulty: 0 },
};

function wantedOf(planned: readonly PlannedLine[]): PlannedLine[] {
  return planned.filter(({ state }) => state === "new" || state === "changed");
}

function told(planned: readonly PlannedLine[]) {
  const count = (state: PlannedLine["state"]) =>
    planned.filter((line) => line.state === state).length;
  const shown = (state: "new" | "changed" | "faulty") =>
    planned
      .filter((line) => line.state === state)
      .slice(0, MOST_SHOWN)
      .map(({ line, name, changes, faults }) => ({ line, name, state, changes, faults }));
  const counts = {
    ...{ new: count("new"), changed: count("changed") },
    ...{ same: count("same"), faulty: count("faulty") },
  };
  const lines = [...shown("faulty"), ...shown("changed"), ...shown("new")].slice(0, MOST_SHOWN);
  return { counts, lines, newGroups: [...newGroups(planned).values()] };
}

function newGroups(planned: readonly PlannedLine[]): Map<string, string> {
  const groups = new Map<string, string>();
  for (const { newGroup } of planned) {
    if (newGroup !== null && !groups.has(foldName(newGroup))) {
      groups.set(foldName(newGroup), newGroup);
    }
  }
  return groups;
}

function rowsFor(
  app: AppContext,
  catalogue: Catalogue,
  planned: readonly PlannedLine[],
): EntryRow[] {
  const last = Math.max(0, ...catalogue.ofKind("service-group").map(({ fields }) => fields.order));
  const made = new Map<string, RecordId>();
  const groups = [...newGroups(planned)].flatMap(([folded, name], place) => {
    const id = app.newId();
    made.set(folded, id);
    const fields = { name, order: last + 1 + place };
    return rowsOf(app, undefined, { kind: "service-group", id, fields });
  });
  const services = planned.flatMap(({ standing, fields, newGroup }) => {
    const group = newGroup === null ? {} : { group: made.get(foldName(newGroup)) };
    const change = { kind: "service-definition", fields: { ...fields, ...group } } as const;
    return rowsOf(app, standing ?? undefined, { ...change, id: standing?.id ?? app.newId() });
  });
  return [...groups, ...services];
}
