import type { BodySeal } from "./body-seal.ts";
import type { Quarantine } from "./quarantine.ts";

/** As much of a stored document as sealing needs. */
export interface StoredDocument {
  id: string;
  body: string;
  _deleted: boolean;
}

/** Turns the documents of one collection into what lies on the disk and back. Neither way ever throws. */
export interface SealedDocuments {
  toDisk: <D extends StoredDocument>(plain: D) => Promise<D>;
  /** What a write hands along to compare revisions with: it reaches no disk, so it has no body. */
  previousToDisk: <D extends StoredDocument>(plain: D) => D;
  /** Opens a document; one that does not open comes with an empty body and is in the quarantine from then on. */
  fromDisk: <D extends StoredDocument>(sealed: D) => Promise<D>;
  /** The document that this one was made from in this tab; undefined when another tab made it. */
  known: <D extends StoredDocument>(sealed: D) => D | undefined;
  /** The document was written: whatever it was before, it opens now. */
  written: (id: string) => void;
}

export function makeSealedDocuments(
  seal: BodySeal,
  collection: string,
  clearFields: readonly string[],
  quarantine: Quarantine,
): SealedDocuments {
  // What was sealed here need not be opened again when the storage tells of its write.
  const plainOf = new WeakMap<StoredDocument, StoredDocument>();
  const known = <D extends StoredDocument>(sealed: D): D | undefined =>
    // Only ever set with a document that was made from the other, so both are of one type.
    plainOf.get(sealed) as D | undefined;
  const clearOf = (document: StoredDocument): unknown[] => {
    const fields = document as unknown as Readonly<Record<string, unknown>>;
    return clearFields.map((field) => fields[field]);
  };

  return {
    known,
    toDisk: async (plain) => {
      // Deleting leaves nothing but the envelope.
      const body = plain._deleted ? "" : await seal.seal(plain.body, clearOf(plain));
      const sealed = { ...plain, body };
      plainOf.set(sealed, plain);
      return sealed;
    },
    previousToDisk: (plain) => {
      const bare = { ...plain, body: "" };
      plainOf.set(bare, plain);
      return bare;
    },
    fromDisk: async (sealed) => {
      const made = known(sealed);
      if (made || sealed._deleted) return made ?? sealed;
      const opened = await seal.open(sealed.body, clearOf(sealed));
      if (opened.ok) quarantine.heal(collection, sealed.id);
      else quarantine.note(collection, sealed.id, opened.why);
      return { ...sealed, body: opened.ok ? opened.body : "" };
    },
    written: (id) => quarantine.heal(collection, id),
  };
}
