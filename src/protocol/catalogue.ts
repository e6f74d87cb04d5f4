import * as v from "valibot";
import { seq } from "../records/entry-answer.ts";
import { few, instant, recordId } from "../records/fields.ts";
import { recordKinds } from "../records/registry.ts";
import type { CatalogueKind } from "../records/reference/catalogue-rules.ts";

/**
 * The administration of the catalogue. What it holds are ordinary records, which every tablet of the agency has; here is
 * how an administrator changes them, online.
 */

/**
 * What is changed of one record, each field whole; all of them when it is new. The tablet made its id. `was`: what the
 * fields said when they were changed; where one says otherwise by now, somebody else changed it, and nothing is done.
 */
const change = <K extends CatalogueKind>(kind: K) =>
  v.strictObject({
    kind: v.literal(kind),
    id: recordId,
    fields: v.partial(recordKinds[kind].schema),
    was: v.optional(v.partial(recordKinds[kind].schema)),
  });

const catalogueChange = v.variant("kind", [
  change("service-group"),
  change("service-definition"),
  change("service-screen"),
  change("grant"),
  change("fund"),
  change("reason-list"),
  change("need-type"),
  change("eligibility-rule"),
  change("assessment-form"),
]);
export type CatalogueChange = v.InferOutput<typeof catalogueChange>;

/** POST /api/catalogue: all of it is done or none. Asked again it does nothing more: ids are the tablet's. */
export const catalogueRequest = v.strictObject({
  changes: v.pipe(few(catalogueChange, 200), v.minLength(1)),
});

/** The most records whose history is asked for at once. */
export const MOST_IN_HISTORY = 100;

/**
 * GET /api/catalogue/history?id=&before= or ?kind=&before=: of these records, or of all of a kind, who changed records when, newest first; `older` is what `before` says for the
 * changes before these, null where there are none.
 */
export const catalogueHistoryAnswer = v.object({
  changes: v.array(
    v.object({
      record: recordId,
      at: instant,
      by: recordId,
      isNew: v.boolean(),
      fields: v.array(v.object({ name: v.string(), before: v.unknown(), after: v.unknown() })),
    }),
  ),
  older: v.nullable(seq),
});

/** GET /api/catalogue/paid?id=: what a grant paid for the services that are recorded, in cents. */
export const grantPaidAnswer = v.object({ paid: v.pipe(v.number(), v.integer()) });

/** The columns of that file. `name` and `unit` must be there; of what stands, a column that is missing changes nothing. */
export const serviceColumns = [
  "code",
  "name",
  "group",
  "unit",
  "unit_cost",
  "default_units",
  "usual_least",
  "usual_most",
  "direct",
  "sites",
  "grants",
  "programs",
  "needs",
  "retired",
  "id",
] as const;
export type ServiceColumn = (typeof serviceColumns)[number];

/** The most characters that a file of services may have: ten thousand lines and more. */
export const MOST_CATALOGUE_CSV = 4_000_000;

/**
 * POST /api/catalogue/services: a line is the service with its id, else with its code, else with its name, else a new one.
 * Each asking writes a few hundred lines; as long as some are `left` the same is asked again.
 */
export const servicesImportRequest = v.strictObject({
  csv: v.pipe(v.string(), v.maxLength(MOST_CATALOGUE_CSV)),
  /** True: nothing is written; the answer says what would happen. */
  isTrial: v.boolean(),
});
/** What is wrong with a cell; the words are the dictionary's. */
export const cellFaults = [
  "missing",
  "taken",
  "twice",
  "unknown",
  "not-an-amount",
  "too-long",
  "turned",
  "too-many-cells",
  "not-a-day",
  "list-full",
  "ends-first",
] as const;
export type CellFault = (typeof cellFaults)[number];
export const servicesImportAnswer = v.object({
  /** Headings that are missing; then no line was read. */
  missingColumns: v.array(v.string()),
  /** Headings that mean nothing here, and were passed over. */
  unknownColumns: v.array(v.string()),
  /** Groups that no line could stand in before: they are made. */
  newGroups: v.array(v.string()),
  /** How many lines are what. */
  counts: v.object({
    new: v.number(),
    changed: v.number(),
    same: v.number(),
    faulty: v.number(),
  }),
  /** The first of those with a fault, and of those that are new or change something. */
  lines: v.array(
    v.object({
      line: v.number(),
      name: v.string(),
      state: v.picklist(["new", "changed", "faulty"]),
      /** The headings of cells that change something. */
      changes: v.array(v.string()),
      faults: v.array(v.object({ column: v.string(), fault: v.picklist(cellFaults) })),
    }),
  ),
  /** How many were written now. */
  written: v.number(),
  /** How many wait for the next asking. */
  left: v.number(),
});
export type ServicesImport = v.InferOutput<typeof servicesImportAnswer>;

/** What goes out and comes in as a file besides the services: a table each. */
export const catalogueTables = ["groups", "grants", "funds", "reasons"] as const;
export type CatalogueTable = (typeof catalogueTables)[number];

export const catalogueFiles = ["services", ...catalogueTables] as const;
export type CatalogueFile = (typeof catalogueFiles)[number];

/** POST /api/catalogue/export: all of that kind as CSV, as its import takes it. No GET: it is written into the audit. */
export const catalogueExportRequest = v.strictObject({ of: v.picklist(catalogueFiles) });
export const catalogueExport = v.object({ csv: v.string() });

/** POST /api/catalogue/table: as services are imported, all of it at once. */
export const tableImportRequest = v.strictObject({
  of: v.picklist(catalogueTables),
  ...servicesImportRequest.entries,
});
