import type { Answers } from "../../../src/records/assessment/assessment.ts";
import type { AssessmentForm, Question } from "../../../src/records/assessment/assessment-form.ts";
import type { FamiliarKey } from "./familiar-clients.ts";

const always = { required: false, showIf: null } as const;

const sleeps: Question = {
  ...{ code: "sleeps", text: "Where did you sleep last night?", type: "choice" },
  choices: [
    { code: "outside", name: "Outside or in a car" },
    { code: "shelter", name: "In a shelter" },
    { code: "doubled-up", name: "With family or friends" },
    { code: "own-place", name: "In a place of my own" },
  ],
  ...{ required: true, showIf: null },
};
const nights: Question = {
  ...{ code: "nights", text: "How many nights outside in the last 30 days?", type: "number" },
  ...{ least: 0, most: 30, required: false },
  showIf: { question: "sleeps", values: ["outside", "shelter"] },
};
const safe: Question = {
  ...{ ...always, code: "safe", text: "How safe do you feel there?", type: "scale" },
  ...{ least: 1, most: 5, leastName: "not safe at all", mostName: "very safe" },
};

/** The forms that the agency asks by. The housing check was changed once; answers to its first version are about. */
export const assessmentForms = {
  housing: {
    ...{ name: "Housing and safety check", order: 1, retired: false },
    versions: [
      { version: 1, questions: [sleeps, safe] },
      {
        version: 2,
        questions: [
          sleeps,
          nights,
          safe,
          { ...always, code: "threatened", text: "Has anybody threatened you?", type: "yes-no" },
          {
            ...{ code: "who-helps", text: "Who can help you to be safe tonight?", type: "text" },
            ...{ required: true, showIf: { question: "threatened", values: ["yes"] } },
          },
          {
            ...{ ...always, code: "with-you", text: "Who or what is with you?", type: "choices" },
            choices: [
              { code: "partner", name: "A partner" },
              { code: "children", name: "Children" },
              { code: "pet", name: "A pet" },
              { code: "belongings", name: "More than I can carry" },
            ],
          },
        ],
      },
    ],
  },
  work: {
    ...{ name: "Work and income check", order: 2, retired: false },
    versions: [
      {
        version: 1,
        questions: [
          {
            ...{ code: "works", text: "Do you work now?", type: "yes-no" },
            ...{ required: true, showIf: null },
          },
          {
            ...{ code: "hours", text: "How many hours in a usual week?", type: "number" },
            ...{ least: 0, most: 100, required: false },
            showIf: { question: "works", values: ["yes"] },
          },
          {
            ...{ code: "last-worked", text: "When did you last work?", type: "date" },
            ...{ required: false, showIf: { question: "works", values: ["no"] } },
          },
          {
            ...{ ...always, code: "in-the-way", text: "What is in the way?", type: "choices" },
            choices: [
              { code: "health", name: "Health" },
              { code: "childcare", name: "Childcare" },
              { code: "transport", name: "Transport" },
              { code: "papers", name: "Papers" },
              { code: "language", name: "Language" },
            ],
          },
          {
            ...{ ...always, code: "confidence", text: "How sure are you to find work?" },
            ...{ type: "scale", least: 1, most: 10, leastName: "not at all", mostName: "very" },
          },
          { ...always, code: "plan", text: "What would you like to do?", type: "text" },
        ],
      },
    ],
  },
} as const satisfies Record<string, AssessmentForm>;
export type AssessmentFormKey = keyof typeof assessmentForms;

/** What a familiar client answered, so many days ago. */
export interface AssessmentRow {
  client: FamiliarKey;
  by: string;
  daysAgo: number;
  form: AssessmentFormKey;
  version: number;
  answers: Answers;
}

export const assessments: readonly AssessmentRow[] = [
  {
    ...{ client: "danPruett", by: "Dan Okafor", daysAgo: 83, form: "housing", version: 1 },
    answers: { sleeps: "outside", safe: 2 },
  },
  {
    ...{ client: "danPruett", by: "Ana Reyes", daysAgo: 8, form: "housing", version: 2 },
    answers: { sleeps: "shelter", nights: 12, safe: 3, threatened: false },
  },
  {
    ...{ client: "mariaGallardo", by: "Ana Reyes", daysAgo: 21, form: "housing", version: 2 },
    answers: {
      ...{ sleeps: "outside", nights: 26, safe: 2, threatened: true },
      ...{ "who-helps": "Her cousin on Alder Street", "with-you": ["pet", "belongings"] },
    },
  },
  {
    ...{ client: "amaKoranteng", by: "Ana Reyes", daysAgo: 24, form: "work", version: 1 },
    answers: { works: false, "in-the-way": ["transport"], confidence: 7, plan: "Bake bread." },
  },
];
