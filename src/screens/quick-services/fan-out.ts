import { createMemo, mapArray, untrack, type Accessor } from "solid-js";
import { createHousehold } from "../../casework/clients/household.ts";
import { NONE } from "../../casework/service-choices.ts";
import { householdOf } from "../../records/client/household.ts";
import type { RecordId } from "../../records/fields.ts";
import type { Card } from "../../store/cards.ts";
import type { Store } from "../../store/store.ts";
import { createRecipient, type Recipient } from "./recipient.ts";

/** The others of a client's household, and those of them who are given the same. */
export interface FanOut {
  /** Undefined until they are found. */
  others: Accessor<readonly Card[] | undefined>;
  ticked: Accessor<readonly RecordId[]>;
  /** Whoever is ticked and on this tablet. */
  recipients: Accessor<readonly Recipient[]>;
  /** False until everything about each of them is read from this tablet. */
  isReady: Accessor<boolean>;
}

/** Follows who lives with a client. Of `wanted` only those count who still do. */
export function createFanOut(
  store: Store,
  self: Recipient,
  wanted: Accessor<readonly RecordId[]>,
): FanOut {
  const clientId = () => self.client().id;
  const others = createHousehold(store, clientId, () =>
    householdOf(clientId(), self.client().fields),
  );
  const ticked = createMemo(
    () => (others() ?? []).map(({ id }) => id).filter((id) => wanted().includes(id)),
    [],
    { equals: (a, b) => a.join() === b.join() },
  );
  // One day, grant and provider for all of them, as the page says; the enrollment is each one's own.
  const shared = {
    content: {
      get date() {
        return self.date();
      },
      get grant() {
        return self.setting().grant ?? NONE;
      },
      enrollment: null,
      get provider() {
        return self.setting().provider;
      },
    },
    day: self.date,
  };
  const made = mapArray(ticked, (id) => {
    const view = store.createRecord<"client">("clients", () => id);
    const isHere = createMemo(() => view() !== null && view()?.withdrawn === null);
    return createMemo(() => {
      const first = isHere() ? untrack(view) : undefined;
      return first
        ? createRecipient(
            store,
            createMemo(() => view() ?? first),
            shared,
          )
        : undefined;
    });
  });
  const recipients = createMemo(() => made().flatMap((recipient) => recipient() ?? []));
  return {
    others,
    ticked,
    recipients,
    isReady: () =>
      recipients().length === ticked().length &&
      recipients().every((recipient) => recipient.isReady()),
  };
}
