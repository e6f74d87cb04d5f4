import type { Role } from "../define-record.ts";
import type { RecordId } from "../fields.ts";
import type { Client } from "./client.ts";

/** What of a client's record says who sees her. */
export type Sharing = Pick<Client, "restricted" | "assigned" | "sites">;

/** What of a person's record says whom she sees. */
export interface Colleague {
  id: RecordId;
  role: Role;
  sites: readonly RecordId[];
  active: boolean;
}

/**
 * Who sees a client: the workers and supervisors of the sites that share her or, of a restricted one, those assigned
 * alone (domain §3). The office says the same by where she lies: `mayHold` of `clientBucket`.
 */
export function seesClient(person: Colleague, client: Sharing): boolean {
  if (!person.active || !isCaseworker(person.role)) return false;
  if (client.restricted) return client.assigned.includes(person.id);
  return person.sites.some((site) => client.sites.includes(site));
}

/** Administrators and outside people see no client, so nobody assigns them one. */
export function isCaseworker(role: Role): boolean {
  return role === "worker" || role === "supervisor";
}

/**
 * Who may restrict a client and assign people to her: supervisors, and the workers assigned to her. While nobody is, any
 * worker who sees her may begin.
 */
export function mayAssign(person: Pick<Colleague, "id" | "role">, client: Sharing): boolean {
  if (person.role !== "worker") return person.role === "supervisor";
  return client.assigned.length === 0 || client.assigned.includes(person.id);
}

/** The people who see a client no longer, and those who see her only now, when she is shared differently. */
export function sightChange<Person extends Colleague>(
  people: readonly Person[],
  before: Sharing,
  after: Sharing,
): { lose: Person[]; gain: Person[] } {
  const seesOnly = (one: Sharing, other: Sharing) =>
    people.filter((person) => seesClient(person, one) && !seesClient(person, other));
  return { lose: seesOnly(before, after), gain: seesOnly(after, before) };
}
