import { createMemo, type Accessor } from "solid-js";
import { metresBetween, placeAt, type Position } from "../../records/directory/distance.ts";
import {
  byMatch,
  matchProgram,
  type Match,
  type Sought,
} from "../../records/directory/match-program.ts";
import { openState, type OpenState, type WeekTime } from "../../records/directory/open-hours.ts";
import { finderOf, searchText, type SearchText } from "../../records/directory/search-directory.ts";
import type { Verdict } from "../../records/eligibility/judge.ts";
import type { RecordId } from "../../records/fields.ts";
import type { Place, Program, Provider } from "../../records/reference/catalogue.ts";
import type { Store } from "../../store/store.ts";
import { ANY, type Narrowing } from "./narrowing.ts";

/** A program of the directory with its provider and places. */
export interface Entry {
  id: RecordId;
  program: Program & { id: RecordId };
  provider: Provider;
  places: readonly (Place & { id: RecordId })[];
  /** The referral services that lead to it. */
  services: readonly RecordId[];
}

type Found = Entry & { text: SearchText };

/** Every program that is still offered, found by its words. Follows the directory. */
export function createEntries(store: Store): Accessor<readonly Found[]> {
  return createMemo(() => {
    const services = servicesByProgram(store);
    return store.reference.ofKind("program").flatMap(({ id }): Found[] => {
      const entry = entryOf(store, id, services.get(id) ?? []);
      return entry && isOffered(entry.program) ? [{ ...entry, text: textOf(store, entry) }] : [];
    });
  });
}

/** The referral services that lead to each program. */
export function servicesByProgram(store: Store): ReadonlyMap<RecordId, readonly RecordId[]> {
  const found = new Map<RecordId, RecordId[]>();
  for (const { id, body } of store.reference.ofKind("referral-service")) {
    if (body.fields.retired) continue;
    for (const program of body.fields.programs) {
      found.set(program, [...(found.get(program) ?? []), id]);
    }
  }
  return found;
}

/** One program of the directory, offered or not; undefined when this tablet does not know it. */
export function entryOf(
  store: Store,
  id: RecordId,
  services: readonly RecordId[],
): Entry | undefined {
  const program = store.reference.find("program", id)?.body.fields;
  const provider = store.reference.find("provider", program?.provider ?? null)?.body.fields;
  if (!program || !provider) return undefined;
  const places = program.places.flatMap((place) => {
    const found = store.reference.find("place", place)?.body.fields;
    return found ? [{ ...found, id: place }] : [];
  });
  return { id, program: { ...program, id }, provider, places, services };
}

function isOffered({ status }: Program): boolean {
  return status === "active" || status === "temporarily-closed";
}

function textOf(store: Store, { program, provider, places, services }: Entry): SearchText {
  const nameOf = (kind: "need-type" | "referral-service") => (id: RecordId) =>
    store.reference.find(kind, id)?.body.fields.name ?? "";
  return searchText([
    ...[program.name, provider.name, program.description, provider.description],
    ...[program.eligibility, ...program.languages],
    ...program.needs.map(nameOf("need-type")),
    ...services.map(nameOf("referral-service")),
    ...places.flatMap(({ city, street, zip }) => [city, street, zip]),
  ]);
}

/** Whom the directory is read for. */
export interface ForClient {
  sought: Sought;
  verdictOf: (services: readonly RecordId[]) => Verdict | undefined;
}

/** When and from where it is looked at. */
export interface Viewpoint {
  now: WeekTime;
  position: Position | undefined;
  /** How far is too far; null for any distance. */
  mostMetres: number | null;
  client: ForClient | undefined;
}

/** A program as the list shows it. */
export interface Row extends Entry {
  name: string;
  open: OpenState;
  metres: number | undefined;
  match: Match;
}

const nobody: ForClient = {
  sought: { languages: [], needs: [], usedPrograms: [] },
  verdictOf: () => undefined,
};

/** How a program stands now, from here, and for that client. */
export function rowOf(entry: Entry, from: Viewpoint): Row {
  const { sought, verdictOf } = from.client ?? nobody;
  const open = openState(entry.program.hours, from.now);
  const metres = nearest(entry, from.position);
  const standing = { open, metres, verdict: verdictOf(entry.services) };
  const match = matchProgram(entry.program, sought, standing, from.mostMetres);
  return { ...entry, name: entry.provider.name, open, metres, match };
}

function nearest({ places }: Entry, position: Position | undefined): number | undefined {
  if (!position) return undefined;
  const away = places.flatMap((place) => {
    const at = placeAt(place);
    return at ? [metresBetween(position, at)] : [];
  });
  return away.length === 0 ? undefined : Math.min(...away);
}

/** The rows that the narrowing leaves: for a client what fits comes first, for nobody what is near. */
export function rowsOf(entries: readonly Found[], narrowing: Narrowing, from: Viewpoint): Row[] {
  const isFound = finderOf(narrowing.typed);
  const { need, language } = narrowing;
  return entries
    .filter(
      ({ text, program }) =>
        isFound(text) &&
        (need === ANY || program.needs.includes(need)) &&
        (language === ANY || program.languages.includes(language)) &&
        (!narrowing.isLive || program.connect === "live") &&
        (!narrowing.hasRoom || (program.capacity?.free ?? 0) > 0),
    )
    .map((entry) => rowOf(entry, from))
    .filter((row) => isLeft(row, narrowing, from))
    .sort(from.client ? byMatch : byDistance);
}

function isLeft(
  { program, open, metres, match }: Row,
  { isOpenNow, hidesUnfit }: Narrowing,
  { mostMetres, client }: Viewpoint,
): boolean {
  if (isOpenNow && !isOpen(program, open)) return false;
  if (client) return !hidesUnfit || match.fit !== "out";
  return mostMetres === null || metres === undefined || metres <= mostMetres;
}

function isOpen({ status }: Program, open: OpenState): boolean {
  return status === "active" && (open.state === "open" || open.state === "always");
}

function byDistance(a: Row, b: Row): number {
  return (a.metres ?? Infinity) - (b.metres ?? Infinity) || (a.name < b.name ? -1 : 1);
}
