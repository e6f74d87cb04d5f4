import { createSignal, type Accessor } from "solid-js";
import { MOST_ROWS } from "../records/entry.ts";
import type { RecordId } from "../records/fields.ts";
import type { Save } from "../store/save-rows.ts";
import type { SaveResult } from "../store/saving.ts";
import { useStore } from "../store/store-context.tsx";
import type { FormDraft } from "./form-draft.ts";
import { hasUsed, noteUsed } from "./remembered.ts";
import type { SaveRefusal } from "./save-failure.tsx";

/** The one way a form is saved: its entry takes the draft's id and place. */
export interface FormSave {
  /** Why the form is not saved, in words on the page; everything entered is still there. */
  refusal: Accessor<SaveRefusal | null>;
  /**
   * True from the press until the answer and, once it is saved, until the form goes on or is left: for whatever must not
   * happen twice. No signal: a page that is about to say that something is saved is not drawn anew for the moment before.
   */
  isSaving: () => boolean;
  /** The save takes so long that the page must show it. */
  isSlow: Accessor<boolean>;
  /** Null when it was refused. Of what must be asked first, asking is part of saving; null then means: not saved. */
  save: (what: FormEntry | (() => Promise<FormEntry | null>)) => Promise<RecordId[] | null>;
  /**
   * The same for a form about several clients: an entry each, in one write, undone as one. Null instead of entries where
   * somebody's records could not be read: then nobody's are saved, and the page says so.
   */
  saveGroup: (entries: () => Promise<readonly FormEntry[] | null>) => Promise<RecordId[] | null>;
  /** After a save that stays on the page: the form is there for the next one. */
  goOn: () => void;
}

type FormEntry = Omit<Save, "id">;

const SLOW_MS = 300;

export function createFormSave(
  draft: Pick<FormDraft<object>, "id" | "isSavedElsewhere" | "goOnAnew">,
): FormSave {
  const store = useStore();
  const [failure, setFailure] = createSignal<SaveRefusal | null>(null);
  const [isSlow, setSlow] = createSignal(false);
  let isSaving = false;
  let isSaved = false;
  const keep = async (writing: Promise<SaveResult>): Promise<RecordId[] | null> => {
    const result = await writing;
    const refusal = result.ok ? null : result.refusal;
    if (refusal === "already-saved") draft.goOnAnew();
    setFailure(refusal === "already-saved" ? null : refusal);
    if (!result.ok) return null;
    isSaved = true;
    noteFirstRecord(store.me.person);
    return result.entryIds;
  };
  const keepAll = async (entries: readonly FormEntry[]): Promise<RecordId[] | null> => {
    const [first, ...others] = entries.flatMap(fitting);
    if (!first) return null;
    const own = { ...first, id: draft.id() };
    return keep(others.length === 0 ? store.save(own) : store.saveGroup([own, ...others]));
  };
  const whileSaving = async <T>(work: () => Promise<T>): Promise<T> => {
    isSaving = true;
    const slow = setTimeout(() => setSlow(true), SLOW_MS);
    try {
      return await work();
    } finally {
      clearTimeout(slow);
      setSlow(false);
      isSaving = false;
    }
  };
  return {
    refusal: () => failure() ?? (draft.isSavedElsewhere() ? "already-saved" : null),
    isSaving: () => isSaving || isSaved,
    isSlow,
    save: (what) =>
      whileSaving(async () => {
        const entry = typeof what === "function" ? await what() : what;
        return entry === null ? null : keepAll([entry]);
      }),
    // The first of them takes the draft's place.
    saveGroup: (what) =>
      whileSaving(async () => {
        const entries = await what();
        if (entries === null) setFailure("storage-failing");
        return keepAll(entries ?? []);
      }),
    goOn: () => {
      isSaved = false;
    },
  };
}

// The office takes an entry whole or not at all, and none with more rows: what does not fit follows it in the same act.
function fitting(entry: FormEntry): FormEntry[] {
  const { clientId, changes } = entry;
  const others: FormEntry[] = [];
  for (let at = MOST_ROWS; at < changes.length; at += MOST_ROWS) {
    others.push({ clientId, changes: changes.slice(at, at + MOST_ROWS) });
  }
  return [{ ...entry, changes: changes.slice(0, MOST_ROWS) }, ...others];
}

// For the first steps on Today: that she has recorded something, and not what.
function noteFirstRecord(person: RecordId): void {
  if (!hasUsed("recorded", person)) noteUsed("recorded", person, "once");
}
