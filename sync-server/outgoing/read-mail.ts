import type { Client } from "../../src/records/client/client.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Mail } from "../../src/records/mail/mail.ts";
import type { Judged } from "../../src/records/mail/why-not-sent.ts";
import type { Program, Provider } from "../../src/records/reference/catalogue.ts";
import type { Referral } from "../../src/records/referral/referral.ts";
import type { Release } from "../../src/records/release/release.ts";
import type { Queries } from "../database/database.ts";
import type { Desk, RecordState } from "../sync/desk.ts";
import { agencyDay } from "../sync/effects/agency-day.ts";
import { loadDesk } from "../sync/load-desk.ts";
import { lockIds } from "../sync/lock-ids.ts";
import { readFields, readRecords } from "../sync/read-records.ts";
import { readRests } from "../sync/rests.ts";
import type { Door } from "../sync/settle.ts";

/** A mail of an agency. */
export interface WhichMail {
  org: RecordId;
  mail: RecordId;
}

/** A mail under its lock, on a desk that what becomes of it is written to. */
export interface MailOnDesk {
  desk: Desk;
  /** Undefined when it is not there any more. */
  mail: RecordState | undefined;
}

/**
 * Locks a mail and all that it is judged by, then reads it: whoever takes its release back is here before this, or after
 * it and too late.
 */
export async function openMail(
  queries: Queries,
  door: Pick<Door, "now" | "newId">,
  { org, mail: id }: WhichMail,
): Promise<MailOnDesk> {
  const [seen] = await readFields(queries, org, [id]);
  const clientId = await clientOf(queries, org, id);
  const named = seen?.kind === "mail" ? behind(seen.body.fields as Mail) : [];
  await lockIds(queries, org, [id, ...named, ...(clientId === null ? [] : [clientId])]);
  const at = { org, now: door.now().toISOString(), newId: door.newId, entries: [] };
  const desk = await loadDesk(queries, at, []);
  const ids = clientId === null ? [id] : [id, clientId];
  // The settings stay among what was read.
  desk.stored = new Map([...desk.stored, ...(await readRecords(queries, org, ids, desk.buckets))]);
  desk.records = new Map(desk.stored);
  ids.forEach((one) => desk.asked.add(one));
  if (clientId !== null) desk.rests = await readRests(queries, org, [clientId]);
  const mail = desk.records.get(id);
  return { desk, mail: mail?.kind === "mail" ? mail : undefined };
}

async function clientOf(queries: Queries, org: RecordId, id: RecordId): Promise<RecordId | null> {
  const [row] = await queries.query<{ client_id: RecordId | null }>(
    "select client_id from record where org = $1 and id = $2",
    [org, id],
  );
  return row?.client_id ?? null;
}

function behind({ referral, release, provider, program }: Mail): RecordId[] {
  return [referral, release, provider, ...(program === null ? [] : [program])];
}

/** What a mail is judged by, as it stands now. Each was checked against its kind's schema when it was stored. */
export async function readJudged(
  queries: Queries,
  desk: Desk,
  { clientId, body }: RecordState,
): Promise<Judged> {
  const mail = body.fields as Mail;
  const ids = [...behind(mail), ...(clientId === null ? [] : [clientId])];
  const found = await readFields(queries, desk.org, ids);
  const stands = <F>(kind: string, id: RecordId | null): F | null => {
    const known = found.find((one) => one.id === id && one.kind === kind);
    return known && known.body.withdrawn === null ? (known.body.fields as F) : null;
  };
  return {
    client: stands<Client>("client", clientId),
    referral: stands<Referral>("referral", mail.referral),
    release: stands<Release>("release", mail.release),
    isRevoked: await isRevoked(queries, desk.org, mail.release),
    provider: stands<Provider>("provider", mail.provider),
    program: stands<Program>("program", mail.program),
    today: agencyDay(desk, desk.now),
  };
}

async function isRevoked(queries: Queries, org: RecordId, release: RecordId): Promise<boolean> {
  const rows = await queries.query(
    `select 1 from record v join record r on r.org = v.org and r.client_id = v.client_id
      where v.org = $1 and r.id = $2 and v.kind = 'revocation' and not v.withdrawn
        and v.body->'fields'->>'release' = $2::text limit 1`,
    [org, release],
  );
  return rows.length > 0;
}
