import * as v from "valibot";
import { isCalendarDay } from "./days.ts";

/**
 * The bounds of every field are set here and nowhere else. Stored schemas stay plain (no transform, no trim), so a
 * value that was saved once always reads back as it was.
 */

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A record's id or rev: a lower-case UUID, minted on the device as version 7. */
export const recordId = v.pipe(v.string(), v.regex(idPattern, "not an id"));

/** A calendar day `YYYY-MM-DD` in the agency's time zone. */
export const day = v.pipe(
  v.string(),
  v.isoDate("not a day"),
  v.check(isCalendarDay, "not a day of the calendar"),
);

/** A moment as a UTC instant with milliseconds, `2026-07-16T10:42:00.000Z`. */
export const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, "not an instant"),
);

/** The most that an amount of money may be: one hundred million, in cents. */
export const MOST_MONEY = 100_000_000_00;

/** Money as integer cents; never negative. */
export const money = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_MONEY));

/** Units as integer hundredths (1.5 hours = 150), so that sums never drift. Zero to one million units. */
export const units = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000));

/** One line of text of at most `n` characters. */
export const shortText = (n: number) => v.pipe(v.string(), v.maxLength(n));

/** Free text as people write it in the field: up to 10,000 characters. */
export const longText = v.pipe(v.string(), v.maxLength(10_000));

/** The most bytes of a record's fields as JSON in UTF-8: a tablet opens all of it. */
export const MOST_RECORD_BYTES = 64 * 1024;

/** A list with an upper bound, because a tablet opens all of it. */
export const few = <S extends v.GenericSchema>(schema: S, most: number) =>
  v.pipe(v.array(schema), v.maxLength(most));

export type RecordId = v.InferOutput<typeof recordId>;
export type Day = v.InferOutput<typeof day>;
export type Instant = v.InferOutput<typeof instant>;
/** Integer cents. */
export type Money = number;
/** Integer hundredths of a unit. */
export type Units = number;
