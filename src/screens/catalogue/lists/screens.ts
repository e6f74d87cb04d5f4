import type { RecordId } from "../../../records/fields.ts";
import type { Store } from "../../../store/store.ts";

/** S-25: a named short list of services for quick entry. */
export interface ScreenLine {
  id: RecordId;
  name: string;
  order: number;
  services: RecordId[];
  sites: RecordId[];
  retired: boolean;
}

/** The agency's service screens in their order. */
export function createScreens(store: Store): ScreenLine[] {
  return store.reference
    .ofKind("service-screen")
    .map(({ id, body }) => ({ ...body.fields, id, retired: body.fields.retired === true }))
    .sort((a, b) => a.order - b.order);
}
