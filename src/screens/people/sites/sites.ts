import { briefName } from "../../../records/reference/agency.ts";
import type { RecordId } from "../../../records/fields.ts";
import type { Store } from "../../../store/store.ts";

/** A site and who works there. */
export interface SiteLine {
  id: RecordId;
  name: string;
  shortName: string;
  phone: string;
  isClosed: boolean;
  /** The people of the site, by name; those who left are not among them. */
  team: { id: RecordId; name: string; title: string }[];
}

/** Those that people and clients may be put at. */
export function openSites(sites: readonly SiteLine[]): SiteLine[] {
  return sites.filter(({ isClosed }) => !isClosed);
}

/**
 * The agency's sites by name, closed ones last. They are on every tablet, so that the list is here without the office,
 * too.
 */
export function createSites(store: Store): SiteLine[] {
  const people = store.reference.ofKind("person").filter(({ body }) => body.fields.active);
  const lines = store.reference.ofKind("site").map(({ id, body }) => ({
    id,
    ...body.fields,
    isClosed: body.fields.isClosed ?? false,
    team: people
      .filter((person) => person.body.fields.sites.includes(id))
      .map((person) => ({
        id: person.id,
        name: briefName(person.body.fields),
        title: person.body.fields.title,
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }));
  return lines.sort(
    (a, b) => Number(a.isClosed) - Number(b.isClosed) || a.name.localeCompare(b.name),
  );
}
