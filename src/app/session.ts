import { createSignal, type Accessor } from "solid-js";
import * as v from "valibot";
import { me as meSchema, type Me } from "../records/signed-in.ts";
import type { Office, OfficeAnswer } from "../office/office.ts";
import type { RecordId } from "../records/fields.ts";
import type { Store } from "../store/store.ts";

/** Where the app stands with the person in front of it. */
export type SessionState =
  | { is: "starting" }
  /** Not a secure context: the browser refuses offline storage here. */
  | { is: "insecure" }
  | { is: "signed-out" }
  /** The tablet's storage would not open. */
  | { is: "storage-failed" }
  /** Partner users and program staff: their screens keep nothing on the device. */
  | { is: "outside"; me: Me }
  | { is: "open"; store: Store };

/** Signing in and out on this device; each person has databases of her own. */
export interface Session {
  state: Accessor<SessionState>;
  signIn: (email: string, password: string) => Promise<OfficeAnswer<Me>>;
  /** Leaves this person's records sealed on the tablet; asks nothing, so the caller asks first. */
  signOut: () => Promise<void>;
  /** Makes the first administrator of an empty installation and lets her in. */
  beginInstallation: (
    request: Parameters<Office["firstAdministrator"]>[0],
  ) => Promise<OfficeAnswer<Me>>;
}

/** A person's open store, and how its sync is told to go on or to stop. */
export interface OpenedStore {
  store: Store;
  /** She signed in again: send and receive at once. */
  resume: () => void;
  stop: () => Promise<void>;
}

export interface SessionSeams {
  office: Office;
  /** Opens a person's store and starts her sync. */
  open: (me: Me) => Promise<OpenedStore>;
  isSecure: boolean;
  remembered: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** Hears `storage` when another tab changed what is remembered. */
  otherTabs: Pick<EventTarget, "addEventListener">;
}

// Who is signed in on this tablet, so that it opens offline. Staff, never clients.
const REMEMBERED = "satchel.signed-in";

export function makeSession(seams: SessionSeams): Session {
  const [state, setState] = createSignal<SessionState>({ is: "starting" });
  let opened: OpenedStore | undefined;
  let leaving: Promise<unknown> = Promise.resolve();
  // Who is to be in front, as last decided here or in another tab. Opening and closing take time and come in turn; what
  // was overtaken shows nothing.
  let present: RecordId | null = null;
  let decisions = 0;
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (step: () => Promise<void>): Promise<void> => (turn = turn.then(step, step));

  const enter = (me: Me): Promise<void> => {
    const decision = (decisions += 1);
    const isStill = (): boolean => decision === decisions;
    present = me.person;
    seams.remembered.setItem(REMEMBERED, JSON.stringify(me));
    // The screens of somebody else go first.
    const isHere = opened?.store.me.person === me.person;
    if (!isHere && ["open", "outside"].includes(state().is)) setState({ is: "starting" });
    return inTurn(async () => {
      // The same person again, because her sign-in had ended: her forms stay open.
      if (opened?.store.me.person === me.person) return opened.resume();
      await close();
      if (!isStill()) return;
      if (me.role === "partner" || me.role === "program") {
        setState({ is: "outside", me });
        return;
      }
      try {
        opened = await seams.open(me);
        if (isStill()) setState({ is: "open", store: opened.store });
      } catch {
        // Storage switched off, full, or from a newer version: said in words on a page of its own.
        if (isStill()) setState({ is: "storage-failed" });
      }
    });
  };

  const leave = (): Promise<void> => {
    decisions += 1;
    present = null;
    // The screens go first, then what they show.
    setState({ is: "signed-out" });
    return inTurn(close);
  };

  const close = async (): Promise<void> => {
    const closing = opened;
    opened = undefined;
    await closing?.stop();
  };

  // What is remembered speaks for the whole tablet: whoever left in another tab must not stay on the screen in this one.
  const follow = (): void => {
    const me = readRemembered(seams.remembered);
    if ((me?.person ?? null) === present) return;
    if (me) void enter(me);
    else void leave();
  };

  const remembered = readRemembered(seams.remembered);
  if (!seams.isSecure) setState({ is: "insecure" });
  else {
    if (remembered) void enter(remembered);
    else setState({ is: "signed-out" });
    seams.otherTabs.addEventListener("storage", follow);
  }

  return {
    state,
    beginInstallation: async (request) => {
      const answer = await seams.office.firstAdministrator(request);
      if (answer.ok) await enter(answer.value);
      return answer;
    },
    signIn: async (email, password) => {
      // A late sign-out would end the session that is about to begin.
      await leaving;
      const answer = await seams.office.signIn(email, password);
      if (answer.ok) await enter(answer.value);
      return answer;
    },
    signOut: async () => {
      seams.remembered.removeItem(REMEMBERED);
      // Offline this fails and the cookie outlives the act; the server ends it when it is idle.
      leaving = leave()
        .catch(() => undefined)
        .then(() => seams.office.signOut());
      await leaving;
    },
  };
}

function readRemembered(storage: SessionSeams["remembered"]): Me | null {
  try {
    const parsed = v.safeParse(meSchema, JSON.parse(storage.getItem(REMEMBERED) ?? "null"));
    return parsed.success ? parsed.output : null;
  } catch {
    // Not JSON: an older version wrote it, so the person signs in again.
    return null;
  }
}
