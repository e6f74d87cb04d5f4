import type { RxCollection } from "rxdb";
import type { PackDocument } from "./databases.ts";
import { seal, unseal } from "./seal.ts";
import type { SyncState } from "./sync-state.ts";

const CONTACT_ID = "contact";

type Contact = Pick<
  SyncState,
  "dataFrom" | "lastReceived" | "clockOffsetMs" | "checkedAt" | "epoch" | "heardAt" | "owesOffer"
>;

/** What this tablet remembered of its last contact with the office; nothing before the first fill. */
export async function readContact(packs: RxCollection<PackDocument>): Promise<Partial<SyncState>> {
  const document = await packs.findOne(CONTACT_ID).exec();
  return document ? unseal<Contact>(document.body) : {};
}

/** Remembers the last contact, so that a tablet opened offline still says how old its data are. */
export async function writeContact(
  packs: RxCollection<PackDocument>,
  { dataFrom, lastReceived, clockOffsetMs, checkedAt, epoch, heardAt, owesOffer }: SyncState,
): Promise<void> {
  const contact: Contact = {
    ...{ dataFrom, lastReceived, clockOffsetMs, checkedAt, epoch, heardAt, owesOffer },
  };
  await packs.bulkUpsert([{ id: CONTACT_ID, body: seal(contact) }]);
}
