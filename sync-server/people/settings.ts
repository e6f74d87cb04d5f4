import type * as v from "valibot";
import type { settingsHistoryAnswer, settingsRequest } from "../../src/protocol/people.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { AnyFields } from "../../src/records/merge.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import { sameValue } from "../../src/records/same-value.ts";
import type { AppContext } from "../app-context.ts";
import type { Queries } from "../database/database.ts";
import { refusals } from "../refuse.ts";
import { changeOnline } from "../sync/change-online.ts";
import { readChanges } from "../sync/record-changes.ts";
import { orRefuse, requireSites } from "./change-person.ts";
import type { Session } from "./sessions.ts";

/** Changes the agency's own settings; each tablet has them with its next contact. */
export async function changeSettings(
  app: AppContext,
  by: Session,
  asked: v.InferOutput<typeof settingsRequest>,
): Promise<void> {
  await app.database.transaction(async (queries) => {
    const standing = await readSettings(queries, by.org);
    await requireSites(queries, by.org, asked.noTeamSharingSites ?? []);
    const changed = Object.entries(asked).filter(
      ([name, value]) => !sameValue(value, standing.fields[name]),
    );
    if (changed.length === 0) return;
    const { id, rev: base } = standing;
    const head = { collection: "reference", kind: "settings", id, clientId: null } as const;
    const row = { ...head, rev: app.newId(), base, patch: Object.fromEntries(changed) };
    orRefuse(await changeOnline(queries, app, by, [row], null));
  });
}

async function readSettings(
  queries: Queries,
  org: RecordId,
): Promise<{ id: RecordId; rev: RecordId; fields: AnyFields }> {
  const [row] = await queries.query<{ id: RecordId; rev: RecordId; body: RecordBody }>(
    `select r.id, r.rev, r.body from agency a
       join record r on r.org = a.org and r.id = a.settings where a.org = $1`,
    [org],
  );
  if (!row) throw refusals.notFound();
  return { id: row.id, rev: row.rev, fields: row.body.fields };
}

/** The newest changes of the settings. */
export async function settingsHistory(
  queries: Queries,
  org: RecordId,
): Promise<v.InferOutput<typeof settingsHistoryAnswer>> {
  const { id } = await readSettings(queries, org);
  const { changes } = await readChanges(queries, org, [id]);
  return {
    changes: changes.flatMap(({ isNew, at, by, fields }) => (isNew ? [] : [{ at, by, fields }])),
  };
}
