import { createMemo, type Accessor } from "solid-js";
import { NONE } from "../../casework/service-choices.ts";
import type { Authorization } from "../../records/authorization/authorization.ts";
import { plannedDays, type Planned } from "../../records/authorization/planned-days.ts";
import {
  MOST_INSTANCES,
  MOST_INTERVAL,
  readRecurrence,
  recurrenceRule,
  type Recurrence,
} from "../../records/authorization/recurrence.ts";
import type { RecordId } from "../../records/fields.ts";
import { readAmounts } from "../../records/service/read-amounts.ts";
import type { UnitOfMeasure } from "../../records/service/service.ts";

/** How often, as the form offers it. */
export const rhythms = ["once", "day", "week", "month"] as const;

/** A stored rule that this version cannot read is kept as it is until another rhythm is chosen. */
type Rhythm = (typeof rhythms)[number] | "kept";

/** An authorization as its form holds it. */
export interface TypedAuthorization {
  funds: RecordId[];
  definition: string;
  begin: string;
  end: string;
  unit: UnitOfMeasure;
  units: string;
  unitValue: string;
  every: Rhythm;
  /** The stored rule that cannot be read; empty otherwise. */
  keptRule: string;
  interval: string;
  weekdays: number[];
  times: string;
  reason: string;
  goals: string;
}

/** A form that nothing was entered in. */
export const blank: TypedAuthorization = {
  funds: [],
  definition: "",
  begin: "",
  end: "",
  unit: "count",
  units: "1",
  unitValue: "",
  every: "week",
  keptRule: "",
  interval: "1",
  weekdays: [],
  times: "",
  reason: NONE,
  goals: "",
};

/** What the form begins with for an authorization that is there. */
export function typed(fields: Authorization): TypedAuthorization {
  const read = readRecurrence(fields.recurrence, fields.begin);
  const often = read === null || read.every === "once" ? null : read;
  return {
    funds: [...fields.funds],
    definition: fields.definition,
    begin: fields.begin,
    end: fields.end ?? "",
    unit: fields.unit,
    units: String(fields.units / 100),
    unitValue: (fields.unitValue / 100).toFixed(2),
    every: read?.every ?? "kept",
    keptRule: read === null ? fields.recurrence : "",
    interval: String(often?.interval ?? 1),
    weekdays: [...(often?.weekdays ?? [])],
    times: often?.times ? String(often.times) : "",
    reason: fields.reason ?? NONE,
    goals: fields.goals,
  };
}

/** What was entered, as it is saved. */
export function fromTyped(content: TypedAuthorization): Omit<Authorization, "decision"> {
  const amounts = readAmounts(content);
  const { units, unitValue } = amounts.ok ? amounts : { units: 0, unitValue: 0 };
  return {
    funds: [...content.funds],
    definition: content.definition,
    begin: content.begin,
    end: content.end === "" ? null : content.end,
    unit: content.unit,
    units,
    unitValue,
    recurrence: typedRule(content),
    reason: content.reason === NONE ? null : content.reason,
    goals: content.goals.trim(),
  };
}

/** The rule that the entered rhythm makes from its begin date on. */
export function typedRule(content: TypedAuthorization): string {
  const { every, interval, weekdays, times, begin, keptRule } = content;
  if (every === "kept") return keptRule;
  if (every === "once") return recurrenceRule({ every }, begin);
  const recurrence: Recurrence = {
    every,
    interval: whole(interval, MOST_INTERVAL) ?? 1,
    weekdays: every === "week" ? [...weekdays] : [],
    times: times.trim() === "" ? null : whole(times, MOST_INSTANCES),
  };
  return recurrenceRule(recurrence, begin);
}

/**
 * The days that the entered terms plan; null without a begin date. Up to three years of days: planned anew for another
 * period or rhythm, and not at each letter of the goals.
 */
export function createPlanned(content: TypedAuthorization): Accessor<Planned | null> {
  const rule = createMemo(() => typedRule(content));
  return createMemo(() => {
    const { begin, end } = content;
    return begin === "" ? null : plannedDays(rule(), begin, end === "" ? null : end);
  });
}

/** A whole number from 1 to `most`; null for anything else. */
export function whole(text: string, most: number): number | null {
  const number = Number(text.trim());
  return /^\d{1,4}$/.test(text.trim()) && number >= 1 && number <= most ? number : null;
}
