import type { FormFault } from "../assessment/refuse-form.ts";
import type { RuleRefusal } from "../eligibility/refuse-rule.ts";
import type { Fields } from "../registry.ts";
import type { Grant, ServiceDefinition } from "./catalogue.ts";

/** The kinds that an administrator keeps in the catalogue: what is given, what pays, and the lists to choose from. */
export const catalogueKinds = [
  "service-group",
  "service-definition",
  "service-screen",
  "grant",
  "fund",
  "reason-list",
  "need-type",
  "eligibility-rule",
  "assessment-form",
] as const;
export type CatalogueKind = (typeof catalogueKinds)[number];

export function isCatalogueKind(kind: string): kind is CatalogueKind {
  return catalogueKinds.some((known) => known === kind);
}

/** What makes a record of the catalogue nonsense: it is refused at the field, and nothing is written. */
export type CatalogueFault =
  /** Nothing could be chosen by it. */
  | "no-name"
  /** Another of its kind is called the same: nobody could tell which was meant. */
  | "name-taken"
  | "code-taken"
  /** The most is less than the least. */
  | "range-turned"
  /** It ends before it begins. */
  | "ends-first"
  | RuleRefusal
  | FormFault;

/** A name as names are compared: without case and outer spaces, runs of spaces as one. */
export function foldName(name: string): string {
  return name.normalize("NFC").trim().replaceAll(/\s+/g, " ").toLowerCase();
}

/** Whether a name says nothing or is another's. `others` are the names of the same kind besides its own. */
export function faultOfName(
  name: string,
  others: readonly string[],
): "no-name" | "name-taken" | null {
  const folded = foldName(name);
  if (folded === "") return "no-name";
  return others.some((other) => foldName(other) === folded) ? "name-taken" : null;
}

/** Whether a code is another service's; a service may have none. */
export function faultOfCode(code: string, others: readonly string[]): "code-taken" | null {
  const folded = foldName(code);
  return folded !== "" && others.some((other) => foldName(other) === folded) ? "code-taken" : null;
}

/** Whether the usual units of a service are a range at all (S-29). */
export function faultOfRange({
  usualUnits,
}: Pick<ServiceDefinition, "usualUnits">): "range-turned" | null {
  return usualUnits !== null && usualUnits.most < usualUnits.least ? "range-turned" : null;
}

/** Whether a grant or a fund has days at all. Days compare as text. */
export function faultOfPeriod({
  begins,
  ends,
}: Pick<Grant, "begins" | "ends">): "ends-first" | null {
  return begins !== null && ends !== null && ends < begins ? "ends-first" : null;
}

/** The records that one of the catalogue names, kind by kind: they must stand. */
export function namedBy(
  kind: CatalogueKind,
  fields: object,
): {
  kind: "service-group" | "service-definition" | "site" | "grant" | "program";
  ids: string[];
}[] {
  switch (kind) {
    case "service-definition": {
      // The caller checked the fields against the schema of their kind.
      const { group, sites, grants, programs = [] } = fields as Fields<"service-definition">;
      return [
        { kind: "service-group", ids: group === null ? [] : [group] },
        { kind: "site", ids: sites },
        { kind: "grant", ids: grants },
        { kind: "program", ids: programs },
      ];
    }
    case "service-screen": {
      const { services, sites } = fields as Fields<"service-screen">;
      return [
        { kind: "service-definition", ids: services },
        { kind: "site", ids: sites },
      ];
    }
    // What its condition names may be gone: the rest of the rule can be changed all the same.
    case "eligibility-rule": {
      const { services } = fields as Fields<"eligibility-rule">;
      return [{ kind: "service-definition", ids: services }];
    }
    default:
      return [];
  }
}
