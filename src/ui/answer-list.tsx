import {
  createEffect,
  createMemo,
  createSignal,
  For,
  on,
  onCleanup,
  onMount,
  Show,
  type Accessor,
  type JSX,
} from "solid-js";
import css from "./answer-list.module.css";

export type AnswerListProps<T> = {
  /** Names the list. */
  label: string;
  /** What is answered: another question begins at its first row again. */
  question: string;
  items: readonly T[];
  /** Rows that an answer leaves over wait for the next one, unseen, as long as this stays the same. */
  keptWhile: unknown;
  /** The content of a row, made once: what stands in it changes with each answer. */
  children: (item: Accessor<T>) => JSX.Element;
  /** Stands behind the last item. */
  last: JSX.Element;
};

/** The height of a row that decides how many fill a screen; the others are made when somebody scrolls. */
const ROW = 64;
const MORE = 20;

/**
 * The rows of one answer after the other, as a search gives them with each key. Making a row takes many times as long as
 * putting other words into it, so that rows stay: a virtual list would make them anew whenever an answer is longer than
 * the one before.
 */
export function AnswerList<T>(props: AnswerListProps<T>): JSX.Element {
  const screenful = Math.ceil(innerHeight / ROW);
  const [most, setMost] = createSignal(screenful);
  const made = createMemo<{ rows: number; keptWhile: unknown }>(
    (before) => {
      const shown = Math.min(props.items.length, most());
      const keptWhile = props.keptWhile;
      const kept = keptWhile === before.keptWhile ? Math.min(before.rows, screenful) : 0;
      return { rows: Math.max(shown, kept), keptWhile };
    },
    { rows: 0, keptWhile: undefined },
  );
  const rows = createMemo(() => made().rows);
  let scroller: HTMLDivElement | undefined;
  let isScrolled = false;
  createEffect(
    on(
      () => props.question,
      () => {
        setMost(screenful);
        // Asking where it stands would lay out the page.
        if (isScrolled) scroller?.scrollTo(0, 0);
        isScrolled = false;
      },
      { defer: true },
    ),
  );
  return (
    <div class={css["scroller"]} ref={scroller} onScroll={() => (isScrolled = true)}>
      <ul aria-label={props.label}>
        <For each={Array.from({ length: rows() }, (_, row) => row)}>
          {(row) => {
            const item = createMemo<T | undefined>((before) => props.items[row] ?? before);
            return (
              <li hidden={row >= props.items.length}>
                <Show when={item()}>{(there) => props.children(there)}</Show>
              </li>
            );
          }}
        </For>
        <Show
          when={most() >= props.items.length}
          fallback={<NearEnd within={() => scroller} onSeen={() => setMost(most() + MORE)} />}
        >
          <li>{props.last}</li>
        </Show>
      </ul>
    </div>
  );
}

// Made anew after each step: the next one is taken while this row is still in sight.
function NearEnd(props: {
  within: () => HTMLElement | undefined;
  onSeen: () => void;
}): JSX.Element {
  let end: HTMLLIElement | undefined;
  onMount(() => {
    const root = props.within();
    if (!end || !root) return;
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        props.onSeen();
        // Watching again tells at once whether it is still in sight.
        if (end) {
          seen.unobserve(end);
          seen.observe(end);
        }
      },
      { root, rootMargin: `${ROW}px` },
    );
    seen.observe(end);
    onCleanup(() => seen.disconnect());
  });
  return <li class={css["end"]} ref={end} aria-hidden="true" />;
}
