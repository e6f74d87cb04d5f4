import type { Authorization } from "../../src/records/authorization/authorization.ts";
import type { EntryRow } from "../../src/records/entry.ts";
import type { AnyFields } from "../../src/records/merge.ts";
import { sameValue } from "../../src/records/same-value.ts";
import type { Refused, Trial } from "./trial.ts";

const notAllowed: Refused = { reason: "not-allowed", detail: "decision" };

/**
 * To approve or deny an authorization is a supervisor's act, in her own name (domain §3). What a worker saves is a
 * proposal: without a decision, whatever stood before; and she takes away none that was approved.
 */
export function refuseDeciding(
  trial: Trial,
  row: EntryRow,
  authored: AnyFields,
  base: AnyFields | undefined,
): Refused | null {
  const isSupervisor = trial.author.role === "supervisor";
  if ("withdraw" in row) {
    return isSupervisor || decisionOf(base)?.status !== "approved" ? null : notAllowed;
  }
  const decision = decisionOf(authored);
  if (!decision || takesBackOwn(trial, row, authored)) return null;
  if (!isSupervisor) return notAllowed;
  const isKept = sameValue(decision, decisionOf(base));
  return isKept || decision.by === trial.author.id ? null : notAllowed;
}

// Not checked against the schema yet: what is no decision is refused there.
function decisionOf(fields: AnyFields | undefined): Authorization["decision"] | undefined {
  return fields?.["decision"] as Authorization["decision"] | undefined;
}

// Whoever changed a decided one may undo it: what stands is her own step, and this goes exactly back to before it.
function takesBackOwn({ desk, author }: Trial, row: EntryRow, authored: AnyFields): boolean {
  const [stored, earlier] = [desk.stored.get(row.id), desk.earlier.get(row.id)];
  const isHers =
    stored !== undefined && stored.rev === row.base && stored.body.author === author.id;
  return isHers && earlier !== undefined && sameValue(earlier.fields, authored);
}
