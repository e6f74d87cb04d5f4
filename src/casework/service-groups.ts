import type { RecordId } from "../records/fields.ts";
import { isOffered } from "../records/reference/retired.ts";
import type { Store } from "../store/store.ts";

/** The groups under which services are offered (S-04), in their order; a retired one heads nothing. */
export function serviceGroups(store: Store): { id: RecordId; name: string }[] {
  return store.reference
    .ofKind("service-group")
    .filter(({ body }) => isOffered(body.fields))
    .sort((a, b) => a.body.fields.order - b.body.fields.order)
    .map(({ id, body }) => ({ id, name: body.fields.name }));
}
