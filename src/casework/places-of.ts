import type { RecordId } from "../records/fields.ts";
import type { Place } from "../records/reference/catalogue.ts";
import type { Store } from "../store/store.ts";

/** Where a program is; where it names no place of its own, or no program is named, where its provider is. */
export function placesOf(
  store: Store,
  provider: RecordId,
  program: RecordId | null,
): (Place & { id: RecordId })[] {
  const known = store.reference.find("program", program)?.body.fields;
  const own = known?.provider === provider ? known.places : [];
  const found = own.flatMap((id) => {
    const place = store.reference.find("place", id)?.body.fields;
    return place ? [{ ...place, id }] : [];
  });
  if (found.length > 0) return found;
  return store.reference
    .ofKind("place")
    .filter(({ body }) => body.fields.provider === provider)
    .map(({ id, body }) => ({ ...body.fields, id }));
}
