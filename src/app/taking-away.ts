import { createSignal, type Accessor } from "solid-js";
import type { PersonStanding } from "../office/standings.ts";
import type { RecordId } from "../records/fields.ts";
import type { Me } from "../records/signed-in.ts";
import type { TakenAway } from "../store/taken-away.ts";
import { endTabsOf } from "./lock/lock-watch.ts";
import type { OpenRecords } from "./open-records.ts";
import type { SessionSeams } from "./session-seams.ts";
import type { SessionState } from "./session-state.ts";

/** What the office takes from this browser, whoever is in front of it. */
export interface TakingAway {
  /** Of the open records: they are hidden while what waits is handed in. */
  hideOpen: (why: TakenAway) => void;
  /** Of the open records: that is done, and they go. */
  removeOpen: (why: TakenAway) => void;
  /**
   * Of everybody of this browser. Whoever's records are open in a tab is left to her own sync, which hands in first; what
   * is sealed on a retired tablet waits for its person to unlock it, unless she left nothing unsent when she signed out.
   */
  heed: (told: readonly PersonStanding[]) => Promise<void>;
  /** Her tablet is out of use, and what waits sealed on it goes to the office when she unlocks it. */
  isRetired: (person: RecordId) => boolean;
}

type Gone = Pick<Me, "person" | "email">;

export function makeTakingAway(
  seams: SessionSeams,
  records: OpenRecords,
  [state, setState]: [Accessor<SessionState>, (next: SessionState) => void],
): TakingAway {
  const { keyring, remembered } = seams;
  const [retired, setRetired] = createSignal<readonly RecordId[]>([]);

  // Her key first: what is left of her databases is noise from then on.
  const remove = async (gone: readonly Gone[], why: TakenAway): Promise<void> => {
    const isGone = (person: RecordId | undefined) => gone.some((one) => one.person === person);
    const isOpen = isGone(records.current()?.store.me.person);
    const taken = { is: "taken-away", why, isHandingIn: false } as const;
    if (isGone(personShown(state()))) seams.pin.drop();
    const closed = isOpen ? records.close(taken) : undefined;
    if (!isOpen && isGone(personShown(state()))) setState(taken);
    for (const { person, email } of gone) {
      endTabsOf(person);
      remembered.forget(person);
      seams.forgetHabits((of) => of === person);
      await keyring.forgetKey(person);
      await seams.forgetDeviceKey(email);
    }
    // Whoever may sign in here was listed with those who are gone.
    if (state().is === "signed-out") setState({ is: "signed-out" });
    await closed;
    await Promise.all(gone.map(({ person }) => keyring.forget(person)));
  };
  const clear = async (): Promise<void> => {
    seams.pin.drop();
    for (const { person } of remembered.people()) endTabsOf(person);
    await seams.clearTablet(
      records.close({ is: "taken-away", why: "device-lost", isHandingIn: false }),
    );
  };

  return {
    isRetired: (person) => retired().includes(person),
    hideOpen: (why) => records.hide({ is: "taken-away", why, isHandingIn: true }),
    removeOpen: (why) => {
      const me = records.current()?.store.me;
      if (why === "device-lost") void clear();
      else if (me) void remove([me], why);
    },
    heed: async (told) => {
      if (told.some(({ standing }) => standing === "device-lost")) return clear();
      const here: PersonStanding[] = [];
      for (const one of told) if (!(await seams.isAtWork(one.person))) here.push(one);
      const of = (standing: TakenAway) => here.filter((one) => one.standing === standing);
      const closed = of("account-disabled");
      if (closed.length > 0) await remove(closed, "account-disabled");
      const left: PersonStanding[] = [];
      const sealed: RecordId[] = [];
      for (const one of of("device-retired")) {
        if (await seams.leftWork.hasLeft(one.person)) left.push(one);
        else sealed.push(one.person);
      }
      if (left.length > 0) await remove(left, "device-retired");
      setRetired(sealed);
      // Unlocked, and past the offline limit: the office was heard now, and her own sync hands in what waits.
      const opened = records.current();
      if (opened && sealed.includes(opened.store.me.person)) opened.start();
    },
  };
}

function personShown(state: SessionState): RecordId | undefined {
  if (state.is === "open") return state.store.me.person;
  return "me" in state ? state.me.person : undefined;
}
