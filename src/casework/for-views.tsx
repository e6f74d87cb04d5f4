import { createMemo, For, type Accessor, type JSX } from "solid-js";
import type { KindName } from "../records/registry.ts";
import type { RecordView } from "../store/overlay.ts";

/**
 * `For` over records, kept by id: a record that changes its state keeps its row, so that an open menu or the focus
 * survives what the office sends meanwhile.
 */
export function ForViews<K extends KindName>(props: {
  each: readonly RecordView<K>[] | undefined;
  children: (view: Accessor<RecordView<K>>) => JSX.Element;
}) {
  const byId = createMemo(() => new Map((props.each ?? []).map((view) => [view.id, view])));
  return (
    <For each={[...byId().keys()]}>
      {(id) => {
        // The row of a record that has just left is disposed of after this has run once more.
        let last: RecordView<K> | undefined;
        const view = createMemo(() => (last = byId().get(id) ?? last));
        return <>{present(view, props.children)}</>;
      }}
    </For>
  );
}

function present<T>(
  value: Accessor<T | undefined>,
  children: (value: Accessor<T>) => JSX.Element,
): JSX.Element {
  const first = value();
  return first === undefined ? undefined : children(() => value() ?? first);
}
