import { addDays } from "../days.ts";
import type { Day } from "../fields.ts";
import type { Authorization } from "./authorization.ts";
import type { CountedService } from "./balance.ts";
import { plannedDays } from "./planned-days.ts";

/** One planned time, or what was given beside all of them. */
export interface Instance {
  /** Null for services of days outside the plan. */
  planned: Day | null;
  services: readonly CountedService[];
  state: "given" | "missed" | "due" | "ahead";
}

/**
 * The planned and the given instances in the order of their days. A service belongs to the planned day on or before it,
 * so that a motel night given on Wednesday is Tuesday's; one from before the first planned day stands by itself.
 */
export function instancesOf(
  { begin, end, recurrence }: Pick<Authorization, "begin" | "end" | "recurrence">,
  against: readonly CountedService[],
  today: Day,
): Instance[] {
  const { days } = plannedDays(recurrence, begin, end);
  const [first] = days;
  // An end that no calendar has plans nothing, and has no day after it.
  const dayAfter = end === null || first === undefined ? null : addDays(end, 1);
  const early = against.filter(({ fields }) => first === undefined || fields.date < first);
  const planned = days.map((day, index): Instance => {
    const next = days[index + 1];
    const services = against.filter(
      ({ fields }) => fields.date >= day && (next === undefined || fields.date < next),
    );
    return {
      planned: day,
      services,
      state: stateOf(day, next ?? dayAfter, services.length, today),
    };
  });
  return early.length === 0
    ? planned
    : [{ planned: null, services: early, state: "given" }, ...planned];
}

// Its time is until the next one is planned; the last may be given up to the end of the period.
function stateOf(day: Day, until: Day | null, given: number, today: Day): Instance["state"] {
  if (given > 0) return "given";
  if (day > today) return "ahead";
  return until !== null && until <= today ? "missed" : "due";
}
