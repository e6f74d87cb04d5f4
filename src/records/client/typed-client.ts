import type { Day, RecordId } from "../fields.ts";
import { readUnitValue } from "../service/read-amounts.ts";
import { birthFromAge, readBirthDate, typedBirthDate, type TypedBirthDate } from "./birth-date.ts";
import type { Client } from "./client.ts";

/** Whether she served; unknown until somebody asked. */
export const veteranAnswers = ["yes", "no", "unknown"] as const;
export type Veteran = (typeof veteranAnswers)[number];

/** A client as her form holds her: texts as typed, lists with room for one more line. */
export interface TypedClient {
  given: string;
  family: string;
  aliases: string[];
  birth: TypedBirthDate;
  /** An age as guessed; counts only where no birth date is typed. */
  age: string;
  pronouns: string;
  languages: string[];
  phones: { number: string; note: string }[];
  emails: string[];
  street: string;
  city: string;
  zip: string;
  contactBy: Client["contact"]["by"];
  safeHours: string;
  discreet: boolean;
  /** People in the household, she among them; money of a month. What a rule of eligibility may ask. */
  householdSize: string;
  monthlyIncome: string;
  veteran: Veteran;
  /** With whom they live: as stored. */
  household: RecordId | null;
  alerts: string[];
  notes: string;
  restricted: boolean;
  sites: string[];
  assigned: string[];
}

/** The form's content for a client as she is stored. */
export function typedClient(client: Client): TypedClient {
  const { name, address, contact } = client;
  return {
    given: name.given,
    family: name.family,
    aliases: [...client.aliases],
    birth: typedBirthDate(client.birth),
    age: "",
    pronouns: client.pronouns,
    languages: [...client.languages],
    phones: client.phones.map((phone) => ({ ...phone })),
    emails: [...client.emails],
    street: address.street,
    city: address.city,
    zip: address.zip,
    contactBy: contact.by,
    safeHours: contact.safeHours,
    discreet: contact.discreet,
    ...typedFacts(client.demographics),
    household: client.household,
    alerts: [...client.alerts],
    notes: client.notes,
    restricted: client.restricted,
    sites: [...client.sites],
    assigned: [...client.assigned],
  };
}

/**
 * The client that a form describes: trimmed, empty lines left out; what the form does not show is taken from `before`.
 * A birth date that cannot be read stays as it was: the form refuses it before it comes here.
 */
export function clientFromTyped(typed: TypedClient, before: Client, today: Day): Client {
  return {
    ...before,
    name: { given: typed.given.trim(), family: typed.family.trim() },
    aliases: lines(typed.aliases),
    birth: birthOf(typed, before, today),
    pronouns: typed.pronouns.trim(),
    languages: lines(typed.languages),
    phones: typed.phones
      .map(({ number, note }) => ({ number: number.trim(), note: note.trim() }))
      .filter(({ number }) => number !== ""),
    emails: lines(typed.emails),
    address: { street: typed.street.trim(), city: typed.city.trim(), zip: typed.zip.trim() },
    contact: {
      by: typed.contactBy,
      safeHours: typed.safeHours.trim(),
      discreet: typed.discreet,
    },
    demographics: demographicsOf(typed, before.demographics),
    household: typed.household,
    alerts: lines(typed.alerts),
    notes: typed.notes.trim(),
    restricted: typed.restricted,
    sites: [...typed.sites],
    assigned: [...typed.assigned],
  };
}

// A date that was not touched is not written anew: "about 1985" must not turn into July 1st by being looked at.
function birthOf(typed: TypedClient, before: Client, today: Day): Client["birth"] {
  const age = readAge(typed.age);
  const isTyped = [typed.birth.month, typed.birth.day, typed.birth.year].some(
    (part) => part !== "",
  );
  if (age !== null && !(isTyped && typed.birth.quality !== "unknown")) {
    return birthFromAge(age, today);
  }
  const read = readBirthDate(typed.birth, today);
  return read.ok ? read.birth : before.birth;
}

function typedFacts(demographics: Client["demographics"]) {
  const { householdSize = "", monthlyIncome, veteran } = demographics;
  return {
    householdSize,
    monthlyIncome: typedMoney(monthlyIncome),
    veteran: veteranAnswers.find((known) => known === veteran) ?? ("unknown" as const),
  };
}

// What was neither known nor typed leaves nothing behind, and what another program wrote in words of its own stays: a
// form that was only looked at changes nothing.
function demographicsOf(
  typed: TypedClient,
  before: Client["demographics"],
): Client["demographics"] {
  const size = readHouseholdSize(typed.householdSize);
  const income = typed.monthlyIncome.trim() === "" ? null : readUnitValue(typed.monthlyIncome);
  const seen = typedFacts(before);
  const said = {
    householdSize: size === null ? undefined : String(size),
    monthlyIncome: income?.ok ? String(income.value) : undefined,
    veteran: typed.veteran === "unknown" ? before["veteran"] && "unknown" : typed.veteran,
  };
  for (const name of Object.keys(seen) as (keyof typeof seen)[]) {
    if (typed[name] === seen[name]) said[name] = before[name];
  }
  const rest = Object.entries(before).filter(([name]) => !(name in said));
  const known = Object.entries(said).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries([...rest, ...known]);
}

function typedMoney(cents: string | undefined): string {
  return cents === undefined || !/^\d+$/.test(cents) ? "" : (Number(cents) / 100).toFixed(2);
}

/** The most people that a household has. */
const MOST_PEOPLE = 50;

/** People in a household, from one up; null when nothing readable was typed. */
export function readHouseholdSize(typed: string): number | null {
  const text = typed.trim();
  const isFitting = /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_PEOPLE;
  return isFitting ? Number(text) : null;
}

/** A guessed age in whole years; null when nothing readable was typed. */
export function readAge(typed: string): number | null {
  const text = typed.trim().replace(/^~/, "");
  return /^\d{1,3}$/.test(text) && Number(text) <= 120 ? Number(text) : null;
}

function lines(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ""))];
}
