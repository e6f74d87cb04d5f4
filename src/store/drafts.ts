import { createSignal, type Accessor } from "solid-js";
import type { RxCollection } from "rxdb";
import type { Instant, RecordId } from "../records/fields.ts";
import type { SaveDocument } from "./databases.ts";
import { fromBody, toBody } from "./body.ts";

/** A form that was begun and not saved. Its id is the id its entry will have: saving takes its place. */
export interface Draft {
  id: RecordId;
  /** The address at which the form opens again. */
  path: string;
  /** Which form: `quick-services`, `note`, … */
  form: string;
  clientId: RecordId | null;
  /** The name to show in the list of drafts. */
  title: string;
  keptAt: Instant;
  /** The form's own content; the form that kept it reads it. */
  content: unknown;
}

/** Unfinished forms: kept on this tablet, never sent, never shown among records. */
export interface Drafts {
  all: Accessor<readonly Draft[]>;
  find: (path: string) => Draft | undefined;
  /** Keeps a form as it is now. False when it was saved meanwhile: it stays saved, and nothing is kept. */
  keep: (draft: Draft) => Promise<boolean>;
  drop: (id: RecordId) => Promise<void>;
  /** The clients that drafts are about. */
  clients: () => ReadonlySet<RecordId>;
  /** Drops the drafts about these clients: they are not this person's any more. */
  dropOf: (clients: ReadonlySet<RecordId>) => Promise<void>;
  close: () => void;
}

/** Opens the drafts and follows them, other tabs' too. Those about hidden clients are not shown. */
export async function makeDrafts(
  collection: RxCollection<SaveDocument>,
  hiddenClients: Accessor<ReadonlySet<RecordId>>,
): Promise<Drafts> {
  const byId = new Map<RecordId, Draft>();
  const [kept, setAll] = createSignal<readonly Draft[]>([]);
  const all = (): readonly Draft[] => {
    const hidden = hiddenClients();
    if (hidden.size === 0) return kept();
    return kept().filter(({ clientId }) => clientId === null || !hidden.has(clientId));
  };
  const take = (document: SaveDocument): void => {
    const draft = document.state === "draft" ? fromBody<Draft>(document.body) : null;
    if (draft) byId.set(document.id, draft);
    else byId.delete(document.id);
  };
  const publish = (): void => {
    setAll([...byId.values()].sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1)));
  };

  const drafts = await collection.find({ selector: { state: "draft" } }).exec();
  for (const document of drafts) take(document.toMutableJSON());
  publish();
  const changes = collection.eventBulks$.subscribe((bulk) => {
    for (const event of bulk.events) {
      if (event.operation === "DELETE") byId.delete(event.documentId);
      else take(event.documentData as SaveDocument);
    }
    publish();
  });

  return {
    all,
    clients: () => new Set([...byId.values()].flatMap(({ clientId }) => clientId ?? [])),
    dropOf: async (clients) => {
      const theirs = [...byId.values()].filter(
        ({ clientId }) => clientId !== null && clients.has(clientId),
      );
      if (theirs.length > 0) await collection.bulkRemove(theirs.map(({ id }) => id));
    },
    find: (path) => all().find((draft) => draft.path === path),
    keep: async (draft) => {
      const body = toBody(draft);
      const document: SaveDocument = { id: draft.id, state: "draft", order: 0, body };
      if (!byId.has(draft.id)) {
        const [failure] = (await collection.bulkInsert([document])).error;
        if (!failure) return true;
        if (failure.status !== 409) throw new Error("the draft could not be written");
      }
      return overwriteDraft(collection, document);
    },
    drop: async (id) => {
      if (!byId.has(id)) return;
      const standing = await collection.findOne(id).exec();
      // Judged in the write itself: what another tab saved a moment ago is an entry, and nobody's to drop.
      await standing?.incrementalModify((before) =>
        before.state === "draft" ? { ...before, _deleted: true } : before,
      );
    },
    close: () => changes.unsubscribe(),
  };
}

// A late keep must never turn a saved entry back into a draft.
async function overwriteDraft(
  collection: RxCollection<SaveDocument>,
  document: SaveDocument,
): Promise<boolean> {
  const standing = await collection.findOne(document.id).exec();
  // Given up in another tab, and typed into in this one.
  if (!standing) return (await collection.bulkInsert([document])).error.length === 0;
  const now = await standing.incrementalModify((before) =>
    before.state === "draft" ? { ...before, body: document.body } : before,
  );
  return now.state === "draft";
}
