import {
  serviceColumns,
  type CellFault,
  type ServiceColumn,
} from "../../src/protocol/catalogue.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { ServiceDefinition } from "../../src/records/reference/catalogue.ts";
import { foldName } from "../../src/records/reference/catalogue-rules.ts";
import { sameValue } from "../../src/records/same-value.ts";
import type { CsvLine } from "../csv.ts";
import type { Catalogue, Standing } from "./read-catalogue.ts";
import { namesIn, readCells, writeCells, type Names } from "./service-cells.ts";

type Definition = Standing<ServiceDefinition>;

/** What a line of a file would do to the catalogue. */
export interface PlannedLine {
  line: number;
  name: string;
  state: "new" | "changed" | "same" | "faulty";
  /** The service that it changes; null for a new one. */
  standing: Definition | null;
  /** What is changed of it, or all that is said of a new one. */
  fields: Partial<ServiceDefinition>;
  /** The headings of cells that change something. */
  changes: ServiceColumn[];
  faults: { column: string; fault: CellFault }[];
  newGroup: string | null;
}

/** Says what a file would do to the catalogue as it stands: the same, read twice, changes nothing the second time. */
export function planImport(catalogue: Catalogue, lines: readonly CsvLine[]): PlannedLine[] {
  const names = namesIn(catalogue);
  const known = indexOf(catalogue);
  return lines.map((line) => planLine(line, names, known));
}

type Index = ReturnType<typeof indexOf>;

function indexOf(catalogue: Catalogue) {
  const all = catalogue.ofKind("service-definition");
  const keyed = (field: "name" | "code") =>
    new Map(
      all.map((one) => [foldName(one.fields[field]), one.id]).toReversed() as [string, RecordId][],
    );
  return {
    byId: new Map(all.map((one) => [one.id, one])),
    names: keyed("name"),
    codes: keyed("code"),
    met: new Set<RecordId>(),
  };
}

function planLine({ line, cells, isTooLong }: CsvLine, names: Names, known: Index): PlannedLine {
  const said: Partial<Record<ServiceColumn, string>> = cells;
  const standing = standingFor(said, known);
  const name = said.name ?? "";
  const planned = {
    line,
    name,
    standing: standing ?? null,
    fields: {},
    changes: [],
    newGroup: null,
  };
  const faulty = (column: string, fault: CellFault): PlannedLine => ({
    ...planned,
    state: "faulty",
    faults: [{ column, fault }],
  });
  if (isTooLong) return faulty("", "too-many-cells");
  if (said.id && !known.byId.has(said.id)) return faulty("id", "unknown");
  if (standing && known.met.has(standing.id)) return faulty("name", "twice");
  if (standing) known.met.add(standing.id);
  const changes = changedColumns(said, standing, names);
  const read = readCells(Object.fromEntries(changes.map((c) => [c, said[c]])), names);
  const owner = standing?.id ?? `line ${line}`;
  const faults = [...read.faults, ...takenFaults(read.fields, owner, known)];
  // A line that is not written takes no name, and gives none free.
  if (faults.length === 0) takeNames(read.fields, owner, known);
  const fields = standing ? read.fields : { ...blank, ...read.fields };
  const isSame =
    standing !== undefined &&
    read.newGroup === null &&
    Object.entries(fields).every(([field, value]) =>
      // Every key is one of the definition's.
      sameValue(value, standing.fields[field as keyof ServiceDefinition]),
    );
  const state = faults.length > 0 ? "faulty" : isSame ? "same" : standing ? "changed" : "new";
  return {
    ...planned,
    state,
    fields,
    changes,
    faults,
    newGroup: faults.length > 0 ? null : read.newGroup,
  };
}

const blank: Omit<ServiceDefinition, "name" | "unit"> = {
  ...{ code: "", group: null, defaultUnits: 100, unitCost: null, usualUnits: null },
  ...{ isDirect: true, sites: [], grants: [], programs: [], needs: [], hmis: null, retired: false },
};

function standingFor(
  said: Partial<Record<ServiceColumn, string>>,
  known: Index,
): Definition | undefined {
  const { id = "", code = "", name = "" } = said;
  const found =
    id !== ""
      ? id
      : (code !== "" && known.codes.get(foldName(code))) || known.names.get(foldName(name));
  return found ? known.byId.get(found) : undefined;
}

// Of what stands only the cells that are not as they would be exported are read: whatever a name or a list of names
// looks like, a file that nobody touched changes nothing. The two ends of a range are read together.
function changedColumns(
  said: Partial<Record<ServiceColumn, string>>,
  standing: Definition | undefined,
  names: Names,
): ServiceColumn[] {
  const stands = standing && writeCells(standing, names);
  const isChanged = (column: ServiceColumn): boolean => {
    const cell = said[column];
    // Nothing begins with no units: an empty cell leaves how many they are.
    if (cell === undefined || (cell === "" && column === "default_units")) return false;
    // A new service's empty cells say nothing; it cannot be without a name and a unit.
    if (!stands) return cell !== "" || column === "name" || column === "unit";
    return cell !== (stands[serviceColumns.indexOf(column)] ?? "").trim();
  };
  const changed = serviceColumns.filter((column) => column !== "id" && isChanged(column));
  const ends = ["usual_least", "usual_most"] as const;
  const isRange = ends.some((end) => changed.includes(end));
  return serviceColumns.filter(
    (column) => changed.includes(column) || (isRange && ends.some((end) => end === column)),
  );
}

function takenFaults(
  fields: Partial<ServiceDefinition>,
  owner: string,
  known: Index,
): PlannedLine["faults"] {
  return saidIn(fields, known).flatMap(({ field, said, taken }) => {
    const other = taken.get(said);
    if (other === undefined || other === owner) return [];
    return {
      column: field,
      fault: other.startsWith("line") ? ("twice" as const) : ("taken" as const),
    };
  });
}

// The first line that takes a name has it; a service gives its old name free for those below.
function takeNames(fields: Partial<ServiceDefinition>, owner: string, known: Index): void {
  for (const { field, said, taken } of saidIn(fields, known)) {
    const before = foldName(known.byId.get(owner)?.fields[field] ?? "");
    if (taken.get(before) === owner) taken.delete(before);
    taken.set(said, owner);
  }
}

// The name and the code that a line says, each with who has them.
function saidIn(fields: Partial<ServiceDefinition>, { names, codes }: Index) {
  const both = [
    { field: "name", said: foldName(fields.name ?? ""), taken: names },
    { field: "code", said: foldName(fields.code ?? ""), taken: codes },
  ] as const;
  return both.filter(({ said }) => said !== "");
}
