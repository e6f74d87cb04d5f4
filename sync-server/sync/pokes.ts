import type { RecordId } from "../../src/records/fields.ts";
import type { Database } from "../database/database.ts";

export type PokeEvent = "poke" | "scope";

/** One open event stream. */
interface Stream {
  org: RecordId;
  person: RecordId;
  tell: (event: PokeEvent) => void;
}

/** Tells the devices connected to this process that there is something to pull. */
export interface Pokes {
  /** Adds a stream; answers how to take it away. */
  connect(stream: Stream): () => void;
  /** Looks at once: a push has just been committed by this process. */
  look(): void;
  stop(): void;
}

/**
 * Four times a second the heads of connected agencies are read in one query; where one moved, those who may see
 * something of it are poked, without data. No NOTIFY: it is lost with its connection, a head is not.
 */
export function startPokes(
  database: Database,
  pollMs: number,
  onError: (error: unknown) => void,
): Pokes {
  const streams = new Set<Stream>();
  const heads = new Map<RecordId, bigint>();
  let isLooking = false;
  let isAskedAgain = false;
  let isFailing = false;

  const look = async () => {
    if (streams.size === 0) return heads.clear();
    if (isLooking) return void (isAskedAgain = true);
    isLooking = true;
    try {
      do {
        isAskedAgain = false;
        await lookOnce(database, streams, heads);
      } while (isAskedAgain);
      isFailing = false;
    } catch (error) {
      // Said once, not four times a second while the database is away.
      if (!isFailing) onError(error);
      isFailing = true;
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => void look(), pollMs);
  timer.unref();
  return {
    connect(stream) {
      streams.add(stream);
      return () => streams.delete(stream);
    },
    look: () => void look(),
    stop: () => clearInterval(timer),
  };
}

async function lookOnce(
  database: Database,
  streams: ReadonlySet<Stream>,
  heads: Map<RecordId, bigint>,
): Promise<void> {
  const orgs = [...new Set([...streams].map(({ org }) => org))];
  const rows = await database.query<{ org: RecordId; head: bigint }>(
    "select org, head from agency where org = any($1::uuid[])",
    [orgs],
  );
  for (const { org, head } of rows) {
    const since = heads.get(org);
    const here = [...streams].filter((stream) => stream.org === org);
    heads.set(org, head);
    // Where the agency stood when its first device connected is not known: that device asks once more.
    if (since === undefined) for (const stream of here) stream.tell("poke");
    else if (since !== head) await pokeAgency(database, org, since, here);
  }
}

interface Concerned {
  person: RecordId;
  is_scope: boolean;
}

// The same access that pull uses decides who hears of a change.
async function pokeAgency(
  database: Database,
  org: RecordId,
  since: bigint,
  streams: readonly Stream[],
): Promise<void> {
  const people = [...new Set(streams.map(({ person }) => person))];
  const concerned = await database.query<Concerned>(
    `select person, bool_or(from_seq > $3 or coalesce(until_seq > $3, false)) as is_scope
       from access a
      where org = $1 and person = any($2::uuid[])
        and (from_seq > $3 or until_seq > $3
          or (until_seq is null and (
            exists (select 1 from record r where r.org = $1 and r.bucket = a.bucket
                       and r.collection = any($4::text[]) and r.seq > $3)
            or exists (select 1 from exit e where e.org = $1 and e.bucket = a.bucket
                       and e.collection = any($4::text[]) and e.seq > $3))))
      group by person`,
    [org, people, since, ["clients", "casework", "reference", "inbox"]],
  );
  const byPerson = new Map(concerned.map((row) => [row.person, row]));
  for (const stream of streams) {
    const row = byPerson.get(stream.person);
    if (!row) continue;
    if (row.is_scope) stream.tell("scope");
    stream.tell("poke");
  }
}
