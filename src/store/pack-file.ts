import type { RxCollection, RxDocument } from "rxdb";
import type { Pack } from "./card-index.ts";
import type { PackDocument } from "./databases.ts";
import { fromBody, toBody } from "./body.ts";

/** The collections that cards are made from. */
export const followed = ["clients", "casework"] as const;
export type Followed = (typeof followed)[number];

/**
 * What the packs vouch for, per collection: every document numbered up to `seq` is on its card, and this many documents
 * there were.
 */
export type PackMark = Record<Followed, { seq: number; count: number }>;

/** The packs as they lie on the disk, and the note beside them of what they vouch for. */
export interface PackFile {
  /** The mark is null when the packs cannot be believed: there is none yet, or they were in doubt when the tablet died. */
  read: () => Promise<{ packs: Pack[]; mark: PackMark | null }>;
  write: (packs: readonly Pack[], mark: PackMark) => Promise<void>;
  /** Notes that the packs may be behind the truth in a way that numbers do not tell. */
  doubt: () => Promise<void>;
  /** True when nobody else has written since this tab last read or wrote, and the packs can be believed. */
  isAsLeft: () => Promise<boolean>;
}

// The number rises with what a card holds: packs of an earlier version are in doubt, and their cards are folded anew.
const MARK_ID = "cards-mark-3";
const PACK_ID = /^cards-(\d+)$/;
const IN_DOUBT = toBody(null);

/** Begins to read at once: the first `read` finds what lay there when this was called. */
export function makePackFile(documents: RxCollection<PackDocument>): PackFile {
  let note = IN_DOUBT;
  let ahead: Promise<RxDocument<PackDocument>[]> | undefined = documents.find().exec();
  // Whoever reads hears of it.
  ahead.catch(() => undefined);

  const writeNote = async (body: string): Promise<void> => {
    if (note === body) return;
    await writeAll(documents, [{ id: MARK_ID, body }]);
    note = body;
  };
  return {
    read: async () => {
      note = IN_DOUBT;
      const packs: Pack[] = [];
      const found = ahead ?? documents.find().exec();
      ahead = undefined;
      for (const { id, body } of await found) {
        if (id === MARK_ID) note = body;
        const number = PACK_ID.exec(id)?.[1];
        // One that would not open is missed by the count of clients, and its cards are folded anew.
        if (number !== undefined && body !== "")
          packs.push({ number: Number(number), cards: body });
      }
      return { packs, mark: fromBody<PackMark | null>(note) };
    },
    write: async (packs, mark) => {
      // Already text: this thread neither reads nor writes ten thousand cards.
      const changed = packs.map(({ number, cards }) => ({
        id: `cards-${String(number)}`,
        body: cards,
      }));
      if (changed.length > 0) await writeAll(documents, changed);
      // After the packs, never with them: a mark ahead of its packs would lose cards.
      await writeNote(toBody(mark));
    },
    doubt: () => writeNote(IN_DOUBT),
    isAsLeft: async () => {
      const standing = await documents.findOne(MARK_ID).exec();
      return note !== IN_DOUBT && standing?.body === note;
    },
  };
}

async function writeAll(
  documents: RxCollection<PackDocument>,
  changed: PackDocument[],
): Promise<void> {
  const { error } = await documents.bulkUpsert(changed);
  if (error.length > 0) throw new Error("the packs could not be written");
}
