import type { Entry } from "../../src/records/entry.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { AnyFields } from "../../src/records/merge.ts";
import { isCatalogueKind } from "../../src/records/reference/catalogue-rules.ts";
import {
  refuseCatalogue,
  type CatalogueRecord,
} from "../../src/records/reference/refuse-catalogue.ts";
import { lockCatalogue, readCatalogue } from "../catalogue/read-catalogue.ts";
import type { Queries } from "../database/database.ts";
import type { Refused, Trial } from "./trial.ts";

/** Whether entries change the catalogue: only all of it together says whether they may. */
function areOfCatalogue(entries: readonly Entry[]): boolean {
  return entries.some(({ rows }) => rows.some(({ kind }) => isCatalogueKind(kind)));
}

/** Keeps others from changing the catalogue beside these entries. Always the first lock, whoever takes it. */
export async function lockCatalogueFor(
  queries: Queries,
  org: RecordId,
  entries: readonly Entry[],
): Promise<void> {
  if (areOfCatalogue(entries)) await lockCatalogue(queries, org);
}

/** The catalogue as it stands, where entries change it; else nothing, since nobody asks for it. */
export async function catalogueBeside(
  queries: Queries,
  org: RecordId,
  entries: readonly Entry[],
): Promise<ReadonlyMap<RecordId, CatalogueRecord>> {
  return areOfCatalogue(entries) ? (await readCatalogue(queries, org)).byId : new Map();
}

/** Refuses an entry after which the catalogue could not stand: the same rules as at its administration's own route. */
export function refuseCatalogueOf({ desk, own, changes }: Trial): Refused | null {
  const changed = new Map<RecordId, AnyFields | undefined>();
  for (const { before, after } of changes) {
    if (!isCatalogueKind(after.kind) || changed.has(after.id)) continue;
    // What was recorded names it: it is retired, and the route has no word for a deletion either.
    if (after.body.withdrawn) return { reason: "not-allowed", detail: null };
    changed.set(after.id, before?.body.fields);
  }
  if (changed.size === 0) return null;
  const standing = new Map(desk.catalogue);
  const earlier = [...desk.touched].flatMap((id) => desk.records.get(id) ?? []);
  for (const { id, kind, body } of [...earlier, ...own.values()]) {
    if (body.withdrawn) standing.delete(id);
    else standing.set(id, { kind, fields: body.fields });
  }
  const refused = refuseCatalogue(standing, changed);
  return refused && { reason: "invalid-field", detail: refused.field };
}
