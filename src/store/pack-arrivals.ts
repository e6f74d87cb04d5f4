import type { RxCollection } from "rxdb";
import type { TruthCollections } from "./databases.ts";
import { followed, type Followed, type PackMark } from "./pack-file.ts";
import type { ReplicatedDocument, TruthDocument } from "./truth-document.ts";

/** What tells a document's place in the order of arrival. */
export type Arriving = Pick<ReplicatedDocument, "seq" | "_deleted">;

/**
 * How far the cards are with the documents that arrive. A number says it as long as they arrive in the order of their
 * numbers. Those of a site just gained, of a repair and of an office restored from a backup do not, and a deletion has
 * none: while such documents are on their way, the packs are in doubt.
 */
export interface Arrivals {
  /** Begins at what the packs vouch for; null begins at nothing. */
  startFrom: (mark: PackMark | null) => void;
  /** This tab is the one that announces from now on. */
  takeOver: () => void;
  /** False when a doubt must be noted before these documents go to the truth. */
  announce: (name: Followed, documents: readonly Arriving[]) => boolean;
  /** A doubt about this collection is noted on the disk. */
  doubt: (name: Followed) => true;
  /**
   * All that was announced is in the truth, and will be folded before the returned function is called: it ends the
   * doubt, unless something was announced since. True when it did.
   */
  rest: (name: Followed) => () => Promise<boolean>;
  folded: (name: Followed, documents: readonly TruthDocument[]) => void;
  foldedTo: (name: Followed) => number;
  isInDoubt: () => boolean;
  /** What packs written now vouch for. */
  mark: () => Promise<PackMark>;
}

interface Progress {
  foldedTo: number;
  announcedTo: number;
  announcements: number;
  isInDoubt: boolean;
}

export function makeArrivals(truth: TruthCollections): Arrivals {
  const progress: Record<Followed, Progress> = { clients: nothingYet(), casework: nothingYet() };

  return {
    startFrom: (mark) => {
      for (const name of followed) progress[name].foldedTo = mark?.[name].seq ?? -1;
    },
    takeOver: () => {
      for (const name of followed) progress[name].announcedTo = progress[name].foldedTo;
    },
    announce: (name, documents) => {
      const of = progress[name];
      of.announcements += 1;
      let isInOrder = true;
      for (const { seq, _deleted: isGone } of documents) {
        if (isGone || seq <= of.announcedTo) isInOrder = false;
        of.announcedTo = Math.max(of.announcedTo, seq);
      }
      return isInOrder || of.isInDoubt;
    },
    doubt: (name) => (progress[name].isInDoubt = true),
    rest: (name) => {
      const of = progress[name];
      const announcements = of.announcements;
      return async () => {
        if (!of.isInDoubt) return false;
        // Read anew: after the office came back from a backup the numbers are lower than they were.
        const highest = await highestSeq(truth[name]);
        if (of.announcements !== announcements) return false;
        of.foldedTo = highest;
        of.announcedTo = highest;
        of.isInDoubt = false;
        return true;
      };
    },
    folded: (name, documents) => {
      const of = progress[name];
      for (const { seq } of documents) of.foldedTo = Math.max(of.foldedTo, seq);
    },
    foldedTo: (name) => progress[name].foldedTo,
    isInDoubt: () => followed.some((name) => progress[name].isInDoubt),
    mark: async () => {
      const markOf = async (name: Followed) => ({
        seq: progress[name].foldedTo,
        count: await truth[name].count().exec(),
      });
      const [clients, casework] = await Promise.all([markOf("clients"), markOf("casework")]);
      return { clients, casework };
    },
  };
}

function nothingYet(): Progress {
  return { foldedTo: -1, announcedTo: -1, announcements: 0, isInDoubt: false };
}

async function highestSeq(collection: RxCollection<TruthDocument>): Promise<number> {
  const [last] = await collection.find({ sort: [{ seq: "desc" }], limit: 1 }).exec();
  return last?.seq ?? -1;
}
