import { randomBytes } from "node:crypto";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import * as v from "valibot";
import { me as meSchema } from "../../src/records/signed-in.ts";
import type { Seams } from "../../src/store/seams.ts";
import { openStoreAhead, type Store, type StoreAhead } from "../../src/store/store.ts";
import { makeDataKey } from "./data-key.ts";
import { makeLocks } from "./locks.ts";

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

/** The real store of a worker in New York, on an empty disk and without an office. */
export async function openAnasStore(seams: Partial<Seams> = {}): Promise<Store> {
  return openAnasAhead(seams).open(await makeDataKey());
}

/** The same before her key is there. */
export function openAnasAhead(seams: Partial<Seams> = {}): StoreAhead {
  const me = v.parse(meSchema, {
    person: id(1),
    name: { given: "Ana", family: "Reyes" },
    email: "ana.reyes@harborbridge.example",
    role: "worker",
    orgId: id(9),
    orgName: "Harbor Bridge",
    sites: [id(5)],
    timeZone: "America/New_York",
    epoch: "1",
  });
  return openStoreAhead(me, {
    clock: Date.now,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    locks: makeLocks(),
    storage: { indexedDB: new IDBFactory(), IDBKeyRange },
    ...seams,
  });
}
