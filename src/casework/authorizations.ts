import { createMemo, type Accessor } from "solid-js";
import {
  balanceOf,
  servicesAgainst,
  standingOf,
  type Balance,
  type CountedService,
  type Standing,
} from "../records/authorization/balance.ts";
import type { AuthorizedSoFar } from "../records/authorization/over-authorization.ts";
import type { Day, RecordId } from "../records/fields.ts";
import type { RecordView } from "../store/overlay.ts";
import type { Store } from "../store/store.ts";
import type { ClientServices } from "./client-services.ts";

/** An authorization of a client, with what was given against it. */
export interface OneAuthorization {
  view: RecordView<"authorization">;
  balance: Balance;
  standing: Standing;
  against: readonly CountedService[];
}

/** A client's authorizations, newest first. */
export interface Authorizations {
  /** Undefined until they are read from this tablet. */
  all: Accessor<readonly OneAuthorization[] | undefined>;
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
  clientId: Accessor<RecordId>,
  services: ClientServices,
): Authorizations {
  const views = store.createCasework(() => ({
    clientId: clientId(),
    kind: "authorization",
    size: MOST,
  }));
  // A balance of some of them would be wrong: nothing is said before all of them are counted.
  const counted = createMemo(() =>
    services.isWhole() ? services.views()?.map(asCounted) : undefined,
  );
  const all = createMemo(() => {
    const [known, given] = [views(), counted()];
    if (known === undefined || given === undefined) return undefined;
    return known.map((view): OneAuthorization => {
      const balance = balanceOf(view.id, view.fields, given);
      const standing = standingOf(view.fields, balance, store.today());
      return { view, balance, standing, against: servicesAgainst(view.id, given) };
    });
  });
  return {
    all,
    usable: (definition, date) =>
      (all() ?? [])
        .filter(({ view, standing }) => {
          const { begin, end } = view.fields;
          const isRunning = begin <= date && (end === null || date <= end);
          // Of a day that is over an expired one covers, too: the service is only recorded late.
          const isApproved = standing !== "pending" && standing !== "denied";
          return isApproved && isRunning && view.fields.definition === definition;
        })
        .sort((a, b) => isUsedUp(a) - isUsedUp(b) || (endOf(a) < endOf(b) ? -1 : 1))[0],
  };
}

function isUsedUp({ standing }: OneAuthorization): number {
  return standing === "exhausted" ? 1 : 0;
}

/** An authorization as the soft checks of a service want it (domain §3). */
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
