import { createMemo, type Accessor } from "solid-js";
import type { Day, Money, RecordId } from "../../../records/fields.ts";
import type { Store } from "../../../store/store.ts";

/** A grant that services are charged to (S-13), or a fund that authorizations draw on (S-36). */
export interface MoneyLine {
  kind: "grant" | "fund";
  id: RecordId;
  name: string;
  shortName: string;
  begins: Day | null;
  ends: Day | null;
  retired: boolean;
  /** Of a grant. */
  funder: string;
  /** What it may spend; zero: nobody typed it yet. */
  budget: Money;
  /** Of a grant: what it paid besides the services that are recorded here. */
  spent: Money;
}

/** The agency's grants and funds by name; those that ended come after the others, the retired ones last. */
export function createMoney(store: Store): Accessor<readonly MoneyLine[]> {
  return createMemo(() => {
    const grants = store.reference.ofKind("grant").map(({ id, body }): MoneyLine => {
      const { retired = false, ...fields } = body.fields;
      return { kind: "grant", id, retired, ...fields };
    });
    const funds = store.reference.ofKind("fund").map(({ id, body }): MoneyLine => {
      const { retired = false, budget = 0, ...fields } = body.fields;
      return { kind: "fund", id, retired, ...fields, funder: "", budget, spent: 0 };
    });
    return [...grants, ...funds].sort(
      (a, b) =>
        Number(a.retired) - Number(b.retired) ||
        Number(hasEnded(a, store.today())) - Number(hasEnded(b, store.today())) ||
        a.name.localeCompare(b.name),
    );
  });
}

export function hasEnded({ ends }: Pick<MoneyLine, "ends">, today: Day): boolean {
  return ends !== null && ends < today;
}
