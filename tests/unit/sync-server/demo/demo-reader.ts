import type { KindName } from "../../../../src/records/registry.ts";
import type { DemoAgency } from "../../../../sync-server/demo/demo-agency.ts";
import type { SeedOf } from "../../../../sync-server/demo/ledger.ts";

/** The records of one kind. */
export function recordsOf<K extends KindName>(demo: DemoAgency, kind: K): SeedOf<K>[] {
  // A record's `kind` tells its type; the compiler does not narrow by an open kind.
  return demo.records.filter((record) => record.kind === kind) as unknown as SeedOf<K>[];
}

/** How many of a list have each key. */
export function countBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}

/** What was saved in one moment for one client. */
export function savedTogether<T extends { clientId: string | null; at: string }>(
  list: readonly T[],
): T[] {
  const moment = (one: T) => `${one.clientId}/${one.at}`;
  const counts = countBy(list, moment);
  return list.filter((one) => (counts.get(moment(one)) ?? 0) > 1);
}
