import type { Store } from "./store.ts";

/**
 * Drops the drafts about clients who are not on this tablet any more, and the copies of what was sent for them. What
 * still waits to be sent, or was set aside at the office, stays until its author has settled it.
 */
export async function forgetClientsGone(
  store: Pick<Store, "drafts" | "outbox" | "databases">,
): Promise<void> {
  const { drafts, outbox } = store;
  const about = [...new Set([...drafts.clients(), ...(await outbox.witnessedClients())])];
  const here = await store.databases.truth.clients.findByIds(about).exec();
  // A client who was first recorded here may not have come down yet.
  const gone = about.filter((id) => !here.has(id) && outbox.pendingOf(id).length === 0);
  if (gone.length === 0) return;
  await drafts.dropOf(new Set(gone));
  await outbox.forgetWitnessesOf(new Set(gone));
}
