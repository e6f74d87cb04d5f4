// Two administrators at one catalogue: nobody's change is lost under another's, and each is told of what goes over it.
import { adultsOnly, openForm, received } from "../../../support/open-form.ts";
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Fields, KindName } from "../../../../src/records/registry.ts";
import {
  linesOf,
  listChanges,
  type ListLine,
} from "../../../../src/screens/catalogue/lists/lists.ts";
import { mergeLines } from "../../../../src/screens/catalogue/lists/merge-lines.ts";
import { createScreenForm } from "../../../../src/screens/catalogue/lists/screen-form.ts";
import { createScreens } from "../../../../src/screens/catalogue/lists/screens.ts";
import { createRuleForm, ON_TOP } from "../../../../src/screens/catalogue/rules/rule-form.ts";
import { createRules } from "../../../../src/screens/catalogue/rules/rules.ts";
import type { Store } from "../../../../src/store/store.ts";
import { openAnasStore } from "../../../support/anas-store.ts";
import { until } from "../../../support/sync/device.ts";

const two = suite<{ store: Store }>("S-25 S-43 a catalogue that two people change");

two.before.each(async (context) => {
  context.store = await openAnasStore({ clock: () => Date.parse("2026-07-16T15:00:00.000Z") });
});
two.after.each(async ({ store }) => store.close());

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [SCREEN, RULE, SHOWER, MEAL] = [id(40), id(41), id(42), id(43)];

async function put<K extends KindName>(store: Store, kind: K, n: number, fields: Fields<K>) {
  await store.databases.truth.reference.upsert(received(kind, n, fields));
  const stands = () => {
    // Only kinds of the reference are put here.
    const found = store.reference.find(kind as "grant", id(n));
    return JSON.stringify(found?.body.fields) === JSON.stringify(fields);
  };
  await until("it stands on the tablet", stands);
}

/** The office, which does whatever it is asked, when it is let; and what it was asked. */
function anOffice() {
  const asked: { changes: { fields: object; was?: object }[] }[] = [];
  let letGo = () => undefined as void;
  let held: Promise<void> = Promise.resolve();
  return {
    asked,
    hold: () => void (held = new Promise((done) => (letGo = done))),
    letGo: () => letGo(),
    fetch: async (_path: string, init?: RequestInit): Promise<Response> => {
      asked.push(
        JSON.parse(typeof init?.body === "string" ? init.body : "") as (typeof asked)[number],
      );
      await held;
      return new Response("{}", { headers: { "content-type": "application/json" } });
    },
  };
}

const line = (at: string, name = at, retired = false): ListLine => ({ id: at, name, retired });

two("of a list only what was changed here is said, whatever somebody else did meanwhile", () => {
  const begun = [line("a"), line("b"), line("c")];
  const renamedThere = [line("a", "Away"), line("b"), line("c"), line("d")];
  assert.equal(mergeLines([line("a"), line("b", "Been"), line("c")], begun, renamedThere), [
    ...[line("a", "Away"), line("b", "Been"), line("c"), line("d")],
  ]);
  // Moved here, renamed there: both.
  assert.equal(mergeLines([line("c"), line("a"), line("b")], begun, renamedThere), [
    ...[line("c"), line("a", "Away"), line("b"), line("d")],
  ]);
  // Moved there, and one added here.
  const movedThere = [line("b"), line("a"), line("c")];
  assert.equal(mergeLines([...begun, line("e")], begun, movedThere), [...movedThere, line("e")]);
});

two("no line of a list ever goes, and each stands once", () => {
  const lines = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
      name: fc.string({ maxLength: 3 }),
      retired: fc.boolean(),
    }),
    { selector: (one) => one.id },
  );
  fc.assert(
    fc.property(lines, lines, lines, (begun, mine, theirs) => {
      const withAll = (more: ListLine[]) => [
        ...begun,
        ...more.filter((one) => !begun.some((known) => known.id === one.id)),
      ];
      const [typed, standing] = [withAll(mine).reverse(), withAll(theirs)];
      const ids = mergeLines(typed, begun, standing).map((one) => one.id);
      const wanted = new Set([...typed, ...standing].map((one) => one.id));
      assert.equal([...ids].sort(), [...wanted].sort());
    }),
  );
});

two(
  "a colleague's reason stays in the list, and its own code says what stood",
  async ({ store }) => {
    const list = (...reasons: Fields<"reason-list">["reasons"]): Fields<"reason-list"> => ({
      ...{ name: "turn-away", reasons },
    });
    await put(store, "reason-list", 50, list({ code: "full", name: "Full" }));
    const begun = linesOf(store, "turn-away");
    const theirs = list({ code: "full", name: "No room" }, { code: "late", name: "Too late" });
    await put(store, "reason-list", 50, theirs);
    const [change] = listChanges(
      store,
      "turn-away",
      [...begun, line("rude", "Rude")],
      begun,
      id(9),
    );
    assert.equal(change?.fields, {
      ...{ name: "turn-away" },
      reasons: [...theirs.reasons, { code: "rude", name: "Rude" }],
    });
    assert.equal(change?.was, { reasons: theirs.reasons });
  },
);

two("S-04 of a list of records one that was renamed says its name alone", async ({ store }) => {
  for (const [at, name] of ["Food", "Sleep", "Work"].entries()) {
    await put(store, "service-group", 60 + at, { name, order: 3 * at });
  }
  const begun = linesOf(store, "service-groups");
  const renamed = begun.map((one) => (one.name === "Sleep" ? { ...one, name: "Nights" } : one));
  assert.equal(listChanges(store, "service-groups", renamed, begun, id(9)), [
    { kind: "service-group", id: id(61), fields: { name: "Nights" }, was: { name: "Sleep" } },
  ]);
  // Put in another order, each that moved says where it stands, and what was said of it before.
  const moved = [begun[1], begun[0], begun[2]].flatMap((one) => one ?? []);
  const changes = listChanges(store, "service-groups", moved, begun, id(9));
  assert.equal(
    changes.map(({ fields, was }) => [fields, was]),
    [
      [{ order: 1 }, { order: 3 }],
      [{ order: 2 }, { order: 0 }],
      [{ order: 3 }, { order: 6 }],
    ],
  );
});

two("S-25 a screen's form sends only what was changed in it", async ({ store }) => {
  const screen = { name: "Street", order: 1, services: [SHOWER], sites: [] };
  await put(store, "service-screen", 40, screen);
  const office = anOffice();
  const { form, close } = openForm(
    store,
    () =>
      createScreenForm(() => createScreens(store).find((one) => one.id === SCREEN), {
        ...{ id: SCREEN, saved: () => undefined },
      }),
    office.fetch,
  );
  form.draft.change("name", "Street kit");
  // Meanwhile a colleague puts another service on it.
  await put(store, "service-screen", 40, { ...screen, services: [SHOWER, MEAL] });
  await form.save();
  assert.equal(office.asked[0]?.changes[0]?.fields, { name: "Street kit" });
  close();
});

two(
  "what is typed while a save is under way stays, and is saved with the next",
  async ({ store }) => {
    await put(store, "service-screen", 40, { name: "Street", order: 1, services: [], sites: [] });
    const office = anOffice();
    const { form, close } = openForm(
      store,
      () =>
        createScreenForm(() => createScreens(store).find((one) => one.id === SCREEN), {
          ...{ id: SCREEN, saved: () => undefined },
        }),
      office.fetch,
    );
    form.draft.change("name", "Street kit");
    office.hold();
    const saving = form.save();
    await until("the office is asked", () => office.asked.length === 1);
    form.draft.change("services", [SHOWER]);
    office.letGo();
    await saving;
    assert.is(form.draft.content.name, "Street kit");
    assert.equal([...form.draft.content.services], [SHOWER], "it must not be thrown away");
    await form.save();
    assert.equal(office.asked[1]?.changes[0]?.fields, { services: [SHOWER] });
    close();
  },
);

two(
  "S-43 a rule that a colleague changed in the same place is looked at first",
  async ({ store }) => {
    const until30: Fields<"eligibility-rule">["condition"] = {
      ...{ type: "number", fact: "age", least: null, most: 30 },
    };
    await put(store, "eligibility-rule", 41, adultsOnly);
    const office = anOffice();
    const { form, close } = openForm(
      store,
      () => {
        const rules = createRules(store);
        return createRuleForm({
          ...{ of: RULE, rules, saved: () => undefined },
          rule: () => rules().find((one) => one.id === RULE),
        });
      },
      office.fetch,
    );
    const rootSaying = (least: string) => {
      const [first] = form.draft.content.root.of;
      assert.ok(first);
      return { ...form.draft.content.root, of: [{ ...first, least }] };
    };
    form.draft.change("root", rootSaying("21"));
    // Another field is no matter between them.
    await put(store, "eligibility-rule", 41, { ...adultsOnly, name: "Grown up" });
    assert.equal(form.theirs(), []);
    await put(store, "eligibility-rule", 41, { ...adultsOnly, condition: until30 });
    assert.equal(form.theirs(), ["root"]);
    await form.save();
    assert.ok(form.errors.at(ON_TOP), "it says so");
    assert.is(office.asked.length, 0, "and asks nothing of the office");
    form.setOnTop(true);
    await form.save();
    assert.equal(office.asked[0]?.changes[0], {
      ...{ kind: "eligibility-rule", id: RULE },
      fields: { condition: { ...adultsOnly.condition, least: 21 } },
      was: { condition: until30 },
    });
    close();
  },
);

two.run();
