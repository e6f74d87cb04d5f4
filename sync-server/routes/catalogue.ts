import type { Hono } from "hono";
import * as v from "valibot";
import {
  catalogueExportRequest,
  catalogueRequest,
  MOST_IN_HISTORY,
  servicesImportRequest,
  tableImportRequest,
} from "../../src/protocol/catalogue.ts";
import { seq } from "../../src/records/entry-answer.ts";
import { recordId, type RecordId } from "../../src/records/fields.ts";
import { catalogueKinds, isCatalogueKind } from "../../src/records/reference/catalogue-rules.ts";
import type { AppContext } from "../app-context.ts";
import { changeCatalogue } from "../catalogue/change-catalogue.ts";
import { exportServices, importServices } from "../catalogue/import-services.ts";
import { exportTable, importTable } from "../catalogue/import-lists.ts";
import { refusals } from "../refuse.ts";
import { readGrantTotals } from "../sync/grant-totals.ts";
import { readFields } from "../sync/read-records.ts";
import { readChanges } from "../sync/record-changes.ts";
import type { AppEnv } from "./app-env.ts";
import { makeActs, makeGates } from "./gate.ts";

/** Where the services of a catalogue come in as one file: the largest thing that anybody sends. */
export const SERVICES_PATH = "/api/catalogue/services";

// The lines of one list, which are records of their own.
const askedRecords = v.pipe(v.array(recordId), v.minLength(1), v.maxLength(MOST_IN_HISTORY));

/** The administration of the catalogue: online, for administrators. */
export function addCatalogueRoutes(hono: Hono<AppEnv>, app: AppContext): void {
  const administrator = makeGates(app, 600)("administrator");
  const act = makeActs(hono, administrator);

  act("/api/catalogue", catalogueRequest, (by, { changes }) => changeCatalogue(app, by, changes));
  act("/api/catalogue/export", catalogueExportRequest, (by, { of }) =>
    of === "services" ? exportServices(app, by) : exportTable(app, by, of),
  );
  act(SERVICES_PATH, servicesImportRequest, (by, asked) => importServices(app, by, asked));
  act("/api/catalogue/table", tableImportRequest, (by, asked) => importTable(app, by, asked));
  hono.get("/api/catalogue/paid", async (c) => {
    const { org } = await administrator(c);
    const id = v.safeParse(recordId, c.req.query("id"));
    if (!id.success) throw refusals.badRequest("“id”");
    const [grant] = await readFields(app.database, org, [id.output]);
    if (grant?.kind !== "grant") throw refusals.notFound();
    const totals = await readGrantTotals(app.database, org, [id.output]);
    return c.json({ paid: totals.get(id.output)?.paid ?? 0 });
  });
  hono.get("/api/catalogue/history", async (c) => {
    const { org } = await administrator(c);
    const kind = v.safeParse(v.optional(v.picklist(catalogueKinds)), c.req.query("kind"));
    if (!kind.success) throw refusals.badRequest("“kind”");
    const all = kind.output && (await idsOfKind(app, org, kind.output));
    const before = v.safeParse(v.optional(seq), c.req.query("before"));
    if (!before.success) throw refusals.badRequest("“before”");
    if (all) return c.json(await readChanges(app.database, org, all, before.output));
    const ids = v.safeParse(askedRecords, c.req.queries("id"));
    if (!ids.success) throw refusals.badRequest("“id”");
    const records = await app.database.query<{ kind: string }>(
      "select kind from record where org = $1 and id = any($2::uuid[])",
      [org, ids.output],
    );
    const areAll = records.length === new Set(ids.output).size;
    if (!areAll || !records.every(({ kind }) => isCatalogueKind(kind))) throw refusals.notFound();
    return c.json(await readChanges(app.database, org, ids.output, before.output));
  });
}

async function idsOfKind(app: AppContext, org: RecordId, kind: string): Promise<RecordId[]> {
  const rows = await app.database.query<{ id: RecordId }>(
    "select id from record where org = $1 and collection = 'reference' and kind = $2",
    [org, kind],
  );
  return rows.map(({ id }) => id);
}
