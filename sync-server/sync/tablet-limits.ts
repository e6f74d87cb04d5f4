import type { RecordId } from "../../src/records/fields.ts";
import type { Queries } from "../database/database.ts";
import { readMembers } from "./members.ts";
import { putOnShelves } from "./put-to-rest.ts";
import type { Member } from "./scope.ts";
import type { Door } from "./settle.ts";

/** How much one person may have on a tablet, so that it stays quick (sync §2). */
export interface TabletLimits {
  clients: number;
  /** Records of casework. */
  records: number;
}

export const tabletLimits: TabletLimits = { clients: 10_000, records: 60_000 };

/**
 * Beyond the limit the casework of clients whom nobody worked with for longest goes to the office, for everybody who
 * shares them: of an agency, or of one of its people. Answers how many clients went.
 */
export async function keepToLimits(
  door: Door,
  org: RecordId,
  limits: TabletLimits,
  person: RecordId | null = null,
): Promise<number> {
  const over = await peopleOver(door.database, org, limits, person);
  const members = [...(await readMembers(door.database, org, over)).values()];
  // What rests for the workers is off the supervisors' tablets, too.
  const workersFirst = members.sort((a, b) => Number(isWorker(b)) - Number(isWorker(a)));
  let count = 0;
  for (const member of workersFirst) count += await relieve(door, org, member, limits);
  return count;
}

async function relieve(
  door: Door,
  org: RecordId,
  member: Member,
  limits: TabletLimits,
): Promise<number> {
  let count = 0;
  for (;;) {
    const held = await heldBy(door.database, org, member);
    const clients = untilEnough(held, held.all - limits.records);
    const went = await putOnShelves(door, org, clients, ({ shelf }) =>
      // A supervisor's tablet gives up what workers keep; what named people share has no such shelf and rests.
      isWorker(member) || shelf !== "open" ? "resting" : "quiet",
    );
    if (went === 0) return count;
    count += went;
  }
}

function isWorker({ role }: Member): boolean {
  return role === "worker";
}

/** Those who have more on a tablet than they may. */
async function peopleOver(
  queries: Queries,
  org: RecordId,
  limits: TabletLimits,
  person: RecordId | null,
): Promise<RecordId[]> {
  const rows = await queries.query<{ person: RecordId }>(
    `select a.person
       from access a join (
         select bucket, count(*) as records from record
          where org = $1 and collection = 'casework' group by bucket) b on b.bucket = a.bucket
      where a.org = $1 and a.until_seq is null and ($2::uuid is null or a.person = $2)
      group by a.person having sum(b.records) > $3`,
    [org, person, limits.records],
  );
  return rows.map((row) => row.person);
}

interface Held {
  /** Everything, of no client too. */
  all: number;
  /** Those who could go, longest untouched first. */
  clients: { client: RecordId; records: number }[];
}

async function heldBy(queries: Queries, org: RecordId, member: Member): Promise<Held> {
  const rows = await queries.query<{ client: RecordId | null; records: number }>(
    `select r.client_id as client, count(*)::int as records
       from access a
       join record r on r.org = a.org and r.bucket = a.bucket and r.collection = 'casework'
       left join client_rest c on c.org = a.org and c.client = r.client_id
      where a.org = $1 and a.person = $2 and a.until_seq is null
      group by r.client_id, c.active_on, c.attended_on
      order by ${isWorker(member) ? "c.active_on" : "c.attended_on"}, r.client_id`,
    [org, member.id],
  );
  return {
    all: rows.reduce((sum, { records }) => sum + records, 0),
    clients: rows.flatMap(({ client, records }) => (client === null ? [] : { client, records })),
  };
}

function untilEnough({ clients }: Held, excess: number): RecordId[] {
  const going: RecordId[] = [];
  let left = excess;
  for (const { client, records } of clients) {
    if (left <= 0) break;
    going.push(client);
    left -= records;
  }
  return going;
}
