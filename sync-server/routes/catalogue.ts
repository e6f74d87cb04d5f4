import type { Hono } from "hono";
import * as v from "valibot";
import { catalogueRequest, servicesImportRequest } from "../../src/protocol/catalogue.ts";
import { recordId } from "../../src/records/fields.ts";
import { isCatalogueKind } from "../../src/records/reference/catalogue-rules.ts";
import type { AppContext } from "../app-context.ts";
import { changeCatalogue } from "../catalogue/change-catalogue.ts";
import { exportServices, importServices } from "../catalogue/import-services.ts";
import { refusals } from "../refuse.ts";
import { readChanges } from "../sync/record-changes.ts";
import type { AppEnv } from "./app-env.ts";
import { makeActs, makeGates } from "./gate.ts";

/** Where the services of a catalogue go out and come in as one file: the largest thing that anybody sends. */
export const SERVICES_PATH = "/api/catalogue/services";

/** The administration of the catalogue: online, for administrators. */
export function addCatalogueRoutes(hono: Hono<AppEnv>, app: AppContext): void {
  const administrator = makeGates(app, 600)("administrator");
  const act = makeActs(hono, administrator);

  act("/api/catalogue", catalogueRequest, (by, { changes }) => changeCatalogue(app, by, changes));
  hono.get(SERVICES_PATH, async (c) => c.json(await exportServices(app, await administrator(c))));
  act(SERVICES_PATH, servicesImportRequest, (by, asked) => importServices(app, by, asked));
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
