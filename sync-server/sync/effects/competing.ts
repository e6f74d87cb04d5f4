import type { Competing } from "../../../src/records/merge.ts";
import type { CompetingValue } from "../../../src/records/review/review.ts";
import type { Instant, RecordId } from "../../../src/records/fields.ts";
import type { RecordBody } from "../../../src/records/record-body.ts";
import { sameValue } from "../../../src/records/same-value.ts";
import type { Queries } from "../../database/database.ts";
import {
  carefulNoticeId,
  competingItemId,
  competingNoticeId,
  competingValueId,
  namedByTwoNoticeId,
} from "../derived-id.ts";
import type { Change, Desk, RecordState } from "../desk.ts";
import { personBucket } from "../scope.ts";
import { putOfficeRecord, removeOfficeRecord, reviewPlaceOf } from "./office-record.ts";

interface StandingVersion {
  id: RecordId;
  rev: RecordId;
  body: RecordBody;
}

/**
 * Two people changed the same field: both values are kept in a record of their own, both people are told, and a
 * supervisor is asked. A safety field that took the more careful value is told to the one who saved last.
 */
export async function competingEffects(queries: Queries, desk: Desk): Promise<void> {
  const met = desk.changes.filter((change) => change.competing.length > 0);
  for (const change of desk.changes) {
    tellCareful(desk, change);
    if (change.isByBoth) tellOfEachOther(desk, change);
  }
  if (met.length === 0) return;
  const history = await readStanding(queries, desk, [...new Set(met.map(({ after }) => after.id))]);
  const stored = await readEarlier(queries, desk, met);
  for (const change of met) {
    for (const competing of change.competing) {
      const earlier = openCompetition(desk, stored, earlierId(change, competing));
      if (earlier) endCompetition(desk, earlier);
      // Back to what was before both of them: she took her word back, and nothing is left to settle.
      if (earlier && sameValue(competing.other ?? null, earlier.fields.base)) continue;
      const side = whoSet(standingBefore(history, change), change.before, competing);
      const base = earlier ? earlier.fields.base : competing.base;
      putCompetingValue(desk, change, { ...competing, base }, side);
    }
  }
}

interface OpenCompetition {
  id: RecordId;
  fields: CompetingValue;
}

// Built on a version of her own that did not stand: a later word of hers on the same field, an undo for one.
function earlierId({ after, row }: Change, { field }: Competing): RecordId {
  return competingValueId(after.id, field, row.base ?? after.id);
}

/** The competitions that these changes say something further about, as they are stored. */
async function readEarlier(
  queries: Queries,
  desk: Desk,
  met: readonly Change[],
): Promise<Map<RecordId, RecordBody>> {
  const ids = met.flatMap((change) => change.competing.map((one) => earlierId(change, one)));
  const rows = await queries.query<{ id: RecordId; body: RecordBody }>(
    `select id, body from record
      where org = $1 and id = any($2::uuid[]) and kind = 'competing-value'`,
    [desk.org, ids],
  );
  return new Map(rows.map(({ id, body }) => [id, body]));
}

/** The earlier word, where nobody settled it yet; it may have come in this very push. */
function openCompetition(
  desk: Desk,
  stored: ReadonlyMap<RecordId, RecordBody>,
  id: RecordId,
): OpenCompetition | null {
  if (desk.removed.has(id)) return null;
  const body = desk.records.get(id)?.body ?? stored.get(id);
  // Stored by `putCompetingValue`, or settled by a patch that was checked against the schema.
  const fields = body?.fields as CompetingValue | undefined;
  return fields?.resolution === null ? { id, fields } : null;
}

function endCompetition(desk: Desk, { id, fields }: OpenCompetition): void {
  const told = new Set([fields.standing.author, fields.other.author]);
  for (const person of told) removeOfficeRecord(desk, competingNoticeId(id, person));
  removeOfficeRecord(desk, competingItemId(id));
  removeOfficeRecord(desk, id);
}

interface Side {
  author: RecordId;
  at: Instant;
  rev: RecordId;
}

function putCompetingValue(desk: Desk, change: Change, competing: Competing, standing: Side): void {
  const { after, author, entry, row } = change;
  const id = competingValueId(after.id, competing.field, row.rev);
  const other = { author: author.id, at: entry.at, rev: row.rev };
  const fields: CompetingValue = {
    record: after.id,
    recordKind: after.kind,
    recordCollection: after.collection,
    field: competing.field,
    base: competing.base ?? null,
    standing: { value: competing.standing ?? null, ...standing },
    other: { value: competing.other ?? null, ...other },
    resolution: null,
  };
  const common = { clientId: after.clientId, author: author.id, at: entry.at };
  putOfficeRecord(desk, { ...common, kind: "competing-value", id, bucket: after.bucket, fields });
  putOfficeRecord(desk, {
    ...common,
    kind: "review-item",
    id: competingItemId(id),
    bucket: reviewPlaceOf(desk, after),
    fields: {
      record: after.id,
      recordKind: after.kind,
      recordCollection: after.collection,
      rev: after.rev,
      isNew: false,
      author: author.id,
      at: entry.at,
      receivedAt: desk.now,
      oddities: ["two-values"],
      competing: id,
      entry: null,
      summary: { field: competing.field },
    },
  });
  const act = { competing: id, field: competing.field, author: author.id, at: entry.at };
  tellBoth(desk, after, act, [standing.author, author.id]);
}

/** Tells both authors that their values compete; said again when a choice is taken back. */
export function tellBoth(
  desk: Desk,
  record: RecordState,
  act: { competing: RecordId; field: string; author: RecordId; at: Instant },
  people: readonly RecordId[],
): void {
  const { competing, field, author, at } = act;
  for (const person of new Set(people)) {
    putOfficeRecord(desk, {
      kind: "notice",
      id: competingNoticeId(competing, person),
      clientId: record.clientId,
      bucket: personBucket(person),
      author,
      at,
      fields: {
        about: "competing",
        to: person,
        record: record.id,
        recordKind: record.kind,
        recordCollection: record.collection,
        rev: record.rev,
        field,
        comment: "",
        by: people.find((one) => one !== person) ?? person,
        at,
        competing,
        entry: null,
      },
    });
  }
}

function tellCareful(desk: Desk, { after, author, entry, careful }: Change): void {
  for (const field of careful) {
    putOfficeRecord(desk, {
      kind: "notice",
      id: carefulNoticeId(after.rev, field),
      clientId: after.clientId,
      bucket: personBucket(author.id),
      author: author.id,
      at: entry.at,
      fields: {
        about: "more-careful-value",
        to: author.id,
        record: after.id,
        recordKind: after.kind,
        recordCollection: after.collection,
        rev: after.rev,
        field,
        comment: "",
        by: null,
        at: entry.at,
        competing: null,
        entry: null,
      },
    });
  }
}

/** S-09: both who named people out of a head count are told of each other: some may be the same people. */
function tellOfEachOther(desk: Desk, { before, after, author, entry }: Change): void {
  const earlier = before?.body.author ?? author.id;
  for (const person of new Set([earlier, author.id])) {
    putOfficeRecord(desk, {
      kind: "notice",
      id: namedByTwoNoticeId(after.rev, person),
      clientId: after.clientId,
      bucket: personBucket(person),
      author: author.id,
      at: entry.at,
      fields: {
        ...{ about: "named-by-two", to: person, rev: after.rev, field: "headCount", comment: "" },
        ...{ record: after.id, recordKind: after.kind, recordCollection: after.collection },
        by: person === author.id ? earlier : author.id,
        ...{ at: entry.at, competing: null, entry: null },
      },
    });
  }
}

// Without the version that this very change makes: it is said by whoever came second.
function standingBefore(
  history: ReadonlyMap<RecordId, readonly StandingVersion[]>,
  { before, after }: Change,
): StandingVersion[] {
  const known = history.get(after.id) ?? [];
  return known.filter(({ rev }) => rev !== after.rev || before?.rev === after.rev);
}

/** Who set the value that stands: the author of the latest version in which the field came to hold it. */
function whoSet(
  history: readonly StandingVersion[],
  before: RecordState | null,
  { field, standing }: Competing,
): Side {
  const valueIn = (body: RecordBody) => (field === "*" ? body.fields : body.fields[field]);
  let since = history.at(-1);
  for (const version of [...history].reverse()) {
    if (!sameValue(valueIn(version.body), standing)) break;
    since = version;
  }
  const rev = since?.rev ?? before?.rev ?? "";
  const body = since?.body ?? before?.body;
  return { author: body?.author ?? "", at: body?.at ?? "", rev };
}

async function readStanding(queries: Queries, desk: Desk, ids: readonly RecordId[]) {
  const rows = await queries.query<StandingVersion>(
    `select id, rev, body from every_version
      where org = $1 and id = any($2::uuid[]) and seq is not null order by seq`,
    [desk.org, ids],
  );
  const made = desk.newVersions.filter((version) => version.stands && ids.includes(version.id));
  const history = new Map<RecordId, StandingVersion[]>();
  for (const version of [...rows, ...made]) {
    history.set(version.id, [...(history.get(version.id) ?? []), version]);
  }
  return history;
}
