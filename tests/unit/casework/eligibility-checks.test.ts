import { suite } from "uvu";
import * as assert from "uvu/assert";
import { checksOf } from "../../../src/casework/eligibility-checks.ts";
import type { ServiceEligibility } from "../../../src/casework/eligibility.ts";
import type { Judged } from "../../../src/records/eligibility/judge.ts";

const checks = suite("R-33 what the rules said is kept with what was recorded");

const age: Judged = {
  type: "criterion",
  criterion: { type: "number", fact: "age", least: 18, most: null },
  found: { known: true, value: 16 },
  holds: false,
};
const judged: ServiceEligibility = {
  verdict: "not-eligible",
  rules: [{ id: "rule", rev: "rule-2", name: "Adults", judged: age }],
  missing: [],
};
const made = { record: "referral", clientId: "maria", date: "2026-07-16" };

checks("the rule's version, what was found and the result", () => {
  assert.equal(
    checksOf(made, judged, () => "new"),
    [
      {
        ...{ kind: "eligibility-check", id: "new", clientId: "maria" },
        put: {
          ...{ rule: "rule", version: "rule-2", date: "2026-07-16", record: "referral" },
          result: "not-eligible",
          inputs: [{ fact: "age", value: 16, holds: false }],
        },
      },
    ],
  );
});

checks("nothing where no rule decides", () => {
  assert.equal(
    checksOf(made, null, () => "new"),
    [],
  );
});

checks.run();
