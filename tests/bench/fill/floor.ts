import type { Page } from "@playwright/test";

/** Milliseconds to fetch these pages one after the other and to write their documents in one raw transaction. */
export async function fetchAndWrite(page: Page, pages: readonly string[]): Promise<number> {
  return page.evaluate(
    async (addresses) => {
      const opening = indexedDB.open("bench-floor");
      opening.onupgradeneeded = () => opening.result.createObjectStore("truth", { keyPath: "id" });
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const database = opening.result;
      const begun = performance.now();
      const documents: unknown[] = [];
      for (const address of addresses) {
        const response = await fetch(address, { headers: { "x-satchel": "1" } });
        if (!response.ok) throw new Error(`a page was answered ${String(response.status)}`);
        const answer = (await response.json()) as { documents: unknown[] };
        documents.push(...answer.documents);
      }
      const transaction = database.transaction("truth", "readwrite", { durability: "relaxed" });
      const store = transaction.objectStore("truth");
      for (const document of documents) store.put(document);
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
      });
      const took = performance.now() - begun;
      database.close();
      return took;
    },
    [...pages],
  );
}
