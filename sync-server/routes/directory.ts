import type { Hono } from "hono";
import { directoryExported, directoryImportRequest } from "../../src/protocol/directory.ts";
import type { AppContext } from "../app-context.ts";
import { importDirectory } from "../directory/import-directory.ts";
import { auditExport } from "../people/audit-export.ts";
import type { AppEnv } from "./app-env.ts";
import { makeActs, makeGates } from "./gate.ts";

/** The directory out of files: online, for administrators. A file of thousands comes in dozens of parts. */
export function addDirectoryRoutes(hono: Hono<AppEnv>, app: AppContext): void {
  const act = makeActs(hono, makeGates(app, 600)("administrator"));
  act("/api/directory/import", directoryImportRequest, (by, asked) =>
    importDirectory(app, by, asked),
  );
  act("/api/directory/exported", directoryExported, (by, { records }) =>
    auditExport(app, by, "providers", records),
  );
}
