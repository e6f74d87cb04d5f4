import { createSignal, type Accessor } from "solid-js";
import type { SaveRefusal } from "../../casework/save-failure.tsx";
import { useSavedToast } from "../../casework/saved-toast.ts";
import type { RecordId } from "../../records/fields.ts";
import { MOST_ROWS } from "../../records/entry.ts";
import type { Review } from "../../records/review/review.ts";
import type { Change, Save } from "../../store/save-rows.ts";
import { useStore } from "../../store/store-context.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { showToast } from "../../ui/toast.tsx";
import type { ReviewLine } from "./review-lines.ts";

/** What a supervisor does with lines. Each act is kept on this device at once and can be taken back as one. */
export interface ReviewActs {
  accept: (lines: readonly ReviewLine[]) => Promise<boolean>;
  sendBack: (line: ReviewLine, field: string | null, comment: string) => Promise<boolean>;
  /** A choice between two values: its own changes, in one entry. */
  settle: (line: ReviewLine, changes: Change[]) => Promise<boolean>;
  /** A save that could not be applied is tried once more, as its author sent it. */
  tryAgain: (line: ReviewLine, entry: RecordId) => Promise<boolean>;
  /** Nothing more is done about a save that could not be applied; its author is told. */
  putAside: (line: ReviewLine, entry: RecordId) => Promise<boolean>;
  /** Why the last act did not reach the disk; its lines are still in the list. */
  refusal: Accessor<SaveRefusal | null>;
}

export function createReviewActs(): ReviewActs {
  const store = useStore();
  const { t } = useI18n();
  const showSaved = useSavedToast();
  const [refusal, setRefusal] = createSignal<SaveRefusal | null>(null);

  const keep = async (saves: Save[]): Promise<boolean> => {
    const [only, ...others] = saves;
    if (!only) return true;
    const result = await (others.length === 0 ? store.save(only) : store.saveGroup(saves));
    setRefusal(result.ok ? null : result.refusal);
    if (result.ok) showSaved(result.entryIds);
    return result.ok;
  };
  // The office tries or forgets it as soon as it hears of it: that cannot be taken back.
  const settleParked = async (
    { clientId }: ReviewLine,
    act: Pick<Save, "retries" | "replaces">,
    text: string,
  ): Promise<boolean> => {
    const result = await store.save({ clientId, changes: [], ...act });
    setRefusal(result.ok ? null : result.refusal);
    if (result.ok) showToast({ text, closeLabel: t("action.close") });
    return result.ok;
  };
  const word = (
    { clientId, item }: ReviewLine,
    said: Pick<Review, "decision" | "field" | "comment">,
  ): Change => ({
    kind: "review",
    id: store.newId(),
    clientId,
    put: { record: item.record, recordKind: item.recordKind, rev: item.rev, ...said },
  });

  return {
    refusal,
    accept: (lines) => {
      const accepted = { decision: "accepted", field: null, comment: "" } as const;
      // An entry belongs to one client: what a supervisor may not see any more then parks nothing else.
      const clients = [...new Set(lines.map((line) => line.clientId))];
      const saves = clients.flatMap((clientId) =>
        batches(lines.filter((line) => line.clientId === clientId)).map((batch) => ({
          clientId,
          changes: batch.map((line) => word(line, accepted)),
        })),
      );
      return keep(saves);
    },
    sendBack: (line, field, comment) =>
      keep([
        {
          clientId: line.clientId,
          changes: [word(line, { decision: "returned", field, comment })],
        },
      ]),
    settle: (line, changes) => keep([{ clientId: line.clientId, changes }]),
    tryAgain: (line, retries) => settleParked(line, { retries }, t("review.parked.asked")),
    putAside: (line, replaces) =>
      settleParked(line, { replaces }, t("review.parked.isAside", { who: line.worker })),
  };
}

function batches(lines: readonly ReviewLine[]): ReviewLine[][] {
  const count = Math.ceil(lines.length / MOST_ROWS);
  return Array.from({ length: count }, (_, at) =>
    lines.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS),
  );
}

/** The ids of what is selected, narrowed to what is still there. */
export interface Selection {
  has: (id: RecordId) => boolean;
  toggle: (id: RecordId) => void;
  set: (ids: readonly RecordId[]) => void;
}

export function createSelection(): Selection {
  const [ids, setIds] = createSignal<ReadonlySet<RecordId>>(new Set());
  return {
    has: (id) => ids().has(id),
    toggle: (id) =>
      setIds((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    set: (next) => setIds(new Set(next)),
  };
}
