import * as v from "valibot";
import { few, instant, recordId } from "../records/fields.ts";
import { recordKinds } from "../records/registry.ts";
import type { CatalogueKind } from "../records/reference/catalogue-rules.ts";

/**
 * The administration of the catalogue. What it holds are ordinary records, which every tablet of the agency has; here is
 * how an administrator changes them, online.
 */

/** What is changed of one record, each field whole; all of them when it is new. The tablet made its id. */
const change = <K extends CatalogueKind>(kind: K) =>
  v.strictObject({
    kind: v.literal(kind),
    id: recordId,
    fields: v.partial(recordKinds[kind].schema),
  });

const catalogueChange = v.variant("kind", [
  change("service-group"),
  change("service-definition"),
  change("service-screen"),
  change("grant"),
  change("fund"),
  change("reason-list"),
  change("need-type"),
]);
export type CatalogueChange = v.InferOutput<typeof catalogueChange>;

/** POST /api/catalogue: all of it is done or none. Asked again it does nothing more: ids are the tablet's. */
export const catalogueRequest = v.strictObject({
  changes: v.pipe(few(catalogueChange, 200), v.minLength(1)),
});

/** GET /api/catalogue/history?id=: who changed a record when, newest first. */
export const catalogueHistoryAnswer = v.object({
  changes: v.array(
    v.object({
      at: instant,
      by: recordId,
      isNew: v.boolean(),
      fields: v.array(v.object({ name: v.string(), before: v.unknown(), after: v.unknown() })),
    }),
  ),
});
