import type { Accessor } from "solid-js";
import { fill, type Dictionary } from "./words.ts";

/** A point in time: an instant in ISO 8601, milliseconds since 1970, or a Date. */
export type Instant = string | number | Date;
/** The units that a service is measured in (`domain.md`). */
export type Unit = "dollars" | "hours" | "minutes" | "count";

const minute = 60_000;
const hour = 60 * minute;
const dayLength = 24 * hour;

/** What the agency decides about dates and amounts; undefined while nobody is signed in. */
export interface AgencyFormats {
  /** An IANA name. */
  timeZone: Accessor<string | undefined>;
  /** An ISO 4217 code. */
  currency: Accessor<string | undefined>;
}

const DOLLAR = "USD";

/** Formatters that follow the locale and the agency's time zone and currency; digits stay Latin. */
export function createFormatters(
  intlLocale: Accessor<string>,
  agency: AgencyFormats,
  words: Accessor<Dictionary>,
) {
  const dates = cached((locale, zone, options: Intl.DateTimeFormatOptions) => {
    const all = { ...options, ...(zone ? { timeZone: zone } : {}) };
    return new Intl.DateTimeFormat(locale, all);
  });
  const numbers = cached(
    (locale, _zone, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
  );
  const plurals = cached(
    (locale, _zone, options: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
  );
  const dateWith = (date: string | Instant, options: Intl.DateTimeFormatOptions) => {
    // A day is not an instant: 2026-07-16 is the 16th wherever the device stands.
    const isDay = typeof date === "string" && /^\d{4}-\d{2}-\d{2}$/u.test(date);
    const zone = isDay ? "UTC" : agency.timeZone();
    return dates(intlLocale(), zone, options).format(new Date(date));
  };
  const number = (value: number, options: Intl.NumberFormatOptions = {}) =>
    numbers(intlLocale(), undefined, options).format(value);

  // "9:10", as people write it; a clock of 24 hours would put a zero before it.
  const time = (instant: Instant) =>
    dateWith(instant, { hour: "numeric", minute: "2-digit", hourCycle: "h23" }).replace(
      /^0(?=\d)/u,
      "",
    );
  /** "Thu, Jul 16" without the comma; with the year when it is not this one. */
  const day = (date: string | Instant, options: { weekday?: boolean; year?: boolean } = {}) =>
    dateWith(date, {
      day: "numeric",
      month: "short",
      ...(options.weekday === false ? {} : { weekday: "short" }),
      ...(options.year ? { year: "numeric" } : {}),
    }).replace(/^(\p{L}+\.?),/u, "$1");
  const age = (milliseconds: number) => {
    const minutes = Math.floor(Math.max(0, milliseconds) / minute);
    if (minutes < 1) return words()["age.now"];
    if (minutes < 60) return fill(words()["age.minutes"], { count: number(minutes) });
    if (milliseconds >= 2 * dayLength) {
      return fill(words()["age.days"], { count: number(Math.floor(milliseconds / dayLength)) });
    }
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (rest === 0) return fill(words()["age.hours"], { count: number(hours) });
    return fill(words()["age.hoursMinutes"], { hours: number(hours), minutes: number(rest) });
  };
  const currency = () => agency.currency() ?? DOLLAR;
  const money = (cents: number) => number(cents / 100, { style: "currency", currency: currency() });

  return {
    /** "10:42" */
    time,
    /** "Thu Jul 16"; a day (`YYYY-MM-DD`) or an instant. */
    day,
    /** "Thursday, July 16" */
    longDay: (date: string | Instant) =>
      dateWith(date, { weekday: "long", day: "numeric", month: "long" }),
    /** "Thu" */
    weekday: (date: string | Instant) => dateWith(date, { weekday: "short" }),
    /** "Tuesday", from 0 Sunday … 6 Saturday. */
    weekdayName: (weekday: number) => dateWith(`2023-01-0${weekday + 1}`, { weekday: "long" }),
    /** "July" */
    month: (date: string | Instant) => dateWith(date, { month: "long" }),
    /** "Mon 9:10" within a week, else "Jul 6 9:10". */
    dayAndTime: (instant: Instant, now?: Instant) => {
      const isNear = now !== undefined && Math.abs(ms(now) - ms(instant)) < 6 * dayLength;
      const date = isNear
        ? dateWith(instant, { weekday: "short" })
        : dateWith(instant, { day: "numeric", month: "short" });
      return `${date} ${time(instant)}`;
    },
    /** How long: "2 h 10 min", "9 d". In milliseconds. */
    age,
    /** How long since: "2 h 10 min ago"; "now" within a minute. */
    ago: (instant: Instant, now: Instant) => {
      const since = ms(now) - ms(instant);
      return since < minute ? words()["age.now"] : fill(words()["age.ago"], { age: age(since) });
    },
    /** "$15.90", from integer cents. */
    money,
    /** The currency's sign, on the side where the language writes it. */
    moneySign: (): { prefix: string } | { suffix: string } => {
      const options = { style: "currency", currency: currency() } as const;
      const parts = numbers(intlLocale(), undefined, options).formatToParts(1);
      const sign = parts.find(({ type }) => type === "currency")?.value ?? currency();
      return parts[0]?.type === "currency" ? { prefix: sign } : { suffix: sign };
    },
    /** What a service is counted in: "count", "hours"; money by the name of the currency. */
    unitName: (unit: Unit): string => {
      if (unit !== "dollars" || currency() === DOLLAR) return words()[`unitOf.${unit}`];
      return new Intl.DisplayNames(intlLocale(), { type: "currency" }).of(currency()) ?? currency();
    },
    /** "1.5 h", "25 min", "2", "$12.00", from integer hundredths. */
    units: (hundredths: number, unit: Unit) => {
      if (unit === "dollars") return money(hundredths);
      const amount = number(hundredths / 100, { maximumFractionDigits: 2 });
      if (unit === "count") return amount;
      return fill(words()[unit === "hours" ? "unit.hours" : "unit.minutes"], { number: amount });
    },
    number,
    /** Which form of a counted text: "one", "other", … */
    plural: (count: number) => plurals(intlLocale(), undefined, {}).select(count),
    /** "Maria, Dan and Ama" */
    list: (items: readonly string[]) => new Intl.ListFormat(intlLocale()).format(items),
  };
}

function ms(instant: Instant): number {
  return new Date(instant).getTime();
}

/** Making a formatter takes a hundred times as long as using it. */
function cached<Options extends object, Made>(
  make: (locale: string, zone: string | undefined, options: Options) => Made,
) {
  const made = new Map<string, Made>();
  return (locale: string, zone: string | undefined, options: Options) => {
    const key = `${locale}|${zone}|${JSON.stringify(options)}`;
    const found = made.get(key) ?? make(locale, zone, options);
    made.set(key, found);
    return found;
  };
}
