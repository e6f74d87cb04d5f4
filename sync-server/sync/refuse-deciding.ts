import type { Authorization } from "../../src/records/authorization/authorization.ts";
import type { EntryRow } from "../../src/records/entry.ts";
import type { AnyFields } from "../../src/records/merge.ts";
import type { CompetingValue } from "../../src/records/review/review.ts";
import { sameValue } from "../../src/records/same-value.ts";
import type { Refused, Trial } from "./trial.ts";

const notAllowed: Refused = { reason: "not-allowed", detail: "decision" };

/**
 * To approve or deny an authorization is a supervisor's act, in her own name (domain §3). What a worker saves is a
 * proposal: without a decision, whatever stood before; and she takes away none that was approved, not by making it a
 * proposal first either.
 */
export function refuseDeciding(
  trial: Trial,
  row: EntryRow,
  authored: AnyFields,
  base: AnyFields | undefined,
): Refused | null {
  const isSupervisor = trial.author.role === "supervisor";
  if ("withdraw" in row) {
    return isSupervisor || !wasApproved(trial, row, base) ? null : notAllowed;
  }
  const decision = decisionOf(authored);
  if (!decision || takesBackOwn(trial, row, authored)) return null;
  if (!isSupervisor) return notAllowed;
  const isKept = sameValue(decision, decisionOf(base)) || settlesFor(trial, row, authored);
  return isKept || decision.by === trial.author.id ? null : notAllowed;
}

// Not checked against the schema yet: what is no decision is refused there.
function decisionOf(fields: AnyFields | undefined): Authorization["decision"] | undefined {
  return fields?.["decision"] as Authorization["decision"] | undefined;
}

// Proposals change nothing about a supervisor's last word; what was deleted since had no word any more.
function wasApproved(
  { desk, changes }: Trial,
  row: EntryRow,
  base: AnyFields | undefined,
): boolean {
  if (decisionOf(base)?.status === "approved") return true;
  const own = changes.flatMap(({ versions }) => versions);
  const made = [...desk.newVersions, ...own].filter(({ id, stands }) => id === row.id && stands);
  const newestFirst = [
    ...made.map(({ body }) => body).reverse(),
    desk.stored.get(row.id)?.body,
    desk.lastSaid.get(row.id),
  ];
  const said = newestFirst.find((body) => body && (body.withdrawn || decisionOf(body.fields)));
  return said?.withdrawn === null && decisionOf(said.fields)?.status === "approved";
}

// Of two versions that competed the other one is chosen, with its decision in the name of whoever took it.
function settlesFor({ desk, entry }: Trial, row: EntryRow, authored: AnyFields): boolean {
  return entry.rows.some((settling) => {
    const state = desk.records.get(settling.id);
    if (state?.kind !== "competing-value" || !("patch" in settling)) return false;
    // The office makes them, and a patch of anything but the resolution is refused.
    const { record, field, other, resolution } = state.body.fields as CompetingValue;
    const isOpen = resolution === null && settling.patch["resolution"] !== null;
    return isOpen && record === row.id && field === "*" && sameValue(other.value, authored);
  });
}

// Whoever changed a decided one may undo it: what stands is her own step, and this goes exactly back to before it. What
// was deleted is not brought back approved: that would undo a supervisor's step, and not hers.
function takesBackOwn({ desk, author }: Trial, row: EntryRow, authored: AnyFields): boolean {
  const [stored, earlier] = [desk.stored.get(row.id), desk.earlier.get(row.id)];
  const isHers =
    stored !== undefined && stored.rev === row.base && stored.body.author === author.id;
  const wasThere = earlier !== undefined && earlier.withdrawn === null;
  return isHers && wasThere && sameValue(earlier.fields, authored);
}
