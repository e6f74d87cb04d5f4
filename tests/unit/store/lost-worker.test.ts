// The card index lives in a worker, and workers fail: nobody may look for a client in vain because of it.
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { emptyClient } from "../../../src/records/client/client.ts";
import { me as meSchema } from "../../../src/records/signed-in.ts";
import { makeCardIndex, type CardIndex } from "../../../src/store/card-index.ts";
import type { CardMessage } from "../../../src/store/card-worker-messages.ts";
import { openStore, type Store } from "../../../src/store/store.ts";
import { makeDataKey } from "../../support/data-key.ts";

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

/** A worker that answers as ours does, as long as its script loads and it is not broken. */
class FakeWorker extends EventTarget {
  isBroken = false;
  #index: CardIndex | undefined;

  postMessage(message: CardMessage): void {
    if (this.isBroken) return;
    if ("open" in message) {
      this.#index = makeCardIndex(message.open);
      return;
    }
    const method = this.#index?.[message.method] as (...args: unknown[]) => unknown;
    const data = { number: message.number, result: method(...message.args) };
    setTimeout(() => this.isBroken || this.dispatchEvent(new MessageEvent("message", { data })));
  }

  break(): void {
    this.isBroken = true;
    this.dispatchEvent(new Event("error"));
  }

  terminate(): void {
    this.isBroken = true;
  }
}

const lost = suite<{ open: (worker: () => FakeWorker) => Promise<Store> }>("a card worker");

lost.before.each(async (context) => {
  let random = 0;
  const [indexedDB, dataKey] = [new IDBFactory(), await makeDataKey()];
  const me = v.parse(meSchema, {
    ...{ person: id(1), name: { given: "Ana", family: "Reyes" }, role: "worker", orgId: id(9) },
    ...{ email: "ana.reyes@harborbridge.example", orgName: "Harbor Bridge", sites: [id(5)] },
    ...{ timeZone: "America/New_York", epoch: "1" },
  });
  context.open = (worker) =>
    openStore(
      me,
      {
        clock: () => Date.parse("2026-07-16T14:02:00.000Z"),
        randomBytes: (count: number) => new Uint8Array(count).fill((random += 1)),
        locks: { request: <T>(_name: string, _options: object, task: () => Promise<T>) => task() },
        storage: { indexedDB, IDBKeyRange },
        // As much of a worker as the store uses.
        cardWorker: () => worker() as unknown as Worker,
      },
      dataKey,
    );
});

async function record(store: Store, given: string): Promise<void> {
  const clientId = store.newId();
  const put = { ...emptyClient([id(5)]), name: { given, family: "Fieldgate" } };
  await store.save({ clientId, changes: [{ kind: "client", id: clientId, clientId, put }] });
}
const found = async (store: Store, name: string) => (await store.cards.index.search(name, 5)).total;
/** RxDB tells of a write a moment after it. */
const told = () => new Promise((resolve) => setTimeout(resolve, 30));

lost("that breaks: what it was asked is answered, and what it knew is found", async ({ open }) => {
  const worker = new FakeWorker();
  const store = await open(() => worker);
  await record(store, "Rosa");
  await told();
  assert.is(await found(store, "rosa"), 1);
  const before = store.cards.version();
  const asked = found(store, "rosa");
  await Promise.resolve();
  worker.break();
  assert.is(await asked, 1);
  assert.ok(store.cards.version() > before, "lists ask again");
  await record(store, "Maria");
  await told();
  assert.equal([await found(store, "rosa"), await found(store, "maria")], [1, 1]);
  await store.close();
});

lost("whose script does not load is no reason to find nobody", async ({ open }) => {
  const first = await open(() => new FakeWorker());
  await record(first, "Rosa");
  await told();
  await first.close();
  const store = await open(() => {
    const worker = new FakeWorker();
    worker.isBroken = true;
    setTimeout(() => worker.break());
    return worker;
  });
  assert.is(await found(store, "rosa"), 1);
  await store.close();
});

lost("that the browser refuses to make is no reason either", async ({ open }) => {
  const store = await open(() => {
    throw new DOMException("no workers here", "SecurityError");
  });
  await record(store, "Rosa");
  await told();
  assert.is(await found(store, "rosa"), 1);
  await store.close();
});

lost.run();
