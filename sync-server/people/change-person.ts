import type * as v from "valibot";
import type { accessRequest } from "../../src/protocol/people.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import type { Person } from "../../src/records/reference/agency.ts";
import { sameValue } from "../../src/records/same-value.ts";
import type { AppContext } from "../app-context.ts";
import type { Queries } from "../database/database.ts";
import { Refuse, refusals } from "../refuse.ts";
import { changeOnline, type OfficeChange } from "../sync/change-online.ts";
import { hasTablet } from "../sync/scope.ts";
import { writeAudit } from "./audit.ts";
import type { Session } from "./sessions.ts";
import { endSignInsOf } from "./sign-ins.ts";

/** Changes what somebody may reach: her role, her sites; and how she is called. */
export async function changeAccess(
  app: AppContext,
  by: Session,
  asked: v.InferOutput<typeof accessRequest>,
): Promise<void> {
  const { person, takesClients, ...fields } = asked;
  await app.database.transaction(async (queries) => {
    const standing = await readPerson(queries, by.org, person);
    await requireSites(queries, by.org, fields.sites);
    const wasRole = standing.fields.role;
    if (wasRole !== fields.role) {
      if (person === by.person) throw ownAccount();
      // Her tablet is full of records that an outsider has no business with, and the other way round she has none.
      if (hasTablet(wasRole) !== hasTablet(fields.role)) throw outsideRole();
    }
    await patchPerson(app, queries, by, standing, fields, takesClients ?? null);
  });
}

/** Shuts somebody out, or lets her in again; then she signs in anew. */
export async function setActive(
  app: AppContext,
  by: Session,
  person: RecordId,
  active: boolean,
): Promise<void> {
  if (person === by.person) throw ownAccount();
  await app.database.transaction(async (queries) => {
    const standing = await readPerson(queries, by.org, person);
    await patchPerson(app, queries, by, standing, { active }, null);
    // While she is out her sign-ins stay: they prove to her tablets that these words are meant for them.
    if (active) await endSignInsOf(queries, by.org, person);
  });
}

/** Takes somebody's second factors away, because she lost them. */
export async function resetSecondFactor(
  app: AppContext,
  by: Session,
  person: RecordId,
): Promise<void> {
  if (person === by.person) throw ownAccount();
  await app.database.transaction(async (queries) => {
    await readPerson(queries, by.org, person);
    await queries.query("delete from totp where org = $1 and person = $2", [by.org, person]);
    await queries.query("delete from passkey where org = $1 and person = $2", [by.org, person]);
    const act = { act: "second-factor-reset", person: by.person, device: by.device } as const;
    await writeAudit(app, queries, by.org, [{ ...act, subject: person }]);
  });
}

interface Standing {
  id: RecordId;
  rev: RecordId;
  fields: Person;
}

async function readPerson(queries: Queries, org: RecordId, id: RecordId): Promise<Standing> {
  const rows = await queries.query<{ rev: RecordId; body: RecordBody }>(
    `select r.rev, r.body from record r
       join account a on a.org = r.org and a.person = r.id
      where r.org = $1 and r.id = $2 and r.kind = 'person'`,
    [org, id],
  );
  const [row] = rows;
  if (!row) throw refusals.notFound();
  // Person records are checked against their schema before they are stored.
  return { id, rev: row.rev, fields: row.body.fields as Person };
}

async function patchPerson(
  app: AppContext,
  queries: Queries,
  by: Session,
  standing: Standing,
  fields: Partial<Person>,
  takesClients: number | null,
): Promise<void> {
  const { id, rev: base } = standing;
  const changed = Object.entries(fields).filter(
    ([name, value]) => !sameValue(value, standing.fields[name as keyof Person]),
  );
  if (changed.length === 0) return;
  const head = { collection: "reference", kind: "person", id, clientId: null } as const;
  const row = { ...head, rev: app.newId(), base, patch: Object.fromEntries(changed) };
  orRefuse(await changeOnline(queries, app, by, [row], takesClients));
}

/** Refuses sites that the agency does not have, or has closed. */
export async function requireSites(
  queries: Queries,
  org: RecordId,
  sites: readonly RecordId[],
): Promise<void> {
  const rows = await queries.query<{ id: RecordId }>(
    `select id from record where org = $1 and id = any($2::uuid[]) and kind = 'site'
        and coalesce(body #>> '{fields,isClosed}', 'false') <> 'true'`,
    [org, sites],
  );
  if (rows.length < new Set(sites).size) throw refusals.badRequest("“sites”");
}

/** Turns what the one door refused into words for the person in front of it. */
export function orRefuse(change: OfficeChange): void {
  if (change.ok) return;
  if ("clients" in change) {
    const { clients, of } = change;
    throw new Refuse(
      409,
      "much-is-taken",
      `This takes ${clients} of ${of} clients away at once. Say that you mean it, or change less.`,
      { more: { clients, of } },
    );
  }
  if (change.refusal === "last-administrator") {
    throw new Refuse(
      409,
      "last-administrator",
      "This is the only administrator who can sign in. Make somebody else an administrator first.",
    );
  }
  throw refusals.badRequest(change.detail === null ? "what was sent" : `“${change.detail}”`);
}

export function ownAccount(): Refuse {
  return new Refuse(
    409,
    "own-account",
    "This is your own account. Another administrator has to do it, so that you are not shut out.",
  );
}

function outsideRole(): Refuse {
  return new Refuse(
    409,
    "outside-role",
    "Staff and outside people cannot change places. Close this account and invite the person anew.",
  );
}
