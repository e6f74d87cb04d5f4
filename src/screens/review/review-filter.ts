import { createMemo, createSignal, type Accessor } from "solid-js";
import { foldText } from "../../records/client/client-names.ts";
import type { ReviewTab } from "../../records/review/review-rules.ts";
import type { ReviewLine } from "./review-lines.ts";

/** What may narrow the list; empty means all. */
export interface Filter {
  worker: string;
  kind: string;
  day: string;
  text: string;
}

const everything: Filter = { worker: "", kind: "", day: "", text: "" };

/** The lines that the filters leave, by tab, and what each filter can be set to. */
export interface ReviewFilter {
  now: Accessor<Filter>;
  isOn: Accessor<boolean>;
  set: (change: Partial<Filter>) => void;
  clear: () => void;
  linesIn: (tab: ReviewTab) => readonly ReviewLine[];
}

/** Filters by worker, kind, day and words; one set for all tabs, so that the counts on them tell the same story. */
export function createReviewFilter(lines: Accessor<readonly ReviewLine[]>): ReviewFilter {
  const [now, setNow] = createSignal<Filter>(everything);
  const fitting = createMemo(() => {
    const filter = now();
    const words = foldText(filter.text).split(" ").filter(Boolean);
    return lines().filter((line) => fits(line, filter, words));
  });
  return {
    now,
    isOn: () => Object.values(now()).some((value) => value !== ""),
    set: (change) => setNow((before) => ({ ...before, ...change })),
    clear: () => setNow(everything),
    linesIn: (tab) => fitting().filter((line) => line.tab === tab),
  };
}

function fits(line: ReviewLine, filter: Filter, words: readonly string[]): boolean {
  if (filter.worker !== "" && line.item.author !== filter.worker) return false;
  if (filter.kind !== "" && kindOf(line) !== filter.kind) return false;
  if (filter.day !== "" && line.day !== filter.day) return false;
  // Each typed word must start a word of the line.
  return words.every((word) => ` ${line.words}`.includes(` ${word}`));
}

const kinds = [
  "client",
  "service",
  "referral",
  "status-change",
  "note",
  "need",
  "goal",
  "assessment",
  "enrollment",
  "authorization",
] as const;

/** The kinds that people filter by; what has no name of its own is `other`. */
export type FilterKind = (typeof kinds)[number] | "other";

/** The kind under which a line is filtered. */
export function kindOf({ item }: ReviewLine): FilterKind {
  return kinds.find((kind) => kind === item.recordKind) ?? "other";
}
