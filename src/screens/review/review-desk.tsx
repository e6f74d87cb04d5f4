import { useLocation, useParams, useRouter } from "@tanstack/solid-router";
import { createContext, createMemo, createSignal, useContext, type Accessor } from "solid-js";
import type { RecordId } from "../../records/fields.ts";
import { mayAccept, reviewTabs, type ReviewTab } from "../../records/review/review-rules.ts";
import {
  createReviewActs,
  createSelection,
  type ReviewActs,
  type Selection,
} from "./review-acts.ts";
import { createReviewFilter, type ReviewFilter } from "./review-filter.ts";
import { createReviewLines, type ReviewLine } from "./review-lines.ts";

/** Everything that the list, the detail and the keys of Review share. */
export interface ReviewDesk {
  lines: Accessor<readonly ReviewLine[]>;
  filter: ReviewFilter;
  acts: ReviewActs;
  selection: Selection;
  tab: Accessor<ReviewTab>;
  /** The lines of the current tab that the filters leave. */
  inTab: Accessor<readonly ReviewLine[]>;
  /** As many of them as have a row. */
  shown: Accessor<readonly ReviewLine[]>;
  showMore: () => void;
  selected: Accessor<readonly ReviewLine[]>;
  openId: Accessor<RecordId | undefined>;
  openLine: Accessor<ReviewLine | undefined>;
  tabHref: (tab: ReviewTab) => string;
  lineHref: (line: ReviewLine) => string;
  listHref: Accessor<string>;
  /** Opens the line `step` rows from the open one, if there is one. */
  move: (step: 1 | -1) => void;
  /** Does something with the open line and goes on to the next; comes back when it could not be kept. */
  decide: (line: ReviewLine, act: () => Promise<boolean>) => Promise<void>;
  /** Accepts lines that a word settles; the others stay. */
  accept: (lines: readonly ReviewLine[]) => Promise<void>;
  toggle: (line: ReviewLine) => void;
  /** The line whose comment R asked for; the detail takes it. */
  returnAsked: Accessor<RecordId | undefined>;
  askReturn: (line: ReviewLine | undefined) => void;
}

const PAGE = 60;

const ReviewContext = createContext<ReviewDesk>();
export const ReviewProvider = ReviewContext.Provider;

/** The desk of the Review page. Calling it elsewhere is a bug. */
export function useReview(): ReviewDesk {
  const desk = useContext(ReviewContext);
  if (!desk) throw new Error("useReview outside ReviewPage");
  return desk;
}

export function createReviewDesk(): ReviewDesk {
  const router = useRouter();
  const location = useLocation();
  const params = useParams({ strict: false });
  const lines = createReviewLines();
  const filter = createReviewFilter(lines);
  const acts = createReviewActs();
  const selection = createSelection();
  const [size, setSize] = createSignal(PAGE);
  const [returnAsked, setReturnAsked] = createSignal<RecordId>();

  const openId = (): RecordId | undefined => (params() as { itemId?: RecordId }).itemId;
  const openLine = createMemo(() => lines().find((line) => line.id === openId()));
  const tab = createMemo<ReviewTab>(() => {
    const search: Readonly<Record<string, unknown>> = location().search;
    return reviewTabs.find((one) => one === search["show"]) ?? openLine()?.tab ?? "oddities";
  });
  const inTab = () => filter.linesIn(tab());
  const openRow = () => inTab().findIndex((line) => line.id === openId());
  // A row far down that is open stays in the list, whatever was shown before.
  const shown = createMemo(() => inTab().slice(0, Math.max(size(), openRow() + 1)));
  const selected = createMemo(() => inTab().filter((line) => selection.has(line.id)));
  const tabHref = (one: ReviewTab) => `/review?show=${one}`;
  const lineHref = (line: ReviewLine) => `/review/${line.id}?show=${tab()}`;
  const goTo = (line: ReviewLine | undefined) =>
    router.history.push(line ? lineHref(line) : tabHref(tab()));
  const after = (line: ReviewLine): ReviewLine | undefined => {
    const at = inTab().findIndex((one) => one.id === line.id);
    return inTab()[at + 1] ?? inTab()[at - 1];
  };
  const decide = async (line: ReviewLine, act: () => Promise<boolean>): Promise<void> => {
    const wasOpen = openId() === line.id;
    if (wasOpen) goTo(after(line));
    const isKept = await act();
    if (!isKept && wasOpen) router.history.push(lineHref(line));
  };

  return {
    lines,
    filter,
    acts,
    selection,
    tab,
    inTab,
    shown,
    showMore: () => setSize((before) => before + PAGE),
    selected,
    openId,
    openLine,
    tabHref,
    lineHref,
    listHref: () => tabHref(tab()),
    move: (step) => {
      const next = inTab()[openRow() + step];
      if (next) goTo(next);
    },
    decide,
    accept: async (chosen) => {
      const [only, ...others] = chosen.filter((line) => mayAccept(line.item));
      if (!only) return;
      if (others.length === 0) return decide(only, () => acts.accept([only]));
      const open = openLine();
      const isOpenAmong = open !== undefined && chosen.includes(open);
      if (isOpenAmong) router.history.push(tabHref(tab()));
      if (await acts.accept([only, ...others])) selection.set([]);
    },
    returnAsked,
    askReturn: (line) => {
      setReturnAsked(line?.id);
      if (line && line.id !== openId()) goTo(line);
    },
    toggle: (line) => {
      if (mayAccept(line.item)) selection.toggle(line.id);
    },
  };
}
