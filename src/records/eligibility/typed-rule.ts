import type { RecordId } from "../fields.ts";
import { readMoney } from "../service/read-amounts.ts";
import { MOST_DEPTH, MOST_PARTS, type Condition } from "./eligibility-rule.ts";
import { refuseRule, type RuleRefusal } from "./refuse-rule.ts";

/** How a number is compared, as a person says it. */
export const spans = ["least", "most", "between", "exactly"] as const;
export type Span = (typeof spans)[number];

/** What a criterion compares; `rule` is another rule, taken whole. */
export type Compared =
  "number" | "among" | "need" | "enrolled" | "given" | "answer" | "answer-number" | "rule";

/** A criterion as it is typed: each field is there whatever is compared, so that nothing typed is lost by choosing. */
export interface TypedCriterion {
  /** Its own within the rule. */
  id: string;
  /** True where the opposite must hold. */
  isNot: boolean;
  compared: Compared;
  /** A word for the client's own facts, else the id of a need type, a program, a form or a rule. */
  fact: string;
  /** The code of a question. */
  question: string;
  span: Span;
  /** Also the number that `exactly` asks for. Income in whole units of money. */
  least: string;
  most: string;
  /** Any of these. */
  values: string[];
  services: RecordId[];
  days: string;
}

/** Criteria and groups joined by all or any of them. */
export interface TypedGroup {
  id: string;
  isNot: boolean;
  joined: "all" | "any";
  of: TypedPart[];
}
export type TypedPart = TypedCriterion | TypedGroup;

export function isGroup(part: TypedPart): part is TypedGroup {
  return "of" in part;
}

/** A criterion of which nothing is said yet. */
export function blankCriterion(id: string): TypedCriterion {
  return {
    ...{ id, isNot: false, compared: "number", fact: "age", question: "", span: "least" },
    ...{ least: "", most: "", values: [], services: [], days: "30" },
  };
}

/** A condition as its form holds it. The ids are places in it, so that the same condition is always typed the same. */
export function typedRule(condition: Condition): TypedGroup {
  const part = typedPart(condition, "p");
  return isGroup(part)
    ? part
    : { id: "p", isNot: false, joined: "all", of: [{ ...part, id: "p.0" }] };
}

function typedPart(condition: Condition, id: string): TypedPart {
  const blank = blankCriterion(id);
  switch (condition.type) {
    case "all":
    case "any":
      return {
        ...{ id, isNot: false, joined: condition.type },
        of: condition.of.map((part, place) => typedPart(part, `${id}.${place}`)),
      };
    case "not": {
      const part = typedPart(condition.of, id);
      return { ...part, isNot: !part.isNot };
    }
    case "number": {
      const { fact, least, most } = condition;
      const write = (bound: number | null) => typedBound(fact, bound);
      return { ...blank, fact, ...typedSpan(least, most, write) };
    }
    case "given": {
      const { services, days, least, most } = condition;
      const span = typedSpan(least, most, (bound) => typedBound("", bound));
      return { ...blank, ...span, compared: "given", services: [...services], days: String(days) };
    }
    case "among":
      return { ...blank, compared: "among", fact: condition.fact, values: [...condition.values] };
    case "need":
      return { ...blank, compared: "need", fact: condition.need };
    case "enrolled":
      return { ...blank, compared: "enrolled", fact: condition.program };
    case "rule":
      return { ...blank, compared: "rule", fact: condition.rule };
    case "answer": {
      const { form, question, values } = condition;
      return { ...blank, compared: "answer", fact: form, question, values: [...values] };
    }
    case "answer-number": {
      const { form, question, least, most } = condition;
      const span = typedSpan(least, most, (bound) => typedBound("", bound));
      return { ...blank, ...span, compared: "answer-number", fact: form, question };
    }
  }
}

function typedBound(fact: string, bound: number | null): string {
  if (bound === null) return "";
  return fact === MONEY_FACT ? (bound / 100).toFixed(2) : String(bound);
}

// Without any bound it asks only that the number is known: every one of ours is zero or more.
function typedSpan(
  least: number | null,
  most: number | null,
  write: (bound: number | null) => string,
): Pick<TypedCriterion, "span" | "least" | "most"> {
  if (most === null) return { span: "least", least: write(least ?? 0), most: "" };
  if (least === null) return { span: "most", least: "", most: write(most) };
  return least === most
    ? { span: "exactly", least: write(least), most: "" }
    : { span: "between", least: write(least), most: write(most) };
}

/** The one fact whose numbers are money. */
const MONEY_FACT = "monthlyIncome";
const MOST_NUMBER = 1e11;
const MOST_DAYS = 3660;

/** What is wrong with a part of a rule; the words are the dictionary's. */
export type PartFault =
  | RuleRefusal
  | "missing"
  | "not-a-number"
  | "range-turned"
  /** Nothing stands in the group. */
  | "empty-group"
  | "too-many"
  /** Group in group in group: nobody reads it. */
  | "too-nested";

/** A fault of a part, at the field that it speaks of. */
export interface FaultAt {
  part: string;
  field: "fact" | "question" | "least" | "most" | "values" | "services" | "days" | "group";
  fault: PartFault;
}

/** What a form says: the condition, null as long as something is wrong with it. */
export interface ReadRule {
  condition: Condition | null;
  faults: FaultAt[];
}

/** Reads a rule as it is typed. `id` is its own; `conditionOf` answers for every other rule, as it stands. */
export function readRule(
  root: TypedGroup,
  id: RecordId,
  conditionOf: (rule: RecordId) => Condition | undefined,
): ReadRule {
  const faults: FaultAt[] = [];
  const note = (part: string, field: FaultAt["field"], fault: PartFault) =>
    void faults.push({ part, field, fault });
  const walk = (part: TypedPart, level: number): Condition | null => {
    const own = level + (part.isNot ? 1 : 0);
    if (own > MOST_DEPTH) note(part.id, isGroup(part) ? "group" : "fact", "too-nested");
    const found = isGroup(part)
      ? readGroup(part, (inner) => walk(inner, own + 1), note)
      : readCriterion(part, note);
    return found === null || !part.isNot ? found : { type: "not", of: found };
  };
  const [only] = root.of;
  // A rule of one criterion is that criterion.
  const isLoose = root.of.length === 1 && only && !isGroup(only) && !root.isNot;
  const condition = isLoose ? walk(only, 1) : walk(root, 1);
  faults.push(...faultsAmongRules(root, id, condition, conditionOf));
  return { condition: faults.length > 0 ? null : condition, faults };
}

/** A criterion by itself, as it stands in the condition; null while something is missing of it. */
export function readPart(part: TypedCriterion): Condition | null {
  const found = readCriterion(part, () => undefined);
  return found === null || !part.isNot ? found : { type: "not", of: found };
}

type Note = (part: string, field: FaultAt["field"], fault: PartFault) => void;

function readGroup(
  { id, joined, of }: TypedGroup,
  walk: (part: TypedPart) => Condition | null,
  note: Note,
): Condition | null {
  if (of.length === 0) note(id, "group", "empty-group");
  if (of.length > MOST_PARTS) note(id, "group", "too-many");
  const parts = of.map(walk);
  const whole = parts.filter((part) => part !== null);
  return whole.length < parts.length || whole.length === 0 ? null : { type: joined, of: whole };
}

function readCriterion(typed: TypedCriterion, note: Note): Condition | null {
  const { id, compared, fact, question } = typed;
  if (compared !== "given" && fact === "") {
    note(id, "fact", "missing");
    return null;
  }
  switch (compared) {
    case "number": {
      const span = readSpan(typed, fact === MONEY_FACT ? readCents : readWhole, note);
      return span && { type: "number", fact, ...span };
    }
    case "given":
      return readGiven(typed, note);
    case "need":
      return { type: "need", need: fact };
    case "enrolled":
      return { type: "enrolled", program: fact };
    case "rule":
      return { type: "rule", rule: fact };
    case "among": {
      const values = readValues(typed, note);
      return values && { type: "among", fact, values };
    }
    case "answer": {
      if (question === "") note(id, "question", "missing");
      const values = readValues(typed, note);
      return values && question !== "" ? { type: "answer", form: fact, question, values } : null;
    }
    case "answer-number": {
      if (question === "") note(id, "question", "missing");
      const span = readSpan(typed, readAnswered, note);
      return span && question !== "" ? { type: compared, form: fact, question, ...span } : null;
    }
  }
}

function readGiven(typed: TypedCriterion, note: Note): Condition | null {
  const { id, services } = typed;
  if (services.length === 0) note(id, "services", "missing");
  if (services.length > 30) note(id, "services", "too-many");
  const days = /^\d{1,4}$/.test(typed.days.trim()) ? Number(typed.days) : 0;
  if (days < 1 || days > MOST_DAYS) note(id, "days", "not-a-number");
  const span = readSpan(typed, readWhole, note);
  if (!span || services.length === 0 || services.length > 30 || days < 1 || days > MOST_DAYS) {
    return null;
  }
  return { type: "given", services: [...services], days, ...span };
}

function readValues({ id, values }: TypedCriterion, note: Note): string[] | null {
  const said = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))];
  const fault =
    said.length === 0 ? "missing" : said.length > 50 || said.some(isLong) ? "too-many" : null;
  if (fault) note(id, "values", fault);
  return fault ? null : said;
}

function isLong(value: string): boolean {
  return value.length > 80;
}

function readSpan(
  typed: TypedCriterion,
  numberIn: (text: string) => number | null,
  note: Note,
): { least: number | null; most: number | null } | null {
  const { id, span } = typed;
  const read = (field: "least" | "most"): number | null => {
    const text = typed[field].trim();
    const number = numberIn(text);
    if (number === null) note(id, field, text === "" ? "missing" : "not-a-number");
    return number;
  };
  const least = span === "most" ? null : read("least");
  const most = span === "most" || span === "between" ? read("most") : null;
  if (span === "exactly") return least === null ? null : { least, most: least };
  if ((span !== "most" && least === null) || (span !== "least" && most === null)) return null;
  if (least !== null && most !== null && most < least) {
    note(id, "most", "range-turned");
    return null;
  }
  return { least, most };
}

function readCents(text: string): number | null {
  const money = readMoney(text);
  return money.ok ? money.value : null;
}

function readWhole(text: string): number | null {
  return /^\d{1,12}$/.test(text) && Number(text) <= MOST_NUMBER ? Number(text) : null;
}

// As a question's own bounds: what is answered may lie below zero.
function readAnswered(text: string): number | null {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : null;
}

// Said at the rule that is named, where one of them is the reason; else of the whole.
function faultsAmongRules(
  root: TypedGroup,
  id: RecordId,
  condition: Condition | null,
  conditionOf: (rule: RecordId) => Condition | undefined,
): FaultAt[] {
  const named = criteriaOf(root).filter(({ compared, fact }) => compared === "rule" && fact !== "");
  const faults = named.flatMap(({ id: part, fact }): FaultAt[] => {
    const fault = refuseRule(id, { type: "rule", rule: fact }, conditionOf);
    return fault ? [{ part, field: "fact", fault }] : [];
  });
  const fault = condition && faults.length === 0 ? refuseRule(id, condition, conditionOf) : null;
  return fault ? [{ part: root.id, field: "group", fault }] : faults;
}

/** Every criterion of a rule as it is typed, group after group. */
export function criteriaOf(part: TypedPart): TypedCriterion[] {
  return isGroup(part) ? part.of.flatMap(criteriaOf) : [part];
}

/** The same rule with one part put differently: changed, taken out (nothing), or several in its place. */
export function replacePart(
  group: TypedGroup,
  id: string,
  by: (part: TypedPart) => readonly TypedPart[],
): TypedGroup {
  return {
    ...group,
    of: group.of.flatMap((part) => {
      if (part.id === id) return [...by(part)];
      return isGroup(part) ? [replacePart(part, id, by)] : [part];
    }),
  };
}

/** The same rule with one more part at the end of a group, which may be the whole of it. */
export function addPart(root: TypedGroup, group: string, part: TypedPart): TypedGroup {
  if (root.id === group) return { ...root, of: [...root.of, part] };
  return replacePart(root, group, (found) => [
    isGroup(found) ? addPart(found, group, part) : found,
  ]);
}
