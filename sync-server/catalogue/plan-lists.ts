import type { CellFault, ServicesImport } from "../../src/protocol/catalogue.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { AnyFields } from "../../src/records/merge.ts";
import type { ReasonList } from "../../src/records/reference/catalogue.ts";
import { foldName } from "../../src/records/reference/catalogue-rules.ts";
import type { CsvLine } from "../csv.ts";
import { isTurned, newFields, yesIn, type ListTable } from "./list-cells.ts";
import type { Catalogue, Standing } from "./read-catalogue.ts";

/** What a line would do; `key` says to what: a record's id, or empty for a new one. */
export interface PlannedListLine {
  line: number;
  name: string;
  state: ServicesImport["lines"][number]["state"] | "same";
  standing: Standing | null;
  fields: AnyFields;
  changes: string[];
  faults: { column: string; fault: CellFault }[];
}

/** Says what a file of groups, grants or funds would do to the catalogue as it stands. */
export function planLists(
  catalogue: Catalogue,
  table: ListTable,
  lines: readonly CsvLine[],
): PlannedListLine[] {
  const all: Standing[] = catalogue.ofKind(table.kind);
  const byId = new Map(all.map((one) => [one.id, one]));
  const owners = new Map<string, string>(all.map((one) => [nameIn(one.fields), one.id]));
  const met = new Set<RecordId>();
  let place = Math.max(0, ...all.map(({ fields }) => Number(fields["order"] ?? 0)));
  return lines.map(({ line, cells, isTooLong }): PlannedListLine => {
    const { id = "", name = "" } = cells;
    const standing = byId.get(id === "" ? (owners.get(foldName(name)) ?? "") : id) ?? null;
    const planned = { line, name, standing, fields: {}, changes: [] };
    const faulty = (column: string, fault: CellFault): PlannedListLine => ({
      ...{ ...planned, state: "faulty", faults: [{ column, fault }] },
    });
    if (isTooLong) return faulty("", "too-many-cells");
    if (id !== "" && standing === null) return faulty("id", "unknown");
    if (standing && met.has(standing.id)) return faulty("name", "twice");
    if (standing) met.add(standing.id);
    const { fields, changes, faults } = readLine(table, cells, standing);
    const owner = standing?.id ?? `line ${line}`;
    const other = owners.get(nameIn({ ...standing?.fields, ...fields }));
    if (changes.includes("name") && other !== undefined && other !== owner) {
      faults.push({ column: "name", fault: other.startsWith("line") ? "twice" : "taken" });
    }
    if (isTurned({ ...standing?.fields, ...fields })) {
      faults.push({ column: "ends", fault: "ends-first" });
    }
    if (faults.length > 0) return { ...planned, changes, faults, state: "faulty" };
    if (changes.includes("name")) {
      if (standing) owners.delete(nameIn(standing.fields));
      owners.set(nameIn(fields), owner);
    }
    const state = !standing ? "new" : changes.length === 0 ? "same" : "changed";
    const made = standing ? fields : newFields(table, fields, (place += 1));
    return { ...planned, fields: made, changes, faults, state };
  });
}

// Of what stands only the cells that are not as they would be exported are read, and of those it is a change only where
// they say something else: a day or an amount may be written in another way.
function readLine(table: ListTable, cells: CsvLine["cells"], standing: Standing | null) {
  const fields: Record<string, unknown> = {};
  const changes: string[] = [];
  const faults: PlannedListLine["faults"] = [];
  for (const { name, field, write, read } of table.columns) {
    const stands = standing ? write(standing.fields[field]).trim() : "";
    // A new one's empty cells say nothing; it cannot be without a name.
    const isNeeded = standing === null && name === "name";
    const cell = cells[name] ?? stands;
    if (cell === stands && !isNeeded) continue;
    const found = read(cell);
    if (!found.ok) faults.push({ column: name, fault: found.fault });
    else if (standing !== null && write(found.value) === write(standing.fields[field])) continue;
    else fields[field] = found.value;
    changes.push(name);
  }
  return { fields, changes, faults };
}

function nameIn(fields: AnyFields): string {
  return foldName(String(fields["name"]));
}

type Reason = ReasonList["reasons"][number];
const MOST_REASONS = 100;

/** What lines of a file of reasons would do; beside them the lists as they would stand, by their names. */
export function planReasons(
  catalogue: Catalogue,
  lines: readonly CsvLine[],
  newCode: () => string,
): { planned: PlannedListLine[]; after: Map<string, Reason[]> } {
  const after = new Map(
    catalogue
      .ofKind("reason-list")
      .map(({ fields }) => [fields.name as string, [...fields.reasons]]),
  );
  const known = new Set<string>(reasonLists);
  const met = new Set<string>();
  const planned = lines.map(({ line, cells, isTooLong }): PlannedListLine => {
    const { list = "", code = "", name: typed = "" } = cells;
    const name = typed.replaceAll(/\s+/g, " ");
    const base = { line, name, standing: null, fields: {}, changes: [] };
    const faulty = (column: string, fault: CellFault): PlannedListLine => ({
      ...{ ...base, state: "faulty", faults: [{ column, fault }] },
    });
    if (isTooLong) return faulty("", "too-many-cells");
    if (!known.has(list)) return faulty("list", list === "" ? "missing" : "unknown");
    if (code.length > 80) return faulty("code", "too-long");
    const reasons = after.get(list) ?? [];
    const place = reasons.findIndex((one) =>
      code === "" ? foldName(one.name) === foldName(name) : one.code === code,
    );
    const before = reasons[place];
    if (name === "" && (cells["name"] !== undefined || !before)) return faulty("name", "missing");
    if (name.length > 120) return faulty("name", "too-long");
    const is = cells["retired"] === undefined ? before?.retired === true : yesIn(cells["retired"]);
    if (is === undefined) return faulty("retired", "unknown");
    // As it was exported it is as it stands, whatever it looks like.
    const isAsItStands = before !== undefined && ["", before.name.trim()].includes(typed);
    const made = {
      code: before?.code ?? (code || newCode()),
      name: isAsItStands ? before.name : name,
    };
    const key = `${list} ${made.code}`;
    if (met.has(key)) return faulty("code", "twice");
    const others = reasons.toSpliced(place < 0 ? reasons.length : place, 1);
    if (others.some((one) => foldName(one.name) === foldName(made.name))) {
      return faulty("name", "taken");
    }
    if (!before && reasons.length >= MOST_REASONS) return faulty("list", "list-full");
    met.add(key);
    const changes = [
      ...(before?.name === made.name ? [] : ["name"]),
      ...((before?.retired === true) === is ? [] : ["retired"]),
    ];
    const reason: Reason = { ...made, ...(is ? { retired: true } : {}) };
    if (!before || changes.length > 0) {
      after.set(list, before ? reasons.with(place, reason) : [...reasons, reason]);
    }
    const state = !before ? "new" : changes.length === 0 ? "same" : "changed";
    return { ...base, name: made.name, state, changes, faults: [] };
  });
  return { planned, after };
}

/** The lists that reasons stand in. */
export const reasonLists = [
  "turn-away",
  "referral-in",
  "queue-reject",
  "service",
  "outcome",
] as const satisfies readonly ReasonList["name"][];
