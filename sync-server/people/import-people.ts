import * as v from "valibot";
import { inviteRequest, type ImportAnswer, type importFaults } from "../../src/protocol/people.ts";
import { roles } from "../../src/records/define-record.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { AppContext } from "../app-context.ts";
import { readCsv } from "../csv.ts";
import type { Queries } from "../database/database.ts";
import { Refuse, refusals } from "../refuse.ts";
import { errorForLog } from "../request-log.ts";
import { foldEmail } from "./accounts.ts";
import { writeAudit } from "./audit.ts";
import { addPerson, deliver, type Invited, type LinkToDeliver } from "./invite.ts";
import type { Session } from "./sessions.ts";

type Fault = (typeof importFaults)[number];
type Line = ImportAnswer["lines"][number];

const MOST_LINES = 1000;
const needed = ["given", "family", "email", "role"] as const;
type Cells = Partial<Record<(typeof needed)[number] | "title" | "sites", string>>;

/**
 * Invites the people of a CSV file. On trial nothing is written; else the lines without a fault are invited, each by
 * itself, and the others are answered with what is wrong with them.
 */
export async function importPeople(
  app: AppContext,
  by: Session,
  asked: { csv: string; isTrial: boolean },
): Promise<ImportAnswer> {
  const { headings, lines: written } = readCsv(asked.csv);
  if (written.length > MOST_LINES) throw refusals.tooLarge();
  const missingColumns = needed.filter((column) => !headings.includes(column));
  if (missingColumns.length > 0) return { missingColumns, lines: [], invited: 0 };
  const sites = await siteNames(app.database, by.org);
  const taken = await takenEmails(
    app.database,
    written.map(({ cells }) => foldEmail(cells["email"] ?? "")),
  );
  const seen = new Set<string>();
  const read = written.map(({ line, cells }) => ({ line, ...readLine(cells, sites, taken, seen) }));
  const lines = read.map(({ line, email, faults }): Line => ({ line, email, faults, link: null }));
  if (asked.isTrial) return { missingColumns: [], lines, invited: 0 };
  const made: LinkToDeliver[] = [];
  try {
    for (const [index, { asked: words }] of read.entries()) {
      const line = lines[index];
      if (!words || !line) continue;
      const added = await addUnlessTaken(app, by, words);
      if (added) made.push(added);
      lines[index] = added
        ? { ...line, link: app.sendMail ? null : added.link }
        : { ...line, faults: ["email-taken"] };
    }
  } finally {
    // Whatever ended it half way, those who were invited are.
    await finish(app, by, made);
  }
  return { missingColumns: [], lines, invited: made.length };
}

// Somebody may be invited by another administrator while this goes on: that stops none of the others.
async function addUnlessTaken(
  app: AppContext,
  by: Session,
  words: Invited,
): Promise<LinkToDeliver | null> {
  try {
    return await addPerson(app, by, words);
  } catch (error) {
    if (error instanceof Refuse && error.code === "email-taken") return null;
    throw error;
  }
}

async function finish(app: AppContext, by: Session, made: readonly LinkToDeliver[]): Promise<void> {
  // Hundreds of mails take minutes; whoever got none is given a new link from the list.
  if (app.sendMail) void mailAll(app, by.org, made);
  const act = { act: "people-imported", person: by.person, device: by.device } as const;
  const detail = { invited: made.length };
  await app.database.transaction((queries) =>
    writeAudit(app, queries, by.org, [{ ...act, subject: null, detail }]),
  );
}

async function mailAll(
  app: AppContext,
  org: RecordId,
  made: readonly LinkToDeliver[],
): Promise<void> {
  for (const one of made) {
    await deliver(app, org, one).catch((error: unknown) =>
      app.logger.error({ failure: "mail", error: errorForLog(error) }),
    );
  }
}

async function siteNames(queries: Queries, org: RecordId): Promise<Map<string, RecordId>> {
  const rows = await queries.query<{ id: RecordId; name: string; short: string }>(
    `select id, body #>> '{fields,name}' as name, body #>> '{fields,shortName}' as short
       from record where org = $1 and kind = 'site' and not withdrawn
        and coalesce(body #>> '{fields,isClosed}', 'false') <> 'true'`,
    [org],
  );
  return new Map(
    rows.flatMap(({ id, name, short }) => [[fold(short), id] as const, [fold(name), id] as const]),
  );
}

function fold(name: string): string {
  return name.trim().toLocaleLowerCase("en");
}

async function takenEmails(queries: Queries, emails: readonly string[]): Promise<Set<string>> {
  const rows = await queries.query<{ email: string }>(
    "select email from account where email = any($1::text[])",
    [emails],
  );
  return new Set(rows.map(({ email }) => email));
}

function readLine(
  cells: Cells,
  sites: ReadonlyMap<string, RecordId>,
  taken: ReadonlySet<string>,
  seen: Set<string>,
): { email: string; faults: Fault[]; asked: Invited | null } {
  const email = foldEmail(cells.email ?? "");
  const names = (cells.sites ?? "").split(";").filter((name) => name.trim() !== "");
  const found = names.map((name) => sites.get(fold(name)));
  const role = roles.find((one) => one === fold(cells.role ?? ""));
  const faults: Fault[] = [];
  if (!v.is(inviteRequest.entries.email, email)) faults.push("no-email");
  else if (taken.has(email)) faults.push("email-taken");
  else if (seen.has(email)) faults.push("email-twice");
  seen.add(email);
  if (!cells.given && !cells.family) faults.push("no-name");
  if (!role) faults.push("role-unknown");
  if (found.includes(undefined)) faults.push("site-unknown");
  const asked = v.safeParse(inviteRequest, {
    email,
    name: { given: cells.given ?? "", family: cells.family ?? "" },
    title: cells.title ?? "",
    role,
    sites: [...new Set(found)],
  });
  if (faults.length === 0 && !asked.success) faults.push("too-long");
  return { email, faults, asked: faults.length === 0 && asked.success ? asked.output : null };
}
