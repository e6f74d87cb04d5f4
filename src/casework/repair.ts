import { changedFields } from "../records/changed-fields.ts";
import type { EntryRow } from "../records/entry.ts";
import type { KindName, Fields } from "../records/registry.ts";
import type { RecordView } from "../store/overlay.ts";
import type { Change, Save } from "../store/save-rows.ts";
import type { SentBack } from "./returned.ts";

/**
 * The save of a form's record; null when nothing was changed. Sent back and saved without a change still is an answer:
 * its author stands by it, and the empty change gives the record the rev that answers.
 */
export function correctionOf<K extends KindName>(
  seen: RecordView<K>,
  after: Fields<K>,
  sentBack: SentBack | undefined,
): Pick<Save, "clientId" | "changes" | "replaces"> | null {
  const patch = changedFields<Fields<K>>(seen.fields, after);
  if (Object.keys(patch).length === 0 && sentBack === undefined) return null;
  return correction(seen, patch, sentBack);
}

/**
 * The save of a corrected record. Of one that the office took, it is a patch of what was changed. Of one whose entry is
 * held, the whole entry goes again with this record put right, and replaces the held one: the other records that were
 * saved in the same act must not be lost.
 */
export function correction<K extends KindName>(
  view: RecordView<K>,
  patch: Partial<Fields<K>>,
  sentBack: SentBack | undefined,
): Pick<Save, "clientId" | "changes" | "replaces"> {
  if (sentBack?.why !== "held") {
    return { clientId: view.clientId, changes: [asChange({ view, patch })] };
  }
  const { entry, undo } = sentBack.held;
  const changes = entry.rows.map((row): Change => {
    const isThis = row.id === view.id;
    if ("put" in row) {
      const { kind, id, clientId } = row;
      const put = isThis ? { ...row.put, ...patch } : row.put;
      return asChange({ kind, id, clientId, put });
    }
    // The office never took the held rev: what goes again builds on the one that the held change was built on.
    const before = isThis ? unheld(view, row, undo) : seenBefore(row, undo);
    if (isThis) {
      const held = "patch" in row ? row.patch : {};
      return asChange({ view: before, patch: { ...held, ...patch } });
    }
    if ("withdraw" in row) return asChange({ view: before, withdraw: row.withdraw.why });
    return asChange({ view: before, patch: row.patch });
  });
  return { clientId: entry.clientId, changes, replaces: entry.id };
}

// The record without what is held: an undo of what goes again must not bring back what the office refused.
function unheld<K extends KindName>(
  view: RecordView<K>,
  row: EntryRow,
  undo: readonly EntryRow[],
): RecordView<K> {
  const fields = { ...view.fields, ...seenBefore(row, undo).fields };
  return { ...view, rev: row.base ?? view.rev, fields };
}

// As much of a record as a row and its undo are made from: what its author saw when she changed it.
function seenBefore({ kind, id, clientId, base }: EntryRow, undo: readonly EntryRow[]) {
  const back = undo.find((row) => row.id === id);
  const fields = back && ("put" in back ? back.put : "patch" in back ? back.patch : {});
  // What put a deleted record back is undone by deleting it again.
  const withdrawn = back && "withdraw" in back ? { why: back.withdraw.why } : null;
  return { kind, id, clientId, rev: base, fields: fields ?? {}, withdrawn };
}

// The fields are those of the kind beside them, which a union over all kinds cannot say of a kind not known by name.
function asChange(change: object): Change {
  return change as Change;
}
