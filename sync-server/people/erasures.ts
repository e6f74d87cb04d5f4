import type { SettledErasure, WaitingErasure } from "../../src/protocol/people.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { AppContext } from "../app-context.ts";
import type { Queries } from "../database/database.ts";
import { Refuse, refusals } from "../refuse.ts";
import { eraseClient } from "../sync/erase-client.ts";
import { lockIds } from "../sync/lock-ids.ts";
import { readMembers } from "../sync/members.ts";
import { readRecords } from "../sync/read-records.ts";
import { mayHold, type Member } from "../sync/scope.ts";
import { writeAudit, type AuditAct } from "./audit.ts";
import type { Session } from "./sessions.ts";

const MOST_SETTLED = 50;

type ErasureRow = Omit<WaitingErasure, "mayConfirm">;

/**
 * The erasures that wait and the last that were settled: for administrators all, for a supervisor those of clients whom
 * she sees, and what became of those she asked for.
 */
export async function listErasures(
  queries: Queries,
  session: Session,
): Promise<{ erasures: WaitingErasure[]; settled: SettledErasure[] }> {
  return {
    erasures: await listWaiting(queries, session),
    settled: await readSettled(queries, session),
  };
}

async function listWaiting(queries: Queries, session: Session): Promise<WaitingErasure[]> {
  const rows = await readWaiting(queries, session.org);
  const askers = await readMembers(
    queries,
    session.org,
    rows.map(({ askedBy }) => askedBy),
  );
  const shown: WaitingErasure[] = [];
  for (const row of rows) {
    if (!(await knowsClient(queries, session, row.client))) continue;
    shown.push({ ...row, mayConfirm: isSecondWord(session, askers.get(row.askedBy)) });
  }
  return shown;
}

/** Asks that everything about a client be erased; nothing happens until somebody of the other role says so, too. */
export async function askErasure(
  app: AppContext,
  session: Session,
  { client, reason }: { client: RecordId; reason: string },
): Promise<void> {
  const { org, person } = session;
  await app.database.transaction(async (queries) => {
    await lockIds(queries, org, [client]);
    if (!(await knowsClient(queries, session, client))) throw refusals.notFound();
    const waiting = await readWaiting(queries, org);
    if (waiting.some((row) => row.client === client)) throw alreadyAsked();
    await queries.query(
      `insert into erasure (org, id, client, reason, asked_by, asked_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [org, app.newId(), client, reason, person, app.now().toISOString()],
    );
    await audit(app, queries, session, "erasure-asked", client);
  });
}

/** The second word: everything about the client is gone with it. */
export async function confirmErasure(
  app: AppContext,
  session: Session,
  erasure: RecordId,
): Promise<void> {
  await settle(app, session, erasure, "done", async (queries, row) => {
    const askers = await readMembers(queries, session.org, [row.askedBy]);
    if (!isSecondWord(session, askers.get(row.askedBy))) throw ownErasure();
    const { org, person: by } = session;
    const records = await eraseClient(queries, org, row.client);
    await audit(app, queries, session, "erasure-done", row.client, {
      askedBy: row.askedBy,
      records,
    });
    // Last, and before it counts: what stands in the log is erased again from any database that has her still.
    const at = app.now().toISOString();
    await app.erasureLog.append({ org, client: row.client, erasure, by, at });
  });
}

/** Nothing is erased; whoever asked may take it back herself. */
export async function refuseErasure(
  app: AppContext,
  session: Session,
  erasure: RecordId,
): Promise<void> {
  await settle(app, session, erasure, "refused", (queries, { client, askedBy }) =>
    audit(app, queries, session, "erasure-refused", client, { askedBy }),
  );
}

async function settle(
  app: AppContext,
  session: Session,
  erasure: RecordId,
  outcome: "done" | "refused",
  act: (queries: Queries, row: ErasureRow) => Promise<void>,
): Promise<void> {
  const { org, person } = session;
  await app.database.transaction(async (queries) => {
    // Its own row, not a lock among those of records, which are taken in one order by everybody.
    await queries.query("select 1 as one from erasure where org = $1 and id = $2 for update", [
      org,
      erasure,
    ]);
    const row = (await readWaiting(queries, org)).find(({ id }) => id === erasure);
    if (!row || !(await knowsClient(queries, session, row.client))) throw refusals.notFound();
    await queries.query(
      `update erasure set outcome = $3, settled_by = $4, settled_at = $5
        where org = $1 and id = $2`,
      [org, erasure, outcome, person, app.now().toISOString()],
    );
    await act(queries, row);
  });
}

function readWaiting(queries: Queries, org: RecordId): Promise<ErasureRow[]> {
  return queries.query<ErasureRow>(
    `select id, client, reason, asked_by as "askedBy", asked_at as "askedAt"
       from erasure where org = $1 and outcome is null order by asked_at`,
    [org],
  );
}

function readSettled(queries: Queries, session: Session): Promise<SettledErasure[]> {
  const { org, person, role } = session;
  return queries.query<SettledErasure>(
    `select id, client, reason, asked_by as "askedBy", asked_at as "askedAt", outcome,
            settled_by as "settledBy", settled_at as "settledAt"
       from erasure where org = $1 and outcome is not null and ($2 or asked_by = $3)
      order by settled_at desc limit ${MOST_SETTLED}`,
    [org, role === "administrator", person],
  );
}

// An administrator sees no client and may yet speak of any; a supervisor speaks of hers alone.
async function knowsClient(queries: Queries, session: Session, client: RecordId): Promise<boolean> {
  const { org, person, role } = session;
  const state = (await readRecords(queries, org, [client])).get(client);
  if (state?.kind !== "client") return false;
  if (role === "administrator") return true;
  const member = (await readMembers(queries, org, [person])).get(person);
  return member !== undefined && mayHold(member, state.bucket);
}

/** An administrator and a supervisor together: neither alone, and not two of a kind. */
function isSecondWord({ person, role }: Session, asker: Member | undefined): boolean {
  const other = role === "administrator" ? "supervisor" : "administrator";
  return asker?.active === true && asker.id !== person && asker.role === other;
}

async function audit(
  app: AppContext,
  queries: Queries,
  { org, person, device }: Session,
  act: AuditAct,
  subject: RecordId,
  detail: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await writeAudit(app, queries, org, [{ act, person, device, subject, detail }]);
}

function ownErasure(): Refuse {
  return new Refuse(
    409,
    "own-erasure",
    "An administrator and a supervisor erase together. The second word is for somebody of the other role.",
  );
}

function alreadyAsked(): Refuse {
  return new Refuse(
    409,
    "already-asked",
    "Somebody asked for this already. It waits for the second word.",
  );
}
