import { createEffect, createSignal, on, onCleanup, type Accessor } from "solid-js";
import type { Observable } from "rxjs";

/**
 * Follows a query that depends on signals; each time it changes, the old subscription ends. Undefined until the first
 * answer about a `key`. A new query about the same key keeps the last answer until its own arrives, so that a list
 * never blinks.
 */
export function createLive<T>(
  key: Accessor<string>,
  query: () => Observable<T>,
): Accessor<T | undefined> {
  const [latest, setLatest] = createSignal<{ key: string; value: T } | undefined>(undefined);
  createEffect(
    on(query, (observable) => {
      const about = key();
      const subscription = observable.subscribe((value) => setLatest({ key: about, value }));
      onCleanup(() => subscription.unsubscribe());
    }),
  );
  return () => {
    const known = latest();
    return known?.key === key() ? known.value : undefined;
  };
}
