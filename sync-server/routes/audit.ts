import type { Hono } from "hono";
import * as v from "valibot";
import { seq } from "../../src/records/entry-answer.ts";
import type { AppContext } from "../app-context.ts";
import type { AuditRow } from "../people/audit-chain.ts";
import { checked } from "../read-body.ts";
import type { AppEnv } from "./app-env.ts";
import { makeGates } from "./gate.ts";

const auditQuery = v.object({ before: v.optional(seq) });

/** What was done at an agency, for its administrators: newest first, a hundred at a time. */
export function addAuditRoutes(hono: Hono<AppEnv>, app: AppContext): void {
  const administrator = makeGates(app, 600)("administrator");

  hono.get("/api/audit", async (c) => {
    const { org } = await administrator(c);
    const { before } = checked(c.req.query(), auditQuery);
    const rows = await app.database.query<AuditRow>(
      `select number, at, act, person, device, subject, detail from audit
        where org = $1 and ($2::text is null or number < $2::numeric)
        order by number desc limit 100`,
      [org, before ?? null],
    );
    return c.json({ rows: rows.map((row) => ({ ...row, number: String(row.number) })) });
  });
}
