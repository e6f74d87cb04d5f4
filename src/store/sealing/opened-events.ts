import type { EventBulk, RxStorageChangeEvent, RxStorageInstance } from "rxdb";
import { Subject, type Observable } from "rxjs";
import type { SealedDocuments, StoredDocument } from "./sealed-documents.ts";
import { makeTurns } from "./turns.ts";

/** The events of a sealed storage with their documents opened, in the order in which they came. */
export interface OpenedEvents<RxDocType> {
  opened$: Observable<EventBulk<RxStorageChangeEvent<RxDocType>, unknown>>;
  /** Resolves when everything that came so far was told. */
  told: () => Promise<unknown>;
  stop: () => void;
}

/** Follows a storage: what this tab wrote is told at once, what another tab wrote is opened first. */
export function makeOpenedEvents<RxDocType>(
  instance: RxStorageInstance<RxDocType, unknown, unknown>,
  documents: SealedDocuments,
): OpenedEvents<RxDocType> {
  type Event = RxStorageChangeEvent<RxDocType>;
  type Bulk = EventBulk<Event, unknown>;
  const opened$ = new Subject<Bulk>();
  const inOrder = makeTurns();
  let toTell = 0;
  let lastTold: Promise<unknown> = Promise.resolve();

  // Nobody reads the content of a version that is gone: another tab's is not even sent.
  const withDocument = (event: Event, documentData: StoredDocument): Event => {
    const previous = event.previousDocumentData && stored(event.previousDocumentData);
    const previousDocumentData = (previous && documents.known(previous)) ?? previous;
    // The same operation with the same document, opened.
    return { ...event, documentData, previousDocumentData } as unknown as Event;
  };
  const openEvent = async (event: Event): Promise<Event> =>
    withDocument(event, await documents.fromDisk(stored(event.documentData)));

  const tell = (bulk: Bulk): void => {
    const known = bulk.events.flatMap((event) => {
      const plain = documents.known(stored(event.documentData));
      return plain ? [withDocument(event, plain)] : [];
    });
    if (toTell === 0 && known.length === bulk.events.length) {
      opened$.next({ ...bulk, events: known });
      return;
    }
    toTell += 1;
    const opening = Promise.all(bulk.events.map(openEvent));
    lastTold = inOrder(async () => {
      const events = await opening;
      toTell -= 1;
      opened$.next({ ...bulk, events });
    });
  };
  const following = instance.changeStream().subscribe(tell);
  return {
    opened$: opened$.asObservable(),
    told: () => lastTold,
    stop: () => {
      following.unsubscribe();
      opened$.complete();
    },
  };
}

// Only collections with an id and a body are sealed (see `sealedStorage`), and RxDB adds `_deleted` to each.
function stored(document: unknown): StoredDocument {
  return document as StoredDocument;
}
