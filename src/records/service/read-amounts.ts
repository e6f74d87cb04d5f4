import { MOST_MONEY, type Money, type Units } from "../fields.ts";
import { DOLLAR, serviceTotal } from "./service-rules.ts";
import type { UnitOfMeasure } from "./service.ts";

/** Why a typed number has no meaning here; the words are the dictionary's. */
export type AmountRefusal =
  "empty" | "not-a-number" | "negative" | "zero" | "too-many" | "too-much";

export type ReadAmount<T> = { ok: true; value: T } | { ok: false; refusal: AmountRefusal };

/** The most units one service may have: above that it is a slip of the finger. */
export const MOST_UNITS: Units = 100_000_00;
/** The most that one unit may be worth. */
export const MOST_UNIT_VALUE: Money = 1_000_000_00;

/** Units as typed, "1.5" or "1,5", to hundredths; more than zero. */
export function readUnits(typed: string): ReadAmount<Units> {
  const read = readHundredths(typed, MOST_UNITS);
  return read.ok && read.value === 0 ? { ok: false, refusal: "zero" } : read;
}

/** A unit's value as typed, "82", "$82.50" or "82,50 €", to cents; zero when left empty. */
export function readUnitValue(typed: string): ReadAmount<Money> {
  return typed.trim() === "" ? { ok: true, value: 0 } : readHundredths(typed, MOST_UNIT_VALUE);
}

/** Any amount of money as typed, to cents; zero when left empty. */
export function readMoney(typed: string): ReadAmount<Money> {
  return typed.trim() === "" ? { ok: true, value: 0 } : readHundredths(typed, MOST_MONEY);
}

/** What is typed of one service: its amounts with their total, or what is wrong with each field. */
export type ReadAmounts =
  | { ok: true; units: Units; unitValue: Money; total: Money }
  | { ok: false; units: AmountRefusal | null; unitValue: AmountRefusal | null };

/**
 * Reads both amounts of a service. Two that multiply to more than a record can hold are refused at the value. Dollars
 * whose value is left empty are worth a dollar each.
 */
export function readAmounts(typed: {
  unit: UnitOfMeasure;
  units: string;
  unitValue: string;
}): ReadAmounts {
  const isPlainMoney = typed.unit === "dollars" && typed.unitValue.trim() === "";
  const units = readUnits(typed.units);
  const value = isPlainMoney
    ? { ok: true as const, value: DOLLAR }
    : readUnitValue(typed.unitValue);
  if (!units.ok || !value.ok) {
    return {
      ok: false,
      units: units.ok ? null : units.refusal,
      unitValue: value.ok ? null : value.refusal,
    };
  }
  const total = serviceTotal(units.value, value.value);
  return total > MOST_MONEY
    ? { ok: false, units: null, unitValue: "too-much" }
    : { ok: true, units: units.value, unitValue: value.value, total };
}

/** The most units that a service of this unit value may have. */
export function mostUnits(unitValue: Money): Units {
  if (unitValue === 0) return MOST_UNITS;
  return Math.min(MOST_UNITS, Math.floor((MOST_MONEY * 100) / unitValue));
}

function readHundredths(typed: string, most: number): ReadAmount<number> {
  const text = typed.replace(/[\s\p{Sc}]/gu, "");
  if (text === "") return { ok: false, refusal: "empty" };
  const plain = withPoint(text);
  // Number() also reads "0x10" and "1e5", which nobody means here.
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain)) return { ok: false, refusal: "not-a-number" };
  const number = Number(plain);
  if (number < 0) return { ok: false, refusal: "negative" };
  const hundredths = Math.round(number * 100);
  return hundredths > most ? { ok: false, refusal: "too-many" } : { ok: true, value: hundredths };
}

// "1,250.50" groups thousands; "1,5" is a decimal comma.
function withPoint(text: string): string {
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(",", "");
  return text.replace(",", ".");
}

/** How much one press of a stepper adds: a count by one, time by its usual slice. Hundredths. */
export function unitStep(unit: UnitOfMeasure): Units {
  const steps: Record<UnitOfMeasure, Units> = {
    count: 100,
    minutes: 500,
    hours: 50,
    dollars: 500,
  };
  return steps[unit];
}
