import type { RxCollection } from "rxdb";
import type { PackDocument } from "./databases.ts";
import { fromBody, toBody } from "./body.ts";

const PIN_ID = "pin";

/**
 * The PIN that she set, sealed like her records: after each unlock by passphrase the key can be put under it again
 * without asking. Whoever can read it has the key already.
 */
export interface KeptPin {
  read: () => Promise<string | null>;
  write: (pin: string | null) => Promise<void>;
}

export function makeKeptPin(packs: RxCollection<PackDocument>): KeptPin {
  return {
    read: async () => {
      const document = await packs.findOne(PIN_ID).exec();
      return (document && fromBody<{ pin: string | null }>(document.body)?.pin) ?? null;
    },
    write: async (pin) => {
      await packs.bulkUpsert([{ id: PIN_ID, body: toBody({ pin }) }]);
    },
  };
}
