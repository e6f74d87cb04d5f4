import type { MergePolicy, RestrictiveMerge } from "./define-record.ts";
import type { EntryRow } from "./entry.ts";
import type { RecordId } from "./fields.ts";
import { sameValue } from "./same-value.ts";

export type AnyFields = Readonly<Record<string, unknown>>;

/** One version of a record as merging sees it. */
export interface Version {
  rev: RecordId;
  fields: AnyFields;
  isWithdrawn: boolean;
}

/** A field that two people changed: what stands, and what is kept beside it. `*` is the whole record. */
export interface Competing {
  field: string;
  base: unknown;
  standing: unknown;
  other: unknown;
}

/** Why a row cannot be applied; the entry is then parked whole. */
export type RowRefusal = "record-unknown" | "base-unknown" | "id-taken" | "append-only";

export type RowDecision =
  | { result: "noop" }
  | { result: "applied"; fields: AnyFields; isWithdrawn: boolean }
  | {
      result: "merged";
      fields: AnyFields;
      isWithdrawn: boolean;
      competing: Competing[];
      /** Safety fields where the more careful of two values was taken. */
      careful: string[];
      /** True when a deletion met an edit; the record stays (domain §4). */
      metDeletion: boolean;
      /** True when two people did the same thing to one record, and both of it stands. */
      isByBoth: boolean;
    }
  | { result: "parked"; reason: RowRefusal };

/**
 * Decides what one row does to the record it names: pure, used by the server to apply and by devices to preview.
 * `base` is the version the author saw, `current` the one that stands; both null for a new record.
 */
export function decideRow(
  policy: MergePolicy,
  row: EntryRow,
  current: Version | null,
  base: Version | null,
): RowDecision {
  if (current === null) {
    if (!("put" in row)) return { result: "parked", reason: "record-unknown" };
    return { result: "applied", fields: row.put, isWithdrawn: false };
  }
  if (current.rev === row.rev) return { result: "noop" };
  if (row.base === null) return { result: "parked", reason: "id-taken" };
  if (policy.policy === "append-only" && !("withdraw" in row)) return sayAgain(row, current);
  if (base === null) return { result: "parked", reason: "base-unknown" };
  if ("withdraw" in row) return decideWithdrawal(current, base);
  const authored = "put" in row ? row.put : { ...base.fields, ...row.patch };
  if (current.rev === base.rev) return { result: "applied", fields: authored, isWithdrawn: false };
  return mergeEdit(policy, base.fields, current, authored);
}

// What an append-only record allows beside its withdrawal, with not a word changed: that undone, or its author standing
// by what came back to her.
function sayAgain(row: EntryRow, current: Version): RowDecision {
  const said = "put" in row ? row.put : { ...current.fields, ...("patch" in row && row.patch) };
  const isSame = sameValue(said, current.fields);
  if (!isSame || ("put" in row && !current.isWithdrawn)) {
    return { result: "parked", reason: "append-only" };
  }
  // Removed meanwhile: there is nothing left to stand by.
  if (!("put" in row) && current.isWithdrawn) return { result: "noop" };
  return { result: "applied", fields: current.fields, isWithdrawn: false };
}

// A withdrawal never wins over a concurrent edit: the record stays, and a supervisor is told.
function decideWithdrawal(current: Version, base: Version): RowDecision {
  if (current.rev === base.rev) {
    return { result: "applied", fields: current.fields, isWithdrawn: true };
  }
  return {
    result: "merged",
    fields: current.fields,
    // Withdrawn by two: it is so once, and the second one's version is kept, because her undo builds on it.
    isWithdrawn: current.isWithdrawn,
    competing: [],
    careful: [],
    metDeletion: !current.isWithdrawn,
    isByBoth: false,
  };
}

function mergeEdit(
  policy: MergePolicy,
  base: AnyFields,
  current: Version,
  authored: AnyFields,
): RowDecision {
  const rest = {
    ...{ isWithdrawn: false, metDeletion: current.isWithdrawn, result: "merged" as const },
    ...{ careful: [], competing: [], isByBoth: false },
  };
  if (policy.policy === "fields") {
    return { ...rest, ...mergeFields(base, current.fields, authored, policy.restrictive ?? {}) };
  }
  // Nothing was corrected, only put back: what stands is the only new version.
  if (sameValue(authored, base)) {
    return { ...rest, fields: current.fields };
  }
  // Deleted meanwhile, not corrected: the edit is the only new version, in either order of arrival.
  if (sameValue(current.fields, base)) {
    return { ...rest, fields: authored };
  }
  const together =
    policy.policy === "versions" ? policy.together?.(base, current.fields, authored) : null;
  if (together) {
    const { fields, other, isByBoth } = together;
    const competing = other === null ? [] : [{ field: "*", base, standing: fields, other }];
    return { ...rest, fields, isByBoth, competing };
  }
  const agrees = sameValue(current.fields, authored);
  const competing = { field: "*", base, standing: current.fields, other: authored };
  return { ...rest, fields: current.fields, competing: agrees ? [] : [competing] };
}

/** Three-way merge, field by field. A field changed on one side is taken; changed on both, the standing value stays. */
export function mergeFields(
  base: AnyFields,
  current: AnyFields,
  authored: AnyFields,
  restrictive: Readonly<Record<string, RestrictiveMerge>>,
): { fields: AnyFields; competing: Competing[]; careful: string[] } {
  const fields: Record<string, unknown> = { ...current };
  const competing: Competing[] = [];
  const careful: string[] = [];
  for (const field of new Set([...Object.keys(current), ...Object.keys(authored)])) {
    const [was, stands, wants] = [base[field], current[field], authored[field]];
    if (sameValue(wants, was) || sameValue(wants, stands)) continue;
    if (sameValue(stands, was)) {
      fields[field] = wants;
      continue;
    }
    const safe = restrictive[field]?.(stands, wants);
    if (safe === undefined) competing.push({ field, base: was, standing: stands, other: wants });
    else {
      fields[field] = safe;
      careful.push(field);
    }
  }
  return { fields, competing, careful };
}
