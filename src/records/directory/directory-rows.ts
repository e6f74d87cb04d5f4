import { metresBetween, placeAt, type Position } from "./distance.ts";
import {
  byDistance,
  byFit,
  byMatch,
  matchProgram,
  type Match,
  type Sought,
} from "./match-program.ts";
import { openState, type OpenState, type Week, type WeekTime } from "./open-hours.ts";
import { finderOf, type SearchText } from "./search-directory.ts";
import type { Verdict } from "../eligibility/judge.ts";
import type { Day, RecordId } from "../fields.ts";
import type { Place, Program, Provider } from "../reference/catalogue.ts";

/** Any of them: nothing is left out. */
export const ANY = "";

/** What is typed and ticked to find a program. */
export interface Narrowing {
  typed: string;
  /** A need type, or any. */
  need: RecordId;
  language: string;
  isOpenNow: boolean;
  hasRoom: boolean;
  isLive: boolean;
  /** In the units of the tablet's region: miles or kilometers. */
  within: string;
  /** Only for a client: what does not fit her is left out. */
  hidesUnfit: boolean;
  /** How many rows of the list are shown. */
  shown: number;
}

/** A program of the directory with its provider and places. */
export interface Entry {
  id: RecordId;
  program: Program & { id: RecordId };
  provider: Provider;
  places: readonly (Place & { id: RecordId })[];
  /** The referral services that lead to it. */
  services: readonly RecordId[];
  /** Its hours, read once. */
  week: Week;
}

/** The same with the words that it is found by. */
export type Found = Entry & { text: SearchText };

/** Whom the directory is read for. */
export interface ForClient {
  sought: Sought;
  verdictOf: (services: readonly RecordId[]) => Verdict | undefined;
}

/** When and from where it is looked at. */
export interface Viewpoint {
  now: WeekTime;
  today: Day;
  position: Position | undefined;
  /** How far is too far; null for any distance. */
  mostMetres: number | null;
  client: ForClient | undefined;
}

/** A program as the list shows it. */
export interface Row extends Entry {
  /** Of the provider, then of the program. */
  names: readonly [string, string];
  open: OpenState;
  metres: number | undefined;
  match: Match;
}

/** The same with the words that it is found by. */
export type FoundRow = Row & { text: SearchText };

const nobody: ForClient = {
  sought: { languages: [], needs: [], usedPrograms: [] },
  verdictOf: () => undefined,
};

/** How a program stands now, from here, and for that client. */
export function rowOf(entry: Entry, from: Viewpoint): Row {
  const { sought, verdictOf } = from.client ?? nobody;
  const open = openState(entry.week, from.now);
  const metres = nearest(entry, from.position);
  const standing = { open, metres, verdict: verdictOf(entry.services), today: from.today };
  const match = matchProgram(entry.program, sought, standing, from.mostMetres);
  return { ...entry, names: [entry.provider.name, entry.program.name], open, metres, match };
}

function nearest({ places }: Entry, position: Position | undefined): number | undefined {
  if (!position) return undefined;
  const away = places.flatMap((place) => {
    const at = placeAt(place);
    return at ? [metresBetween(position, at)] : [];
  });
  return away.length === 0 ? undefined : Math.min(...away);
}

/** All of them as they stand, in order: for a client what fits comes first, for nobody what is near. */
export function standingRows(entries: readonly Found[], from: Viewpoint): FoundRow[] {
  return entries
    .map((entry) => ({ ...rowOf(entry, from), text: entry.text }))
    .sort(from.client ? byMatch : byDistance);
}

/** The programs of one referral service, in the administrator's order, as they stand for a client: the best first. */
export function rankedRows(entries: readonly Entry[], from: Viewpoint): Row[] {
  return entries.map((entry) => rowOf(entry, from)).sort(byFit);
}

/** The rows that are left by what is typed and ticked, in the same order: no more than a key pressed may cost. */
export function narrowed(
  rows: readonly FoundRow[],
  narrowing: Narrowing,
  from: Pick<Viewpoint, "client" | "mostMetres">,
): FoundRow[] {
  const isFound = finderOf(narrowing.typed);
  const { need, language } = narrowing;
  return rows.filter(
    (row) =>
      isFound(row.text) &&
      (need === ANY || row.program.needs.includes(need)) &&
      (language === ANY || row.program.languages.includes(language)) &&
      (!narrowing.isLive || row.program.connect === "live") &&
      (!narrowing.hasRoom || (row.program.capacity?.free ?? 0) > 0) &&
      isLeft(row, narrowing, from),
  );
}

function isLeft(
  { program, open, metres, match }: Row,
  { isOpenNow, hidesUnfit }: Narrowing,
  { mostMetres, client }: Pick<Viewpoint, "client" | "mostMetres">,
): boolean {
  if (isOpenNow && !isOpen(program, open)) return false;
  if (client) return !hidesUnfit || match.fit !== "out";
  // Nobody knows how far it is: whoever asks for what is near wants to go there.
  return mostMetres === null || (metres !== undefined && metres <= mostMetres);
}

function isOpen({ status }: Program, open: OpenState): boolean {
  return status === "active" && (open.state === "open" || open.state === "always");
}
