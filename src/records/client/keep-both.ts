import type { Client } from "./client.ts";
import { displayName } from "./client-names.ts";
import { sameValue } from "../same-value.ts";

/**
 * Keeps both of two competing values of a client's field, as a patch: lists are joined, a second name becomes an
 * alias, anything else is written into the client's own notes in words. Nothing is dropped.
 */
export function keepBoth(
  client: Client,
  field: string,
  other: unknown,
  words: string,
): Partial<Client> {
  if (field === "name") {
    const alias = displayName({ name: other as Client["name"], aliases: [] });
    return { aliases: [...client.aliases, alias].slice(0, 20) };
  }
  const standing = client[field as keyof Client];
  if (Array.isArray(standing) && Array.isArray(other)) {
    const added = other.filter((value) => !standing.some((kept) => sameValue(kept, value)));
    return { [field]: [...standing, ...(added as unknown[])] };
  }
  return { notes: `${client.notes}\n${words}`.trim() };
}
