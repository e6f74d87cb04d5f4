import { createMemo, type Accessor } from "solid-js";
import {
  balanceOf,
  servicesAgainst,
  standingOf,
  type Balance,
  type CountedService,
  type Standing,
} from "../records/authorization/balance.ts";
import { covers, type AuthorizedSoFar } from "../records/authorization/over-authorization.ts";
import type { Day, RecordId } from "../records/fields.ts";
import type { RecordView } from "../store/overlay.ts";
import type { Store } from "../store/store.ts";
import type { ClientServices } from "./client-services.ts";
import { createOlderRecords } from "./older-records.ts";
import { createTally, type Tally } from "./tally.ts";

/** An authorization of a client, with what was given against it. */
export interface OneAuthorization {
  view: RecordView<"authorization">;
  /** Of what is on this tablet: where that is not the whole, more may have been given, never less. */
  balance: Balance;
  tally: Tally;
  standing: Standing;
  against: readonly CountedService[];
}

/** A client's authorizations, newest first. */
export interface Authorizations {
  /** Undefined until they are read from this tablet. */
  all: Accessor<readonly OneAuthorization[] | undefined>;
  /** False until everything that is on this tablet is counted: what is saved waits for that, and for no more. */
  isReady: Accessor<boolean>;
  /** Where it is not the whole, there may be others of hers than these. */
  tally: Accessor<Tally>;
  /**
   * The approved one that a service of that day counts against: of those with something left the one that ends first,
   * else one that is used up, so that giving more is seen as going over.
   */
  usable: (definition: RecordId, date: Day) => OneAuthorization | undefined;
}

const MOST = 100;

/** Follows a client's authorizations and their balances, with what this tablet has not sent. */
export function createAuthorizations(
  store: Store,
  client: Accessor<RecordView<"client">>,
  services: ClientServices,
): Authorizations {
  const views = store.createCasework(() => ({
    clientId: client().id,
    kind: "authorization",
    size: MOST,
  }));
  const tally = createTally(store, services, createOlderRecords(store, client));
  const counted = createMemo(() => services.views()?.map(asCounted));
  const all = createMemo(() => {
    const [known, given] = [views(), counted()];
    if (known === undefined || given === undefined) return undefined;
    return known.map((view): OneAuthorization => {
      const balance = balanceOf(view.id, view.fields, given);
      const standing = standingOf(view.fields, balance, store.today());
      const against = servicesAgainst(view.id, given);
      return { view, balance, tally: tally(), standing, against };
    });
  });
  return {
    all,
    isReady: () => all() !== undefined && services.isWhole(),
    tally,
    usable: (definition, date) =>
      (all() ?? [])
        .filter(({ view }) => covers(view.fields, { definition, date }))
        .sort((a, b) => isUsedUp(a) - isUsedUp(b) || (endOf(a) < endOf(b) ? -1 : 1))[0],
  };
}

function isUsedUp({ standing }: OneAuthorization): number {
  return standing === "exhausted" ? 1 : 0;
}

/**
 * An authorization as the soft checks of a service want it (domain §3). Of one that is not counted whole only what is
 * over already is said to be: the office, which has everything, says the rest.
 */
export function soFar(one: OneAuthorization | undefined): AuthorizedSoFar | undefined {
  return one && { authorization: one.view.fields, remaining: one.balance.remaining };
}

function endOf({ view }: OneAuthorization): string {
  return view.fields.end ?? "9999";
}

function asCounted(view: RecordView<"service">): CountedService {
  const { id, seq, order, fields, withdrawn, state } = view;
  return {
    id,
    seq,
    order,
    isSent: state.is === "received",
    isWithdrawn: withdrawn !== null,
    fields,
  };
}
