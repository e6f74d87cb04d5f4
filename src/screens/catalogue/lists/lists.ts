import type { CatalogueChange } from "../../../office/catalogue.ts";
import type { RecordId } from "../../../records/fields.ts";
import type { Store } from "../../../store/store.ts";
import { sameValue } from "../../../records/same-value.ts";

/** The lists that are kept line by line: what services stand in, what clients need, and why something was so. */
export const listKeys = [
  "service-groups",
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

/** The lines of a list in its order. */
export function linesOf(store: Store, key: ListKey): ListLine[] {
  if (key === "service-groups" || key === "need-types") {
    const kind = key === "service-groups" ? "service-group" : "need-type";
    return [...store.reference.ofKind(kind)]
      .sort((a, b) => a.body.fields.order - b.body.fields.order)
      .map(({ id, body: { fields } }) => ({
        ...{ id, name: fields.name },
        retired: fields.retired === true,
      }));
  }
  const reasons = reasonList(store, key)?.body.fields.reasons ?? [];
  return reasons.map(({ code, name, retired = false }) => ({ id: code, name, retired }));
}

/** The records that a list is kept in: one for each line, or the one that holds all its reasons. */
export function recordsOf(store: Store, key: ListKey): RecordId[] {
  if (key === "service-groups" || key === "need-types") {
    return linesOf(store, key).map(({ id }) => id);
  }
  const reasons = reasonList(store, key);
  return reasons ? [reasons.id] : [];
}

/** What is asked of the office when a list is saved: of single records only those that changed, of reasons the list. */
export function listChanges(
  store: Store,
  key: ListKey,
  typed: readonly ListLine[],
  begun: readonly ListLine[],
  newId: RecordId,
): CatalogueChange[] {
  const lines = typed.map((line) => ({ ...line, name: line.name.trim() }));
  if (sameValue(lines, begun)) return [];
  switch (key) {
    case "service-groups":
    case "need-types":
      return recordChanges(key, lines, begun);
    default: {
      const reasons = lines.map(({ id, name, retired }) => ({
        ...{ code: id, name },
        ...(retired ? { retired } : {}),
      }));
      const id = reasonList(store, key)?.id ?? newId;
      return [{ kind: "reason-list", id, fields: { name: key, reasons } }];
    }
  }
}

// Only what was changed here: what somebody else changed meanwhile stays theirs.
function recordChanges(
  key: "service-groups" | "need-types",
  lines: readonly ListLine[],
  begun: readonly ListLine[],
): CatalogueChange[] {
  const kind = key === "service-groups" ? "service-group" : "need-type";
  return lines.flatMap((line, place): CatalogueChange[] => {
    const { id, name, retired } = line;
    const fields = { name, order: place + 1, retired };
    const was = begun.find((one) => one.id === id);
    if (!was) return [{ kind, id, fields }];
    const isSame = sameValue(was, line) && begun.indexOf(was) === place;
    return isSame ? [] : [{ kind, id, fields }];
  });
}

function reasonList(store: Store, key: ListKey) {
  return store.reference.ofKind("reason-list").find(({ body }) => body.fields.name === key);
}
