import type { RecordId } from "../records/fields.ts";
import type { Store } from "../store/store.ts";

/** The groups under which services are offered (S-04), in their order; a retired one heads nothing. */
export function serviceGroups(store: Store): { id: RecordId; name: string }[] {
  return store.reference
    .ofKind("service-group")
    .filter(({ body }) => body.fields.retired !== true)
    .sort((a, b) => a.body.fields.order - b.body.fields.order)
    .map(({ id, body }) => ({ id, name: body.fields.name }));
}
