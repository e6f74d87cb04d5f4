import { createMemo, type Accessor } from "solid-js";
import {
  isCaseworker,
  mayAssign,
  seesClient,
  sightChange,
  type Colleague,
  type Sharing,
} from "../../records/client/who-sees.ts";
import type { RecordId } from "../../records/fields.ts";
import { briefName, type Person } from "../../records/reference/agency.ts";
import { useStore } from "../../store/store-context.tsx";

/** Somebody of the agency, as the form names her. */
export interface Staff extends Colleague {
  title: string;
  brief: string;
  name: Person["name"];
}

/** Who sees the client of a form, as it stands and as it would be saved. */
export interface WhoSees {
  /** Whether the person at this tablet may restrict the client and assign people. */
  mayAssign: Accessor<boolean>;
  /** Everybody whom a client can be assigned to: those of her sites first, then by name. */
  staff: Accessor<readonly Staff[]>;
  assigned: Accessor<readonly Staff[]>;
  isOfTheirSites: (one: Staff) => boolean;
  /** Colleagues who would not see the client any more, and who would only now; nobody while nothing was changed. */
  lose: Accessor<readonly Staff[]>;
  gain: Accessor<readonly Staff[]>;
  /** The same of the person at this tablet. */
  loseMyself: Accessor<boolean>;
  /** Restricted, and no supervisor among those named: what is recorded is reviewed by nobody. */
  isUnreviewed: Accessor<boolean>;
}

export function createWhoSees(before: Accessor<Sharing>, after: Accessor<Sharing>): WhoSees {
  const store = useStore();
  const everybody = createMemo(() =>
    store.reference.ofKind("person").map(({ id, body }) => staffOf(id, body.fields)),
  );
  const me = () => store.me.person;
  const change = createMemo(() => sightChange(everybody(), before(), after()));
  const isOthers = ({ id }: Staff) => id !== me();
  const isOfTheirSites = (one: Staff) => one.sites.some((site) => after().sites.includes(site));
  const rankOf = (one: Staff) => (isOfTheirSites(one) ? 0 : 1);
  const assigned = createMemo(() =>
    after().assigned.flatMap((id) => everybody().find((one) => one.id === id) ?? []),
  );
  return {
    mayAssign: () => mayAssign({ id: me(), role: store.me.role }, before()),
    staff: createMemo(() =>
      everybody()
        .filter((one) => one.active && isCaseworker(one.role))
        .sort((a, b) => rankOf(a) - rankOf(b) || a.brief.localeCompare(b.brief)),
    ),
    assigned,
    isOfTheirSites,
    lose: () => change().lose.filter(isOthers),
    gain: () => change().gain.filter(isOthers),
    loseMyself: () => change().lose.some(({ id }) => id === me()),
    isUnreviewed: () =>
      after().restricted &&
      !assigned().some((one) => one.role === "supervisor" && seesClient(one, after())),
  };
}

function staffOf(id: RecordId, { name, role, title, sites, active }: Person): Staff {
  return { id, name, brief: briefName({ name }), role, title, sites, active };
}
