import type { Hello } from "../protocol/sync-messages.ts";
import { collectionNames, type CollectionName } from "../records/define-record.ts";
import type { Store } from "../store/store.ts";

/** Names first, then the clients, so that the list is usable before the histories are down. */
export const fillOrder: readonly CollectionName[] = ["reference", "clients", "inbox", "casework"];

/** How the pull tells the tablet where it is. */
export interface Progress {
  begin: (greeting: Hello) => Promise<void>;
  came: (collection: CollectionName, count: number) => void;
  finished: () => void;
}

/** What the first fill shows: what, how much, how far; and when data were last whole. */
export function makeProgress(store: Store, onWhole: () => void): Progress {
  const { sync } = store;
  return {
    begin: async (greeting) => {
      if (sync.state().dataFrom !== null) return;
      const totals = new Map(greeting.collections.map(({ name, total }) => [name, total]));
      // One that was interrupted goes on where it was: what came before is here.
      const fill = await Promise.all(
        fillOrder.map(async (collection) => {
          const total = totals.get(collection) ?? 0;
          const here = await store.databases.truth[collection].count().exec();
          return { collection, done: Math.min(total, here), total };
        }),
      );
      sync.patch({ fill });
    },
    came: (collection, count) => {
      const fill = sync.state().fill;
      if (!fill || count === 0) return;
      sync.patch({
        fill: fill.map((part) =>
          part.collection === collection
            ? { ...part, done: Math.min(part.total, part.done + count) }
            : part,
        ),
      });
    },
    finished: () => void tellWhole(store, onWhole),
  };
}

async function tellWhole(store: Store, onWhole: () => void): Promise<void> {
  const { sync } = store;
  const isWhole = (): boolean =>
    sync.state().reach === "online" && collectionNames.every((name) => sync.reached()[name] >= 0);
  if (!isWhole()) return;
  // A tablet that says it has everything must open quickly tomorrow: the packs are part of the first fill.
  if (sync.state().fill) await store.cards.flush();
  if (!isWhole()) return;
  sync.patch({ fill: null, dataFrom: store.now() });
  onWhole();
}
