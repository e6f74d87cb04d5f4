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
  /** Of a grant. */
  funder: string;
  budget: Money;
}

/** The agency's grants and funds by name; those that ended come last. */
export function createMoney(store: Store): Accessor<readonly MoneyLine[]> {
  return createMemo(() => {
    const grants = store.reference.ofKind("grant").map(({ id, body }): MoneyLine => {
      const { name, shortName, begins, ends, funder, budget } = body.fields;
      return { kind: "grant", id, name, shortName, begins, ends, funder, budget };
    });
    const funds = store.reference.ofKind("fund").map(({ id, body }): MoneyLine => {
      const { name, shortName, begins, ends } = body.fields;
      return { kind: "fund", id, name, shortName, begins, ends, funder: "", budget: 0 };
    });
    return [...grants, ...funds].sort(
      (a, b) =>
        Number(hasEnded(a, store.today())) - Number(hasEnded(b, store.today())) ||
        a.name.localeCompare(b.name),
    );
  });
}

export function hasEnded({ ends }: Pick<MoneyLine, "ends">, today: Day): boolean {
  return ends !== null && ends < today;
}
