import { batch, createSignal, type Accessor } from "solid-js";
import { isMuchOfCaseload } from "../records/caseload.ts";
import type { RecordId } from "../records/fields.ts";
import type { PackDocument, TruthCollections } from "./databases.ts";
import { fromBody, toBody } from "./body.ts";
import { unopened } from "./sealing/unopened.ts";

/** Part of what this person may see was taken from her, and this tablet still has it. Hidden until it is gone. */
export interface LostBucket {
  bucket: string;
  /** The office's number of the loss: once every collection has reached it, nothing of the bucket is left. */
  seq: number;
  /** Much of a caseload, and nobody at the office said that it is meant: it stays, hidden, until somebody does. */
  isHeldBack: boolean;
}

/** What the office says of a lost bucket. */
interface Told {
  drop: string;
  seq: string;
  isMeant: boolean;
}

/** The buckets that are gone for this person and not yet from this tablet; the same in every tab. */
export interface LostBuckets {
  all: Accessor<readonly LostBucket[]>;
  /** What must not be shown any more, by bucket, and the clients that lie there. */
  hidden: Accessor<ReadonlySet<string>>;
  hiddenClients: Accessor<ReadonlySet<RecordId>>;
  /** The number after which the office is to say what was lost. */
  askSince: () => number;
  /** Hides what is told at once, and on the disk; answers which of it is held back. */
  take: (told: readonly Told[]) => Promise<ReadonlySet<string>>;
  /** The office's whole list since `askSince`: what it does not name is hers again. True when something came back. */
  takeList: (told: readonly Told[]) => Promise<boolean>;
  /** Nothing is left of these here. */
  forget: (buckets: readonly LostBucket[]) => Promise<void>;
  close: () => void;
}

interface Kept {
  upTo: number;
  buckets: LostBucket[];
}

const LOST_ID = "lost-buckets";
const nothing: Kept = { upTo: 0, buckets: [] };

export async function openLostBuckets(truth: TruthCollections): Promise<LostBuckets> {
  const [kept, setKept] = createSignal<Kept>(nothing);
  const [hidden, setHidden] = createSignal<ReadonlySet<string>>(new Set());
  const [hiddenClients, setHiddenClients] = createSignal<ReadonlySet<RecordId>>(new Set());
  let turn: Promise<unknown> = Promise.resolve();

  // What this tab wrote itself comes back as an event, perhaps after it wrote something newer.
  const own = new Set<string>();

  const adopt = async (next: Kept): Promise<void> => {
    const buckets = next.buckets.map(({ bucket }) => bucket);
    const isMore = buckets.some((bucket) => !hidden().has(bucket));
    // Together: nothing is shown again before it is known what stays hidden.
    batch(() => {
      setKept(next);
      setHidden(new Set(buckets));
      if (buckets.length === 0) setHiddenClients(new Set<RecordId>());
    });
    if (isMore) setHiddenClients(await clientsIn(truth, buckets));
  };
  const write = async (next: Kept): Promise<void> => {
    const body = toBody(next);
    own.add(body);
    await adopt(next);
    await truth.packs.bulkUpsert([{ id: LOST_ID, body }]);
  };
  // One after the other: what is held back depends on what was lost before.
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = turn.then(act);
    turn = done.catch(() => undefined);
    return done;
  };

  const found = await truth.packs.findOne(LOST_ID).exec();
  if (found) await adopt(fromBody<Kept>(found.body) ?? nothing);
  // The leading tab hears of it; the others see what it wrote.
  const changes = truth.packs.eventBulks$.subscribe((bulk) => {
    for (const { documentId, documentData } of bulk.events) {
      const { body } = documentData as PackDocument;
      if (documentId === LOST_ID && !own.has(body)) void adopt(fromBody<Kept>(body) ?? nothing);
    }
  });

  const take = (told: readonly Told[]): Promise<ReadonlySet<string>> =>
    inTurn(async () => {
      const next = await withTold(truth, kept(), told);
      if (next !== kept()) await write(next);
      return new Set(next.buckets.flatMap(({ bucket, isHeldBack }) => (isHeldBack ? bucket : [])));
    });

  return {
    all: () => kept().buckets,
    hidden,
    hiddenClients,
    askSince: () =>
      Math.min(
        kept().upTo,
        ...kept()
          .buckets.filter(isHeldBack)
          .map(({ seq }) => seq - 1),
      ),
    take,
    takeList: async (told) => {
      const since = kept();
      await take(told);
      const named = new Set(told.map(({ drop }) => drop));
      const back = since.buckets.filter((lost) => lost.isHeldBack && !named.has(lost.bucket));
      if (back.length > 0) await inTurn(() => write(without(kept(), back)));
      return back.length > 0;
    },
    forget: (gone) => inTurn(() => write(without(kept(), gone))),
    close: () => changes.unsubscribe(),
  };
}

function isHeldBack(lost: LostBucket): boolean {
  return lost.isHeldBack;
}

function without(kept: Kept, gone: readonly LostBucket[]): Kept {
  const names = new Set(gone.map(({ bucket }) => bucket));
  return { ...kept, buckets: kept.buckets.filter(({ bucket }) => !names.has(bucket)) };
}

async function withTold(truth: TruthCollections, kept: Kept, told: readonly Told[]): Promise<Kept> {
  const known = new Map(kept.buckets.map((lost) => [lost.bucket, lost]));
  const fresh: Told[] = [];
  for (const one of told) {
    const before = known.get(one.drop);
    if (before) known.set(one.drop, { ...before, isHeldBack: before.isHeldBack && !one.isMeant });
    else if (await isHere(truth, one.drop)) fresh.push(one);
  }
  const upTo = Math.max(kept.upTo, ...told.map(({ seq }) => Number(seq)));
  const held = await isTooMuch(truth, [...known.values()].filter(isHeldBack), fresh);
  const added = fresh.map(({ drop, seq, isMeant }) => ({
    bucket: drop,
    seq: Number(seq),
    isHeldBack: held && !isMeant,
  }));
  return { upTo, buckets: [...known.values(), ...added] };
}

// Everything that nobody meant counts together: taking half of it twice is taking all of it.
async function isTooMuch(
  truth: TruthCollections,
  heldBack: readonly LostBucket[],
  fresh: readonly Told[],
): Promise<boolean> {
  const unmeant = fresh.filter(({ isMeant }) => !isMeant).map(({ drop }) => drop);
  if (unmeant.length === 0) return false;
  const buckets = [...heldBack.map(({ bucket }) => bucket), ...unmeant];
  const counts = await Promise.all(buckets.map((bucket) => countIn(truth, "clients", bucket)));
  const taken = counts.reduce((sum, count) => sum + count, 0);
  return isMuchOfCaseload(taken, await truth.clients.count().exec());
}

const collections = ["clients", "casework", "inbox"] as const;

async function isHere(truth: TruthCollections, bucket: string): Promise<boolean> {
  for (const name of collections) if ((await countIn(truth, name, bucket)) > 0) return true;
  return false;
}

function countIn(
  truth: TruthCollections,
  name: (typeof collections)[number],
  bucket: string,
): Promise<number> {
  return truth[name].count({ selector: { bucket } }).exec();
}

async function clientsIn(
  truth: TruthCollections,
  buckets: readonly string[],
): Promise<Set<RecordId>> {
  const ids = new Set<RecordId>();
  for (const bucket of buckets) {
    for (const { id } of await unopened(truth.clients, { selector: { bucket } })) ids.add(id);
  }
  return ids;
}
