// What was received stays on the tablet for thirty days; a start must not pay for it.
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import type { RecordId } from "../../../src/records/fields.ts";
import { me as meSchema } from "../../../src/records/signed-in.ts";
import { openStore, type Store } from "../../../src/store/store.ts";
import { makeDataKey } from "../../support/data-key.ts";

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [ANA, AT] = [id(1), "2026-07-16T14:02:00.000Z"];
const client = (n: number) => id(1000 + n);
const SAVES = 130;

const witnesses = suite<{ store: Store; open: () => Promise<Store> }>("witnesses");

witnesses.before(async (context) => {
  let random = 0;
  const [indexedDB, dataKey] = [new IDBFactory(), await makeDataKey()];
  const me = v.parse(meSchema, {
    ...{ person: ANA, name: { given: "Ana", family: "Reyes" }, role: "worker", orgId: id(9) },
    ...{ email: "ana.reyes@harborbridge.example", orgName: "Harbor Bridge", sites: [id(5)] },
    ...{ timeZone: "America/New_York", epoch: "1" },
  });
  const seams = {
    clock: () => Date.parse(AT),
    // Hundreds of ids are minted at one moment: no two may be alike.
    randomBytes: (count: number) => {
      const bytes = new Uint8Array(count);
      new DataView(bytes.buffer).setUint32(count - 4, (random += 1));
      return bytes;
    },
    locks: { request: <T>(_name: string, _options: object, task: () => Promise<T>) => task() },
    storage: { indexedDB, IDBKeyRange },
  };
  context.open = () => openStore(me, seams, dataKey);
  context.store = await context.open();
});
witnesses.after(async ({ store }) => store.close());

const note = (store: Store, clientId: RecordId) => ({
  clientId,
  changes: [
    {
      ...{ kind: "note" as const, id: store.newId(), clientId },
      put: { date: store.today(), referral: null, text: "Met", visibleTo: "team" as const },
    },
  ],
});

async function receiveAll({ outbox }: Store): Promise<void> {
  const waiting = outbox.entries();
  await outbox.beginSending(waiting.map((entry) => entry.id));
  await outbox.takeAnswers(
    waiting.map(({ id: entryId, entry }) => ({
      ...{ id: entryId, result: "applied", receivedAt: AT },
      rows: entry.rows.map((row) => ({ id: row.id, rev: row.rev, seq: "7" })),
    })),
  );
  await outbox.settle({ clients: 7, casework: 7, reference: 7, inbox: 7 });
}

/** How many sealed bodies are opened meanwhile. */
async function opened(work: () => Promise<unknown>): Promise<number> {
  const { subtle } = crypto;
  const decrypt = subtle.decrypt.bind(subtle);
  let count = 0;
  subtle.decrypt = (...args) => {
    count += 1;
    return decrypt(...args);
  };
  await work();
  subtle.decrypt = decrypt;
  return count;
}

witnesses("a start opens the last of them only, and knows whom she saw", async (context) => {
  const { store } = context;
  const clients = Array.from({ length: SAVES }, (_, n) => client(n));
  await store.saveGroup(clients.map((one) => note(store, one)));
  await receiveAll(store);
  const lastSeen = store.outbox.recentClients().slice(0, 8);
  assert.equal(lastSeen, clients.toReversed().slice(0, 8));

  await store.save(note(store, client(3)));
  await store.close();
  const count = await opened(async () => (context.store = await context.open()));
  assert.ok(count < SAVES / 2, `${String(count)} were opened`);
  assert.is(context.store.outbox.entries().length, 1, "what waits is there");
  const again = context.store.outbox.recentClients().slice(0, 8);
  assert.equal(again, [client(3), ...lastSeen.slice(0, 7)]);
});

witnesses("after a start with nothing waiting, saves still come last", async (context) => {
  await receiveAll(context.store);
  await context.store.close();
  const store = (context.store = await context.open());
  await store.save(note(store, client(5)));
  await store.outbox.settle({ clients: -1, casework: -1, reference: -1, inbox: -1 });
  assert.is(store.outbox.recentClients()[0], client(5));
  assert.equal(store.outbox.recentClients()[1], client(3));
});

witnesses("all of them are looked through for a client who is gone", async ({ store }) => {
  const about = await store.outbox.witnessedClients();
  assert.is(about.size, SAVES);
  await store.outbox.forgetWitnessesOf(new Set([client(0), client(SAVES - 1)]));
  const left = await store.outbox.witnessedClients();
  assert.not.ok(left.has(client(0)) || left.has(client(SAVES - 1)));
  assert.is(left.size, SAVES - 2);
  assert.not.ok(store.outbox.recentClients().includes(client(SAVES - 1)));
});

witnesses("an office that lost them is offered all of them", async ({ store }) => {
  await store.outbox.offerAgain();
  const waiting = store.outbox.entries().filter(({ state }) => state === "waiting");
  assert.is(new Set(waiting.map(({ entry }) => entry.clientId)).size, SAVES - 2);
  await receiveAll(store);
});

witnesses("after thirty days they are gone", async ({ store }) => {
  await store.outbox.forgetOldWitnesses("2026-08-15T14:01:00.000Z");
  assert.is((await store.outbox.witnessedClients()).size, SAVES - 2);
  await store.outbox.forgetOldWitnesses("2026-08-15T14:03:00.000Z");
  assert.is((await store.outbox.witnessedClients()).size, 0);
});

witnesses.run();
