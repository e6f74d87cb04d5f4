import * as v from "valibot";
import { client as clientKind, type Client } from "./client.ts";
import { fullName } from "./client-names.ts";
import { sameValue } from "../same-value.ts";

/**
 * Keeps both of two competing values of a client's field, as a patch: lists are joined, a second name becomes an
 * alias, anything else is written into the client's own notes in words, and so is what no longer fits into a list.
 * Nothing is dropped.
 */
export function keepBoth(
  client: Client,
  field: string,
  other: unknown,
  words: string,
): Partial<Client> {
  if (field === "name") {
    const alias = fullName(other as Client["name"]);
    return (alias !== "" && joined(client, "aliases", [alias])) || noted(client, words);
  }
  return (Array.isArray(other) && joined(client, field, other)) || noted(client, words);
}

function joined(client: Client, field: string, other: readonly unknown[]): Partial<Client> | null {
  const standing = client[field as keyof Client];
  const schema = clientKind.schema.entries[field as keyof Client];
  if (!Array.isArray(standing)) return null;
  const added = other.filter((value) => !standing.some((kept) => sameValue(kept, value)));
  const all = [...(standing as unknown[]), ...added];
  return v.is(schema, all) ? { [field]: all } : null;
}

function noted(client: Client, words: string): Partial<Client> {
  return { notes: `${client.notes}\n${words}`.trim() };
}
