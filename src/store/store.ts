import { createMemo, createRoot, createSignal, untrack, type Accessor } from "solid-js";
import { dayOfInstant } from "../records/days.ts";
import type { Day, Instant, RecordId } from "../records/fields.ts";
import { uuidv7, type NewId } from "../records/ids.ts";
import type { KindIn, KindName } from "../records/registry.ts";
import type { CollectionName } from "../records/define-record.ts";
import type { Glance } from "../records/review/review.ts";
import type { Me } from "../records/signed-in.ts";
import { isOpening, makeAttention, type Attention } from "./attention.ts";
import { makeCardKeeper, type CardKeeper } from "./card-keeper.ts";
import { makeDamage, type Damage } from "./damage.ts";
import { openDatabasesAhead, type Databases } from "./databases.ts";
import { makeDrafts, type Drafts } from "./drafts.ts";
import { makeKeptPin, type KeptPin } from "./kept-pin.ts";
import { makeMirror, type Mirror } from "./mirror.ts";
import { makeOfflineTime, readTimeSeen, type OfflineTime } from "./offline-time.ts";
import { withoutUndone } from "./outbox-groups.ts";
import { isNotAtOffice, makeOutbox, type Outbox, type OutboxEntry } from "./outbox.ts";
import type { RecordView } from "./overlay.ts";
import { createCasework, createRecord, type CaseworkList } from "./queries.ts";
import { readContact, writeContact } from "./contact.ts";
import { makePackFile } from "./pack-file.ts";
import { openLostBuckets, type LostBuckets } from "./lost-buckets.ts";
import type { CardSettings } from "./card-index.ts";
import {
  makeLocalCardIndex,
  makeRemoteCardIndex,
  type AsyncCardIndex,
} from "./remote-card-index.ts";
import type { DataKey } from "./sealing/data-key.ts";
import { makeEnvelopeShelf } from "./sealing/envelope-shelf.ts";
import { makeHeardCopy } from "./sealing/heard-copy.ts";
import { makeSaving, type Saving } from "./saving.ts";
import type { Seams } from "./seams.ts";
import { makeVoucherCodes, type VoucherCodes } from "./voucher-codes.ts";
import { makeSyncSignals, pillOf, type Pill, type SyncSignals } from "./sync-state.ts";

/** Everything screens need of this tablet: records to read, one way to save, and where it all is. */
export interface Store extends Saving {
  me: Me;
  newId: NewId;
  /** The device's clock corrected by the last known offset to the server. */
  now: () => Instant;
  /** Today in the agency's time zone. */
  today: () => Day;
  reference: Mirror<KindIn<"reference">>;
  inbox: Mirror<KindIn<"inbox">>;
  attention: Attention;
  cards: CardKeeper;
  drafts: Drafts;
  outbox: Outbox;
  /** What was taken from this person and is not gone from this tablet yet. */
  lost: LostBuckets;
  sync: SyncSignals;
  /** How long the office was not heard from. */
  offline: OfflineTime;
  keptPin: KeptPin;
  /** Codes of the office for vouchers that are issued here. */
  voucherCodes: VoucherCodes;
  /** Saves that wait to be sent; openings, and saves that were taken back meanwhile, are not among them. */
  waiting: Accessor<readonly OutboxEntry[]>;
  /** The same with what was taken back: the office must hear of both. */
  unsent: Accessor<readonly OutboxEntry[]>;
  /** What goes with this tablet: saves that wait, and those that were set aside before the office ever had them. */
  lacking: Accessor<readonly OutboxEntry[]>;
  pill: Accessor<Pill>;
  /** What was found broken in this tablet's own storage. */
  damage: Accessor<Damage>;
  /** Rises when somebody asks to send now; the leading tab listens. */
  sendRequests: Accessor<number>;
  sendNow: () => void;
  /** Notes for the audit that this client's file was opened, or that she was read in passing. */
  noteOpening: (clientId: RecordId, through?: Glance) => void;
  createRecord: <K extends KindName>(
    collection: CollectionName,
    id: Accessor<RecordId>,
  ) => Accessor<RecordView<K> | null | undefined>;
  createCasework: <K extends KindIn<"casework">>(
    list: Accessor<CaseworkList<K>>,
  ) => Accessor<RecordView<K>[] | undefined>;
  /** For `sync` alone. */
  databases: Databases;
  noteMended: (count: number) => void;
  /** Stops following and writes what only memory has. A page may end after it; one that goes on closes the store. */
  writeOut: () => Promise<void>;
  close: () => Promise<void>;
}

/** A person's store before her key is there. */
export interface StoreAhead {
  open: (dataKey: DataKey) => Promise<Store>;
  /** Her key did not come, or the store did not open. */
  drop: () => Promise<void>;
}

/** Opens one person's databases on this device with her data key, and everything that follows them. */
export function openStore(me: Me, seams: Seams, dataKey: DataKey): Promise<Store> {
  return openStoreAhead(me, seams).open(dataKey);
}

/** Begins with whatever needs no key, while it is still being made. */
export function openStoreAhead(me: Me, seams: Seams): StoreAhead {
  const ahead = openDatabasesAhead(me.person, seams.storage);
  return {
    open: async (dataKey) => storeOver(await ahead.unseal(dataKey), me, seams, dataKey),
    drop: ahead.drop,
  };
}

async function storeOver(
  databases: Databases,
  me: Me,
  seams: Seams,
  dataKey: DataKey,
): Promise<Store> {
  const { work, truth } = databases;
  const cardSettings = { me: me.person, timeZone: me.timeZone };
  // Before anything is read: the worker's script loads meanwhile.
  const index = openCardIndex(seams, cardSettings);
  // The longest of what is read: first, and while everything else opens.
  const file = makePackFile(truth.packs);
  // Together: each lies in a database of its own, and a slow tablet waits for one answer instead of five.
  const lost = await openLostBuckets(truth);
  const copy = makeHeardCopy(
    makeEnvelopeShelf(seams.storage.indexedDB ?? indexedDB),
    me.person,
    dataKey,
  );
  const [contact, copied, timeSeen, outbox, drafts, reference, inbox] = await Promise.all([
    readContact(truth.packs),
    copy.read(),
    readTimeSeen(truth.packs),
    makeOutbox(work.saves, me.person, seams.afterPaint),
    makeDrafts(work.saves, lost.hiddenClients),
    makeMirror<KindIn<"reference">>(truth.reference, lost.hidden),
    makeMirror<KindIn<"inbox">>(truth.inbox, lost.hidden),
  ]);
  // What was lost with the rest of the storage is known from the copy: the offline limit goes on.
  const sync = makeSyncSignals({
    ...contact,
    heardAt: contact.heardAt ?? copied?.heardAt ?? null,
  });
  const clockNow = (): Instant =>
    new Date(seams.clock() + sync.state().clockOffsetMs).toISOString();
  const newId: NewId = () => uuidv7(seams.clock(), seams.randomBytes(10));

  return createRoot((dispose) => {
    const { now, stopClock } = makeMinuteClock(clockNow, seams.page);
    // Asked for by every row of a list; naming a day in a time zone is slow.
    const today = createMemo(() => dayOfInstant(now(), me.timeZone));
    const [sendRequests, setSendRequests] = createSignal(0);
    const unsent = createMemo(() => outbox.entries().filter(isUnsent));
    const waiting = createMemo(() => withoutUndone(unsent()));
    const lacking = createMemo(() =>
      withoutUndone(outbox.entries().filter((one) => isNotAtOffice(one) && !isOpening(one.entry))),
    );
    const attention = makeAttention({
      me: me.person,
      inbox,
      outbox,
      reached: sync.reached,
      now,
    });
    const { damage, noteMended } = makeDamage(databases.quarantine, databases.isRefilled);
    const pill = createMemo(() =>
      pillOf(sync.state(), {
        waiting: waiting().length,
        needsYou: attention.needsYou().length + damage().shut,
        oldestWaiting: waiting()[0]?.entry.at ?? null,
        now: now(),
      }),
    );
    const cards = makeCardKeeper({
      truth,
      file,
      outbox,
      index,
      reached: sync.reached,
      lost,
    });
    const saving = makeSaving({
      me: me.person,
      outbox,
      sync,
      newId,
      now: clockNow,
      locks: seams.locks,
    });
    const voucherCodes = makeVoucherCodes(truth.packs, seams.randomBytes, (code) =>
      hasVoucher(outbox, code),
    );
    const sources = { truth, outbox, reached: sync.reached, hidden: lost.hidden };
    const seen = Math.max(timeSeen, copied?.seenAt ?? 0);
    const offline = makeOfflineTime(truth, sync, seams.clock, seen, copy);
    let written: Promise<void> | undefined;
    const writeOut = (): Promise<void> =>
      (written ??= (async () => {
        stopClock();
        dispose();
        offline.stop();
        // Begun before the lock: it is saved.
        await saving.atRest();
        const ends = [cards.flush(), writeContact(truth, sync.state()), offline.keep()];
        // Whoever closes the databases next must not close them under one that is still being written.
        await Promise.allSettled(ends);
        await Promise.all(ends);
      })());
    return {
      ...saving,
      me,
      newId,
      now: clockNow,
      today,
      reference,
      inbox,
      attention,
      cards,
      drafts,
      outbox,
      lost,
      sync,
      offline,
      keptPin: makeKeptPin(truth.packs),
      voucherCodes,
      waiting,
      unsent,
      lacking,
      pill,
      damage,
      noteMended,
      sendRequests,
      sendNow: () => setSendRequests((before) => before + 1),
      noteOpening: makeOpenings(saving, newId, clockNow),
      createRecord: (collection, id) => createRecord(sources, collection, id),
      createCasework: (list) => createCasework(sources, list),
      databases,
      writeOut,
      close: async () => {
        try {
          await writeOut();
        } finally {
          // A full disk must not keep the databases open: the next person could not open hers.
          [outbox, drafts, reference, inbox, cards, lost, voucherCodes].forEach((part) =>
            part.close(),
          );
          await databases.close();
        }
      },
    };
  });
}

function openCardIndex({ cardWorker }: Seams, settings: CardSettings): AsyncCardIndex {
  try {
    if (cardWorker) return makeRemoteCardIndex(cardWorker(), settings);
  } catch {
    // A browser that refuses workers.
  }
  return makeLocalCardIndex(settings);
}

function hasVoucher(outbox: Outbox, code: string): boolean {
  return outbox
    .entries()
    .some(({ entry }) => entry.rows.some((row) => "put" in row && row.put["code"] === code));
}

function isUnsent(entry: OutboxEntry): boolean {
  return !isOpening(entry.entry) && (entry.state === "waiting" || entry.state === "sending");
}

const MINUTE_MS = 60_000;

// Ages and "today" must move on while a screen stays open. By the whole minute, so that midnight is not late, and when
// the page is seen again: while the tablet slept no timer ran.
function makeMinuteClock(
  clockNow: () => Instant,
  page: Seams["page"],
): {
  now: Accessor<Instant>;
  stopClock: () => void;
} {
  const [minute, setMinute] = createSignal(0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tick = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tick, MINUTE_MS - (Date.parse(untrack(clockNow)) % MINUTE_MS));
    setMinute((before) => before + 1);
  };
  tick();
  page?.addEventListener("visibilitychange", tick);
  return {
    now: () => {
      minute();
      return clockNow();
    },
    stopClock: () => {
      clearTimeout(timer);
      page?.removeEventListener("visibilitychange", tick);
    },
  };
}

const SAME_OPENING_MS = 10 * 60_000;

// Going from page to page of one client is one opening; coming back from another one is a second. Glances go to and fro:
// a list that is typed for shows the same people again and again.
function makeOpenings(saving: Saving, newId: NewId, now: () => Instant) {
  let last: { clientId: RecordId; at: number } | undefined;
  const glanced = new Map<RecordId, number>();
  const before = (clientId: RecordId, through: Glance | undefined): number | undefined => {
    if (through !== undefined) return glanced.get(clientId);
    return last?.clientId === clientId ? last.at : undefined;
  };
  return (clientId: RecordId, through?: Glance): void => {
    const at = now();
    const moment = Date.parse(at);
    const noted = before(clientId, through);
    if (noted !== undefined && moment - noted < SAME_OPENING_MS) return;
    if (through === undefined) last = { clientId, at: moment };
    else glanced.set(clientId, moment);
    const put = through === undefined ? { at } : { at, through };
    void saving.save({ clientId, changes: [{ kind: "opening", id: newId(), clientId, put }] });
  };
}
