import { For } from "solid-js";
import css from "./drawing.module.css";

/** The six house drawings; decorative, since the sentence beside each says it. */
export type DrawingName =
  "empty-today" | "no-results" | "offline" | "all-sent" | "first-sync" | "error";

type Strokes = {
  /** Ink, in the colour of the text. */
  ink: readonly string[];
  /** The one stroke of clay. */
  clay: readonly string[];
};

const drawings: Record<DrawingName, Strokes> = {
  // An open notebook with a clean page, a pencil lying across it.
  "empty-today": {
    ink: [
      "M8 70V22c14-5 32-4 44 3v50c-12-7-30-8-44-5z",
      "M52 25c12-7 30-8 44-3v48c-14-3-32-2-44 5",
      "M62 36c8-3 16-4 25-3M62 47c8-3 16-4 25-3M62 58c6-2 11-3 17-3",
      "M104 26l10 6-26 44-11 7 1-13z",
      "M100 33l10 6",
    ],
    clay: ["M20 27v44"],
  },
  // A magnifier over empty ruled lines.
  "no-results": {
    ink: [
      "M12 24h34M12 40h22M12 56h24M12 72h40",
      "M68 20a24 24 0 1 0 .1 0z",
      "M86 61l22 22",
      "M58 40c2-5 6-8 11-8",
    ],
    clay: ["M26 14v68"],
  },
  // The bag under a cloud whose line is cut.
  offline: {
    ink: [
      "M34 44c-10 0-16-6-16-14s7-14 15-13c3-7 9-11 17-11 9 0 16 5 18 13 9 0 15 5 15 12 0 8-6 13-14 13",
      "M42 64v-4a6 6 0 0 1 6-6h8a6 6 0 0 1 6 6v4",
      "M30 64h44v18a6 6 0 0 1-6 6H36a6 6 0 0 1-6-6z",
      "M30 67c3 8 9 11 15 11h14c6 0 12-3 15-11M52 74v8",
    ],
    clay: ["M88 4L14 52"],
  },
  // An empty tray with a tick above.
  "all-sent": {
    ink: [
      "M14 52l10-24h72l10 24v26a6 6 0 0 1-6 6H20a6 6 0 0 1-6-6z",
      "M14 52h26c2 8 8 12 20 12s18-4 20-12h26",
    ],
    clay: ["M44 34l12 12 24-34"],
  },
  // The bag filling from above, line by line.
  "first-sync": {
    ink: [
      "M46 52v-5a8 8 0 0 1 8-8h12a8 8 0 0 1 8 8v5",
      "M28 52h64v28a8 8 0 0 1-8 8H36a8 8 0 0 1-8-8z",
      "M28 57c4 11 12 15 20 15h24c8 0 16-4 20-15M60 66v12",
      "M36 14h10M36 24h14M74 14h10M70 24h14",
    ],
    clay: ["M60 6v22M52 21l8 9 8-9"],
  },
  // A page torn at its corner, a thread still holding.
  error: {
    ink: [
      "M26 86V12h44l4 10 8 2 2 9 10 3v50z",
      "M84 10l12 4 4 12-8-1-3-8z",
      "M40 40h30M40 54h40M40 68h22",
    ],
    clay: ["M34 12v74"],
  },
};

/** A line drawing, 120 by 96, ink in `currentColor` with one stroke of clay. */
export function Drawing(props: { name: DrawingName }) {
  return (
    <svg class={css["drawing"]} viewBox="0 0 120 96" width="150" height="120" aria-hidden="true">
      <For each={drawings[props.name].clay}>{(d) => <path class={css["clay"]} d={d} />}</For>
      <For each={drawings[props.name].ink}>{(d) => <path d={d} />}</For>
    </svg>
  );
}
