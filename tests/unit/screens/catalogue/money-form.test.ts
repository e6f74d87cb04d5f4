// S-36: a fund has days and a budget, as a grant has.
import { openForm } from "../../../support/open-form.ts";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createMoneyForm } from "../../../../src/screens/catalogue/grants/money-form.ts";
import { openAnasStore } from "../../../support/anas-store.ts";

const funds = suite("S-36 a fund of the catalogue");

funds("is made with its budget, and without one that can be read it is not", async () => {
  const store = await openAnasStore();
  const asked: unknown[] = [];
  const { form, close } = openForm(
    store,
    () =>
      createMoneyForm({
        ...{ kind: "fund", line: () => undefined, others: () => [], saved: () => undefined },
      }),
    (_path, init) => {
      asked.push(JSON.parse(typeof init?.body === "string" ? init.body : ""));
      const headers = { "content-type": "application/json" };
      return Promise.resolve(new Response("{}", { headers }));
    },
  );
  form.draft.change({ name: "Bridge", begins: "2026-01-01", budget: "much" });
  await form.save();
  assert.ok(form.errors.at("budget"));
  assert.equal(asked, []);
  form.draft.change("budget", "1,250.50");
  await form.save();
  const fields = { name: "Bridge", shortName: "Bridge", begins: "2026-01-01", ends: null };
  const [change] = (asked[0] as { changes: { fields: object }[] }).changes;
  assert.equal(change?.fields, { ...fields, budget: 125_050 });
  close();
  await store.close();
});

funds.run();
