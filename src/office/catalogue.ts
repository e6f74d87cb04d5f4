import type * as v from "valibot";
import {
  catalogueExport,
  catalogueHistoryAnswer,
  grantPaidAnswer,
  servicesImportAnswer,
  type CatalogueChange,
  type CatalogueFile,
  type CatalogueTable,
  type ServicesImport,
} from "../protocol/catalogue.ts";
import { done } from "../protocol/people.ts";
import type { RecordId } from "../records/fields.ts";
import type { CatalogueFault, CatalogueKind } from "../records/reference/catalogue-rules.ts";
import { makeAskOffice } from "./ask-office.ts";
import type { OfficeFetch } from "./renewing-fetch.ts";

export { catalogueFiles } from "../protocol/catalogue.ts";
export type { CatalogueChange, CatalogueFile, ServicesImport };
export type CatalogueHistory = v.InferOutput<typeof catalogueHistoryAnswer>;

/** Why a change of the catalogue is not made; the form finds all of them first, unless somebody else was quicker. */
const catalogueCodes = [
  "no-name",
  "name-taken",
  "code-taken",
  "range-turned",
  "ends-first",
  "listed-twice",
  "reason-gone",
  "changed-meanwhile",
  "rule-loops",
  "rule-too-deep",
  "rule-too-long",
  "no-questions",
  "form-full",
  "versions-changed",
  "no-text",
  "no-choices",
  "choice-taken",
  "code-unsound",
  "code-reused",
  "asks-later",
  "asks-nothing",
] as const satisfies readonly (CatalogueFault | "changed-meanwhile")[];
export type CatalogueRefusal = (typeof catalogueCodes)[number];

/** Whose changes are asked for: those of a few records, or of all that there are of a kind. */
export type HistoryOf = { records: readonly RecordId[] } | { kind: CatalogueKind };

/** The catalogue: held by every tablet, changed online. */
export function makeCatalogueOffice(fetch: OfficeFetch) {
  const { get, post } = makeAskOffice(fetch);
  return {
    save: (changes: readonly CatalogueChange[]) =>
      post("/api/catalogue", { changes }, done, catalogueCodes),
    /** All of a kind as CSV. */
    exportFile: (of: CatalogueFile) => post("/api/catalogue/export", { of }, catalogueExport),
    importServices: (csv: string, isTrial: boolean) =>
      post("/api/catalogue/services", { csv, isTrial }, servicesImportAnswer),
    importTable: (of: CatalogueTable, csv: string, isTrial: boolean) =>
      post("/api/catalogue/table", { of, csv, isTrial }, servicesImportAnswer),
    /** What a grant paid for the services that the office has. */
    paid: (grant: RecordId) => get(`/api/catalogue/paid?id=${grant}`, grantPaidAnswer),
    /** The newest changes; with the `older` of an answer those before it. */
    history: (of: HistoryOf, before: string | null) => {
      const those = "kind" in of ? [`kind=${of.kind}`] : of.records.map((id) => `id=${id}`);
      const asked = before === null ? those : [...those, `before=${before}`];
      return get(`/api/catalogue/history?${asked.join("&")}`, catalogueHistoryAnswer);
    },
  };
}
export type CatalogueOffice = ReturnType<typeof makeCatalogueOffice>;
