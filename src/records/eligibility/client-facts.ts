import { own, wordsOfAnswer } from "../assessment/answering.ts";
import type { Assessment } from "../assessment/assessment.ts";
import type { Question } from "../assessment/assessment-form.ts";
import type { Client } from "../client/client.ts";
import { addDays, ageOn } from "../days.ts";
import type { Enrollment } from "../enrollment/enrollment.ts";
import type { Day, RecordId } from "../fields.ts";
import type { Need } from "../need/need.ts";
import type { Service } from "../service/service.ts";
import { coversDay } from "../service/service-rules.ts";
import { unanswerable, type AnswerCriterion } from "./asked-answer.ts";
import type { Criterion } from "./eligibility-rule.ts";
import type { Answer, Found, WhyUnknown } from "./judge.ts";

/** The facts that a client's own record answers. */
export const clientFacts = [
  "age",
  "householdSize",
  "monthlyIncome",
  "zip",
  "language",
  "veteran",
] as const;
export type ClientFact = (typeof clientFacts)[number];

/** True for a fact that this build knows how to find. */
export function isClientFact(fact: string): fact is ClientFact {
  return clientFacts.some((known) => known === fact);
}

/** What this tablet holds of a client, from which her facts are found. */
export interface ClientFile {
  today: Day;
  client: Pick<Client, "birth" | "address" | "languages" | "demographics">;
  needs: readonly Pick<Need, "type" | "status">[];
  enrollments: readonly Pick<Enrollment, "program" | "entry" | "exit">[];
  services: readonly Pick<Service, "definition" | "date" | "turnAway">[];
  /** Newest first. */
  assessments: readonly Pick<Assessment, "form" | "answers">[];
  /** False while older records of hers are at the office: what is not here may be there. */
  isWhole: boolean;
  /** Whether a need type, program, service or form that a rule names still exists. */
  exists: (id: RecordId) => boolean;
  /** The question of a form as it is asked now. */
  questionOf: (form: RecordId, question: string) => Question | undefined;
}

/** Answers a criterion from a client's file, and says whether it is fulfilled. */
export function answerFrom(file: ClientFile, criterion: Criterion): Answer {
  switch (criterion.type) {
    case "number": {
      const found = ownFact(file, criterion.fact);
      return answered(found, ({ value }) => typeof value === "number" && within(value, criterion));
    }
    case "among": {
      const found = ownFact(file, criterion.fact);
      const wanted = new Set(criterion.values.map(fold));
      return answered(
        found,
        ({ value }) => Array.isArray(value) && value.some((word: string) => wanted.has(fold(word))),
      );
    }
    case "need":
      return isSo(openNeed(file, criterion.need));
    case "enrolled":
      return isSo(running(file, criterion.program));
    case "given":
      return timesGiven(file, criterion);
    case "answer":
      return answerIn(file, criterion, ({ value }) =>
        criterion.values.some((word) => Array.isArray(value) && value.includes(word)),
      );
    case "answer-number":
      return answerIn(
        file,
        criterion,
        ({ value }) => typeof value === "number" && within(value, criterion),
      );
  }
}

type Known = Extract<Found, { known: true }>;

function answered(found: Found, holds: (known: Known) => boolean): Answer {
  return { found, holds: found.known ? holds(found) : null };
}

function isSo(found: Found): Answer {
  return answered(found, ({ value }) => value === true);
}

const notEntered: Found = { known: false, why: "not-entered" };
const gone: Found = { known: false, why: "gone" };
const atOffice: Found = { known: false, why: "at-office" };

function ownFact({ client, today }: ClientFile, fact: string): Found {
  if (!isClientFact(fact)) return gone;
  switch (fact) {
    case "age": {
      const { date } = client.birth;
      return date === null ? notEntered : { known: true, value: Math.max(0, ageOn(date, today)) };
    }
    case "householdSize":
    case "monthlyIncome":
      return wholeNumber(client.demographics[fact]);
    case "zip":
      return words([[...client.address.zip.trim()].slice(0, 5).join("")]);
    case "language":
      return words(client.languages);
    case "veteran":
      return words([client.demographics["veteran"] ?? ""]);
  }
}

function wholeNumber(text: string | undefined): Found {
  return text !== undefined && /^\d{1,11}$/.test(text)
    ? { known: true, value: Number(text) }
    : notEntered;
}

// "unknown" was asked and not answered: as good as never asked.
function words(said: readonly string[]): Found {
  const known = said.filter((word) => word.trim() !== "" && word !== "unknown");
  return known.length === 0 ? notEntered : { known: true, value: known };
}

function fold(word: string): string {
  return word.trim().toLowerCase();
}

function within(
  value: number,
  { least, most }: { least: number | null; most: number | null },
): boolean {
  return (least === null || value >= least) && (most === null || value <= most);
}

// A need of which nobody ever spoke is not known; one that was met or closed is known not to be open.
function openNeed(file: ClientFile, type: RecordId): Found {
  if (!file.exists(type)) return gone;
  const recorded = file.needs.filter((need) => need.type === type);
  if (recorded.some(({ status }) => status === "open")) return { known: true, value: true };
  if (!file.isWhole) return atOffice;
  return recorded.length === 0 ? notEntered : { known: true, value: false };
}

function running(file: ClientFile, program: RecordId): Found {
  if (!file.exists(program)) return gone;
  const isRunning = file.enrollments.some(
    (stay) => stay.program === program && coversDay(stay, file.today),
  );
  if (isRunning) return { known: true, value: true };
  return file.isWhole ? { known: true, value: false } : atOffice;
}

function timesGiven(file: ClientFile, criterion: Extract<Criterion, { type: "given" }>): Answer {
  const { services, days, least, most } = criterion;
  if (!services.some(file.exists)) return { found: gone, holds: null };
  const since = addDays(file.today, 1 - days);
  const times = file.services.filter(
    ({ definition, date, turnAway }) =>
      services.includes(definition) && turnAway === null && date >= since && date <= file.today,
  ).length;
  if (file.isWhole)
    return { found: { known: true, value: times }, holds: within(times, criterion) };
  // More of them may be at the office, never fewer: what they cannot change is decided.
  const found: Found = { known: false, why: "at-office", value: times };
  if (most !== null && times > most) return { found, holds: false };
  return { found, holds: most === null && times >= (least ?? 0) ? true : null };
}

function answerIn(
  file: ClientFile,
  criterion: AnswerCriterion,
  holds: (known: Known) => boolean,
): Answer {
  const { form, question, type } = criterion;
  if (!file.exists(form)) return { found: gone, holds: null };
  const ailment = unanswerable(criterion, file.questionOf(form, question));
  if (ailment === "not-asked") return { found: { known: false, why: ailment }, holds: null };
  const latest = file.assessments.find((assessment) => assessment.form === form);
  const said = wordsOfAnswer(latest && own(latest.answers, question));
  const found = type === "answer" ? words(said) : number(said);
  if (file.isWhole) {
    const answer = answered(found, holds);
    // What she answered instead may have taken the place of what is offered no more: that is no "no".
    return ailment === null || answer.holds !== false ? answer : unheld(found, ailment);
  }
  // A later one may be at the office: what it says counts, and not this.
  return unheld(found, "at-office");
}

function unheld(found: Found, why: WhyUnknown): Answer {
  return { found: { known: false, why, ...(found.known && { value: found.value }) }, holds: null };
}

// An earlier version of the form may have asked for words: they are no number.
function number([text = ""]: readonly string[]): Found {
  return /^-?\d{1,10}$/.test(text) ? { known: true, value: Number(text) } : notEntered;
}
