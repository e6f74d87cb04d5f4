/**
 * The forms that are open on this page: whoever is about to reload it (an update) has them keep their drafts first.
 * A form's own keeping is in casework/form-draft.ts.
 */
const keepers = new Set<() => Promise<boolean>>();

/** Registers a form; `keep` writes its draft and says whether the disk has it. Returns how to take it off again. */
export function registerOpenForm(keep: () => Promise<boolean>): () => void {
  keepers.add(keep);
  return () => keepers.delete(keep);
}

/** Writes every open form's draft. False when one of them could not be kept. */
export async function keepOpenForms(): Promise<boolean> {
  const kept = await Promise.all([...keepers].map((keep) => keep()));
  return kept.every(Boolean);
}
