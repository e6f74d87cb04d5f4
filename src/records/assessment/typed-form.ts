import type { AssessmentForm, FormVersion, Question } from "./assessment-form.ts";
import { faultsOfQuestions, isSoundCode, type QuestionFault } from "./refuse-form.ts";

/** The kinds of questions, in the order in which they are offered. */
export const questionTypes = [
  "text",
  "number",
  "date",
  "choice",
  "choices",
  "scale",
  "yes-no",
] as const satisfies readonly Question["type"][];

/** A question as it is typed: each field is there whatever kind it is. */
export interface TypedQuestion {
  /** Its code, where it was asked before; else an id until it gets one. */
  id: string;
  isNew: boolean;
  type: Question["type"];
  text: string;
  required: boolean;
  /** The id of the question that it hangs on; empty: always asked. */
  showIf: string;
  /** Ids of that question's choices, or its answers themselves. */
  showValues: string[];
  choices: TypedChoice[];
  least: string;
  most: string;
  leastName: string;
  mostName: string;
}

/** A choice as it is typed; its id is its code where it was offered before. */
export interface TypedChoice {
  id: string;
  isNew: boolean;
  name: string;
}

/** A question of which nothing is said yet. */
export function blankQuestion(id: string): TypedQuestion {
  return {
    ...{ id, isNew: true, type: "text", text: "", required: false, showIf: "", showValues: [] },
    ...{ choices: [], least: "", most: "", leastName: "", mostName: "" },
  };
}

/** The questions of a version as its form holds them. */
export function typedQuestions(questions: readonly Question[]): TypedQuestion[] {
  return questions.map((question) => {
    const { code, type, text, required, showIf } = question;
    const typed: TypedQuestion = {
      ...blankQuestion(code),
      ...{ isNew: false, type, text, required },
      ...{ showIf: showIf?.question ?? "", showValues: [...(showIf?.values ?? [])] },
    };
    if ("choices" in question) {
      const choices = question.choices.map(({ code: id, name }) => ({ id, isNew: false, name }));
      return { ...typed, choices };
    }
    if (question.type !== "number" && question.type !== "scale") return typed;
    const { least, most } = question;
    const names = question.type === "scale" && {
      ...{ leastName: question.leastName, mostName: question.mostName },
    };
    return { ...typed, ...names, least: String(least ?? ""), most: String(most ?? "") };
  });
}

/** A fault of a question as it is typed, at the field that it speaks of. */
export interface TypedFaultAt {
  question: string;
  field: "text" | "choices" | "least" | "most" | "showIf";
  fault: QuestionFault | "not-a-number";
}

/**
 * Reads the questions as they are typed. New ones get a code out of their words that no version of the form ever had, so
 * that no answer is taken for one to another question.
 */
export function readQuestions(
  typed: readonly TypedQuestion[],
  versions: AssessmentForm["versions"],
): { questions: Question[]; faults: TypedFaultAt[] } {
  const past = versions.flatMap((version) => version.questions);
  const faults: TypedFaultAt[] = [];
  const taken = new Set([...past, ...typed.map(({ id: code }) => ({ code }))].map((q) => q.code));
  const codes = new Map<string, string>();
  // By question and choice, since two questions may offer the same.
  const choiceCodes = new Map<string, ReadonlyMap<string, string>>();
  const questions = typed.map((one): Question => {
    const code = one.isNew ? codeOf(one.text, "question", taken) : one.id;
    taken.add(code);
    codes.set(one.id, code);
    const offered = codesOfChoices(one, code, past);
    choiceCodes.set(one.id, offered);
    const note = (field: "least" | "most") =>
      void faults.push({ question: one.id, field, fault: "not-a-number" });
    const of = choiceCodes.get(one.showIf);
    const showIf =
      one.showIf === ""
        ? null
        : {
            question: codes.get(one.showIf) ?? one.showIf,
            values: one.showValues.map((value) => of?.get(value) ?? value),
          };
    const every = { code, text: one.text.trim(), required: one.required, showIf };
    return questionOf(one, every, offered, note);
  });
  const ofQuestions = faultsOfQuestions(questions, versions).map(
    ({ place, field, fault }): TypedFaultAt => ({ question: typed[place]?.id ?? "", field, fault }),
  );
  return { questions, faults: [...faults, ...ofQuestions] };
}

/** The form's versions with these questions as the newest; the same ones where nothing is asked otherwise. */
export function withQuestions(
  versions: AssessmentForm["versions"],
  questions: readonly Question[],
): FormVersion[] {
  const version = Math.max(0, ...versions.map((one) => one.version)) + 1;
  return [...versions, { version, questions: [...questions] }];
}

function questionOf(
  typed: TypedQuestion,
  every: Pick<Question, "code" | "text" | "required" | "showIf">,
  offered: ReadonlyMap<string, string>,
  note: (field: "least" | "most") => void,
): Question {
  const { type } = typed;
  switch (type) {
    case "choice":
    case "choices": {
      const choices = typed.choices.map(({ id, name }) => ({
        ...{ code: offered.get(id) ?? id, name: name.trim() },
      }));
      return { ...every, type, choices };
    }
    case "number": {
      const [least, most] = [readBound(typed.least, 9), readBound(typed.most, 9)];
      if (least === undefined) note("least");
      if (most === undefined) note("most");
      return { ...every, type, least: least ?? null, most: most ?? null };
    }
    case "scale": {
      const step = (text: string, field: "least" | "most"): number => {
        const read = readBound(text, 2);
        const isStep = read !== undefined && read !== null && read >= 0 && read <= 10;
        if (!isStep) note(field);
        // Ends that cannot be read are said to be so, and not that they are turned.
        return isStep ? read : field === "least" ? 0 : 10;
      };
      const [least, most] = [step(typed.least, "least"), step(typed.most, "most")];
      const names = { leastName: typed.leastName.trim(), mostName: typed.mostName.trim() };
      return { ...every, type, least, most, ...names };
    }
    default:
      return { ...every, type };
  }
}

function readBound(typed: string, digits: number): number | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  return new RegExp(`^-?\\d{1,${digits}}$`).test(text) ? Number(text) : undefined;
}

function codesOfChoices(
  { choices }: TypedQuestion,
  code: string,
  past: readonly Question[],
): ReadonlyMap<string, string> {
  const before = past.flatMap((other) =>
    other.code === code && "choices" in other ? other.choices.map((choice) => choice.code) : [],
  );
  const taken = new Set([...before, ...choices.map(({ id }) => id)]);
  return new Map(
    choices.map(({ id, isNew, name }) => {
      const made = isNew ? codeOf(name, "choice", taken) : id;
      taken.add(made);
      return [id, made];
    }),
  );
}

// "Do you have a bed?" is asked by the code do-you-have-a-bed: whoever reads an export knows what was meant.
function codeOf(text: string, otherwise: string, taken: ReadonlySet<string>): string {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = plain.replaceAll(/[^a-z0-9]+/g, "-").slice(0, 40);
  const trimmed = words.replaceAll(/^-+|-+$/g, "");
  const base = isSoundCode(trimmed) ? trimmed : otherwise;
  let code = base;
  for (let n = 2; taken.has(code); n += 1) code = `${base}-${n}`;
  return code;
}
