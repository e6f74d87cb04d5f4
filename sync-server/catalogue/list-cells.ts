import * as v from "valibot";
import type { CatalogueTable, CellFault } from "../../src/protocol/catalogue.ts";
import { endsFirst } from "../../src/records/days.ts";
import { day, type Day } from "../../src/records/fields.ts";
import type { AnyFields } from "../../src/records/merge.ts";
import { foldName } from "../../src/records/reference/catalogue-rules.ts";
import { readMoney } from "../../src/records/service/read-amounts.ts";

export type ReadCell = { ok: true; value: unknown } | { ok: false; fault: CellFault };

/** A column of a file of groups, grants or funds: the field that it holds, how it is written, and how it is read. */
export interface ListColumn {
  name: string;
  field: string;
  write: (value: unknown) => string;
  read: (cell: string) => ReadCell;
}

const said = (value: unknown): ReadCell => ({ ok: true, value });
const wrong = (fault: CellFault): ReadCell => ({ ok: false, fault });

const text = (name: string, field: string, most: number, isRequired = false): ListColumn => ({
  ...{ name, field },
  write: (value) => (typeof value === "string" ? value : ""),
  read: (cell) => {
    const words = cell.replaceAll(/\s+/g, " ");
    if (isRequired && words === "") return wrong("missing");
    return words.length > most ? wrong("too-long") : said(words);
  },
});

const dayOf = (name: "begins" | "ends"): ListColumn => ({
  ...{ name, field: name },
  write: (value) => (typeof value === "string" ? value : ""),
  read: (cell) => {
    if (cell === "") return said(null);
    const found = isoDay(cell);
    return found === null ? wrong("not-a-day") : said(found);
  },
});

// Programs of tables write a day as their country does; there is no telling which, but for America's.
function isoDay(cell: string): Day | null {
  const [, month = "", date = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? [];
  const iso = year === "" ? cell : `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return v.is(day, iso) ? iso : null;
}

const money: ListColumn = {
  ...{ name: "budget", field: "budget" },
  write: (value) => (typeof value === "number" ? (value / 100).toFixed(2) : ""),
  read: (cell) => {
    const read = readMoney(cell);
    if (cell === "") return said(0);
    return read.ok ? said(read.value) : wrong("not-an-amount");
  },
};

const order: ListColumn = {
  ...{ name: "order", field: "order" },
  write: (value) => String(Number(value)),
  read: (cell) => (/^\d{1,6}$/.test(cell) ? said(Number(cell)) : wrong("not-an-amount")),
};

/** Whether a cell says yes; undefined for a word that means neither. */
export function yesIn(cell: string): boolean | undefined {
  const word = foldName(cell);
  if (["yes", "true", "1"].includes(word)) return true;
  return ["", "no", "false", "0"].includes(word) ? false : undefined;
}

const retired: ListColumn = {
  ...{ name: "retired", field: "retired" },
  write: (value) => (value === true ? "yes" : "no"),
  read: (cell) => {
    const is = yesIn(cell);
    return is === undefined ? wrong("unknown") : said(is);
  },
};

const name = text("name", "name", 80, true);
const shortName = text("short_name", "shortName", 30);
const period = [dayOf("begins"), dayOf("ends"), money];

/** The tables whose lines are records of their own: what kind, and their columns. */
export const listTables = {
  groups: { kind: "service-group", columns: [name, order, retired] },
  grants: {
    kind: "grant",
    columns: [name, shortName, text("funder", "funder", 80), ...period, retired],
  },
  funds: { kind: "fund", columns: [name, shortName, ...period, retired] },
} as const satisfies Partial<
  Record<CatalogueTable, { kind: string; columns: readonly ListColumn[] }>
>;
export type ListTable = (typeof listTables)[keyof typeof listTables];

/** All fields of a new record of a table, with what its line says of it. */
export function newFields({ kind }: ListTable, fields: AnyFields, place: number): AnyFields {
  if (kind === "service-group") return { order: place, ...fields };
  const { name = "", shortName = "" } = fields;
  // Both were read as words.
  const short = shortName === "" && typeof name === "string" ? name.slice(0, 30) : shortName;
  const blank = { begins: null, ends: null, budget: 0 };
  const own = kind === "grant" ? { funder: "", spent: 0 } : {};
  return { ...blank, ...own, ...fields, shortName: short };
}

/** Whether a record would end before it begins. */
export function isTurned(fields: AnyFields): boolean {
  const [begins, ends] = [fields["begins"], fields["ends"]];
  return typeof begins === "string" && typeof ends === "string" && endsFirst(begins, ends);
}
