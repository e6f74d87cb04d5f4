import type { Assessment } from "../assessment/assessment.ts";
import type { Day, RecordId } from "../fields.ts";
import { readMoney } from "../service/read-amounts.ts";
import { isClientFact, type ClientFile } from "./client-facts.ts";
import type { Criterion } from "./eligibility-rule.ts";
import type { Judged } from "./judge.ts";

/** What is said of a client who was made up: a text by the fact's key, empty or none where it is not known. */
export type SampleFacts = Readonly<Record<string, string>>;

/** A fact that a rule asks for, and a criterion that asks for it alone. */
export interface SampleFact {
  key: string;
  criterion: Criterion;
}

/** The facts that a rule asks for, with those of the rules that it names; each once, in its order. */
export function factsAsked(judged: Judged): SampleFact[] {
  const found = new Map<string, SampleFact>();
  const walk = (part: Judged): void => {
    if (part.type !== "criterion") return part.parts.forEach(walk);
    for (const fact of factsOf(part.criterion)) {
      if (!found.has(fact.key)) found.set(fact.key, fact);
    }
  };
  walk(judged);
  return [...found.values()];
}

// One number for each service, whatever days are asked about: it was given today.
function factsOf(criterion: Criterion): SampleFact[] {
  switch (criterion.type) {
    case "number":
    case "among":
      return isClientFact(criterion.fact) ? [{ key: criterion.fact, criterion }] : [];
    case "need":
      return [{ key: `need ${criterion.need}`, criterion }];
    case "enrolled":
      return [{ key: `enrolled ${criterion.program}`, criterion }];
    case "given":
      return criterion.services.map((service) => ({
        key: `given ${service}`,
        criterion: { ...criterion, services: [service] },
      }));
    case "answer":
    case "answer-number":
      return [{ key: `answer ${criterion.form} ${criterion.question}`, criterion }];
  }
}

/**
 * The file of a client who was made up, as if all of it were on the tablet. Money is read as it is typed; an age, a size
 * or a number that cannot be read is not known.
 */
export function fileOfSample(
  facts: SampleFacts,
  { today, exists, questionOf }: Pick<ClientFile, "today" | "exists" | "questionOf">,
): ClientFile {
  const said = new Map(Object.entries(facts).filter(([, text]) => text.trim() !== ""));
  const named = (kind: string) =>
    [...said].flatMap(([key, text]) => {
      const [type, ...rest] = key.split(" ");
      return type === kind ? [{ of: rest, text: text.trim() }] : [];
    });
  const words = (key: string) => (said.get(key) ?? "").split(",").map((word) => word.trim());
  return {
    today,
    client: {
      birth: birthOf(said.get("age"), today),
      address: { street: "", city: "", zip: words("zip")[0] ?? "" },
      languages: words("language").filter((word) => word !== ""),
      demographics: demographicsOf(said),
    },
    needs: named("need").map(({ of: [type = ""], text }) => ({
      ...{ type, status: text === "open" ? ("open" as const) : ("closed" as const) },
    })),
    enrollments: named("enrolled").flatMap(({ of: [program = ""], text }) =>
      text === "yes" ? [{ program, entry: today, exit: null }] : [],
    ),
    services: named("given").flatMap(({ of: [definition = ""], text }) =>
      Array.from({ length: timesOf(text) }, () => ({ definition, date: today, turnAway: null })),
    ),
    assessments: assessmentsOf(named("answer")),
    isWhole: true,
    exists,
    questionOf,
  };
}

const isNumber = (text: string) => /^\d{1,3}$/.test(text);

// More would be no longer a sample.
function timesOf(text: string): number {
  return isNumber(text) ? Math.min(Number(text), 100) : 0;
}

function birthOf(age: string | undefined, today: Day): ClientFile["client"]["birth"] {
  const years = (age ?? "").trim();
  if (!isNumber(years)) return { date: null, quality: "unknown" };
  const year = String(Number(today.slice(0, 4)) - Number(years)).padStart(4, "0");
  return { date: `${year}${today.slice(4)}`, quality: "approximate" };
}

function demographicsOf(said: ReadonlyMap<string, string>): Record<string, string> {
  const income = said.get("monthlyIncome");
  const cents = income === undefined ? undefined : readMoney(income);
  const known = {
    householdSize: said.get("householdSize")?.trim(),
    monthlyIncome: cents?.ok ? String(cents.value) : undefined,
    veteran: said.get("veteran"),
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
}

function assessmentsOf(
  said: readonly { of: readonly string[]; text: string }[],
): Pick<Assessment, "form" | "answers">[] {
  const byForm = new Map<RecordId, [string, string][]>();
  for (const {
    of: [form = "", ...question],
    text,
  } of said) {
    byForm.set(form, [...(byForm.get(form) ?? []), [question.join(" "), text]]);
  }
  return [...byForm].map(([form, answers]) => ({ form, answers: Object.fromEntries(answers) }));
}
