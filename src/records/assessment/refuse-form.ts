import { sameValue } from "../same-value.ts";
import { fullnessOf } from "./form-room.ts";
import type { AssessmentForm, FormVersion, Question } from "./assessment-form.ts";

/** Why a version of a form cannot be asked. */
export type QuestionFault =
  /** A question or a choice without words. */
  | "no-text"
  | "no-choices"
  /** Two choices of one question are called the same. */
  | "choice-taken"
  /** A code that two questions, or two choices of one, share. */
  | "code-taken"
  /** A code that programs may take for something else, like `__proto__`. */
  | "code-unsound"
  /** A code by which another kind of question was asked before: its answers would be read as something else. */
  | "code-reused"
  /** It hangs on a question that is not asked before it. */
  | "asks-later"
  /** It hangs on an answer that cannot be given. */
  | "asks-nothing"
  | "range-turned";

/** Why a form cannot be saved. */
export type FormFault =
  | QuestionFault
  | "no-questions"
  /** Its versions, of which none may be taken away, would not fit into one record. */
  | "form-full"
  /** A version that may have been answered is not as it was, or another one came meanwhile. */
  | "versions-changed";

/** A fault of a question, at its place and field. */
export interface QuestionFaultAt {
  place: number;
  field: "text" | "choices" | "most" | "showIf";
  fault: QuestionFault;
}

/**
 * Refuses a form that nobody could be asked by, and any change of a version that was there: it may have been answered, on
 * a tablet that has not sent it yet, and answers are read in the words in which they were asked.
 */
export function refuseForm(
  after: Pick<AssessmentForm, "versions">,
  before: Pick<AssessmentForm, "versions"> | undefined,
): FormFault | null {
  const known = before?.versions ?? [];
  if (!keepsVersions(after, before)) return "versions-changed";
  const added = after.versions.slice(known.length);
  let highest = Math.max(0, ...known.map(({ version }) => version));
  for (const { version, questions } of added) {
    if (version !== highest + 1) return "versions-changed";
    highest = version;
    if (questions.length === 0) return "no-questions";
  }
  // A rename adds no version: it is never refused for the room that the versions take.
  if (added.length > 0 && fullnessOf(after.versions) > 1) return "form-full";
  for (const [place, { questions }] of added.entries()) {
    const earlier = after.versions.slice(0, known.length + place);
    const [first] = faultsOfQuestions(questions, earlier);
    if (first) return first.fault;
  }
  return null;
}

// Whether all versions that were there stand as they stood, before any new ones.
function keepsVersions(
  after: Pick<AssessmentForm, "versions">,
  before: Pick<AssessmentForm, "versions"> | undefined,
): boolean {
  const known = before?.versions ?? [];
  return sameValue(after.versions.slice(0, known.length), known);
}

/** What is wrong with the questions of a new version, in their order. `earlier` are the versions before it. */
export function faultsOfQuestions(
  questions: readonly Question[],
  earlier: readonly FormVersion[],
): QuestionFaultAt[] {
  const past = earlier.flatMap((version) => version.questions);
  return questions.flatMap((question, place) => {
    const before = questions.slice(0, place);
    const found: [QuestionFaultAt["field"], QuestionFault | null][] = [
      ["text", question.text.trim() === "" ? "no-text" : null],
      ["text", faultOfCode(question, before, past)],
      ["choices", faultOfChoices(question, past)],
      ["most", isTurned(question) ? "range-turned" : null],
      ["showIf", faultOfShowIf(question, before)],
    ];
    return found.flatMap(([field, fault]) => (fault ? [{ place, field, fault }] : []));
  });
}

/** Whether programs can take a code for nothing but a name. */
export function isSoundCode(code: string): boolean {
  return /^[A-Za-z0-9][\w-]{0,79}$/.test(code) && !(code in {});
}

function faultOfCode(
  { code, type }: Question,
  before: readonly Question[],
  past: readonly Question[],
): QuestionFault | null {
  if (before.some((other) => other.code === code)) return "code-taken";
  const known = past.filter((other) => other.code === code);
  if (known.some((other) => other.type !== type)) return "code-reused";
  // What was asked by a code before goes on being asked by it.
  return known.length > 0 || isSoundCode(code) ? null : "code-unsound";
}

function faultOfChoices(question: Question, past: readonly Question[]): QuestionFault | null {
  if (!("choices" in question)) return null;
  const { choices } = question;
  if (choices.length === 0) return "no-choices";
  const names = choices.map(({ name }) => name.trim().toLowerCase());
  if (names.includes("")) return "no-text";
  if (new Set(names).size < names.length) return "choice-taken";
  const codes = choices.map(({ code }) => code);
  if (new Set(codes).size < codes.length) return "code-taken";
  const known = past.flatMap((other) =>
    other.code === question.code && "choices" in other ? other.choices : [],
  );
  const isSound = (code: string) =>
    known.some((choice) => choice.code === code) || isSoundCode(code);
  return codes.every(isSound) ? null : "code-unsound";
}

function isTurned(question: Question): boolean {
  if (question.type === "scale") return question.most <= question.least;
  if (question.type !== "number") return false;
  const { least, most } = question;
  return least !== null && most !== null && most < least;
}

function faultOfShowIf({ showIf }: Question, before: readonly Question[]): QuestionFault | null {
  if (showIf === null) return null;
  const named = before.find(({ code }) => code === showIf.question);
  if (!named) return "asks-later";
  const offered = answersOffered(named);
  const canBe = showIf.values.every((value) => offered === null || offered.includes(value));
  return showIf.values.length > 0 && canBe ? null : "asks-nothing";
}

/** The answers that a question offers, as conditions name them; null where any words may be one. */
export function answersOffered(question: Question): readonly string[] | null {
  if (question.type === "yes-no") return ["yes", "no"];
  return "choices" in question ? question.choices.map(({ code }) => code) : null;
}
