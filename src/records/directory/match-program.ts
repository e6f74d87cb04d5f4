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
  | { why: "full"; unit: string; asOf: Day }
  | { why: "closed-for-now" }
  | { why: "closed-today" }
  | { why: "too-far" };

/** Whether it fits her: all that is known allows it, something is not known, or something stands against it. */
export type Fit = "fits" | "unsure" | "out";

/** A program as it was held against a client, with each why. */
export interface Match {
  fit: Fit;
  /** What stands against it first, then what is not known, then what speaks for it. */
  reasons: readonly MatchReason[];
  /** How many of them speak for it. */
  speaksFor: number;
}

/** Whom a program is sought for, and what else is known. */
export interface Sought {
  /** The client's languages. English is spoken everywhere and decides nothing. */
  languages: readonly string[];
  /** The types of her open needs. */
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
}

/** How fit a reason leaves a program. */
const fitOf: Record<MatchReason["why"], Fit> = {
  "not-eligible": "out",
  "closed-for-now": "out",
  "closed-today": "out",
  full: "out",
  "other-language": "out",
  "too-far": "out",
  "cannot-tell": "unsure",
  "language-not-known": "unsure",
  eligible: "fits",
  "answers-need": "fits",
  "used-before": "fits",
  speaks: "fits",
  "has-room": "fits",
};

const byFit: readonly Fit[] = ["out", "unsure", "fits"];
const place: Record<Fit, number> = { fits: 0, unsure: 1, out: 2 };

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
    ...roomOf(program),
    ...languageOf(program, sought),
    ...distanceOf(standing, mostMetres),
    ...historyOf(program, sought),
  ];
  const inOrder = byFit.flatMap((fit) => reasons.filter(({ why }) => fitOf[why] === fit));
  const speaksFor = reasons.filter((reason) => fitOfReason(reason) === "fits").length;
  return { fit: inOrder[0] ? fitOf[inOrder[0].why] : "fits", reasons: inOrder, speaksFor };
}

/** How fit one reason leaves it: whether it stands against, is not known, or speaks for it. */
export function fitOfReason({ why }: MatchReason): Fit {
  return fitOf[why];
}

/** What orders programs of one fit. */
export interface Ranked {
  match: Match;
  metres: number | undefined;
  name: string;
}

/** What fits comes first, then what is nearest, then what more speaks for; names decide the rest. */
export function byMatch(a: Ranked, b: Ranked): number {
  return (
    place[a.match.fit] - place[b.match.fit] ||
    (a.metres ?? Infinity) - (b.metres ?? Infinity) ||
    b.match.speaksFor - a.match.speaksFor ||
    (a.name < b.name ? -1 : 1)
  );
}

function eligibilityOf({ verdict }: Standing): MatchReason[] {
  return verdict === undefined ? [] : [{ why: verdict }];
}

function openingOf({ status }: Program, { open }: Standing): MatchReason[] {
  if (status === "temporarily-closed") return [{ why: "closed-for-now" }];
  return open.state === "closed" && !open.wasOpen ? [{ why: "closed-today" }] : [];
}

function roomOf({ capacity }: Program): MatchReason[] {
  if (capacity === null) return [];
  const { free, unit, asOf } = capacity;
  return free > 0 ? [{ why: "has-room", free, unit, asOf }] : [{ why: "full", unit, asOf }];
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
  return metres !== undefined && most !== null && metres > most ? [{ why: "too-far" }] : [];
}

function historyOf(program: Program & { id: RecordId }, sought: Sought): MatchReason[] {
  const reasons: MatchReason[] = [];
  if (program.needs.some((need) => sought.needs.includes(need)))
    reasons.push({ why: "answers-need" });
  if (sought.usedPrograms.includes(program.id)) reasons.push({ why: "used-before" });
  return reasons;
}
