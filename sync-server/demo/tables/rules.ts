import type { AssessmentFormKey } from "./assessments.ts";
import type { NeedKey } from "./needs.ts";

/** A condition with the words of the tables: codes of services, keys of needs, names of programs and rules, codes of answers. */
export type RuleWords =
  | { number: "age" | "householdSize" | "monthlyIncome"; least?: number; most?: number }
  | { among: "zip" | "language" | "veteran"; values: readonly string[] }
  | { need: NeedKey }
  | { enrolled: string }
  | { given: string; days: number; most: number }
  | { answer: string; form: AssessmentFormKey; values: readonly string[] }
  | { answered: string; form: AssessmentFormKey; least?: number; most?: number }
  | { rule: string }
  | { all: readonly RuleWords[] }
  | { any: readonly RuleWords[] }
  | { not: RuleWords };

/** The rules of eligibility: a rule that others name stands before them. Income in cents. */
export const eligibilityRules: readonly {
  name: string;
  services: readonly string[];
  /** the referral services it decides about. */
  referrals?: readonly string[];
  condition: RuleWords;
}[] = [
  { name: "Adult", services: [], condition: { number: "age", least: 18 } },
  {
    name: "Low income",
    services: [],
    condition: {
      any: [
        { number: "monthlyIncome", most: 1_600_00 },
        {
          all: [
            { number: "householdSize", least: 3 },
            { number: "monthlyIncome", most: 3_200_00 },
          ],
        },
      ],
    },
  },
  {
    name: "Household food box",
    services: ["FOODBOX"],
    condition: { all: [{ need: "food" }, { given: "FOODBOX", days: 30, most: 1 }] },
  },
  {
    name: "Bus month pass",
    services: ["BUSMONTH"],
    condition: {
      all: [{ rule: "Adult" }, { rule: "Low income" }, { given: "BUSMONTH", days: 30, most: 0 }],
    },
  },
  {
    name: "Motel night",
    services: ["MOTEL"],
    condition: {
      all: [{ rule: "Adult" }, { need: "shelter" }, { given: "MOTEL", days: 90, most: 20 }],
    },
  },
  {
    name: "Help with rent",
    services: ["RENT", "DEPOSIT", "ARREARS"],
    condition: { all: [{ enrolled: "Rapid Re-Housing" }, { rule: "Low income" }] },
  },
  {
    name: "State ID fee",
    services: ["STATEID"],
    condition: { all: [{ need: "documents" }, { given: "STATEID", days: 365, most: 0 }] },
  },
  {
    name: "Interpreting",
    services: ["INTERP"],
    condition: { not: { among: "language", values: ["English"] } },
  },
  {
    name: "Phone with plan",
    services: ["PHONE"],
    condition: { any: [{ among: "veteran", values: ["yes"] }, { rule: "Low income" }] },
  },
  {
    name: "Food and cash aid",
    services: [],
    referrals: ["FSNAP", "CASH"],
    condition: { rule: "Low income" },
  },
  {
    name: "State ID replacement",
    services: [],
    referrals: ["IDCARD"],
    condition: { all: [{ rule: "Low income" }, { need: "documents" }] },
  },
  { name: "Recovery", services: [], referrals: ["DETOX", "RECOV"], condition: { rule: "Adult" } },
  {
    name: "Child therapy",
    services: [],
    referrals: ["CTRAUMA"],
    condition: { number: "age", least: 3, most: 17 },
  },
  {
    name: "Job club",
    services: ["JOBCLUB"],
    condition: { answer: "works", form: "work", values: ["no"] },
  },
  {
    name: "Winter coat",
    services: ["COAT"],
    condition: { answered: "nights", form: "housing", least: 7 },
  },
];
