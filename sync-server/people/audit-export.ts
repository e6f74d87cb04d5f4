import type { CatalogueFile } from "../../src/protocol/catalogue.ts";
import type { AppContext } from "../app-context.ts";
import { writeAudit } from "./audit.ts";
import type { Session } from "./sessions.ts";

/** Writes down that somebody takes records out as a file, before she gets it: of what kind and how many, none of their words. */
export async function auditExport(
  app: AppContext,
  { org, person, device }: Session,
  of: CatalogueFile | "providers",
  records: number,
): Promise<void> {
  const act = { act: "exported", person, device, subject: null } as const;
  await app.database.transaction((queries) =>
    writeAudit(app, queries, org, [{ ...act, detail: { of, records } }]),
  );
}
