import { createMemo, type Accessor } from "solid-js";
import { weekOf } from "../../records/directory/open-hours.ts";
import { searchText, type SearchText } from "../../records/directory/search-directory.ts";
import type { RecordId } from "../../records/fields.ts";
import type { Program } from "../../records/reference/catalogue.ts";
import type { Store } from "../../store/store.ts";
import type { Entry, Found } from "../../records/directory/directory-rows.ts";

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
  return {
    id,
    program: { ...program, id },
    provider,
    places,
    services,
    week: weekOf(program.hours),
  };
}

/** True for one that takes somebody now or will again. */
export function isOffered({ status }: Pick<Program, "status">): boolean {
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
