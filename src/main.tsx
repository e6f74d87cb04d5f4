// First: the policy stands before anything is drawn or started.
import { ownScripts } from "./app/trusted-types.ts";
import { render } from "solid-js/web";
import { App } from "./app/app.tsx";
import { clearTablet } from "./app/clear-tablet.ts";
import { watchContact } from "./app/contact-watch.ts";
import { makePasskeys } from "./app/lock/passkey.ts";
import { makePinCopy } from "./app/lock/pin-copy.ts";
import { makeRemembered } from "./app/remembered.ts";
import { makeReplacePage } from "./app/replace-page.ts";
import type { OpenAhead, OpenedStore } from "./app/session-seams.ts";
import { makeSession } from "./app/session.ts";
import { registerServiceWorker } from "./app/update.ts";
import { forgetHabits } from "./casework/remembered.ts";
import { openDeviceKeys } from "./office/device-keys.ts";
import { makeEscrow } from "./office/escrow.ts";
import { makeLeftWork } from "./office/left-work.ts";
import { makeOffice } from "./office/office.ts";
import { makeRenewingFetch, type OfficeFetch } from "./office/renewing-fetch.ts";
import { askStandings } from "./office/standings.ts";
import { uuidv7 } from "./records/ids.ts";
import type { Me } from "./records/signed-in.ts";
import { makeArgon2InWorker } from "./store/sealing/argon2-in-worker.ts";
import { makeKeyring } from "./store/sealing/keyring.ts";
import { makeSteadyClock } from "./store/steady-clock.ts";
import type { Store } from "./store/store.ts";
import { leadLockName } from "./sync/lead-lock.ts";
import type { startSync } from "./sync/sync.ts";
import { afterPaint } from "./ui/after-paint.ts";
import { whenIdle } from "./ui/when-idle.ts";

// The composition root: the only file that knows everything.

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

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
const fetches = new Map<Me["person"], OfficeFetch>();

// One for each person: whatever of hers asks at the same time waits for one renewal of her sign-in.
function fetchAs(me: Me): OfficeFetch {
  const fetch =
    fetches.get(me.person) ??
    makeRenewingFetch({ fetch: plainFetch, keys, locks: navigator.locks }, me);
  fetches.set(me.person, fetch);
  return fetch;
}

// Behind the unlock screen: the entry route stays small, and what comes next loads while she types.
const parts = {
  store: () => import("./store/store.ts"),
  sync: () => import("./sync/sync.ts"),
  unsent: () => import("./sync/unsent.ts"),
  parcels: () => import("./sync/parcels.ts"),
};

function openAhead(me: Me): OpenAhead {
  const seams = {
    clock: Date.now,
    randomBytes,
    locks: navigator.locks,
    storage: {},
    page: document,
    afterPaint,
    cardWorker: () => new Worker(ownScripts.cards, { type: "module" }),
  };
  const begun = parts.store().then(({ openStoreAhead }) => openStoreAhead(me, seams));
  // Heard of by whoever opens it.
  begun.catch(() => undefined);
  return {
    open: async (dataKey) => {
      const [ahead, { startSync }] = await Promise.all([begun, parts.sync()]);
      return syncing(me, await ahead.open(dataKey), startSync);
    },
    drop: async () => (await begun).drop(),
  };
}

// What sends and receives is loaded behind the unlock screen, too.
function syncing(me: Me, store: Store, begin: typeof startSync): OpenedStore {
  let sync: ReturnType<typeof startSync> | undefined;
  const knock = (): void => sync?.knock();
  const lost = (): void => sync?.lost();
  window.addEventListener("online", knock);
  window.addEventListener("offline", lost);
  const endSync = async (): Promise<void> => {
    window.removeEventListener("online", knock);
    window.removeEventListener("offline", lost);
    await sync?.stop();
  };
  return {
    store,
    start: () => {
      sync ??= begin(store, navigator.locks, {
        fetch: fetchAs(me),
        clock: Date.now,
        random: Math.random,
        wait,
        device: deviceId(),
        appVersion: __APP_VERSION__,
        storageUsed: async () => (await navigator.storage?.estimate?.())?.usage ?? null,
        signer: () => keys.find(me.email),
      });
    },
    resume: knock,
    sealUnsent: async () => (await parts.unsent()).sealUnsent(store, await keys.find(me.email)),
    writeOut: () => {
      void endSync();
      return store.writeOut();
    },
    stop: async () => {
      await endSync();
      await store.close();
    },
  };
}

/** Waits, or ends early and quietly when it is told to. */
function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      // One signal outlives thousands of waits.
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}

const argon2 = makeArgon2InWorker(() => new Worker(ownScripts.argon2, { type: "module" }));

const session = makeSession({
  office: makeOffice(deviceId(), keys, plainFetch),
  escrowOf: (me) => makeEscrow(deviceId(), fetchAs(me)),
  device: deviceId(),
  keyring: makeKeyring({ indexedDB, clock: Date.now, randomBytes, argon2 }),
  forgetDeviceKey: (email) => keys.forget(email),
  leftWork: makeLeftWork(indexedDB, plainFetch),
  standings: async () => askStandings(plainFetch, await keys.all()),
  isAtWork: async (person) => {
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === leadLockName(person));
  },
  forgetHabits,
  clearTablet,
  pin: makePinCopy(argon2, randomBytes),
  passkeys: makePasskeys(randomBytes),
  openAhead,
  remembered: makeRemembered(localStorage),
  isSecure: window.isSecureContext,
  clock: makeSteadyClock(Date.now, () => performance.now()),
  ...makeReplacePage(sessionStorage),
});

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
render(
  () => <App session={session} prepare={prepare} fetchAs={fetchAs} fetch={plainFetch} />,
  root,
);
registerServiceWorker();
whenIdle(() => {
  void session.sweep().catch(() => undefined); // The next start tries again.
  watchContact(session.heedOffice);
});

function prepare(): void {
  // Missing once, asked for again when it is needed: nothing is wrong before that.
  for (const part of Object.values(parts)) void part().catch(() => undefined);
}
