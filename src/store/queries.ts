import { createMemo, type Accessor } from "solid-js";
import { map, of, switchMap, type Observable } from "rxjs";
import { dayNumber } from "../records/days.ts";
import type { CollectionName } from "../records/define-record.ts";
import type { RecordId } from "../records/fields.ts";
import { recordKinds, type KindIn, type KindName } from "../records/registry.ts";
import type { TruthCollections } from "./databases.ts";
import { keepEqual } from "./answer.ts";
import { createLive } from "./live.ts";
import type { Outbox } from "./outbox.ts";
import {
  overlayRecord,
  pageOf,
  type PageWish,
  type PendingRow,
  type Reached,
  type RecordView,
} from "./overlay.ts";
import { newestFirst, openTruth, type TruthRecord } from "./truth-document.ts";

interface Sources {
  truth: TruthCollections;
  outbox: Outbox;
  reached: Accessor<Reached>;
  /** The buckets of which nothing is shown any more. */
  hidden: Accessor<ReadonlySet<string>>;
}

/**
 * One record, followed: undefined while it is being looked up, null when neither the truth nor the outbox has it.
 */
export function createRecord<K extends KindName>(
  sources: Sources,
  collection: CollectionName,
  id: Accessor<RecordId>,
): Accessor<RecordView<K> | null | undefined> {
  const found = createLive(id, () =>
    sources.truth[collection]
      .findOne(id())
      .$.pipe(map((document) => (document ? openTruth<K>(document.toMutableJSON()) : null))),
  );
  return createMemo(() => {
    const truth = found();
    if (truth === undefined) return undefined;
    const shown = truth && !sources.hidden().has(truth.bucket) ? truth : undefined;
    return overlayRecord(shown, sources.outbox.pendingOf(id()), sources.reached()) ?? null;
  });
}

/** Which records of a client, and how many. */
export interface CaseworkList<K extends KindIn<"casework">> extends PageWish {
  /** Null: those that hang on no client, as a head count. */
  clientId: RecordId | null;
  kind: K;
}

/** The newest records of a kind of one client, or of no client, followed; withdrawn ones are left out unless they are asked for. */
export function createCasework<K extends KindIn<"casework">>(
  sources: Sources,
  list: Accessor<CaseworkList<K>>,
): Accessor<RecordView<K>[] | undefined> {
  const pendingOfList = createMemo(() => pendingIn(sources.outbox, list()));
  const pendingIds = createMemo(() => [...new Set(pendingOfList().map(({ row }) => row.id))], [], {
    equals: (a, b) => a.join() === b.join(),
  });
  const key = () => `${list().clientId ?? ""} ${list().kind}`;
  const page = createLive(key, () => {
    const wanted = list().size + pendingIds().length;
    return firstRows(sources.truth, list(), wanted, wanted);
  });
  const beneath = createLive(key, () => {
    const ids = pendingIds();
    if (ids.length === 0) return of([]);
    return sources.truth.casework
      .findByIds(ids)
      .$.pipe(map((found) => openAll<K>([...found.values()])));
  });
  return createMemo<RecordView<K>[] | undefined>((before) => {
    const [first, more] = [page(), beneath()];
    if (first === undefined || more === undefined) return undefined;
    const here = [...first, ...more].filter(({ bucket }) => !sources.hidden().has(bucket));
    const truth = [...new Map(here.map((record) => [record.id, record])).values()];
    const views = pageOf<K>(
      truth,
      sources.outbox.pendingByRecord(),
      pendingOfList(),
      sources.reached(),
      newestFirstOf,
      list(),
    );
    // What did not change stays the same object: its row keeps its focus and its open menu when others arrive.
    return keepEqual(before ?? [], views, (view) => view.id);
  });
}

/** The first rows of a list by index, as many as hold `wanted` of those that it shows. */
function firstRows<K extends KindIn<"casework">>(
  truth: TruthCollections,
  list: CaseworkList<K>,
  wanted: number,
  limit: number,
): Observable<TruthRecord<K>[]> {
  const { clientId, kind, withWithdrawn } = list;
  const rows = truth.casework.find({
    // An index has no nulls: where there is no client, its field is empty.
    selector: { clientId: clientId ?? "", kind },
    sort: [{ clientId: "asc" }, { kind: "asc" }, { newestFirst: "asc" }, { id: "asc" }],
    limit,
  });
  return rows.$.pipe(
    switchMap((documents) => {
      const records = openAll<K>(documents);
      const shown = withWithdrawn ? records : records.filter(({ body }) => body.withdrawn === null);
      // Whether a row is withdrawn is sealed, so no index can leave it out: more are read until enough stand.
      if (shown.length >= wanted || documents.length < limit) return of(records);
      return firstRows(truth, list, wanted, 2 * limit);
    }),
  );
}

function openAll<K extends KindName>(
  documents: readonly { toMutableJSON: () => Parameters<typeof openTruth>[0] }[],
): TruthRecord<K>[] {
  return documents.flatMap((document) => openTruth<K>(document.toMutableJSON()) ?? []);
}

function pendingIn(outbox: Outbox, list: CaseworkList<KindIn<"casework">>): PendingRow[] {
  const found: PendingRow[] = [];
  for (const rows of outbox.pendingByRecord().values()) {
    const first = rows[0]?.row;
    if (first?.clientId === list.clientId && first.kind === list.kind) found.push(...rows);
  }
  return found;
}

/** The history key of a record as shown, the same as its envelope's once it is received. */
export function newestFirstOf<K extends KindName>(view: RecordView<K>): number {
  // Each kind reads its own day; the view's fields are of that kind.
  const dayOf = recordKinds[view.kind].day as (fields: unknown) => string | null;
  const day = dayOf(view.fields);
  return newestFirst(day === null ? 0 : dayNumber(day), view.createdAt);
}
