import { foldText, phoneDigits } from "../../../src/records/client/client-names.ts";
import type { Client } from "../../../src/records/client/client.ts";
import {
  calledWords,
  likeness,
  type Likeness,
} from "../../../src/records/duplicates/look-alikes.ts";
import type { RecordId } from "../../../src/records/fields.ts";
import type { Queries } from "../../database/database.ts";
import type { Change, Desk } from "../desk.ts";
import { readFields } from "../read-records.ts";

/** What two clients that look alike have in common at least once; stored in `client_likeness`. */
export function likenessKeys(client: Likeness): string[] {
  const words = foldText(`${client.name.given} ${client.name.family}`).split(" ").filter(Boolean);
  const tails = client.phones
    .map((phone) => phoneDigits(phone.number).slice(-7))
    .filter((tail) => tail.length >= 6);
  const aliases = client.aliases.map(foldText).filter(Boolean);
  const birth = client.birth.quality === "full" ? client.birth.date : null;
  const keys = [
    ...(words.length === 0 ? [] : [`name ${[...words].sort().join(" ")}`]),
    ...tails.map((tail) => `phone ${tail}`),
    ...aliases.map((alias) => `alias ${alias}`),
    ...(birth === null ? [] : calledWords(client).map((word) => `birth ${birth} ${word}`)),
  ];
  return [...new Set(keys)];
}

type Compared = Client & { id: RecordId };

/** Which of these clients look like another client of the agency, on this push or in the database. */
export async function findLookAlikes(
  queries: Queries,
  desk: Desk,
  changes: readonly Change[],
): Promise<Set<RecordId>> {
  if (changes.length === 0) return new Set();
  const news = changes.map(({ after }) => ({ id: after.id, ...(after.body.fields as Client) }));
  const byKey = new Map<string, Compared[]>();
  for (const one of [...(await candidates(queries, desk, news)), ...news]) {
    // A restricted client is absent from everyone's duplicate check (domain §3).
    if (one.restricted || one.mergedInto !== null) continue;
    for (const key of likenessKeys(one)) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  const isAlike = (one: Compared) =>
    !one.restricted &&
    likenessKeys(one)
      .flatMap((key) => byKey.get(key) ?? [])
      .some((other) => other.id !== one.id && likeness(one, other).length > 0);
  return new Set(news.filter(isAlike).map((one) => one.id));
}

async function candidates(
  queries: Queries,
  desk: Desk,
  news: readonly Compared[],
): Promise<Compared[]> {
  const keys = [...new Set(news.flatMap(likenessKeys))];
  // A few of each suffice: the question is whether there is one. A common name has hundreds.
  const rows = await queries.query<{ client: RecordId }>(
    `select distinct found.client
       from unnest($2::text[]) as wanted(likeness)
       cross join lateral (
         select client from client_likeness l
          where l.org = $1 and l.likeness = wanted.likeness and l.client <> all($3::uuid[])
          order by l.client limit 8) as found`,
    [desk.org, keys, news.map((one) => one.id)],
  );
  const others = await readFields(
    queries,
    desk.org,
    rows.map((row) => row.client),
  );
  return others.map(({ id, body }) => ({ id, ...(body.fields as Client) }));
}
