import type * as v from "valibot";
import type { siteRequest } from "../../src/protocol/people.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { AppContext } from "../app-context.ts";
import { refusals } from "../refuse.ts";
import { changeOnline } from "../sync/change-online.ts";
import { orRefuse } from "./change-person.ts";
import type { Session } from "./sessions.ts";

/** Makes a site, or changes the one named, and answers its id. */
export async function putSite(
  app: AppContext,
  by: Session,
  asked: v.InferOutput<typeof siteRequest>,
): Promise<RecordId> {
  const { id = app.newId(), ...fields } = asked;
  return app.database.transaction(async (queries) => {
    const [standing] = await queries.query<{ rev: RecordId }>(
      "select rev from record where org = $1 and id = $2 and kind = 'site'",
      [by.org, id],
    );
    if (asked.id !== undefined && !standing) throw refusals.notFound();
    const head = { collection: "reference", kind: "site", id, clientId: null } as const;
    const rev = app.newId();
    const row = standing
      ? { ...head, rev, base: standing.rev, patch: fields }
      : { ...head, rev, base: null, put: fields };
    orRefuse(await changeOnline(queries, app, by, [row], null));
    return id;
  });
}
