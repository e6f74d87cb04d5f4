import type { CatalogueChange, HistoryOf } from "../../../office/catalogue.ts";
import type { RecordId } from "../../../records/fields.ts";
import { sameValue } from "../../../records/same-value.ts";
import type { Store } from "../../../store/store.ts";
import { mergeLines } from "./merge-lines.ts";

/** The lists that are kept line by line: what services stand in and on, what clients need, and why something was so. */
export const listKeys = [
  "service-groups",
  "service-screens",
  "need-types",
  "service",
  "turn-away",
  "referral-in",
  "queue-reject",
  "outcome",
] as const;
export type ListKey = (typeof listKeys)[number];

/** A line of a list. `id` is a record's id or a reason's code. */
export interface ListLine {
  id: string;
  name: string;
  retired: boolean;
}

// Each line is a record of its own; the other lists are reasons in one record.
const kinds = {
  "service-groups": "service-group",
  "service-screens": "service-screen",
  "need-types": "need-type",
} as const;
type RecordList = keyof typeof kinds;

const areRecords = (key: ListKey): key is RecordList => key in kinds;

/** The lines of a list in its order. */
export function linesOf(store: Store, key: ListKey): ListLine[] {
  if (areRecords(key)) {
    return [...store.reference.ofKind(kinds[key])]
      .sort((a, b) => a.body.fields.order - b.body.fields.order)
      .map(({ id, body: { fields } }) => ({
        ...{ id, name: fields.name },
        retired: fields.retired === true,
      }));
  }
  return reasonsIn(store, key).map(({ code, name, retired = false }) => ({
    ...{ id: code, name, retired },
  }));
}

/** What the history of a list is asked by: the kind of its lines, or the record that holds all its reasons. */
export function historyOf(store: Store, key: ListKey): HistoryOf {
  if (areRecords(key)) return { kind: kinds[key] };
  const reasons = reasonList(store, key);
  return { records: reasons ? [reasons.id] : [] };
}

/**
 * What is asked of the office when a list is saved: only what was changed here, over what stands by now; and what stood,
 * so that the office says when it does not any more.
 */
export function listChanges(
  store: Store,
  key: ListKey,
  typed: readonly ListLine[],
  begun: readonly ListLine[],
  newId: RecordId,
): CatalogueChange[] {
  const lines = typed.map((line) => ({ ...line, name: line.name.trim() }));
  const merged = mergeLines(lines, begun, linesOf(store, key));
  if (sameValue(merged, linesOf(store, key))) return [];
  return areRecords(key)
    ? recordChanges(store, key, merged)
    : reasonChanges(store, key, merged, newId);
}

function reasonChanges(
  store: Store,
  key: Exclude<ListKey, RecordList>,
  merged: readonly ListLine[],
  newId: RecordId,
): CatalogueChange[] {
  const reasons = merged.map(({ id, name, retired }) => ({
    ...{ code: id, name },
    ...(retired ? { retired } : {}),
  }));
  const standing = reasonList(store, key);
  const was = standing && { reasons: standing.body.fields.reasons };
  const fields = { name: key, reasons };
  return [{ kind: "reason-list", id: standing?.id ?? newId, fields, ...(was && { was }) }];
}

function recordChanges(
  store: Store,
  key: RecordList,
  merged: readonly ListLine[],
): CatalogueChange[] {
  const kind = kinds[key];
  const before = linesOf(store, key);
  const isInOrder = merged.slice(0, before.length).every(({ id }, at) => id === before[at]?.id);
  return merged.flatMap(({ id, name, retired }, place): CatalogueChange[] => {
    const standing = store.reference.find(kind, id)?.body.fields;
    const order = place + 1;
    if (!standing)
      return [{ kind, id, fields: { ...blankOf(key), name, order: placeAfter(), retired } }];
    const was = { name: standing.name, order: standing.order, retired: standing.retired ?? false };
    const fields = { name, order: isInOrder ? was.order : order, retired };
    const changed = pick(fields, (field) => fields[field] !== was[field]);
    if (Object.keys(changed).length === 0) return [];
    return [{ kind, id, fields: changed, was: pick(was, (field) => field in changed) }];

    function placeAfter(): number {
      const last = Math.max(0, ...store.reference.ofKind(kind).map((one) => one.body.fields.order));
      return isInOrder ? last + 1 + place - before.length : order;
    }
  });
}

// A screen that is begun here is filled on its own page.
function blankOf(key: RecordList): { services?: RecordId[]; sites?: RecordId[] } {
  return key === "service-screens" ? { services: [], sites: [] } : {};
}

function pick<F extends object>(fields: F, isWanted: (field: keyof F) => boolean): Partial<F> {
  const wanted = Object.entries(fields).filter(([field]) => isWanted(field as keyof F));
  // Some of the fields that came in.
  return Object.fromEntries(wanted) as Partial<F>;
}

function reasonsIn(store: Store, key: ListKey) {
  return reasonList(store, key)?.body.fields.reasons ?? [];
}

function reasonList(store: Store, key: ListKey) {
  return store.reference.ofKind("reason-list").find(({ body }) => body.fields.name === key);
}
