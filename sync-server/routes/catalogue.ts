import type { Hono } from "hono";
import * as v from "valibot";
import { catalogueRequest } from "../../src/protocol/catalogue.ts";
import { recordId } from "../../src/records/fields.ts";
import { isCatalogueKind } from "../../src/records/reference/catalogue-rules.ts";
import type { AppContext } from "../app-context.ts";
import { changeCatalogue } from "../catalogue/change-catalogue.ts";
import { refusals } from "../refuse.ts";
import { readChanges } from "../sync/record-changes.ts";
import type { AppEnv } from "./app-env.ts";
import { makeActs, makeGates } from "./gate.ts";

/** The administration of the catalogue: online, for administrators. */
export function addCatalogueRoutes(hono: Hono<AppEnv>, app: AppContext): void {
  const administrator = makeGates(app, 600)("administrator");
  const act = makeActs(hono, administrator);

  act("/api/catalogue", catalogueRequest, (by, { changes }) => changeCatalogue(app, by, changes));
  hono.get("/api/catalogue/history", async (c) => {
    const { org } = await administrator(c);
    const id = v.safeParse(recordId, c.req.query("id"));
    if (!id.success) throw refusals.badRequest("“id”");
    const [record] = await app.database.query<{ kind: string }>(
      "select kind from record where org = $1 and id = $2",
      [org, id.output],
    );
    if (!record || !isCatalogueKind(record.kind)) throw refusals.notFound();
    return c.json({ changes: await readChanges(app.database, org, id.output) });
  });
}
