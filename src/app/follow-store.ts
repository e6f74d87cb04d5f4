import { createEffect, createRoot } from "solid-js";
import type { Me } from "../records/signed-in.ts";
import type { Store } from "../store/store.ts";
import type { TakenAway } from "../store/taken-away.ts";
import type { Remembered } from "./remembered.ts";

/** Keeps what the locked page will say in step with the open records: how many wait, and the agency's own settings. */
export function followStore(
  store: Store,
  remembered: Remembered,
  on: { onLeaving: (why: TakenAway) => void; onTakenAway: (why: TakenAway) => void },
): () => void {
  return createRoot((dispose) => {
    createEffect(() => remembered.setWaiting(store.me.person, store.waiting().length));
    createEffect(() => remembered.remember(asSettingsSay(store)));
    createEffect(() => {
      const { leaving, takenAway } = store.sync.state();
      if (takenAway) on.onTakenAway(takenAway);
      else if (leaving) on.onLeaving(leaving);
    });
    return dispose;
  });
}

function asSettingsSay({ me: signedIn, reference, sync }: Store): Me {
  // Another address is what she signs in with the next time; until then her tablet proves her under the old one.
  const me = { ...signedIn, email: sync.state().email ?? signedIn.email };
  const [settings] = reference.ofKind("settings");
  if (!settings) return me;
  const { agencyName, foundTabletPhone, offlineLimitDays, idleLockMinutes } = settings.body.fields;
  return {
    ...me,
    orgName: agencyName,
    foundTabletPhone,
    offlineLimitDays,
    idleLockMinutes: idleLockMinutes ?? me.idleLockMinutes,
  };
}
