import {
  serviceColumns,
  type CellFault,
  type ServiceColumn,
} from "../../src/protocol/catalogue.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { ServiceDefinition } from "../../src/records/reference/catalogue.ts";
import { foldName } from "../../src/records/reference/catalogue-rules.ts";
import {
  readUnits,
  readUnitValue,
  type ReadAmount,
} from "../../src/records/service/read-amounts.ts";
import { unitsOfMeasure } from "../../src/records/service/service.ts";
import type { Catalogue, Standing } from "./read-catalogue.ts";

const nameKinds = ["service-group", "site", "grant", "program", "need-type"] as const;
type Name = (typeof nameKinds)[number];

/** The names that cells may hold, and whose they are. */
export interface Names {
  nameOf: (id: RecordId) => string;
  find: (kind: Name, name: string) => RecordId | undefined;
}

export function namesIn(catalogue: Catalogue): Names {
  const named = nameKinds.flatMap((kind) =>
    catalogue.ofKind(kind).flatMap(({ id, fields }) => {
      const short = "shortName" in fields ? [fields.shortName] : [];
      return [fields.name, ...short].map((name) => [`${kind} ${foldName(name)}`, id] as const);
    }),
  );
  // Of two with one name it is the first: the last of a list makes the map.
  const byName = new Map(named.toReversed());
  return {
    // Every record of these kinds has a name.
    nameOf: (id) => (catalogue.byId.get(id)?.fields["name"] as string | undefined) ?? id,
    find: (kind, name) => byName.get(`${kind} ${foldName(name)}`),
  };
}

/** The cells of a service, in the order of the columns. */
export function writeCells(
  { id, fields }: Pick<Standing<ServiceDefinition>, "id" | "fields">,
  names: Names,
): string[] {
  const many = (ids: readonly RecordId[]) => ids.map(names.nameOf).join("; ");
  const hundredths = (amount: number) => String(amount / 100);
  const cells: Record<ServiceColumn, string> = {
    code: fields.code,
    name: fields.name,
    group: fields.group === null ? "" : names.nameOf(fields.group),
    unit: fields.unit,
    unit_cost: fields.unitCost === null ? "" : (fields.unitCost / 100).toFixed(2),
    default_units: hundredths(fields.defaultUnits),
    usual_least: fields.usualUnits === null ? "" : hundredths(fields.usualUnits.least),
    usual_most: fields.usualUnits === null ? "" : hundredths(fields.usualUnits.most),
    direct: yesOrNo(fields.isDirect),
    sites: many(fields.sites),
    grants: many(fields.grants),
    programs: many(fields.programs ?? []),
    needs: many(fields.needs ?? []),
    retired: yesOrNo(fields.retired),
    id,
  };
  return serviceColumns.map((column) => cells[column]);
}

function yesOrNo(is: boolean): string {
  return is ? "yes" : "no";
}

/** What a line says of its service: the fields that its cells give it, or what is wrong with them. */
export interface ReadCells {
  fields: Partial<ServiceDefinition>;
  faults: { column: ServiceColumn; fault: CellFault }[];
  /** The name of a group that there is none of yet. */
  newGroup: string | null;
}

/** Reads the cells that are not as they stand; what a cell says as it was exported is not read at all. */
export function readCells(cells: Partial<Record<ServiceColumn, string>>, names: Names): ReadCells {
  const read: ReadCells = { fields: {}, faults: [], newGroup: null };
  const fault = (column: ServiceColumn, what: CellFault) =>
    read.faults.push({ column, fault: what });
  const { name, code, group, unit } = cells;
  if (name !== undefined) {
    if (name === "") fault("name", "missing");
    if (name.length > 80) fault("name", "too-long");
    read.fields.name = name.replaceAll(/\s+/g, " ");
  }
  if (code !== undefined) {
    if (code.length > 20) fault("code", "too-long");
    read.fields.code = code.replaceAll(/\s+/g, " ");
  }
  if (unit !== undefined) {
    const known = unitsOfMeasure.find((one) => one === foldName(unit));
    if (known) read.fields.unit = known;
    else fault("unit", unit === "" ? "missing" : "unknown");
  }
  if (group !== undefined) {
    const known = names.find("service-group", group);
    if (group.length > 80) fault("group", "too-long");
    else if (group !== "" && known === undefined) read.newGroup = group.replaceAll(/\s+/g, " ");
    read.fields.group = known ?? null;
  }
  readAmounts(cells, read, fault);
  readTicks(cells, read, fault);
  readLists(cells, names, read, fault);
  return read;
}

type Say = (column: ServiceColumn, fault: CellFault) => void;

function readAmounts(
  cells: Partial<Record<ServiceColumn, string>>,
  read: ReadCells,
  fault: Say,
): void {
  const { unit_cost: cost, default_units: begin, usual_least: least, usual_most: most } = cells;
  const amount = (column: ServiceColumn, value: ReadAmount<number>): number => {
    if (value.ok) return value.value;
    fault(column, value.refusal === "empty" ? "missing" : "not-an-amount");
    return 0;
  };
  if (cost !== undefined) {
    read.fields.unitCost = cost === "" ? null : amount("unit_cost", readUnitValue(cost));
  }
  if (begin !== undefined) read.fields.defaultUnits = amount("default_units", readUnits(begin));
  if (least === undefined || most === undefined) return;
  if (least === "" && most === "") {
    read.fields.usualUnits = null;
    return;
  }
  const range = {
    least: amount("usual_least", readUnits(least)),
    most: amount("usual_most", readUnits(most)),
  };
  if (range.most < range.least && range.most > 0) fault("usual_most", "turned");
  read.fields.usualUnits = range;
}

function readTicks(cells: Partial<Record<ServiceColumn, string>>, read: ReadCells, fault: Say) {
  const { direct, retired } = cells;
  const tick = (column: ServiceColumn, cell: string, otherwise: boolean): boolean => {
    const word = foldName(cell);
    if (word === "") return otherwise;
    if (!["yes", "no", "true", "false", "1", "0"].includes(word)) fault(column, "unknown");
    return ["yes", "true", "1"].includes(word);
  };
  if (direct !== undefined) read.fields.isDirect = tick("direct", direct, true);
  if (retired !== undefined) read.fields.retired = tick("retired", retired, false);
}

function readLists(
  cells: Partial<Record<ServiceColumn, string>>,
  names: Names,
  read: ReadCells,
  fault: Say,
): void {
  const lists = {
    sites: "site",
    grants: "grant",
    programs: "program",
    needs: "need-type",
  } as const;
  for (const column of ["sites", "grants", "programs", "needs"] as const) {
    const cell = cells[column];
    if (cell === undefined) continue;
    const written = cell.split(";").filter((name) => name.trim() !== "");
    const found = written.map((name) => names.find(lists[column], name));
    if (found.includes(undefined)) fault(column, "unknown");
    if (found.length > 100) fault(column, "too-long");
    read.fields[column] = [...new Set(found.filter((id) => id !== undefined))];
  }
}
