import type * as v from "valibot";
import {
  catalogueExport,
  catalogueHistoryAnswer,
  grantPaidAnswer,
  MOST_IN_HISTORY,
  servicesImportAnswer,
  type CatalogueChange,
  type ServicesImport,
} from "../protocol/catalogue.ts";
import { done } from "../protocol/people.ts";
import type { RecordId } from "../records/fields.ts";
import type { CatalogueFault } from "../records/reference/catalogue-rules.ts";
import { makeAskOffice } from "./ask-office.ts";
import type { OfficeFetch } from "./renewing-fetch.ts";

export type { CatalogueChange, ServicesImport };
export type CatalogueHistory = v.InferOutput<typeof catalogueHistoryAnswer>;

/** Why a change of the catalogue is not made; the form finds all of them first, unless somebody else was quicker. */
const catalogueCodes = [
  "no-name",
  "name-taken",
  "code-taken",
  "range-turned",
  "ends-first",
  "listed-twice",
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
] as const satisfies readonly CatalogueFault[];
export type CatalogueRefusal = (typeof catalogueCodes)[number];

/** The catalogue: held by every tablet, changed online. */
export function makeCatalogueOffice(fetch: OfficeFetch) {
  const { get, post } = makeAskOffice(fetch);
  return {
    save: (changes: readonly CatalogueChange[]) =>
      post("/api/catalogue", { changes }, done, catalogueCodes),
    exportServices: () => get("/api/catalogue/services", catalogueExport),
    importServices: (csv: string, isTrial: boolean) =>
      post("/api/catalogue/services", { csv, isTrial }, servicesImportAnswer),
    /** What a grant paid for the services that the office has. */
    paid: (grant: RecordId) => get(`/api/catalogue/paid?id=${grant}`, grantPaidAnswer),
    /** The newest changes; with the `older` of an answer those before it. */
    history: (records: readonly RecordId[], before: string | null) => {
      const ids = records.slice(0, MOST_IN_HISTORY).map((id) => `id=${id}`);
      const asked = before === null ? ids : [...ids, `before=${before}`];
      return get(`/api/catalogue/history?${asked.join("&")}`, catalogueHistoryAnswer);
    },
  };
}
export type CatalogueOffice = ReturnType<typeof makeCatalogueOffice>;
