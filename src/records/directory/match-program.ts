import { addDays } from "../days.ts";
import type { Verdict } from "../eligibility/judge.ts";
import type { Day, RecordId } from "../fields.ts";
import type { Program } from "../reference/catalogue.ts";
import type { OpenState } from "./open-hours.ts";

/** What speaks for a program or against it; the words are the dictionary's. */
export type MatchReason =
  | { why: "eligible" | "not-eligible" | "cannot-tell" }
  | { why: "answers-need" }
  | { why: "used-before" }
  | { why: "speaks" | "other-language"; language: string }
  | { why: "language-not-known"; language: string }
  | { why: "has-room"; free: number; unit: string; asOf: Day }
  | { why: "full" | "was-full"; unit: string; asOf: Day }
  | { why: "closed-for-now" }
  | { why: "closed-today" }
  | { why: "too-far" | "distance-not-known" };

/** Whether it fits her: all that is known allows it, something is not known, or something stands against it. */
export type Fit = "fits" | "unsure" | "out";

/** A program as it was held against a client, with each why. */
export interface Match {
  fit: Fit;
  /** What stands against it first, then what is not known, then what speaks for it. */
  reasons: readonly MatchReason[];
  /** Whether it answers what is sought, and how many reasons speak for it. */
  answersNeed: boolean;
  speaksFor: number;
}

/** Whom a program is sought for, and what else is known. */
export interface Sought {
  /** The client's languages. English is spoken everywhere and decides nothing. */
  languages: readonly string[];
  /** The types of need that are sought for: one, or all of hers that are open. */
  needs: readonly RecordId[];
  /** Programs she was referred to before. */
  usedPrograms: readonly RecordId[];
}

/** What is known of a program beside its own record. */
export interface Standing {
  open: OpenState;
  /** Undefined without a position of either. */
  metres: number | undefined;
  /** By the administrator's rules for what it is referred to for; undefined where none decides. */
  verdict: Verdict | undefined;
  today: Day;
}

/** How fit one reason leaves a program: it stands against it, is not known, or speaks for it. */
export const fitOf: Record<MatchReason["why"], Fit> = {
  "not-eligible": "out",
  "closed-for-now": "out",
  "closed-today": "out",
  full: "out",
  "other-language": "out",
  "too-far": "out",
  "was-full": "unsure",
  "distance-not-known": "unsure",
  "cannot-tell": "unsure",
  "language-not-known": "unsure",
  eligible: "fits",
  "answers-need": "fits",
  "used-before": "fits",
  speaks: "fits",
  "has-room": "fits",
};

const gravestFirst: readonly Fit[] = ["out", "unsure", "fits"];
const rankOf: Record<Fit, number> = { fits: 0, unsure: 1, out: 2 };

/** Holds a program against a client: why it fits her, why not, or what nobody knows. `mostMetres` is how far she can go. */
export function matchProgram(
  program: Program & { id: RecordId },
  sought: Sought,
  standing: Standing,
  mostMetres: number | null,
): Match {
  const reasons = [
    ...eligibilityOf(standing),
    ...openingOf(program, standing),
    ...roomOf(program, standing),
    ...languageOf(program, sought),
    ...distanceOf(standing, mostMetres),
    ...historyOf(program, sought),
  ];
  const inOrder = gravestFirst.flatMap((fit) => reasons.filter(({ why }) => fitOf[why] === fit));
  return {
    fit: inOrder[0] ? fitOf[inOrder[0].why] : "fits",
    reasons: inOrder,
    answersNeed: reasons.some(({ why }) => why === "answers-need"),
    speaksFor: reasons.filter(({ why }) => fitOf[why] === "fits").length,
  };
}

/** What orders programs of one fit. */
export interface Ranked {
  id: RecordId;
  match: Match;
  metres: number | undefined;
  /** Of the provider, then of the program. */
  names: readonly [string, string];
}

/** What fits comes first, then what answers the need, then what is nearest, then what more speaks for; then names. */
export function byMatch(a: Ranked, b: Ranked): number {
  return byFit(a, b) || byNames(a, b);
}

/** The same without names: programs of a referral service that are as good stay in the administrator's order. */
export function byFit(a: Ranked, b: Ranked): number {
  return (
    rankOf[a.match.fit] - rankOf[b.match.fit] ||
    Number(b.match.answersNeed) - Number(a.match.answersNeed) ||
    nearer(a, b) ||
    b.match.speaksFor - a.match.speaksFor
  );
}

/** What is nearest comes first; then names. */
export function byDistance(a: Ranked, b: Ranked): number {
  return nearer(a, b) || byNames(a, b);
}

function nearer(a: Ranked, b: Ranked): number {
  return a.metres === b.metres ? 0 : (a.metres ?? Infinity) - (b.metres ?? Infinity);
}

function byNames(a: Ranked, b: Ranked): number {
  return compare(a.names[0], b.names[0]) || compare(a.names[1], b.names[1]) || compare(a.id, b.id);
}

// By code units: the order of a language takes a hundred times as long, and a list this long is read by its search.
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function eligibilityOf({ verdict }: Standing): MatchReason[] {
  return verdict === undefined ? [] : [{ why: verdict }];
}

function openingOf({ status }: Program, { open }: Standing): MatchReason[] {
  if (status === "temporarily-closed") return [{ why: "closed-for-now" }];
  return open.state === "closed" && !open.wasOpen ? [{ why: "closed-today" }] : [];
}

/** After so many days nobody knows whether it is still full. */
const FULL_DAYS = 7;

function roomOf({ capacity }: Program, { today }: Standing): MatchReason[] {
  if (capacity === null) return [];
  const { free, unit, asOf } = capacity;
  if (free > 0) return [{ why: "has-room", free, unit, asOf }];
  return [{ why: addDays(asOf, FULL_DAYS) < today ? "was-full" : "full", unit, asOf }];
}

// Whoever speaks English, too, is understood everywhere.
function languageOf({ languages }: Program, sought: Sought): MatchReason[] {
  const others = sought.languages.filter((language) => language !== "English");
  const [first] = others;
  if (first === undefined) return [];
  const shared = others.find((language) => languages.includes(language));
  if (shared !== undefined) return [{ why: "speaks", language: shared }];
  if (sought.languages.includes("English")) return [];
  return [
    { why: languages.length === 0 ? "language-not-known" : "other-language", language: first },
  ];
}

function distanceOf({ metres }: Standing, most: number | null): MatchReason[] {
  if (most === null) return [];
  if (metres === undefined) return [{ why: "distance-not-known" }];
  return metres > most ? [{ why: "too-far" }] : [];
}

function historyOf(program: Program & { id: RecordId }, sought: Sought): MatchReason[] {
  const reasons: MatchReason[] = [];
  const answers = program.needs.some((need) => sought.needs.includes(need));
  if (answers) reasons.push({ why: "answers-need" });
  if (sought.usedPrograms.includes(program.id)) reasons.push({ why: "used-before" });
  return reasons;
}
