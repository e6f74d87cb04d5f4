import * as v from "valibot";
import type { RecordId } from "../records/fields.ts";
import { me as meSchema, type Me } from "../records/signed-in.ts";

/**
 * What this tablet knows before anybody has unlocked: who works on it, and how many records of each of them wait. Staff,
 * never clients; counts, never names.
 */
export interface Remembered {
  /** Whoever unlocked last comes first. */
  people: () => Me[];
  /** Puts her first; she is known from now on. */
  remember: (me: Me) => void;
  forget: (person: RecordId) => void;
  waiting: (person: RecordId) => number;
  setWaiting: (person: RecordId, count: number) => void;
  /** Somebody signed out without a connection: her sign-in still stands at the office. */
  owesSignOut: () => boolean;
  setOwesSignOut: (owes: boolean) => void;
}

const PEOPLE = "satchel.people";
const WAITING = "satchel.waiting";
const OWES_SIGN_OUT = "satchel.owes-sign-out";
const peopleSchema = v.array(meSchema);
const waitingSchema = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)));

/** Keeps them in a storage that is there before any database is open. */
export function makeRemembered(storage: Storage): Remembered {
  const people = (): Me[] => readAs(storage, PEOPLE, peopleSchema) ?? [];
  const counts = () => readAs(storage, WAITING, waitingSchema) ?? {};
  const others = (person: RecordId): Me[] => people().filter((known) => known.person !== person);
  const setWaiting = (person: RecordId, count: number): void => {
    const { [person]: _, ...rest } = counts();
    write(storage, WAITING, count === 0 ? rest : { ...rest, [person]: count });
  };
  return {
    people,
    remember: (me) => write(storage, PEOPLE, [me, ...others(me.person)]),
    forget: (person) => {
      write(storage, PEOPLE, others(person));
      setWaiting(person, 0);
    },
    waiting: (person) => counts()[person] ?? 0,
    setWaiting,
    owesSignOut: () => readAs(storage, OWES_SIGN_OUT, v.boolean()) ?? false,
    setOwesSignOut: (owes) => write(storage, OWES_SIGN_OUT, owes),
  };
}

function readAs<S extends v.GenericSchema>(
  storage: Storage,
  key: string,
  schema: S,
): v.InferOutput<S> | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(storage.getItem(key) ?? "null"));
    return parsed.success ? parsed.output : null;
  } catch {
    // Not JSON, or no storage at all: nobody is known, and whoever comes signs in.
    return null;
  }
}

function write(storage: Storage, key: string, value: object | boolean): void {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage may be full: she signs in at the next start, and her records are where they were.
  }
}
