import type { CatalogueChange } from "../../src/protocol/catalogue.ts";
import type { EntryRow } from "../../src/records/entry.ts";
import { refuseForm } from "../../src/records/assessment/refuse-form.ts";
import { refuseRuleAmong } from "../../src/records/eligibility/refuse-rule.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { AnyFields } from "../../src/records/merge.ts";
import {
  faultOfCode,
  faultOfName,
  faultOfPeriod,
  faultOfRange,
  namedBy,
  type CatalogueFault,
} from "../../src/records/reference/catalogue-rules.ts";
import type { Fields } from "../../src/records/registry.ts";
import { sameValue } from "../../src/records/same-value.ts";
import type { AppContext } from "../app-context.ts";
import { orRefuse } from "../people/change-person.ts";
import type { Session } from "../people/sessions.ts";
import { Refuse, refusals } from "../refuse.ts";
import { changeOnline } from "../sync/change-online.ts";
import { checkFields } from "../sync/check-fields.ts";
import { kindNamed } from "../sync/kinds.ts";
import { lockCatalogue, type Catalogue, type Standing } from "./read-catalogue.ts";

/** Changes the catalogue, whole or not at all; each tablet has it with its next contact. */
export async function changeCatalogue(
  app: AppContext,
  by: Session,
  changes: readonly CatalogueChange[],
): Promise<void> {
  await app.database.transaction(async (queries) => {
    const catalogue = await lockCatalogue(queries, by.org);
    const rows = changes.flatMap((change) => rowsOf(app, catalogue.byId.get(change.id), change));
    if (rows.length === 0) return;
    const after = withChanges(catalogue, changes);
    for (const { id } of rows) refuseNonsense(after, id, catalogue.byId.get(id)?.fields);
    orRefuse(await changeOnline(queries, app, by, rows, null));
  });
}

/** The row that makes a change of what stands; none where it says nothing new. */
export function rowsOf(
  door: Pick<AppContext, "newId">,
  standing: Standing | undefined,
  { kind, id, fields }: { kind: CatalogueChange["kind"]; id: RecordId; fields: AnyFields },
): EntryRow[] {
  const head = { collection: "reference", kind, id, clientId: null, rev: door.newId() } as const;
  if (!standing) return [{ ...head, base: null, put: fields }];
  const changed = Object.entries(fields).filter(
    ([name, value]) => !sameValue(value, standing.fields[name]),
  );
  if (changed.length === 0) return [];
  return [{ ...head, base: standing.rev, patch: Object.fromEntries(changed) }];
}

function withChanges(catalogue: Catalogue, changes: readonly CatalogueChange[]) {
  const after = new Map<RecordId, { kind: string; fields: AnyFields }>(catalogue.byId);
  for (const { kind, id, fields } of changes) {
    const before = after.get(id);
    if (before && before.kind !== kind) throw refusals.badRequest("“id”");
    after.set(id, { kind, fields: { ...before?.fields, ...fields } });
  }
  return after;
}

type After = ReturnType<typeof withChanges>;

function refuseNonsense(after: After, id: RecordId, was: AnyFields | undefined): void {
  const record = after.get(id);
  const kind = record && kindNamed(record.kind);
  if (!record || !kind) throw refusals.badRequest("what was sent");
  const unfit = checkFields(kind, record.fields);
  if (unfit)
    throw refusals.badRequest(unfit.detail === null ? "what was sent" : `“${unfit.detail}”`);
  const fault = faultOf(after, id, record.kind as CatalogueChange["kind"], record.fields, was);
  if (fault) throw new Refuse(409, fault, words[fault]);
  for (const named of namedBy(record.kind as CatalogueChange["kind"], record.fields)) {
    const isKnown = named.ids.every((one) => after.get(one)?.kind === named.kind);
    if (!isKnown) throw refusals.badRequest(`“${named.kind}”`);
  }
}

const words: Record<CatalogueFault, string> = {
  "no-name": "It needs a name. Give it one and save again.",
  "name-taken": "Another one has this name. Give it a name of its own.",
  "code-taken": "Another service has this code. Give it a code of its own, or none.",
  "range-turned": "The most is less than the least. Correct one of them.",
  "ends-first": "It ends before it begins. Correct one of the days.",
  "rule-loops": "The rule leads back to itself. Take out the rule that names it.",
  "rule-too-deep":
    "Rules lead through too many others: this one, or one that leads to it. Take out a rule that it names.",
  "no-questions": "The form asks nothing. Add a question.",
  "versions-changed":
    "Somebody else changed this form meanwhile. Undo your changes, look at it and change it again.",
  "no-text": "A question or a choice has no words. Give it some, or remove it.",
  "no-choices": "A question has no choices. Add some.",
  "choice-taken": "Two choices of a question are called the same. Change one of them.",
  "code-unsound": "A question has a code that cannot be. Remove it and add it anew.",
  "code-reused":
    "A question has the code of another kind of question from before. Remove it and add it anew.",
  "asks-later":
    "A question hangs on one that is not asked before it. Move it down, or ask it always.",
  "asks-nothing": "A question hangs on an answer that cannot be given. Tick one, or ask it always.",
  "rule-too-long":
    "The rule, or one that leads to it, asks for too much to be read. Take out some of its conditions.",
};

function faultOf(
  after: After,
  id: RecordId,
  kind: CatalogueChange["kind"],
  fields: AnyFields,
  was: AnyFields | undefined,
): CatalogueFault | null {
  const others = [...after].filter(([other, one]) => other !== id && one.kind === kind);
  // Checked against the schema of the kind: here just before, the others when they were stored.
  const textsOf = (field: "name" | "code") => others.map(([, one]) => one.fields[field] as string);
  switch (kind) {
    case "service-definition": {
      const definition = fields as Fields<"service-definition">;
      return (
        faultOfName(definition.name, textsOf("name")) ??
        faultOfCode(definition.code, textsOf("code")) ??
        faultOfRange(definition)
      );
    }
    case "grant":
    case "fund": {
      const money = fields as Fields<"fund">;
      return faultOfName(money.name, textsOf("name")) ?? faultOfPeriod(money);
    }
    case "eligibility-rule": {
      const { name, condition } = fields as Fields<"eligibility-rule">;
      const before = was as Fields<"eligibility-rule"> | undefined;
      const rules = new Map(
        others.map(([rule, one]) => [rule, (one.fields as Fields<typeof kind>).condition]),
      );
      rules.set(id, condition);
      return faultOfName(name, textsOf("name")) ?? refuseRuleAmong(id, before?.condition, rules);
    }
    case "assessment-form": {
      const form = fields as Fields<"assessment-form">;
      const before = was as Fields<"assessment-form"> | undefined;
      return faultOfName(form.name, textsOf("name")) ?? refuseForm(form, before);
    }
    case "reason-list":
      return faultOfReasons(fields as Fields<"reason-list">, textsOf("name"));
    default:
      return faultOfName(fields["name"] as string, textsOf("name"));
  }
}

// There is one list for each use, and a code means one reason.
function faultOfReasons(
  { name, reasons }: Fields<"reason-list">,
  lists: readonly string[],
): CatalogueFault | null {
  const [names, codes] = [reasons.map((one) => one.name), reasons.map(({ code }) => code)];
  if (new Set(codes).size < codes.length || codes.includes("")) return "code-taken";
  const faults = names.map((one, place) => faultOfName(one, names.toSpliced(place, 1)));
  return faultOfName(name, lists) ?? faults.find((fault) => fault !== null) ?? null;
}
