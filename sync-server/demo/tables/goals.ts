import type { Goal } from "../../../src/records/goal/goal.ts";
import type { FamiliarKey } from "./familiar-clients.ts";
import type { NeedKey } from "./needs.ts";

/** What a familiar client wants to reach. Days are counted from today. */
export interface GoalRow {
  client: FamiliarKey;
  by: string;
  text: string;
  since: number;
  target: number | null;
  status: Goal["status"];
  needs: readonly NeedKey[];
  /** Codes of services and of referral services: those recorded since then were for this goal. */
  for: readonly string[];
}

export const goals: readonly GoalRow[] = [
  {
    ...{ client: "mariaGallardo", by: "Ana Reyes", since: -60, target: 45, status: "open" },
    text: "A state ID in hand, and a room that takes Canela.",
    needs: ["documents", "shelter"],
    for: ["STATEID", "IDCARD", "BEDW"],
  },
  {
    ...{ client: "danPruett", by: "Dan Okafor", since: -30, target: 60, status: "open" },
    text: "Get through detox and into a bed afterwards.",
    needs: ["recovery", "shelter"],
    for: ["DETOX", "BUSDAY"],
  },
  {
    ...{ client: "danPruett", by: "Ana Reyes", since: -85, target: -60, status: "reached" },
    text: "See a doctor about the cough.",
    needs: [],
    for: ["DOCTOR"],
  },
];
