import type { RecordId } from "../../src/records/fields.ts";
import type { AnyFields } from "../../src/records/merge.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import { catalogueKinds } from "../../src/records/reference/catalogue-rules.ts";
import type { Fields, KindName } from "../../src/records/registry.ts";
import type { Queries } from "../database/database.ts";

/** A record of the catalogue, or one that the catalogue names, as it stands. */
export interface Standing<F = AnyFields> {
  id: RecordId;
  kind: string;
  rev: RecordId;
  fields: F;
}

/** The agency's catalogue with the sites, programs and referral services that it names. */
export interface Catalogue {
  byId: ReadonlyMap<RecordId, Standing>;
  ofKind: <K extends KindName>(kind: K) => Standing<Fields<K>>[];
}

/**
 * Reads the catalogue for a change of it, and keeps others from changing it until the transaction ends: that a name is
 * not taken is seen only in all of them together.
 */
export async function openCatalogue(queries: Queries, org: RecordId): Promise<Catalogue> {
  await lockCatalogue(queries, org);
  return readCatalogue(queries, org);
}

/** The lock by itself. Of its own, and always the first: what is not of the catalogue never waits for it. */
export async function lockCatalogue(queries: Queries, org: RecordId): Promise<void> {
  await queries.query("select pg_advisory_xact_lock(hashtextextended('catalogue ' || $1, 0))", [
    org,
  ]);
}

export async function readCatalogue(queries: Queries, org: RecordId): Promise<Catalogue> {
  const rows = await queries.query<Omit<Standing, "fields"> & { body: RecordBody }>(
    `select id, kind, rev, body from record
      where org = $1 and collection = 'reference' and kind = any($2::text[]) and not withdrawn
      order by seq`,
    [org, [...catalogueKinds, "site", "program", "referral-service"]],
  );
  const all = rows.map(({ id, kind, rev, body }) => ({ id, kind, rev, fields: body.fields }));
  return {
    byId: new Map(all.map((one) => [one.id, one])),
    // Every stored record was checked against the schema of its kind.
    ofKind: <K extends KindName>(kind: K) =>
      all.filter((one) => one.kind === kind) as unknown as Standing<Fields<K>>[],
  };
}
