import { refuseForm } from "../assessment/refuse-form.ts";
import { refuseRuleAmong } from "../eligibility/refuse-rule.ts";
import type { RecordId } from "../fields.ts";
import type { AnyFields } from "../merge.ts";
import type { Fields } from "../registry.ts";
import {
  faultOfCode,
  faultOfName,
  faultOfPeriod,
  faultOfRange,
  foldName,
  isCatalogueKind,
  type CatalogueFault,
  type CatalogueKind,
} from "./catalogue-rules.ts";

/** A record of the catalogue, or one that the catalogue names; its fields were checked against the schema of its kind. */
export interface CatalogueRecord {
  kind: string;
  fields: AnyFields;
}

/** Why the catalogue cannot stand like that, and at which field; `unknown`: what the field names is not there. */
export interface CatalogueRefusal {
  field: string;
  fault: CatalogueFault | "unknown";
}

/**
 * Judges the catalogue as it would stand with all that an act changes: that a name is free, or that a rule does not lead
 * back to itself, is seen only in all of it together. `changed` are the records that the act makes or changes, each with
 * its fields before it.
 */
export function refuseCatalogue(
  after: ReadonlyMap<RecordId, CatalogueRecord>,
  changed: ReadonlyMap<RecordId, AnyFields | undefined>,
): CatalogueRefusal | null {
  const catalogue = catalogueOf(after);
  for (const [id, was] of changed) {
    const record = after.get(id);
    if (!record || !isCatalogueKind(record.kind)) continue;
    const refused =
      faultAt(catalogue, id, record.kind, record.fields, was) ??
      namesNothing(after, record.kind, record.fields);
    if (refused) return refused;
  }
  return null;
}

interface Catalogue {
  /** The others of a kind that say the same in a field, as a list of one or none: an import asks ten thousand times. */
  othersWith: (id: RecordId, kind: string, field: "name" | "code", text: string) => string[];
  conditions: () => Map<RecordId, Fields<"eligibility-rule">["condition"]>;
}

function catalogueOf(after: ReadonlyMap<RecordId, CatalogueRecord>): Catalogue {
  const said = new Map<string, Map<string, RecordId[]>>();
  const index = (kind: string, field: "name" | "code"): Map<string, RecordId[]> => {
    const known = said.get(`${kind} ${field}`);
    if (known) return known;
    const made = new Map<string, RecordId[]>();
    for (const [id, record] of after) {
      const text = record.kind === kind ? record.fields[field] : undefined;
      if (typeof text !== "string") continue;
      const folded = foldName(text);
      made.set(folded, [...(made.get(folded) ?? []), id]);
    }
    said.set(`${kind} ${field}`, made);
    return made;
  };
  return {
    othersWith: (id, kind, field, text) =>
      (index(kind, field).get(foldName(text)) ?? []).some((other) => other !== id) ? [text] : [],
    conditions: () =>
      new Map(
        [...after].flatMap(([id, { kind, fields }]) =>
          kind === "eligibility-rule"
            ? [[id, (fields as Fields<"eligibility-rule">).condition] as const]
            : [],
        ),
      ),
  };
}

function faultAt(
  catalogue: Catalogue,
  id: RecordId,
  kind: CatalogueKind,
  fields: AnyFields,
  was: AnyFields | undefined,
): CatalogueRefusal | null {
  // Each kind's schema was checked: of those with a name it is a text.
  const name = String(fields["name"]);
  const nameFault = faultOfName(name, catalogue.othersWith(id, kind, "name", name));
  return at("name", nameFault) ?? faultOfKind({ catalogue, id, kind, fields, was });
}

function faultOfKind(of: {
  catalogue: Catalogue;
  id: RecordId;
  kind: CatalogueKind;
  fields: AnyFields;
  was: AnyFields | undefined;
}): CatalogueRefusal | null {
  const { catalogue, id, kind, fields, was } = of;
  switch (kind) {
    case "service-definition": {
      const definition = fields as Fields<typeof kind>;
      const { code } = definition;
      return (
        at("code", faultOfCode(code, catalogue.othersWith(id, kind, "code", code))) ??
        at("usualUnits", faultOfRange(definition))
      );
    }
    case "service-screen": {
      const { services } = fields as Fields<typeof kind>;
      return at("services", new Set(services).size < services.length ? "listed-twice" : null);
    }
    case "grant":
    case "fund":
      return at("ends", faultOfPeriod(fields as Fields<"fund">));
    case "eligibility-rule": {
      const before = was as Fields<typeof kind> | undefined;
      return at("condition", refuseRuleAmong(id, before?.condition, catalogue.conditions()));
    }
    case "assessment-form":
      return at(
        "versions",
        refuseForm(fields as Fields<typeof kind>, was as Fields<typeof kind> | undefined),
      );
    case "reason-list":
      return at(
        "reasons",
        faultOfReasons(fields as Fields<typeof kind>, was as Fields<typeof kind> | undefined),
      );
    default:
      return null;
  }
}

function at(field: string, fault: CatalogueFault | null): CatalogueRefusal | null {
  return fault && { field, fault };
}

// A code means one reason, and goes on meaning it: what was recorded with it is told by it.
function faultOfReasons(
  { reasons }: Fields<"reason-list">,
  was: Fields<"reason-list"> | undefined,
): CatalogueFault | null {
  const [names, codes] = [reasons.map((one) => one.name), reasons.map(({ code }) => code)];
  if (new Set(codes).size < codes.length || codes.includes("")) return "code-taken";
  if (was?.reasons.some(({ code }) => !codes.includes(code))) return "reason-gone";
  const faults = names.map((one, place) => faultOfName(one, names.toSpliced(place, 1)));
  return faults.find((fault) => fault !== null) ?? null;
}

function namesNothing(
  after: ReadonlyMap<RecordId, CatalogueRecord>,
  kind: CatalogueKind,
  fields: AnyFields,
): CatalogueRefusal | null {
  const missing = namedBy(kind, fields).find(
    ({ kinds, ids }) => !ids.every((id) => kinds.includes(after.get(id)?.kind ?? "")),
  );
  return missing ? { field: missing.field, fault: "unknown" } : null;
}

// The records that one of the catalogue names, field by field: they must stand.
function namedBy(
  kind: CatalogueKind,
  fields: AnyFields,
): { field: string; kinds: readonly string[]; ids: RecordId[] }[] {
  switch (kind) {
    case "service-definition": {
      const { group, sites, grants, programs = [], needs = [] } = fields as Fields<typeof kind>;
      return [
        { field: "group", kinds: ["service-group"], ids: group === null ? [] : [group] },
        { field: "sites", kinds: ["site"], ids: sites },
        { field: "grants", kinds: ["grant"], ids: grants },
        { field: "programs", kinds: ["program"], ids: programs },
        { field: "needs", kinds: ["need-type"], ids: needs },
      ];
    }
    case "service-screen": {
      const { services, sites } = fields as Fields<typeof kind>;
      return [
        { field: "services", kinds: ["service-definition"], ids: services },
        { field: "sites", kinds: ["site"], ids: sites },
      ];
    }
    // What its condition names may be gone: the rest of the rule can be changed all the same.
    case "eligibility-rule": {
      const { services } = fields as Fields<typeof kind>;
      return [
        { field: "services", kinds: ["service-definition", "referral-service"], ids: services },
      ];
    }
    default:
      return [];
  }
}
