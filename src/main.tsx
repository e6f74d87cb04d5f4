import { render } from "solid-js/web";
import { App } from "./app/app.tsx";
import { makeSession, type OpenedStore } from "./app/session.ts";
import { registerServiceWorker } from "./app/update.ts";
import { openDeviceKeys } from "./office/device-keys.ts";
import { makeOffice } from "./office/office.ts";
import { makeRenewingFetch, type OfficeFetch } from "./office/renewing-fetch.ts";
import type { Me } from "./records/signed-in.ts";
import { uuidv7 } from "./records/ids.ts";
import type { DataKey } from "./store/sealing/data-key.ts";

// The composition root: the only file that knows everything.

const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

// The device names itself once; the office knows it by this id.
function deviceId(): string {
  const known = localStorage.getItem("satchel.device");
  if (known) return known;
  const made = uuidv7(Date.now(), randomBytes(10));
  localStorage.setItem("satchel.device", made);
  return made;
}

const plainFetch: OfficeFetch = (path, init) => fetch(path, init);
const keys = openDeviceKeys(indexedDB);

async function open(me: Me): Promise<OpenedStore> {
  // Behind the sign-in: the entry route stays small.
  const [{ openStore }, { startSync }, dataKey] = await Promise.all([
    import("./store/store.ts"),
    import("./sync/sync.ts"),
    provisionalKey(me),
  ]);
  const seams = {
    clock: Date.now,
    randomBytes,
    locks: navigator.locks,
    storage: {},
    cardWorker: () =>
      new Worker(new URL("./store/card-worker.ts", import.meta.url), { type: "module" }),
  };
  const store = await openStore(me, seams, dataKey);
  const sync = startSync(store, navigator.locks, {
    fetch: makeRenewingFetch({ fetch: plainFetch, keys, locks: navigator.locks }, me),
    clock: Date.now,
    random: Math.random,
    wait,
    device: deviceId(),
    appVersion: __APP_VERSION__,
  });
  window.addEventListener("online", sync.knock);
  window.addEventListener("offline", sync.lost);
  return {
    store,
    resume: sync.knock,
    stop: async () => {
      window.removeEventListener("online", sync.knock);
      window.removeEventListener("offline", sync.lost);
      await sync.stop();
      await store.close();
    },
  };
}

// Until the screens that ask for a passphrase are here, everybody has this one: the records are sealed, but not yet safe.
async function provisionalKey({ person }: Me): Promise<DataKey> {
  const [{ makeKeyring }, { makeArgon2InWorker }] = await Promise.all([
    import("./store/sealing/keyring.ts"),
    import("./store/sealing/argon2-in-worker.ts"),
  ]);
  const makeWorker = () =>
    new Worker(new URL("./store/sealing/argon2-worker.ts", import.meta.url), { type: "module" });
  const keyring = makeKeyring({
    indexedDB,
    clock: Date.now,
    randomBytes,
    argon2: makeArgon2InWorker(makeWorker),
  });
  const by = { person, passphrase: "no passphrase was asked for yet" };
  const unlocked = await keyring.unlockByPassphrase(by);
  const answer = unlocked.ok ? unlocked : await keyring.enrol({ ...by, device: deviceId() });
  if (!answer.ok) throw new Error(`the data key was refused: ${answer.refusal}`);
  return answer.dataKey;
}

/** Waits, or ends early and quietly when it is told to. */
function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

const session = makeSession({
  office: makeOffice(deviceId(), keys, plainFetch),
  open,
  isSecure: window.isSecureContext,
  remembered: localStorage,
});

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
render(() => <App session={session} />, root);
registerServiceWorker();
