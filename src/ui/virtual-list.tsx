import { Virtualizer, type VirtualizerHandle } from "virtua/solid";
import { createMemo, createSignal, onCleanup, onMount, Show, type JSX } from "solid-js";
import css from "./virtual-list.module.css";

export type VirtualListProps = {
  /** Names the list. */
  label: string;
  id?: string | undefined;
  /** How many rows there are. */
  count: number;
  /** The row at a place, without its `<li>`; only rows near the view exist. */
  children: (row: number) => JSX.Element;
  /** Where it was left, in pixels: the way back finds the same rows. */
  offset?: number | undefined;
  onLeave?: ((offset: number) => void) | undefined;
};

/** A scrolling list of any length that fills the room it is given. */
export function VirtualList(props: VirtualListProps) {
  const count = createMemo(() => props.count);
  const rows = createMemo(() => Array.from({ length: count() }, (_, row) => row));
  let handle: VirtualizerHandle | undefined;
  let isPlaced = false;
  // The rows arrive after the list: only then is there something to scroll to.
  const place = () => {
    if (isPlaced || !handle || props.count === 0) return;
    isPlaced = true;
    if (props.offset) handle.scrollTo(props.offset);
  };
  onCleanup(() => props.onLeave?.(handle?.scrollOffset ?? 0));
  // A route that is still loading mounts its lists before they stand in the page; there nothing can be measured.
  const [isStanding, setStanding] = createSignal(false);
  let scroller: HTMLDivElement | undefined;
  let frame = 0;
  const stand = () => {
    if (scroller?.isConnected) setStanding(true);
    else frame = requestAnimationFrame(stand);
  };
  onMount(stand);
  onCleanup(() => cancelAnimationFrame(frame));
  return (
    <div class={css["scroller"]} ref={scroller}>
      <Show when={isStanding()}>
        <Virtualizer
          ref={(made) => {
            handle = made ?? handle;
            queueMicrotask(place);
          }}
          data={rows()}
          as={(own: JSX.HTMLAttributes<HTMLUListElement>) => (
            <ul {...own} id={props.id} aria-label={props.label} />
          )}
          item="li"
          onResize={place}
        >
          {(row) => props.children(row)}
        </Virtualizer>
      </Show>
    </div>
  );
}
