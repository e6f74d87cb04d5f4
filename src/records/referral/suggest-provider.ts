import type { RecordId } from "../fields.ts";
import type { Program, ReferralService } from "../reference/catalogue.ts";
import type { ReferralMode } from "./referral.ts";

/** Why a provider is suggested, the strongest reason first; the words are the dictionary's. */
export type SuggestionReason =
  | { why: "used-last-time" }
  | { why: "speaks"; language: string }
  | { why: "has-room"; free: number; unit: string }
  | { why: "only-one" }
  | { why: "first-in-list" }
  | { why: "closed-for-now" };

/** A provider to refer to, and why it is this one. */
export interface Suggestion {
  program: RecordId;
  provider: RecordId;
  reasons: SuggestionReason[];
}

/** A program with its id, as the directory has it. */
export type ListedProgram = Pick<
  Program,
  "provider" | "languages" | "status" | "capacity" | "connect"
> & { id: RecordId };

/** What is known about whom the referral is for. */
export interface SuggestionContext {
  /** The client's languages. English is spoken everywhere and decides nothing. */
  languages: readonly string[];
  /** Programs this client was referred to before, newest first. */
  usedPrograms: readonly RecordId[];
}

/**
 * The programs of a referral service, best first. Those that can take somebody come before those that are closed
 * for now; inactive and defunct ones are left out. Then: used last time, speaks the client's language, has room, and at
 * last the administrator's order.
 */
export function suggestProviders(
  service: Pick<ReferralService, "programs">,
  programs: ReadonlyMap<RecordId, ListedProgram>,
  context: SuggestionContext,
): Suggestion[] {
  const listed = service.programs
    .flatMap((id) => programs.get(id) ?? [])
    .filter(({ status }) => status === "active" || status === "temporarily-closed");
  const scored = listed.map((program, place) => ({
    program,
    place,
    score: scoreOf(program, context),
  }));
  scored.sort((a, b) => b.score - a.score || a.place - b.place);
  return scored.map(({ program, place }) => ({
    program: program.id,
    provider: program.provider,
    reasons: reasonsOf(program, context, { isOnly: listed.length === 1, isFirst: place === 0 }),
  }));
}

function scoreOf(program: ListedProgram, context: SuggestionContext): number {
  const isOpen = program.status === "active" ? 8 : 0;
  const wasUsed = context.usedPrograms.includes(program.id) ? 4 : 0;
  const speaks = sharedLanguage(program, context) === undefined ? 0 : 2;
  const hasRoom = program.capacity !== null && program.capacity.free > 0 ? 1 : 0;
  return isOpen + wasUsed + speaks + hasRoom;
}

function reasonsOf(
  program: ListedProgram,
  context: SuggestionContext,
  place: { isOnly: boolean; isFirst: boolean },
): SuggestionReason[] {
  const reasons: SuggestionReason[] = [];
  if (program.status === "temporarily-closed") reasons.push({ why: "closed-for-now" });
  if (context.usedPrograms.includes(program.id)) reasons.push({ why: "used-last-time" });
  const language = sharedLanguage(program, context);
  if (language !== undefined) reasons.push({ why: "speaks", language });
  const { capacity } = program;
  if (capacity !== null && capacity.free > 0) {
    reasons.push({ why: "has-room", free: capacity.free, unit: capacity.unit });
  }
  if (reasons.length === 0 && place.isOnly) reasons.push({ why: "only-one" });
  if (reasons.length === 0 && place.isFirst) reasons.push({ why: "first-in-list" });
  return reasons;
}

function sharedLanguage(program: ListedProgram, context: SuggestionContext): string | undefined {
  const wanted = context.languages.filter((language) => language !== "English");
  return wanted.find((language) => program.languages.includes(language));
}

/**
 * How a referral goes out by default (C-02, C-16, C-21): as the administrator set the service, but live only to a
 * program that takes live referrals; to any other it is only logged.
 */
export function defaultMode(
  service: Pick<ReferralService, "mode">,
  program: Pick<Program, "connect"> | undefined,
): ReferralMode {
  if (service.mode === "live" && program?.connect !== "live") return "logged";
  return service.mode;
}
