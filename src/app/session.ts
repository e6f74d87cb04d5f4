import { createSignal } from "solid-js";
import type { OfficeAnswer } from "../office/office.ts";
import type { RecordId } from "../records/fields.ts";
import type { Me } from "../records/signed-in.ts";
import type { Enrolled } from "../store/sealing/keyring.ts";
import { makeLockSettings } from "./lock-settings.ts";
import { watchFront } from "./lock/front-watch.ts";
import { endTabsOf } from "./lock/lock-watch.ts";
import { makeOpenRecords } from "./open-records.ts";
import { makeReleasedKey } from "./released-key.ts";
import type { Session, SessionSeams } from "./session-seams.ts";
import type { SessionState } from "./session-state.ts";
import { makeTakingAway } from "./taking-away.ts";
import { makeUnlocking } from "./unlocking.ts";

/** Puts together who may see what on this tablet, from its start on. */
export function makeSession(seams: SessionSeams): Session {
  const { keyring, office, remembered } = seams;
  const [state, show] = createSignal<SessionState>({ is: "starting" });
  const released = makeReleasedKey();
  const setState = (next: SessionState): void => {
    // The key that the office gave back waits on this one page, and ends with it.
    if (next.is !== "enrolment" || !next.again) released.drop();
    show(next);
  };
  const [enrolled, setEnrolled] = createSignal<Enrolled | null>(null);
  const [isPinSpent, setPinSpent] = createSignal(seams.came === "pin-spent");
  const records = makeOpenRecords(seams, setState, {
    onLeaving: (why) => takingAway.hideOpen(why),
    onTakenAway: (why) => takingAway.removeOpen(why),
  });
  const takingAway = makeTakingAway(seams, records, [state, setState]);
  const unlocking = makeUnlocking(seams, records, released);

  const lookUp = async (person: RecordId): Promise<"here" | "no-envelope" | "damaged"> => {
    const found = await keyring.find(person);
    setEnrolled(found.ok ? found.enrolled : null);
    return found.ok ? "here" : found.refusal === "damaged" ? "damaged" : "no-envelope";
  };
  // Shown at once, from what is remembered; whether her key is here is found out while she types.
  const standBefore = async (me: Me): Promise<void> => {
    if (isOutside(me)) {
      setState({ is: "outside", me });
      return;
    }
    setState({ is: "locked", me, byPin: seams.pin.has(me.person) });
    try {
      if ((await lookUp(me.person)) === "no-envelope") setState({ is: "signed-out" });
    } catch {
      setState({ is: "storage-failed" });
    }
  };

  /** She signed in: what comes next for her on this tablet. */
  const arrive = async (me: Me): Promise<OfficeAnswer<Me>> => {
    const was = state();
    // Her sign-in has taken the place of whichever was left standing.
    remembered.setOwesSignOut(false);
    const answer = { ok: true, value: me } as const;
    if (records.current()?.store.me.person === me.person) {
      records.goOn();
      return answer;
    }
    if (isOutside(me)) {
      remembered.remember(me);
      setState({ is: "outside", me });
      return answer;
    }
    const key = await lookUp(me.person);
    const isForgotten = was.is === "forgotten" && was.me.person === me.person;
    if (isForgotten || key === "damaged") return takeFromEscrow(me);
    if (key === "here") setState({ is: "locked", me, byPin: false });
    else setState({ is: "enrolment", me, again: false });
    return answer;
  };
  const takeFromEscrow = async (me: Me): Promise<OfficeAnswer<Me>> => {
    // The key of this envelope; any later one could have been put there by whoever stole a session.
    const before = state();
    const answer = await seams.escrowOf(me).release(enrolled()?.keyId);
    if (!answer.ok && answer.failure !== "none") {
      const failure = answer.failure === "unreachable" ? "unreachable" : "refused";
      return { ok: false, failure, retryAfterSeconds: null };
    }
    // She went back meanwhile: nobody waits for it any more.
    if (state() !== before) return { ok: true, value: me };
    const isHeld = answer.ok && released.hold(me.person, answer.key);
    setState(isHeld ? { is: "enrolment", me, again: true } : { is: "key-lost", me });
    return { ok: true, value: me };
  };

  const leaveWork = async (): Promise<void> => {
    const opened = records.current();
    const parcels = await opened?.sealUnsent().catch(() => null);
    if (!opened || !parcels) return;
    // A disk that refuses: it stays where it is, under her key alone.
    await seams.leftWork.leave(opened.store.me.person, parcels).catch(() => undefined);
  };
  // A cookie that outlives who signed out is ended at the next contact, unless somebody signs in before.
  const endSignIn = async (): Promise<void> => {
    remembered.setOwesSignOut(true);
    if ((await office.signOut()).ok) remembered.setOwesSignOut(false);
  };
  const personOf = (): Me | null => {
    const now = state();
    return "me" in now ? now.me : null;
  };

  // Left alone while she chose a passphrase: whoever takes the tablet up now would choose it for her.
  const leaveChoosing = async (me: Me): Promise<void> => {
    await standBefore(me);
    if (state().is === "signed-out") await endSignIn();
  };
  const choosing = watchFront({
    clock: seams.clock,
    state,
    unlockedAt: records.unlockedAt,
    onLeft: (me) => void leaveChoosing(me),
    onPinEnds: (me) => {
      seams.pin.drop();
      if (!seams.replacePage("here")) setState({ is: "locked", me, byPin: false });
    },
  });

  const [first] = remembered.people();
  if (!seams.isSecure) setState({ is: "insecure" });
  else if (first && seams.came !== "someone-else") void standBefore(first);
  else setState({ is: "signed-out" });

  const tried = async <T>(person: RecordId, unlock: Promise<T>): Promise<T> => {
    const answer = await unlock;
    await lookUp(person);
    return answer;
  };
  return {
    state,
    enrolled,
    warning: () => records.warning() ?? choosing(),
    lockSettings: makeLockSettings(seams, records, enrolled, async (person) => {
      await lookUp(person);
    }),
    people: () => {
      // Whoever is taken from this tablet leaves the list of those who may unlock it.
      state();
      return remembered.people();
    },
    waiting: (person) => remembered.waiting(person),
    isPinSpent,
    isRetired: takingAway.isRetired,
    heedOffice: async () => {
      if (remembered.owesSignOut()) await endSignIn();
      // Before anything is taken away: what somebody left is the office's.
      const isHandedIn = await seams.leftWork.handIn().catch(() => false);
      const told = await seams.standings().catch(() => null);
      // Storage that refuses now is asked again at the next contact.
      if (told) await takingAway.heed(told).catch(() => undefined);
      // An office that came back between the two questions has not got what was left: it is not heard yet.
      return isHandedIn && told !== null;
    },
    sweep: async () => {
      const enrolled = await keyring.sweep();
      seams.forgetHabits((person) => !enrolled.has(person));
    },
    enrol: (me, passphrase) => tried(me.person, unlocking.enrol(me, passphrase)),
    unlock: (me, passphrase) => tried(me.person, unlocking.unlock(me, passphrase)),
    unlockByPin: async (me, pin) => {
      const answer = await unlocking.unlockByPin(me, pin);
      // The last try: nothing in this page's memory opens her records any more.
      const isSpent = !answer.ok && answer.refusal === "no-copy";
      if (isSpent && !seams.replacePage("pin-spent")) {
        setPinSpent(true);
        await standBefore(me);
      }
      return answer;
    },
    unlockByPasskey: (me) => tried(me.person, unlocking.unlockByPasskey(me)),
    signIn: async (...typed) => {
      const answer = await office.signIn(...typed);
      return answer.ok ? arrive(answer.value) : answer;
    },
    beginInstallation: async (words) => {
      const answer = await office.firstAdministrator(words);
      return answer.ok ? arrive(answer.value) : answer;
    },
    forgotPassphrase: () => {
      const me = personOf();
      if (me) setState({ is: "forgotten", me });
    },
    back: () => {
      const me = personOf();
      if (me) void standBefore(me);
      else setState({ is: "signed-out" });
    },
    beginAnew: async () => {
      const me = personOf();
      if (!me) return;
      await keyring.forget(me.person);
      remembered.forget(me.person);
      setState({ is: "enrolment", me, again: false });
    },
    someoneElse: () => {
      const now = state();
      // This page has shown her records: another person gets a page of her own.
      const hasShown = now.is === "locked" && now.byPin;
      if (hasShown && seams.replacePage("someone-else")) return;
      seams.pin.drop();
      setState({ is: "signed-out" });
    },
    switchTo: (me) => void standBefore(me),
    sealUnsent: async () => (await records.current()?.sealUnsent()) ?? null,
    signOut: async () => {
      await leaveWork();
      const me = records.current()?.store.me ?? personOf();
      if (me) {
        remembered.forget(me.person);
        endTabsOf(me.person);
      }
      seams.pin.drop();
      await records.close({ is: "leaving" });
      await endSignIn();
      if (!seams.replacePage("today")) setState({ is: "signed-out" });
    },
  };
}

// Partner users and program staff: nothing of theirs is kept on a device.
function isOutside({ role }: Me): boolean {
  return role === "partner" || role === "program";
}
