import type { CatalogueChange } from "../../src/protocol/catalogue.ts";
import type { EntryRow } from "../../src/records/entry.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { AnyFields } from "../../src/records/merge.ts";
import type { CatalogueFault } from "../../src/records/reference/catalogue-rules.ts";
import {
  refuseCatalogue,
  type CatalogueRecord,
} from "../../src/records/reference/refuse-catalogue.ts";
import { sameValue } from "../../src/records/same-value.ts";
import type { AppContext } from "../app-context.ts";
import { orRefuse } from "../people/change-person.ts";
import type { Session } from "../people/sessions.ts";
import { Refuse, refusals } from "../refuse.ts";
import { changeOnline } from "../sync/change-online.ts";
import { checkFields } from "../sync/check-fields.ts";
import { kindNamed } from "../sync/kinds.ts";
import { openCatalogue, type Catalogue, type Standing } from "./read-catalogue.ts";

/** Changes the catalogue, whole or not at all; each tablet has it with its next contact. */
export async function changeCatalogue(
  app: AppContext,
  by: Session,
  changes: readonly CatalogueChange[],
): Promise<void> {
  await app.database.transaction(async (queries) => {
    const catalogue = await openCatalogue(queries, by.org);
    for (const change of changes) refuseChangedMeanwhile(catalogue.byId.get(change.id), change);
    const rows = changes.flatMap((change) => rowsOf(app, catalogue.byId.get(change.id), change));
    if (rows.length === 0) return;
    const after = withChanges(catalogue, changes);
    refuseNonsense(after, catalogue, rows);
    orRefuse(await changeOnline(queries, app, by, rows, null));
  });
}

// Said again after its answer was lost it stands already, and is no other's change.
function refuseChangedMeanwhile(
  standing: Standing | undefined,
  { fields, was }: { fields: AnyFields; was?: AnyFields | undefined },
): void {
  if (!standing || !was) return;
  // What may be left out says no more by being there: not retired is as good as nothing said of it.
  const isSame = (one: unknown, other: unknown) => sameValue(one || null, other || null);
  const isOthers = Object.keys(was).some((name) => {
    const stands = standing.fields[name];
    return !isSame(stands, was[name]) && !isSame(stands, fields[name]);
  });
  if (isOthers) throw new Refuse(409, "changed-meanwhile", words["changed-meanwhile"]);
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
  const after = new Map<RecordId, CatalogueRecord>(catalogue.byId);
  for (const { kind, id, fields } of changes) {
    const before = after.get(id);
    if (before && before.kind !== kind) throw refusals.badRequest("“id”");
    after.set(id, { kind, fields: { ...before?.fields, ...fields } });
  }
  return after;
}

type After = ReturnType<typeof withChanges>;

function refuseUnfit(after: After, { id }: EntryRow): void {
  const record = after.get(id);
  const kind = record && kindNamed(record.kind);
  if (!record || !kind) throw refusals.badRequest("what was sent");
  const unfit = checkFields(kind, record.fields);
  // So large that it is not even read as a form; what else can be said of it is said below.
  if (unfit?.detail === "too-large" && record.kind === "assessment-form") {
    throw new Refuse(409, "form-full", words["form-full"]);
  }
  if (unfit)
    throw refusals.badRequest(unfit.detail === null ? "what was sent" : `“${unfit.detail}”`);
}

function refuseNonsense(after: After, catalogue: Catalogue, rows: readonly EntryRow[]): void {
  for (const row of rows) refuseUnfit(after, row);
  const changed = new Map(rows.map(({ id }) => [id, catalogue.byId.get(id)?.fields]));
  const refused = refuseCatalogue(after, changed);
  if (!refused) return;
  const { field, fault } = refused;
  if (fault === "unknown") throw refusals.badRequest(`“${field}”`);
  throw new Refuse(409, fault, words[fault]);
}

const words: Record<CatalogueFault | "changed-meanwhile", string> = {
  "changed-meanwhile":
    "Somebody else changed the same just now. Look at what stands, then save again.",
  "reason-gone": "A reason is gone that records may name. Retire it instead.",
  "no-name": "It needs a name. Give it one and save again.",
  "name-taken": "Another one has this name. Give it a name of its own.",
  "code-taken": "Another service has this code. Give it a code of its own, or none.",
  "range-turned": "The most is less than the least. Correct one of them.",
  "listed-twice": "A service stands on the screen twice. Take one of them off.",
  "ends-first": "It ends before it begins. Correct one of the days.",
  "rule-loops": "The rule leads back to itself. Take out the rule that names it.",
  "rule-too-deep":
    "Rules lead through too many others: this one, or one that leads to it. Take out a rule that it names.",
  "no-questions": "The form asks nothing. Add a question.",
  "form-full":
    "The form is full: it keeps all its versions. Make a new form of these questions, and retire this one.",
  "versions-changed":
    "Somebody else saved a version of this form just now. Look at it, then save again.",
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
