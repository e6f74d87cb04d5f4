import { createSignal, type Accessor } from "solid-js";
import type { RxCollection, RxDocument } from "rxdb";
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
  /**
   * Has `find` answer with a form as it is now, before it is on the disk: whoever leaves it and comes back at once finds
   * what she entered, and not what was kept before. Answers how to let go of it once it is kept.
   */
  hold: (draft: Draft) => () => void;
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
  // Held, so that RxDB does not forget them: whoever saves then finds hers without asking the disk.
  const standing = new Map<RecordId, RxDocument<SaveDocument>>();
  // By path: what is still on its way to the disk.
  const held = new Map<string, Draft>();
  const [kept, setAll] = createSignal<readonly Draft[]>([]);
  const isShown = ({ clientId }: Draft): boolean =>
    clientId === null || !hiddenClients().has(clientId);
  const all = (): readonly Draft[] =>
    hiddenClients().size === 0 ? kept() : kept().filter(isShown);
  const letGo = (id: RecordId): void => {
    for (const [path, draft] of held) if (draft.id === id) held.delete(path);
  };
  const forget = (id: RecordId): void => {
    byId.delete(id);
    standing.delete(id);
    letGo(id);
  };
  const take = (document: SaveDocument): void => {
    const draft = document.state === "draft" ? fromBody<Draft>(document.body) : null;
    if (draft) byId.set(document.id, draft);
    else forget(document.id);
  };
  const publish = (): void => {
    setAll([...byId.values()].sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1)));
  };

  const drafts = await collection.find({ selector: { state: "draft" } }).exec();
  for (const document of drafts) take(document.toMutableJSON());
  publish();
  const changes = collection.eventBulks$.subscribe((bulk) => {
    for (const event of bulk.events) {
      if (event.operation === "DELETE") forget(event.documentId);
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
      for (const [path, { clientId }] of held) {
        if (clientId !== null && clients.has(clientId)) held.delete(path);
      }
      if (theirs.length > 0) await collection.bulkRemove(theirs.map(({ id }) => id));
    },
    find: (path) => {
      const onItsWay = held.get(path);
      if (onItsWay && isShown(onItsWay)) return onItsWay;
      return all().find((draft) => draft.path === path);
    },
    hold: (draft) => {
      held.set(draft.path, draft);
      return () => {
        // What was entered after it is held in its place.
        if (held.get(draft.path) === draft) held.delete(draft.path);
      };
    },
    keep: async (draft) => {
      const body = toBody(draft);
      const document: SaveDocument = { id: draft.id, state: "draft", order: 0, body };
      if (!byId.has(draft.id)) {
        const { success, error } = await collection.bulkInsert([document]);
        const [failure] = error;
        if (!failure) {
          if (success[0]) standing.set(draft.id, success[0]);
          return true;
        }
        if (failure.status !== 409) throw new Error("the draft could not be written");
      }
      const now = await overwriteDraft(collection, document);
      if (now?.state === "draft") standing.set(draft.id, now);
      return now?.state === "draft";
    },
    drop: async (id) => {
      letGo(id);
      if (!byId.has(id)) return;
      const found = await collection.findOne(id).exec();
      // Judged in the write itself: what another tab saved a moment ago is an entry, and nobody's to drop.
      await found?.incrementalModify((before) =>
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
): Promise<RxDocument<SaveDocument> | undefined> {
  const standing = await collection.findOne(document.id).exec();
  if (standing) {
    return standing.incrementalModify((before) =>
      before.state === "draft" ? { ...before, body: document.body } : before,
    );
  }
  // Given up in another tab, and typed into in this one.
  const { success } = await collection.bulkInsert([document]);
  return success[0];
}
