import type { RecordId } from "../fields.ts";
import type { Client } from "./client.ts";

/**
 * The household that a client lives in: clients with the same one live together. Whoever has none written down lives in
 * one of her own, under her own id, so that somebody who moves in with her changes one record and not two.
 */
export function householdOf(
  clientId: RecordId,
  { household }: Pick<Client, "household">,
): RecordId {
  return household ?? clientId;
}
