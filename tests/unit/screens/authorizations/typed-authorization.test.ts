// S-42: editing an authorization changes what was touched, and nothing else.
import { createRoot } from "solid-js";
import { createStore } from "solid-js/store";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Authorization } from "../../../../src/records/authorization/authorization.ts";
import {
  createPlanned,
  fromTyped,
  typed,
} from "../../../../src/screens/authorizations/typed-authorization.ts";

const editing = suite("S-42 an authorization in its form");

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const nights: Authorization = {
  ...{ funds: [], definition: id(3), begin: "2026-04-07", end: "2026-06-09", unit: "count" },
  ...{ units: 200, unitValue: 8200, recurrence: "FREQ=WEEKLY;INTERVAL=1;BYDAY=TU" },
  ...{ reason: null, goals: "", decision: null },
};

editing("a rule that this version cannot read stays until another rhythm is chosen", () => {
  for (const recurrence of ["FREQ=YEARLY;INTERVAL=1", "FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU"]) {
    const form = typed({ ...nights, recurrence });
    assert.is(fromTyped({ ...form, goals: "Sleep inside." }).recurrence, recurrence);
    assert.is(fromTyped({ ...form, begin: "2026-04-08" }).recurrence, recurrence);
    assert.is(fromTyped({ ...form, every: "once" }).recurrence, "");
    assert.is(fromTyped({ ...form, every: "week", weekdays: [2] }).recurrence, nights.recurrence);
  }
});

editing("what nobody touched is saved as it was", () => {
  const { decision, ...said } = nights;
  assert.is(decision, null);
  for (const recurrence of ["", nights.recurrence, "FREQ=DAILY;INTERVAL=2;COUNT=7"]) {
    assert.equal(fromTyped(typed({ ...nights, recurrence })), { ...said, recurrence });
  }
});

editing("the goals plan nothing anew; the period and the rhythm do", () => {
  createRoot((dispose) => {
    const [content, change] = createStore(typed(nights));
    const planned = createPlanned(content);
    const before = planned();
    assert.is(before?.days.length, 10);
    change("goals", "Sleep inside.");
    change("units", "3");
    assert.is(planned(), before);
    change("end", "2026-04-14");
    assert.is(planned()?.days.length, 2);
    change("weekdays", [2, 5]);
    assert.is(planned()?.days.length, 3);
    change("begin", "");
    assert.is(planned(), null);
    dispose();
  });
});

editing.run();
