import { setTimeout as pause } from "node:timers/promises";
import type { RecordId } from "../../src/records/fields.ts";
import type { Database } from "../database/database.ts";
import { standingOf, type Standing } from "./tablets.ts";

/** One device's open event stream. */
interface OpenStream {
  signIn: RecordId;
  person: RecordId;
  device: RecordId;
  org: RecordId;
  /** Her records here are taken away: the next request says why. Resolves when it was told. */
  wipe: () => Promise<void>;
  end: () => void;
}

/** The event streams of this process, ended when whoever listens may not any more. */
export interface OpenStreams {
  /** Adds a stream; answers how to take it away. */
  add(stream: OpenStream): () => void;
  stop(): void;
}

/**
 * Looks after open streams every `everyMs` in one query: a request is judged when it comes, a stream came long ago.
 * Any process may have disabled the account, so the database is asked.
 */
export function watchStreams(
  database: Database,
  everyMs: number,
  onError: (error: unknown) => void,
): OpenStreams {
  const streams = new Set<OpenStream>();
  let isLooking = false;
  const look = async () => {
    if (isLooking || streams.size === 0) return;
    isLooking = true;
    try {
      const looked = [...streams];
      const standings = await standingOf(
        database,
        looked.map(({ signIn }) => signIn),
      );
      await Promise.all(looked.map((stream) => judge(stream, standings.get(stream.signIn))));
    } catch (error) {
      onError(error);
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return {
    add(stream) {
      streams.add(stream);
      return () => streams.delete(stream);
    },
    stop: () => clearInterval(timer),
  };
}

const PATIENCE_MS = 1000;

async function judge(stream: OpenStream, standing: Standing | undefined): Promise<void> {
  const isTaken = standing !== undefined && (standing.disabled || standing.tablet !== "active");
  // A line that takes nothing any more must not keep the others waiting.
  if (isTaken) await Promise.race([stream.wipe(), pause(PATIENCE_MS)]);
  // Without a sign-in she signed out: there is nothing to wipe.
  if (isTaken || standing === undefined) stream.end();
}
