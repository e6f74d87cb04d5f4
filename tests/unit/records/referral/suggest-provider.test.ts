import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  defaultMode,
  suggestProviders,
  type ListedProgram,
} from "../../../../src/records/referral/suggest-provider.ts";

const suggestions = suite("R-27 the suggested provider of a referral service");

const plain = {
  languages: ["English"],
  status: "active",
  capacity: null,
  connect: "none",
} as const satisfies Partial<ListedProgram>;

const listed = (programs: (Partial<ListedProgram> & { id: string })[]) => {
  const all = programs.map((program) => ({
    ...plain,
    provider: `of-${program.id}`,
    ...program,
  }));
  return {
    service: { programs: all.map(({ id }) => id) },
    programs: new Map<string, ListedProgram>(
      all.map((program) => [program.id, { ...program, languages: [...program.languages] }]),
    ),
  };
};
const nobody = { languages: [], usedPrograms: [] };

suggestions("the administrator's order decides where nothing else does", () => {
  const { service, programs } = listed([{ id: "a" }, { id: "b" }]);
  const found = suggestProviders(service, programs, nobody);
  assert.equal(
    found.map(({ program }) => program),
    ["a", "b"],
  );
  assert.equal(found[0]?.reasons, [{ why: "first-in-list" }]);
});

suggestions("one that is closed for now comes last, defunct ones not at all", () => {
  const { service, programs } = listed([
    { id: "closed", status: "temporarily-closed" },
    { id: "gone", status: "defunct" },
    { id: "open" },
  ]);
  const found = suggestProviders(service, programs, nobody);
  assert.equal(
    found.map(({ program }) => program),
    ["open", "closed"],
  );
  assert.equal(found[1]?.reasons, [{ why: "closed-for-now" }]);
});

suggestions("used last time beats the language, the language beats the order", () => {
  const { service, programs } = listed([
    { id: "first" },
    { id: "spanish", languages: ["English", "Spanish"] },
    { id: "used" },
  ]);
  const found = suggestProviders(service, programs, {
    languages: ["Spanish"],
    usedPrograms: ["used"],
  });
  assert.equal(
    found.map(({ program }) => program),
    ["used", "spanish", "first"],
  );
  assert.equal(found[1]?.reasons, [{ why: "speaks", language: "Spanish" }]);
});

suggestions("English is spoken everywhere and decides nothing", () => {
  const { service, programs } = listed([{ id: "a", languages: [] }, { id: "b" }]);
  const found = suggestProviders(service, programs, { languages: ["English"], usedPrograms: [] });
  assert.is(found[0]?.program, "a");
});

suggestions("the only one says so; a service without programs suggests nobody", () => {
  const { service, programs } = listed([{ id: "a" }]);
  assert.equal(suggestProviders(service, programs, nobody)[0]?.reasons, [{ why: "only-one" }]);
  assert.equal(suggestProviders({ programs: [] }, programs, nobody), []);
});

suggestions("live only where the program takes live referrals", () => {
  assert.is(defaultMode({ mode: "live" }, { connect: "live" }), "live");
  assert.is(defaultMode({ mode: "live" }, { connect: "external" }), "logged");
  assert.is(defaultMode({ mode: "live" }, undefined), "logged");
  assert.is(defaultMode({ mode: "tracking" }, { connect: "live" }), "tracking");
});

suggestions.run();
