import type { Instant, RecordId } from "../records/fields.ts";
import type { NewId } from "../records/ids.ts";
import type { Outbox, OutboxEntry } from "./outbox.ts";
import { entryOf, rowsOf, saidAnew, type Save } from "./save-rows.ts";
import type { Locks } from "./seams.ts";
import type { SyncSignals } from "./sync-state.ts";

/**
 * A save is on this tablet's disk, or it is not and the form is still there. `already-saved`: the same draft was open
 * twice and was saved with other content; under an id of its own this one can be saved, too.
 */
export type SaveResult =
  | { ok: true; entryIds: RecordId[] }
  | { ok: false; refusal: "storage-full" | "storage-failing" | "already-saved" };

/** The one way to write: one act, one entry (or one per client of a group, joined). */
export interface Saving {
  save: (save: Save) => Promise<SaveResult>;
  /** One entry per client, all in one transaction; undone as one. */
  saveGroup: (saves: Save[]) => Promise<SaveResult>;
  /** Takes entries back: removed while unsent and not built upon, otherwise by a compensating entry. */
  undo: (entryIds: readonly RecordId[]) => Promise<SaveResult>;
  /** Gives a held entry up, of this tablet or another one of hers: the office forgets what it parked. */
  giveUp: (entryId: RecordId) => Promise<SaveResult>;
  /**
   * Says held entries again, each in the place of the one that was set aside: their author was told how many clients
   * they take from others together, and means it.
   */
  sayTaking: (entryIds: readonly RecordId[], takesClients: number) => Promise<SaveResult>;
  /** Resolves when every save that was begun is on the disk or refused: a lock waits for it. */
  atRest: () => Promise<void>;
}

interface Sources {
  me: RecordId;
  outbox: Outbox;
  sync: SyncSignals;
  newId: NewId;
  now: () => Instant;
  locks: Locks;
}

/** The lock under which entries are taken to be sent, and taken back. */
export function sendLockName(personId: RecordId): string {
  return `satchel-send-${personId}`;
}

export function makeSaving(sources: Sources): Saving {
  const { outbox, sync, newId, now, locks } = sources;
  const running = new Set<Promise<unknown>>();
  const counted = <T>(work: Promise<T>): Promise<T> => {
    const ended = work.finally(() => running.delete(ended));
    running.add(ended);
    return ended;
  };

  const refused = (error: unknown): SaveResult => {
    const refusal = isQuota(error) ? "storage-full" : "storage-failing";
    sync.patch({ storage: refusal === "storage-full" ? "full" : "failing" });
    return { ok: false, refusal };
  };
  const write = async (saves: Save[], groupId?: RecordId): Promise<SaveResult> => {
    const made = saves.map((save) => {
      const { rows, undo } = rowsOf(save.changes, newId);
      const id = save.id ?? newId();
      return {
        entry: entryOf(save, rows, { id, at: now(), ...(groupId ? { groupId } : {}) }),
        undo,
      };
    });
    try {
      if (!(await outbox.add(made))) return { ok: false, refusal: "already-saved" };
    } catch (error) {
      return refused(error);
    }
    // The entry is on the disk, so the save has happened; what it replaces is settled by the office's answer at the latest.
    const replaced = saves.flatMap((save) => save.replaces ?? []);
    for (const id of replaced) {
      await outbox.drop(id).catch(() => sync.patch({ storage: "failing" }));
    }
    if (sync.state().storage !== "ok") sync.patch({ storage: "ok" });
    return { ok: true, entryIds: made.map(({ entry }) => entry.id) };
  };

  const giveUp = async (entryId: RecordId): Promise<void> => {
    const held = outbox.entries().find((entry) => entry.id === entryId);
    const clientId = held?.entry.clientId ?? null;
    const dropping = { id: newId(), clientId, at: now(), replaces: entryId, rows: [] };
    // Sent and never answered: the office may have it all the same.
    const isUnsure = held?.answer === null && held.isAttempted;
    const entry = isUnsure ? { ...dropping, takesBack: true as const, rows: held.undo } : dropping;
    await outbox.add([{ entry, undo: [] }]);
    await outbox.drop(entryId);
  };

  const sayTaking = async (
    entryIds: readonly RecordId[],
    takesClients: number,
  ): Promise<SaveResult> => {
    const held = (await outbox.find(entryIds)).filter(isHeld);
    const again = held.map((opened) => saidAnew(opened, newId, { at: now(), takesClients }));
    await outbox.add(again);
    for (const { id } of held) await outbox.drop(id);
    return { ok: true, entryIds: again.map(({ entry }) => entry.id) };
  };

  const takeBack = async (entryIds: readonly RecordId[]): Promise<SaveResult> => {
    if (await outbox.takeBack(entryIds)) return { ok: true, entryIds: [] };
    // On a good line an entry is settled within the second, long before its Undo has left the screen.
    const sent = (await outbox.find(entryIds)).filter(isAtTheOffice);
    // Parked or never answered: what the office has of it is forgotten there.
    for (const { id } of sent.filter(isHeld)) await giveUp(id);
    const others = sent.filter((opened) => !isHeld(opened));
    return compensate(others, outbox, newId, now);
  };

  return {
    save: (save) => counted(write([save])),
    saveGroup: (saves) => counted(write(saves, newId())),
    undo: (entryIds) =>
      counted(locks.request(sendLockName(sources.me), {}, () => takeBack(entryIds).catch(refused))),
    giveUp: (entryId) =>
      counted(giveUp(entryId).then(() => ({ ok: true as const, entryIds: [] }), refused)),
    sayTaking: (entryIds, takesClients) =>
      counted(sayTaking(entryIds, takesClients).catch(refused)),
    atRest: async () => void (await Promise.allSettled(running)),
  };
}

// What was given up or put right by another entry has nothing to take back.
function isAtTheOffice(opened: OutboxEntry): boolean {
  return opened.state !== "settled" || (opened.answer !== null && opened.reason === null);
}

function isHeld(opened: OutboxEntry): boolean {
  return opened.state === "held";
}

async function compensate(
  entries: readonly OutboxEntry[],
  outbox: Outbox,
  newId: NewId,
  now: () => Instant,
): Promise<SaveResult> {
  const back = entries
    .filter((opened) => opened.undo.length > 0)
    .map((opened) => ({
      // On what she saved, not on what stands: where the two were merged, the office tells one from the other.
      entry: entryOf({ clientId: opened.entry.clientId, changes: [] }, opened.undo, {
        id: newId(),
        at: now(),
      }),
      undo: [],
    }));
  await outbox.add(back);
  return { ok: true, entryIds: back.map(({ entry }) => entry.id) };
}

function isQuota(error: unknown): boolean {
  const names = [error, error instanceof Error ? error.cause : null].map((cause) =>
    cause instanceof Error || cause instanceof DOMException ? `${cause.name} ${cause.message}` : "",
  );
  return names.some((name) => /quota/i.test(name));
}
