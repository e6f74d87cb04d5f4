import { createMemo, mapArray, type Accessor } from "solid-js";
import { createAuthorizations, type OneAuthorization } from "../../casework/authorizations.ts";
import { createClientServices } from "../../casework/client-services.ts";
import type { Day, RecordId } from "../../records/fields.ts";
import type { Store } from "../../store/store.ts";

/** What the service of a group counts against, for each of its clients. */
export interface GroupAuthorizations {
  of: (client: RecordId) => OneAuthorization | undefined;
  /** False until they are read from this tablet. */
  isReady: Accessor<boolean>;
}

const MOST = 100;

/**
 * Follows the authorizations of whoever is ticked. They are few; what was given is read only of those who have one for
 * this service: forty people's services are not opened for nothing.
 */
export function createGroupAuthorizations(
  store: Store,
  group: {
    clients: Accessor<readonly RecordId[]>;
    definition: Accessor<RecordId>;
    date: Accessor<Day>;
  },
): GroupAuthorizations {
  const followed = mapArray(group.clients, (id) => {
    const views = store.createCasework(() => ({ clientId: id, kind: "authorization", size: MOST }));
    const isConcerned = createMemo(() =>
      (views() ?? []).some(({ fields }) => fields.definition === group.definition()),
    );
    const authorizations = createMemo(() =>
      isConcerned()
        ? createAuthorizations(
            store,
            () => id,
            createClientServices(store, () => id),
          )
        : undefined,
    );
    return {
      id,
      usable: () => authorizations()?.usable(group.definition(), group.date()),
      isReady: () =>
        views() !== undefined && (!isConcerned() || authorizations()?.all() !== undefined),
    };
  });
  return {
    of: (client) =>
      followed()
        .find(({ id }) => id === client)
        ?.usable(),
    isReady: () => followed().every(({ isReady }) => isReady()),
  };
}
