import { createEffect, createMemo, createSignal, mapArray, untrack, type Accessor } from "solid-js";
import {
  createAuthorizations,
  soFar,
  type OneAuthorization,
} from "../../casework/authorizations.ts";
import { createClientServices } from "../../casework/client-services.ts";
import {
  createEligibility,
  eligibilityOfNew,
  eligibilityUnread,
  type ServiceEligibility,
} from "../../casework/eligibility.ts";
import { newServices } from "../../casework/service-changes.ts";
import type { Day, RecordId } from "../../records/fields.ts";
import { enrollmentInGroup } from "../../records/service/group-services.ts";
import { serviceOddities, type ServiceOddity } from "../../records/service/service-rules.ts";
import type { Service } from "../../records/service/service.ts";
import type { RecordView } from "../../store/overlay.ts";
import type { Change } from "../../store/save-rows.ts";
import type { Store } from "../../store/store.ts";
import type { NamedPerson } from "./named-people.ts";

/** What the service of a group belongs to and counts against, and what the rules say of it, for each of its clients. */
export interface GroupRecipients {
  authorizationOf: (client: RecordId) => OneAuthorization | undefined;
  /** Null where no rule decides about the service. */
  eligibilityOf: (client: RecordId) => ServiceEligibility | null;
  /** A service of hers with what it belongs to, what it counts against, and what is odd about it. */
  complete: (client: RecordId, service: Service) => Service & { flags: ServiceOddity[] };
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
    complete: (client, service) => complete(store, service, find(client)),
    changesFor: ({ id, made }, service) =>
      newServices([service], {
        clientId: id,
        eligibilityOf: made
          ? eligibilityOfNew(store, made).of
          : (definition) => find(id)?.eligibilitySoFar() ?? eligibilityUnread(store).of(definition),
        newId: store.newId,
      }),
    isReady: () => followed().every(({ isReady }) => isReady()),
  };
}

type Recipient = ReturnType<typeof createGroupRecipient>;

// Of somebody who is only now being recorded nothing is known that could be odd.
function complete(store: Store, service: Service, recipient: Recipient | undefined) {
  const definition = store.reference.find("service-definition", service.definition)?.body.fields;
  const against = recipient?.authorization();
  const enrollments = recipient?.enrollments() ?? new Map<RecordId, never>();
  const enrollment = enrollmentInGroup(recipient?.given() ?? [], {
    ...{ date: service.date, programs: definition?.programs ?? [], enrollments },
  });
  const put = { ...service, enrollment, authorization: against?.view.id ?? null };
  const flags = serviceOddities(put, {
    today: store.today(),
    definition,
    grant: store.reference.find("grant", put.grant)?.body.fields,
    enrollment: enrollment === null ? undefined : enrollments.get(enrollment),
    authorization: soFar(against),
    sameDay: recipient?.given() ?? [],
  });
  return { ...put, flags };
}

const MOST = 100;

// Her authorizations are few. All that she was given is read only where one of them or a rule is about this service:
// forty people's services are not opened for nothing.
function createGroupRecipient(
  store: Store,
  id: RecordId,
  { definition, date }: Group,
  isRuled: Accessor<boolean>,
) {
  const client = store.createRecord<"client">("clients", () => id);
  const isHere = createMemo(() => client() !== undefined && client() !== null);
  const views = store.createCasework(() => ({ clientId: id, kind: "authorization", size: MOST }));
  const stays = store.createCasework(() => ({ clientId: id, kind: "enrollment", size: MOST }));
  const lately = createLately(store, id, date);
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
    eligibilitySoFar: () => file()?.eligibility()?.soFar(definition()) ?? null,
    enrollments: createMemo(() => new Map((stays() ?? []).map((view) => [view.id, view.fields]))),
    /** Newest first, and at least as far back as the day. */
    given: lately.given,
    isReady: () =>
      client() !== undefined &&
      views() !== undefined &&
      stays() !== undefined &&
      lately.isReady() &&
      (file()?.isReady() ?? true),
  };
}

const FEW = 20;
const MOST_LATELY = 2000;

// A page of what she was given, and more only where it does not reach back to the day.
function createLately(store: Store, clientId: RecordId, date: Accessor<Day>) {
  const [size, setSize] = createSignal(FEW);
  const views = store.createCasework(() => ({ clientId, kind: "service", size: size() }));
  const isShort = () => {
    const found = views() ?? [];
    const isFull = found.length >= size() && size() < MOST_LATELY;
    return isFull && (found.at(-1)?.fields.date ?? "") >= date();
  };
  createEffect(() => {
    if (isShort()) setSize((before) => before * 5);
  });
  return {
    given: createMemo(() =>
      (views() ?? []).map(({ fields }) => fields).filter(({ turnAway }) => turnAway === null),
    ),
    isReady: () => views() !== undefined && !isShort(),
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
