import * as v from "valibot";
import type { RecordId } from "../../records/fields.ts";
import { envelope as envelopeSchema, type Envelope } from "./envelope.ts";
import type { EnvelopeShelf } from "./envelope-shelf.ts";
import { waitAfter } from "./passphrase-rules.ts";

/** Nobody enrolled here under that name; or what was kept cannot be trusted any more. */
export type EnvelopeRefusal = { ok: false; refusal: "no-envelope" | "damaged" };
type Found = { ok: true; envelope: Envelope } | EnvelopeRefusal;

/** Envelopes read and written with their rules: nothing damaged or lowered is used, and wrong tries wait. */
export interface Envelopes {
  all: () => Promise<Envelope[]>;
  /** Whoever has one, damaged ones among them. */
  people: () => Promise<RecordId[]>;
  find: (person: RecordId) => Promise<Found>;
  put: (envelope: Envelope) => Promise<void>;
  change: (
    person: RecordId,
    edit: (standing: Envelope) => Envelope,
  ) => Promise<{ ok: true } | EnvelopeRefusal>;
  /** Counts a try as wrong, unless the wait after the last wrong one is not over. */
  countTry: (
    person: RecordId,
  ) => Promise<Found | { ok: false; refusal: "too-soon"; waitMs: number }>;
  /** Takes one try back: the device could not carry it out. */
  forgiveTry: (person: RecordId) => Promise<void>;
  /** The passphrase was right. */
  forgiveAll: (person: RecordId) => Promise<void>;
  remove: (person: RecordId) => Promise<void>;
  /** How long the next try has to wait, in milliseconds. */
  waitOf: (envelope: Envelope) => number;
}

export function makeEnvelopes(shelf: EnvelopeShelf, clock: () => number): Envelopes {
  const change: Envelopes["change"] = async (person, edit) => {
    let done: { ok: true } | EnvelopeRefusal = { ok: true };
    await shelf.change(person, (kept) => {
      const standing = read(kept);
      if (!standing.ok) done = standing;
      return standing.ok ? edit(standing.envelope) : null;
    });
    return done;
  };
  const setWrong = async (person: RecordId, wrongAfter: (wrong: number) => number) => {
    await change(person, (standing) => ({
      ...standing,
      tries: { ...standing.tries, wrong: wrongAfter(standing.tries.wrong) },
    }));
  };
  // A clock that was set back must not lock anybody out for longer than the wait itself.
  const waitOf = ({ tries: { wrong, lastAt } }: Envelope): number => {
    const wait = waitAfter(wrong);
    return Math.min(wait, Math.max(0, lastAt + wait - clock()));
  };

  return {
    waitOf,
    change,
    all: async () =>
      (await shelf.all()).flatMap((kept) => {
        const found = read(kept);
        return found.ok ? [found.envelope] : [];
      }),
    people: () => shelf.people(),
    find: async (person) => read(await shelf.find(person)),
    put: (made) => shelf.change(made.person, () => made),
    countTry: async (person) => {
      let waitMs = 0;
      let counted: Envelope | undefined;
      const done = await change(person, (standing) => {
        waitMs = waitOf(standing);
        if (waitMs > 0) return standing;
        counted = { ...standing, tries: { wrong: standing.tries.wrong + 1, lastAt: clock() } };
        return counted;
      });
      if (!done.ok) return done;
      return counted ? { ok: true, envelope: counted } : { ok: false, refusal: "too-soon", waitMs };
    },
    forgiveTry: (person) => setWrong(person, (wrong) => Math.max(0, wrong - 1)),
    forgiveAll: (person) => setWrong(person, () => 0),
    remove: (person) => shelf.remove(person),
  };
}

function read(kept: unknown): Found {
  if (kept === undefined) return { ok: false, refusal: "no-envelope" };
  const parsed = v.safeParse(envelopeSchema, kept);
  return parsed.success ? { ok: true, envelope: parsed.output } : { ok: false, refusal: "damaged" };
}
