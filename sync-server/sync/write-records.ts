import { dayNumber } from "../../src/records/days.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Parameter, Queries } from "../database/database.ts";
import type { RecordState } from "./desk.ts";
import { kindNamed } from "./kinds.ts";

type Seqs = ReadonlyMap<RecordId, bigint>;

/**
 * Writes the current versions. What is there already is replaced; the rest is inserted without asking, because an insert
 * that may meet another row marks and confirms every row it makes. `isThere` is sure of every id: each was looked up
 * under its lock.
 */
export async function writeRecords(
  queries: Queries,
  org: RecordId,
  states: readonly RecordState[],
  seqs: Seqs,
  isThere: (id: RecordId) => boolean,
): Promise<void> {
  const known = states.filter(({ id }) => isThere(id));
  const fresh = states.filter(({ id }) => !isThere(id));
  if (fresh.length > 0) await queries.query(insertSql, columnsOf(org, fresh, seqs));
  if (known.length > 0) await queries.query(replaceSql, columnsOf(org, known, seqs));
}

// Each column travels as one list, and the bodies as one JSON list that is taken apart without being read again: a row
// as a JSON object is read three times on its way in. What rows of one save share travels once, as their frame: a list
// is read value by value, and ids are slow to read.
const insertSql = `
  insert into record
    (org, id, rev, seq, body, collection, kind, client_id, bucket, day, due, entry, withdrawn)
  select $1, r.id, r.rev, r.seq, r.body, f.collection, f.kind, f.client_id, f.bucket, f.day, f.due,
         f.entry, f.withdrawn
    from rows from (unnest($2::uuid[], $3::uuid[], $4::bigint[], $5::int[]),
                    json_array_elements($6::json)) as r(id, rev, seq, frame, body)
    join unnest($7::text[], $8::text[], $9::uuid[], $10::text[], $11::int[], $12::int[],
                $13::uuid[], $14::boolean[]) with ordinality
           as f(collection, kind, client_id, bucket, day, due, entry, withdrawn, number)
      on f.number = r.frame`;

const replaceSql = `${insertSql}
  on conflict (org, id) do update set
    bucket = excluded.bucket, rev = excluded.rev, seq = excluded.seq, day = excluded.day,
    due = excluded.due, entry = excluded.entry, withdrawn = excluded.withdrawn,
    body = excluded.body`;

function columnsOf(org: RecordId, states: readonly RecordState[], seqs: Seqs): Parameter[] {
  const { frames, numbers } = framesOf(states);
  return [
    org,
    states.map(({ id }) => id),
    states.map(({ rev }) => rev),
    states.map(({ id }) => String(seqs.get(id))),
    numbers.map(String),
    JSON.stringify(states.map(({ note, body }) => note ?? body)),
    frames.map(({ collection }) => collection),
    frames.map(({ kind }) => kind),
    frames.map(({ clientId }) => clientId),
    frames.map(({ bucket }) => bucket),
    frames.map(({ day }) => String(day)),
    frames.map(({ due }) => String(due)),
    frames.map(({ entry }) => entry),
    frames.map(({ isWithdrawn }) => String(isWithdrawn)),
  ];
}

/** What a record may have in common with others. */
interface Frame extends Pick<RecordState, "collection" | "kind" | "clientId" | "due" | "entry"> {
  bucket: string;
  day: number;
  isWithdrawn: boolean;
}

/** The frames of these records, and for each record the number of its own, from 1. */
function framesOf(states: readonly RecordState[]): { frames: Frame[]; numbers: number[] } {
  const frames: Frame[] = [];
  const known = new Map<string, number>();
  const numbers = states.map(
    ({ collection, kind, clientId, bucket: { id: bucket }, due, entry, body }) => {
      const day = dayOf(kind, body);
      const isWithdrawn = body.withdrawn !== null;
      const key = `${kind} ${clientId} ${bucket} ${day} ${due} ${entry} ${isWithdrawn}`;
      const number =
        known.get(key) ??
        frames.push({ collection, kind, clientId, bucket, day, due, entry, isWithdrawn });
      known.set(key, number);
      return number;
    },
  );
  return { frames, numbers };
}

function dayOf(kind: RecordState["kind"], { fields }: RecordState["body"]): number {
  const day = kindNamed(kind)?.day(fields) ?? null;
  return day === null ? 0 : dayNumber(day);
}
