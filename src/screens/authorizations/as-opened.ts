import { createMemo, on, type Accessor } from "solid-js";
import type { OneAuthorization } from "../../casework/authorizations.ts";

/** The authorization as it was when its sheet was opened, whatever is pulled while the sheet stands open. */
export function createAsOpened(
  one: Accessor<OneAuthorization | undefined>,
): Accessor<OneAuthorization | undefined> {
  const opened = createMemo(() => one()?.view.id);
  return createMemo(on(opened, () => one()));
}
