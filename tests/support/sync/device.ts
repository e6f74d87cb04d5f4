import { randomBytes } from "node:crypto";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import * as v from "valibot";
import { me as meSchema, type Me } from "../../../src/records/signed-in.ts";
import { uuidv7 } from "../../../src/records/ids.ts";
import type { Seams } from "../../../src/store/seams.ts";
import type { DataKey } from "../../../src/store/sealing/data-key.ts";
import { openDatabases, type TruthCollections } from "../../../src/store/databases.ts";
import { openStore, type Store } from "../../../src/store/store.ts";
import { startSync, type Sync } from "../../../src/sync/sync.ts";
import type { SyncSeams } from "../../../src/sync/seams.ts";
import { openDeviceKeys } from "../../../src/office/device-keys.ts";
import { makeRenewingFetch, type OfficeFetch } from "../../../src/office/renewing-fetch.ts";
import { CookieJar } from "../cookie-jar.ts";
import { makeDataKey } from "../data-key.ts";
import { makeLocks } from "../locks.ts";

/** What may be done to a request on its way; tests put network trouble here. */
export type Trouble = (
  path: string,
  go: () => Promise<Response>,
  init: RequestInit,
) => Promise<Response>;

/**
 * A tablet in a test: the real store on an IndexedDB of its own, the real sync, a network that a test may cut. Closing
 * and opening it again keeps what is on its disk.
 */
export class Device {
  readonly id = newId();
  trouble: Trouble = (_path, go) => go();
  isOffline = false;
  /** Milliseconds by which this tablet's clock is wrong. */
  clockError = 0;
  /** How much faster than life this tablet waits: the order of things stays, the test does not wait minutes. */
  haste = 50;
  store!: Store;
  me!: Me;
  /** This tablet's disk. While it fails, every write (or every one of saves) is refused as a full disk refuses it. */
  readonly disk = {
    ...{ indexedDB: new IDBFactory(), IDBKeyRange },
    ...{ failWrites: false, failSaves: false },
  };
  #office: OfficeFetch;
  readonly #locks = makeLocks();
  readonly jar = new CookieJar();
  readonly #keys = openDeviceKeys(this.disk.indexedDB);
  #sync: Sync | undefined;
  /** The key of the person who signed in here; made with the tablet, kept while it sleeps. */
  dataKey: Promise<DataKey> = makeDataKey();

  constructor(office: OfficeFetch) {
    this.#office = office;
    failWhenTold(this.disk);
  }

  /** Signs in online and opens the store and its sync. */
  async signIn(email: string, password: string): Promise<void> {
    await this.#askIn(email, password);
    await this.wake();
  }

  /** Signs the same person in again while her store stays open. */
  async renewSession(email: string, password: string): Promise<void> {
    await this.#askIn(email, password);
    this.#sync?.knock();
  }

  async #askIn(email: string, password: string): Promise<void> {
    const { publicKey: deviceKey } = await this.#keys.ofPerson(email);
    const response = await this.fetch("/api/sign-in", {
      method: "POST",
      headers: { "content-type": "application/json", "x-satchel": "1" },
      body: JSON.stringify({ email, password, device: this.id, deviceKey }),
    });
    if (!response.ok) throw new Error(`sign-in answered ${String(response.status)}`);
    this.me = v.parse(meSchema, await response.json());
  }

  /** Opens the store again on the same disk. */
  async wake(): Promise<void> {
    this.store = await openStore(this.me, this.#seams(), await this.dataKey);
    await this.store.cards.caughtUp;
    this.#sync = startSync(this.store, this.#locks, this.#syncSeams());
  }

  /** Opens the store after something was done to its closed databases. */
  async wakeWith(change: (truth: TruthCollections) => Promise<unknown>): Promise<void> {
    const { indexedDB } = this.disk;
    const databases = await openDatabases(this.me.person, await this.dataKey, {
      indexedDB,
      IDBKeyRange,
    });
    await change(databases.truth);
    await databases.close();
    await this.wake();
  }

  /** Closes the tablet. */
  async sleep(): Promise<void> {
    await this.#sync?.stop();
    await this.store.close();
  }

  /** The battery is empty: from this moment nothing reaches the disk, and what the store would still write is lost. */
  async die(): Promise<void> {
    this.disk.failWrites = true;
    await this.sleep().catch(() => undefined); // Refused by the disk, as it must be.
    this.disk.failWrites = false;
  }

  /** Another office answers from now on. */
  moveTo(office: OfficeFetch): void {
    this.#office = office;
  }

  goOffline(): void {
    this.isOffline = true;
    this.#sync?.lost();
  }

  goOnline(): void {
    this.isOffline = false;
    this.#sync?.knock();
  }

  fetch: OfficeFetch = async (path, init = {}) => {
    if (this.isOffline) throw new TypeError("network is down");
    const go = async () => {
      const headers = new Headers(init.headers);
      headers.set("cookie", this.jar.header(path));
      const response = await this.#office(path, { ...init, headers });
      this.jar.take(response.headers);
      return cutByAbort(response, init.signal ?? null);
    };
    return unlessAborted(this.trouble(path, go, init), init.signal ?? null);
  };

  #seams(): Seams {
    return {
      clock: () => Date.now() + this.clockError,
      randomBytes: (count) => new Uint8Array(randomBytes(count)),
      locks: this.#locks,
      storage: { indexedDB: this.disk.indexedDB, IDBKeyRange },
    };
  }

  #syncSeams(): SyncSeams {
    const seams = { fetch: this.fetch, keys: this.#keys, locks: this.#locks };
    return {
      fetch: makeRenewingFetch(seams, this.me),
      clock: () => Date.now() + this.clockError,
      random: Math.random,
      wait: (ms, signal) => pause(ms / this.haste, signal),
      device: this.id,
      appVersion: "test",
      storageUsed: () => Promise.resolve(1_000_000),
      signer: () => this.#keys.find(this.me.email),
    };
  }
}

// Each write of a transaction asks the disk it belongs to; fake-indexeddb has no quota of its own.
function failWhenTold(disk: Device["disk"]): void {
  const open = disk.indexedDB.open.bind(disk.indexedDB);
  disk.indexedDB.open = (...args) => {
    const request = open(...args);
    request.addEventListener("success", () => {
      const database = request.result;
      const transaction = database.transaction.bind(database);
      database.transaction = (...parts) => {
        const isRefused = disk.failWrites || (disk.failSaves && /work-/.test(database.name));
        if (isRefused && parts[1] === "readwrite") {
          throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
        }
        return transaction(...parts);
      };
    });
    return request;
  };
}

/** A real fetch ends when it is aborted, whatever the network does. */
function unlessAborted(answer: Promise<Response>, signal: AbortSignal | null): Promise<Response> {
  if (!signal) return answer;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new DOMException("aborted", "AbortError"));
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    answer.then(resolve, reject);
  });
}

/** A real fetch breaks its body off when it is aborted; a handler called in the same process does not know. */
function cutByAbort(response: Response, signal: AbortSignal | null): Response {
  if (!response.body || !signal) return response;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  void response.body.pipeTo(writable, { signal }).catch(() => undefined); // The reader sees it.
  return new Response(readable, { status: response.status, headers: response.headers });
}

function newId(): string {
  return uuidv7(Date.now(), new Uint8Array(randomBytes(10)));
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}

/** Waits until something holds; says what did not when it never does. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, ms = 60_000) {
  const deadline = Date.now() + ms;
  while (Date.now() < deadline) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never: ${what}`);
}
