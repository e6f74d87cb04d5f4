import * as v from "valibot";
import { instant, type Instant, type RecordId } from "../../records/fields.ts";
import { makeBodySeal } from "./body-seal.ts";
import type { DataKey } from "./data-key.ts";
import { heardKey, type EnvelopeShelf } from "./envelope-shelf.ts";

/** When the office was last heard from, and the latest time that was seen here, in milliseconds since 1970. */
export interface Heard {
  heardAt: Instant;
  seenAt: number;
}

/**
 * A copy of that beside the envelope, sealed under the data key: losing everything else does not begin the offline limit
 * anew, and nobody can write a later one.
 */
export interface HeardCopy {
  /** Null when there is none, or none that this key sealed. */
  read: () => Promise<Heard | null>;
  write: (heard: Heard) => Promise<void>;
}

const heard = v.object({ heardAt: instant, seenAt: v.number() });
const kept = v.object({ sealed: v.string() });

export function makeHeardCopy(
  shelf: Pick<EnvelopeShelf, "find" | "change">,
  person: RecordId,
  dataKey: DataKey,
): HeardCopy {
  const key = heardKey(person);
  const seal = makeBodySeal(dataKey, "heard", 0);
  return {
    read: async () => {
      const found = v.safeParse(kept, await shelf.find(key));
      const opened = found.success && (await seal.open(found.output.sealed, [person]));
      if (!opened || !opened.ok) return null;
      return v.parse(heard, JSON.parse(opened.body));
    },
    write: async (now) => {
      const sealed = await seal.seal(JSON.stringify(now), [person]);
      await shelf.change(key, () => ({ person: key, sealed }));
    },
  };
}
