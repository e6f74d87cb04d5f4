import { render } from "solid-js/web";
import { App } from "./app/app.tsx";
import { makeSession, type OpenedStore } from "./app/session.ts";
import { registerServiceWorker } from "./app/update.ts";
import { makeOffice } from "./office/office.ts";
import type { Me } from "./records/signed-in.ts";
import { uuidv7 } from "./records/ids.ts";

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

async function open(me: Me): Promise<OpenedStore> {
  // Behind the sign-in: the entry route stays small.
  const [{ openStore }, { startSync }] = await Promise.all([
    import("./store/store.ts"),
    import("./sync/sync.ts"),
  ]);
  const store = await openStore(me, {
    clock: Date.now,
    randomBytes,
    locks: navigator.locks,
    storage: {},
    page: document,
    cardWorker: () =>
      new Worker(new URL("./store/card-worker.ts", import.meta.url), { type: "module" }),
  });
  const sync = startSync(store, navigator.locks, {
    fetch: (path, init) => fetch(path, init),
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
  office: makeOffice(deviceId(), (input, init) => fetch(input, init)),
  open,
  isSecure: window.isSecureContext,
  remembered: localStorage,
  otherTabs: window,
});

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
render(() => <App session={session} />, root);
registerServiceWorker();
