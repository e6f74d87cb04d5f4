import type { RxCollection } from "rxdb";
import { collectionNames } from "../records/define-record.ts";
import type { PackDocument, TruthCollections } from "./databases.ts";
import { fromBody, toBody } from "./body.ts";
import type { SyncState } from "./sync-state.ts";

const CONTACT_ID = "contact";

type Contact = Pick<
  SyncState,
  | "dataFrom"
  | "lastReceived"
  | "clockOffsetMs"
  | "checkedAt"
  | "epoch"
  | "heardAt"
  | "owesOffer"
  | "beganAnew"
  | "notListed"
  | "room"
> & {
  /** How many records were here: fewer at the next start means that the browser lost some. */
  records?: number;
};

/** What this tablet remembered of its last contact with the office; nothing before the first fill. */
export async function readContact(packs: RxCollection<PackDocument>): Promise<Partial<SyncState>> {
  const { records: _, ...remembered } = await contactOf(packs);
  return remembered;
}

/** Remembers the last contact, so that a tablet opened offline still says how old its data are. */
export async function writeContact(truth: TruthCollections, state: SyncState): Promise<void> {
  const { dataFrom, lastReceived, clockOffsetMs, checkedAt, epoch, heardAt, owesOffer } = state;
  const { beganAnew, notListed, room } = state;
  const records = await countRecords(truth);
  const contact: Contact = {
    ...{ dataFrom, lastReceived, clockOffsetMs, checkedAt, epoch, heardAt, owesOffer, records },
    ...{ beganAnew, notListed, room },
  };
  await truth.packs.bulkUpsert([{ id: CONTACT_ID, body: toBody(contact) }]);
}

/** True when there are fewer records here than at the last contact: a part of the storage is gone. */
export async function isTruncated(truth: TruthCollections): Promise<boolean> {
  const { records } = await contactOf(truth.packs);
  return records !== undefined && (await countRecords(truth)) < records;
}

async function contactOf(packs: RxCollection<PackDocument>): Promise<Partial<Contact>> {
  const document = await packs.findOne(CONTACT_ID).exec();
  return (document && fromBody<Contact>(document.body)) ?? {};
}

async function countRecords(truth: TruthCollections): Promise<number> {
  const counts = await Promise.all(collectionNames.map((name) => truth[name].count().exec()));
  return counts.reduce((sum, count) => sum + count, 0);
}
