import type { MergedTogether } from "../define-record.ts";
import { sameValue } from "../same-value.ts";
import { serviceTotal } from "./service-rules.ts";
import type { Service } from "./service.ts";

type Amount = NonNullable<Service["named"]>;

/** Of a head count of which nobody was named yet. */
export const NOBODY_NAMED: Amount = { people: 0, units: 0 };

/**
 * Two versions of a head count (S-09), of which each may have given names to some of it, as one. What was counted is one
 * number, whoever names people out of it: names of both come off it, in either order, so that units are neither made nor
 * lost. Where more are named than were counted, what is left is less than nobody, until somebody puts it right. Null
 * where one of them is no head count.
 */
export function mergeCounts(
  base: Readonly<Record<string, unknown>>,
  current: Readonly<Record<string, unknown>>,
  authored: Readonly<Record<string, unknown>>,
): MergedTogether | null {
  // Only services come here, and each was checked against their schema.
  const [was, stands, wants] = [base as Service, current as Service, authored as Service];
  if ([was, stands, wants].some(({ headCount }) => headCount === null)) return null;
  const named = added(namedOf(stands), subtracted(namedOf(wants), namedOf(was)));
  const counted = settled(countedOf(was), countedOf(stands), countedOf(wants));
  const other = withAmounts(mergedRest(was, stands, wants, "other"), counted.other, named);
  const fields = withAmounts(mergedRest(was, stands, wants, "stands"), counted.stands, named);
  return {
    fields,
    other: sameValue(fields, other) ? null : other,
    isByBoth: namesMore(wants, was) && namesMore(stands, was),
  };
}

/** Fields of a head count with what was counted and those of it who are named: what is left follows. */
function withAmounts(fields: Service, counted: Amount, named: Amount): Service {
  const left = subtracted(counted, named);
  const total = serviceTotal(left.units, fields.unitValue);
  return { ...fields, headCount: left.people, units: left.units, total, named };
}

function namedOf({ named }: Service): Amount {
  return named ?? NOBODY_NAMED;
}

function countedOf(count: Service): Amount {
  return added({ people: count.headCount ?? 0, units: count.units }, namedOf(count));
}

function namesMore(later: Service, earlier: Service): boolean {
  return namedOf(later).people > namedOf(earlier).people;
}

function added(one: Amount, other: Amount): Amount {
  return { people: one.people + other.people, units: one.units + other.units };
}

function subtracted(one: Amount, other: Amount): Amount {
  return { people: one.people - other.people, units: one.units - other.units };
}

// A correction by one of them is taken; by both, the first received stands and the other is kept beside it.
function settled<T>(was: T, stands: T, wants: T): { stands: T; other: T } {
  if (sameValue(wants, was)) return { stands, other: stands };
  return sameValue(stands, was) ? { stands: wants, other: wants } : { stands, other: wants };
}

const amounts: ReadonlySet<string> = new Set(["headCount", "units", "total", "named"]);

function mergedRest(was: Service, stands: Service, wants: Service, side: "stands" | "other") {
  const names = [...new Set([was, stands, wants].flatMap((one) => Object.keys(one)))];
  const rest = names
    .filter((name) => !amounts.has(name))
    .map((name) => {
      const key = name as keyof Service;
      return [name, settled<unknown>(was[key], stands[key], wants[key])[side]] as const;
    });
  // What was found odd is found again, and is nobody's choice.
  return { ...stands, ...Object.fromEntries(rest), flags: stands.flags };
}
