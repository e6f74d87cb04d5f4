/**
 * Clears everything that this origin keeps in this browser, keys first. The office says the same by `Clear-Site-Data`;
 * not every browser heeds it, and none closes the databases of this page for it. `released` is when this page lets go.
 */
export async function clearTablet(released: Promise<unknown>): Promise<void> {
  await Promise.all(["satchel-keys", "satchel-device"].map(removeDatabase));
  localStorage.clear();
  sessionStorage.clear();
  await released;
  const databases = await indexedDB.databases();
  await Promise.all([
    ...databases.map(({ name = "" }) => removeDatabase(name)),
    ...(await caches.keys()).map((name) => caches.delete(name)),
    ...((await navigator.serviceWorker?.getRegistrations()) ?? []).map((one) => one.unregister()),
  ]);
}

function removeDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    // One that will not go must not keep the others; the next start of the page clears again.
    request.onsuccess = request.onerror = () => resolve();
  });
}
