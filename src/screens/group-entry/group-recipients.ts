import { createMemo, mapArray, untrack, type Accessor } from "solid-js";
import { createAuthorizations, type OneAuthorization } from "../../casework/authorizations.ts";
import { createClientServices } from "../../casework/client-services.ts";
import {
  createEligibility,
  eligibilityOfNew,
  type ServiceEligibility,
} from "../../casework/eligibility.ts";
import { newServices } from "../../casework/service-changes.ts";
import type { Day, RecordId } from "../../records/fields.ts";
import type { Service } from "../../records/service/service.ts";
import type { RecordView } from "../../store/overlay.ts";
import type { Change } from "../../store/save-rows.ts";
import type { Store } from "../../store/store.ts";
import type { NamedPerson } from "./named-people.ts";

/** What the service of a group counts against, and what the rules say of it, for each of its clients. */
export interface GroupRecipients {
  authorizationOf: (client: RecordId) => OneAuthorization | undefined;
  /** Null where no rule decides about the service. */
  eligibilityOf: (client: RecordId) => ServiceEligibility | null;
  /** Her service as a new record, with what the rules say of her. */
  changesFor: (person: NamedPerson, service: Service) => Change[];
  /** False until everything about them that the records are made from is read from this tablet. */
  isReady: Accessor<boolean>;
}

interface Group {
  clients: Accessor<readonly RecordId[]>;
  definition: Accessor<RecordId>;
  date: Accessor<Day>;
}

/** Follows what is known of whoever is ticked. */
export function createGroupRecipients(store: Store, group: Group): GroupRecipients {
  const isRuled = createMemo(() =>
    store.reference
      .ofKind("eligibility-rule")
      .some(
        ({ body: { fields } }) => !fields.retired && fields.services.includes(group.definition()),
      ),
  );
  const followed = mapArray(group.clients, (id) => ({
    id,
    ...createGroupRecipient(store, id, group, isRuled),
  }));
  const find = (client: RecordId) => followed().find(({ id }) => id === client);
  return {
    authorizationOf: (client) => find(client)?.authorization(),
    eligibilityOf: (client) => find(client)?.eligibility() ?? null,
    changesFor: ({ id, made }, service) =>
      newServices([service], {
        clientId: id,
        eligibility: made
          ? eligibilityOfNew(store, made)
          : { of: () => find(id)?.eligibility() ?? null },
        newId: store.newId,
      }),
    isReady: () => followed().every(({ isReady }) => isReady()),
  };
}

const MOST = 100;

// Her authorizations are few. What she was given is read only where one of them or a rule is about this service: forty
// people's services are not opened for nothing.
function createGroupRecipient(
  store: Store,
  id: RecordId,
  { definition, date }: Group,
  isRuled: Accessor<boolean>,
) {
  const client = store.createRecord<"client">("clients", () => id);
  const isHere = createMemo(() => client() !== undefined && client() !== null);
  const views = store.createCasework(() => ({ clientId: id, kind: "authorization", size: MOST }));
  const isAuthorized = createMemo(() =>
    (views() ?? []).some(({ fields }) => fields.definition === definition()),
  );
  const isConcerned = createMemo(() => isHere() && (isAuthorized() || isRuled()));
  const file = createMemo(() => {
    const first = isConcerned() ? untrack(client) : undefined;
    return first && createFile(store, () => client() ?? first, { isAuthorized, isRuled });
  });
  return {
    authorization: () => file()?.authorizations()?.usable(definition(), date()),
    eligibility: () => file()?.eligibility()?.of(definition()) ?? null,
    isReady: () => client() !== undefined && views() !== undefined && (file()?.isReady() ?? true),
  };
}

function createFile(
  store: Store,
  client: Accessor<RecordView<"client">>,
  { isAuthorized, isRuled }: { isAuthorized: Accessor<boolean>; isRuled: Accessor<boolean> },
) {
  const services = createClientServices(store, () => client().id);
  const authorizations = createMemo(() =>
    isAuthorized() ? createAuthorizations(store, client, services) : undefined,
  );
  const eligibility = createMemo(() =>
    isRuled() ? createEligibility(store, client, services) : undefined,
  );
  return {
    authorizations,
    eligibility,
    isReady: () => [authorizations(), eligibility()].every((part) => part?.isReady() ?? true),
  };
}
