import type { Recurrence } from "../../../src/records/authorization/recurrence.ts";
import type { FamiliarKey } from "./familiar-clients.ts";

/** The funds, and in how many days each ends. */
export const funds = {
  community: { name: "Harbor Community Fund", shortName: "Community Fund", ends: null },
  winter: { name: "Winter Shelter Reserve", shortName: "Winter Reserve", ends: 150 },
  transit: { name: "Transit Hardship Fund", shortName: "Transit Fund", ends: 240 },
} as const;
export type FundKey = keyof typeof funds;

/** What is authorized for a familiar client. `begins` and `ends` in days from today. */
export interface AuthorizationRow {
  client: FamiliarKey;
  by: string;
  service: string;
  funds: readonly FundKey[];
  begins: number;
  ends: number;
  units: number;
  often: Recurrence;
  goals: string;
  /** Null: nobody has decided yet. */
  decided: readonly ["approved" | "denied", reason: string] | null;
  /** How many of the newest services of that kind in the period were given against it. */
  counted?: number;
}

const once: Recurrence = { every: "once" };
const weekly = (interval = 1, weekdays = [2]): Recurrence => ({
  every: "week",
  interval,
  weekdays,
  times: null,
});

/** Approved, pending, used up, denied, expired. */
export const authorizations: readonly AuthorizationRow[] = [
  {
    ...{ client: "mariaGallardo", by: "Ana Reyes", service: "BUSDAY", funds: ["transit"] },
    ...{ begins: -28, ends: 56, units: 2, counted: 1 },
    often: { every: "week", interval: 1, weekdays: [2], times: 12 },
    goals: "Get to the ID office and back.",
    decided: ["approved", "Within the transit budget."],
  },
  {
    ...{ client: "mariaGallardo", by: "Ana Reyes", service: "MOTEL", funds: ["winter"] },
    ...{ begins: 3, ends: 31, units: 2, often: weekly(1, [5]) },
    goals: "Indoors on the coldest nights, with Canela.",
    decided: null,
  },
  {
    ...{ client: "danPruett", by: "Dan Okafor", service: "BUSDAY", funds: ["transit"] },
    ...{ begins: -9, ends: 40, units: 1, often: once, counted: 1 },
    goals: "",
    decided: ["approved", "One pass for the clinic visit."],
  },
  {
    ...{ client: "danPruett", by: "Dan Okafor", service: "MOTEL", funds: ["winter", "community"] },
    ...{ begins: -2, ends: 26, units: 1, often: weekly(2, [1]) },
    goals: "Somewhere dry after treatment.",
    decided: ["denied", "The shelter has a bed for him."],
  },
  {
    ...{ client: "amaKoranteng", by: "Ana Reyes", service: "GROCERY", funds: ["community"] },
    ...{ begins: -80, ends: -10, units: 25, often: weekly(2) },
    goals: "",
    decided: ["approved", ""],
  },
];
