import type { DirectoryImport, DirectoryImportRequest } from "../../src/protocol/directory.ts";
import { dayOfInstant } from "../../src/records/days.ts";
import {
  makeFind,
  planDirectory,
  sourceOf,
  type Directory,
  type PlannedRecord,
} from "../../src/records/directory/files/plan-directory.ts";
import type { DirectoryKind } from "../../src/records/directory/files/file-records.ts";
import type { EntryRow } from "../../src/records/entry.ts";
import type { Day, RecordId } from "../../src/records/fields.ts";
import type { AppContext } from "../app-context.ts";
import type { Queries } from "../database/database.ts";
import { writeAudit } from "../people/audit.ts";
import { orRefuse } from "../people/change-person.ts";
import type { Session } from "../people/sessions.ts";
import { changeOnline } from "../sync/change-online.ts";
import { importedId } from "../sync/derived-id.ts";
import { readStanding, type Standing } from "./read-standing.ts";

/**
 * Brings one part of a file into the directory, in a transaction of its own: between two parts everybody else is served.
 * A record that cannot be taken is answered with why, and the others are written.
 */
export async function importDirectory(
  app: AppContext,
  by: Session,
  asked: DirectoryImportRequest,
): Promise<DirectoryImport> {
  return app.database.transaction(async (queries) => {
    // Always the first lock, and one of its own: two imports wait for each other, a push never does.
    await queries.query("select pg_advisory_xact_lock(hashtextextended('directory ' || $1, 0))", [
      by.org,
    ]);
    const idFor = (kind: DirectoryKind, ref: string) => importedId(by.org, asked.source, kind, ref);
    const standing = await readStanding(queries, by.org, asked, idFor);
    const directory = {
      source: asked.source,
      idFor,
      find: makeFind(standing.records, asked.source),
    };
    const { wanted, refused, same } = sorted(asked, directory, standing);
    const leaving = standing.records.filter(({ id }) => asked.left.includes(id));
    const today = await agencyToday(queries, app, by.org);
    const rows = [
      ...wanted.map((one) => rowOf(app, standing, one)),
      ...leaving.flatMap((one) => leftRow(app, asked.source, one, today)),
    ];
    const count = (state: string) => wanted.filter((one) => one.state === state).length;
    const told = {
      new: count("new"),
      changed: count("changed"),
      left: rows.length - wanted.length,
    };
    if (rows.length > 0) {
      orRefuse(await changeOnline(queries, app, by, rows, null));
      const act = { act: "directory-imported", person: by.person, device: by.device } as const;
      await writeAudit(app, queries, by.org, [{ ...act, subject: null, detail: told }]);
    }
    return { ...told, same, refused };
  });
}

type Found = Awaited<ReturnType<typeof readStanding>>;

function sorted(asked: DirectoryImportRequest, directory: Directory, standing: Found) {
  const refused: DirectoryImport["refused"] = [];
  const wanted: PlannedRecord[] = [];
  const there = new Set(standing.records.map(({ id }) => id));
  const met = new Set<RecordId>();
  let same = 0;
  for (const one of planDirectory(asked.records, directory)) {
    const { kind, ref } = one.record;
    const isTaken = (one.state === "new" && standing.taken.has(one.id)) || met.has(one.id);
    const names = ["provider", "places"].flatMap((field) => one.fields[field] ?? []);
    if (isTaken) refused.push({ kind, ref, why: "id-taken" });
    // Checked by the plan: each of them is an id.
    else if (names.some((id) => !there.has(id as RecordId)))
      refused.push({ kind, ref, why: "dangling" });
    else {
      met.add(one.id);
      there.add(one.id);
      if (one.state === "same") same += 1;
      else wanted.push(one);
    }
  }
  return { wanted, refused, same };
}

function rowOf(app: Pick<AppContext, "newId">, { revs }: Found, one: PlannedRecord): EntryRow {
  const head = headOf(app, one.record.kind, one.id);
  const base = revs.get(one.id);
  return base === undefined
    ? { ...head, base: null, put: one.fields }
    : { ...head, base, patch: one.fields };
}

function leftRow(
  app: Pick<AppContext, "newId">,
  name: string,
  one: Standing,
  leftOn: Day,
): EntryRow[] {
  const from = sourceOf(one);
  if (from?.name !== name || from.leftOn !== null) return [];
  const patch = { source: { ...from, leftOn } };
  return [{ ...headOf(app, one.kind, one.id), base: one.rev, patch }];
}

function headOf(app: Pick<AppContext, "newId">, kind: DirectoryKind, id: RecordId) {
  return { collection: "reference", kind, id, clientId: null, rev: app.newId() } as const;
}

async function agencyToday(queries: Queries, app: AppContext, org: RecordId): Promise<Day> {
  const [row] = await queries.query<{ zone: string | null }>(
    `select body #>> '{fields,timeZone}' as zone from record
      where org = $1 and collection = 'reference' and kind = 'settings'`,
    [org],
  );
  return dayOfInstant(app.now().toISOString(), row?.zone ?? "UTC");
}
