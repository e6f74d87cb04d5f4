import { createMemo, createSignal, type Accessor } from "solid-js";
import type { AccountLine } from "../../../office/administration.ts";
import type { RecordId } from "../../../records/fields.ts";
import { useStore } from "../../../store/store-context.tsx";

/** How an account stands, as the list says it. */
export const accountStates = ["active", "invited", "link-ended", "asked", "disabled"] as const;
export type AccountState = (typeof accountStates)[number];

/** How an account stands: what somebody must act on comes before what is merely so. */
export function stateOf(account: AccountLine, now: string): AccountState {
  if (account.status === "disabled") return "disabled";
  if (account.askedForPassword !== null) return "asked";
  if (account.status === "active") return "active";
  return account.linkUntil !== null && account.linkUntil > now ? "invited" : "link-ended";
}

// Empty: whatever it is.
interface Chosen {
  text: string;
  role: AccountLine["role"] | "";
  site: RecordId;
  state: AccountState | "";
}

const everybody: Chosen = { text: "", role: "", site: "", state: "" };

export interface PeopleFilter {
  now: Accessor<Chosen>;
  set: (change: Partial<Chosen>) => void;
  clear: () => void;
  isOn: Accessor<boolean>;
  shown: Accessor<readonly AccountLine[]>;
}

/** Words, role, site and state; together they leave whom they all fit. */
export function createPeopleFilter(accounts: Accessor<readonly AccountLine[]>): PeopleFilter {
  const store = useStore();
  const [now, setNow] = createSignal(everybody);
  const shown = createMemo(() => {
    const { role, site, state } = now();
    const words = folded(now().text).split(" ").filter(Boolean);
    return accounts().filter(
      (account) =>
        (role === "" || account.role === role) &&
        (site === "" || account.sites.includes(site)) &&
        (state === "" || stateOf(account, store.now()) === state) &&
        words.every((word) => searched(account).includes(word)),
    );
  });
  return {
    now,
    set: (change) => setNow((before) => ({ ...before, ...change })),
    clear: () => setNow(everybody),
    isOn: () => Object.values(now()).some((chosen) => chosen !== ""),
    shown,
  };
}

function searched({ name, email, title }: AccountLine): string {
  return folded(`${name.given} ${name.family} ${email} ${title}`);
}

// "josé" finds José, "jose" does, too.
function folded(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
