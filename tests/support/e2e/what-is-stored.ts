// What somebody could read who has the browser's own tools: each function runs in the page.

declare global {
  interface Window {
    /** The names of the channels that this tab spoke or listened on. */
    toldChannels: string[];
    /** What came over the channels that were listened to. */
    heardWords: string[];
  }
}

/** Notes the name of each channel that the page opens. Added before the app runs. */
export function tellChannels(): void {
  const told: string[] = [];
  window.toldChannels = told;
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(name);
      told.push(name);
    }
  };
}

/** Writes down whatever comes over these channels from now on. */
export function hear(names: string[]): void {
  const heard: string[] = [];
  window.heardWords = heard;
  for (const name of new Set(names)) {
    const channel = new BroadcastChannel(name);
    channel.addEventListener("message", ({ data }) => heard.push(JSON.stringify(data)));
  }
}

/** The names of everything that this origin keeps in the browser; the tab's own storage is not for keeping. */
export async function whatIsKept(): Promise<string[]> {
  const databases = (await indexedDB.databases()).map(({ name = "" }) => name);
  const workers = await navigator.serviceWorker.getRegistrations();
  return [
    ...databases,
    ...Object.keys(localStorage),
    ...(await caches.keys()),
    ...workers.map(({ scope }) => scope),
  ];
}

/** Which of these words stand in what this origin keeps in the browser: databases, both storages, names of caches. */
export async function storedWords(words: string[]): Promise<string[]> {
  const parts: unknown[] = [
    [localStorage, sessionStorage].map((storage) => Object.entries(storage)),
    document.cookie,
  ];
  for (const { name = "" } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase | null>((resolve) => {
      const opening = indexedDB.open(name);
      // Removed since it was listed: opening would make it anew.
      opening.onupgradeneeded = () => opening.transaction?.abort();
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => resolve(null);
    });
    if (database === null) continue;
    for (const store of database.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve, reject) => {
        const asked = database.transaction(store).objectStore(store).getAll() as IDBRequest<
          unknown[]
        >;
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error ?? new Error(store));
      });
      parts.push(name, store, rows);
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    parts.push(
      name,
      (await cache.keys()).map(({ url }) => url),
    );
  }
  // Bytes are read as text: what somebody forgot to seal would lie there as such.
  const stored = JSON.stringify(parts, (_, kept: unknown) => {
    const isBytes = kept instanceof ArrayBuffer || ArrayBuffer.isView(kept);
    return isBytes ? new TextDecoder().decode(kept) : kept;
  });
  return words.filter((word) => stored.includes(word));
}
