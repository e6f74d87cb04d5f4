import { createEffect, createMemo, createSignal, onCleanup, type Accessor } from "solid-js";
import type { RecordId } from "../records/fields.ts";
import type { RecordView } from "../store/overlay.ts";
import type { Store } from "../store/store.ts";
import { whenIdle } from "../ui/when-idle.ts";

/** What a client was given, read from this tablet once for everything on a page that asks. */
export interface ClientServices {
  /** Newest first; undefined until the first of them are read. */
  views: Accessor<readonly RecordView<"service">[] | undefined>;
  /** True once every one that is on this tablet is among them. */
  isWhole: Accessor<boolean>;
}

// Nearly everybody has fewer. Of the few who have more the rest is read when the page has nothing better to do.
const FIRST = 500;
const MOST = 10_000;

/** Follows a client's services. */
export function createClientServices(store: Store, clientId: Accessor<RecordId>): ClientServices {
  const listOf = (size: number) =>
    store.createCasework(() => ({ clientId: clientId(), kind: "service", size }));
  const first = listOf(FIRST);
  const [isLong, setLong] = createSignal(false);
  const hasMore = () => (first()?.length ?? 0) >= FIRST;
  createEffect(() => {
    if (hasMore() && !isLong()) onCleanup(whenIdle(() => setLong(true)));
  });
  const long = createMemo(() => (isLong() ? listOf(MOST) : undefined));
  const all = () => long()?.();
  return {
    views: () => all() ?? first(),
    isWhole: () => first() !== undefined && (!hasMore() || (all()?.length ?? MOST) < MOST),
  };
}
