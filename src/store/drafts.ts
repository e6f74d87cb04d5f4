import { createSignal, type Accessor } from "solid-js";
import type { RxCollection } from "rxdb";
import type { Instant, RecordId } from "../records/fields.ts";
import type { DraftDocument } from "./databases.ts";
import type { Outbox } from "./outbox.ts";
import { seal, unseal } from "./seal.ts";

/** A form that was begun and not saved. Its id is the id its entry will have. */
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
  keep: (draft: Draft) => Promise<void>;
  drop: (id: RecordId) => Promise<void>;
  close: () => void;
}

/** Opens the drafts. A draft whose entry was saved (the tablet died between the two writes) is removed. */
export async function makeDrafts(
  collection: RxCollection<DraftDocument>,
  outbox: Outbox,
): Promise<Drafts> {
  const byId = new Map<RecordId, Draft>();
  const [all, setAll] = createSignal<readonly Draft[]>([]);
  const publish = (): void => {
    setAll([...byId.values()].sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1)));
  };

  for (const document of await collection.find().exec()) {
    if (await outbox.has(document.id)) await collection.bulkRemove([document.id]);
    else byId.set(document.id, unseal<Draft>(document.body));
  }
  publish();
  const changes = collection.eventBulks$.subscribe((bulk) => {
    for (const event of bulk.events) {
      if (event.operation === "DELETE") byId.delete(event.documentId);
      else byId.set(event.documentId, unseal<Draft>((event.documentData as DraftDocument).body));
    }
    publish();
  });

  return {
    all,
    find: (path) => all().find((draft) => draft.path === path),
    keep: async (draft) => {
      await collection.bulkUpsert([{ id: draft.id, body: seal(draft) }]);
    },
    drop: async (id) => {
      if (byId.has(id)) await collection.bulkRemove([id]);
    },
    close: () => changes.unsubscribe(),
  };
}
