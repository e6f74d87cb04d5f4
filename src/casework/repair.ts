import type { KindName, Fields } from "../records/registry.ts";
import { isKindName } from "../records/registry.ts";
import type { RecordView } from "../store/overlay.ts";
import type { Change, Save } from "../store/save-rows.ts";
import type { SentBack } from "./returned.ts";

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
  // A view and a patch of one kind belong together, which a union over all kinds cannot say.
  const change = { view, patch } as unknown as Change;
  if (sentBack?.why !== "held") return { clientId: view.clientId, changes: [change] };
  const { entry } = sentBack.held;
  const changes = entry.rows.flatMap((row): Change[] => {
    const isThis = row.id === view.id;
    if (!("put" in row) || !isKindName(row.kind)) return isThis ? [change] : [];
    const { kind, id, clientId } = row;
    // The row was made from a form of its kind.
    return [
      { kind, id, clientId, put: isThis ? { ...row.put, ...patch } : row.put } as unknown as Change,
    ];
  });
  return { clientId: entry.clientId, changes, replaces: entry.id };
}
