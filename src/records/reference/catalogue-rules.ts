import type { FormFault } from "../assessment/refuse-form.ts";
import { endsFirst } from "../days.ts";
import type { RuleRefusal } from "../eligibility/refuse-rule.ts";
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
  /** A service stands on a screen twice: a tick on one tile would be a tick on the other. */
  | "listed-twice"
  /** A reason that was recorded by is gone from its list: it is retired, so that it keeps its words. */
  | "reason-gone"
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
  return begins !== null && endsFirst(begins, ends) ? "ends-first" : null;
}
