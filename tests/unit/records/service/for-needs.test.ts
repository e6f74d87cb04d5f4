import { suite } from "uvu";
import * as assert from "uvu/assert";
import { neededFirst, openNeedTypes } from "../../../../src/records/service/for-needs.ts";

const suggesting = suite("S-45 needs drive suggestions");

const answers = new Map([
  ["meal", ["food"]],
  ["card", ["food", "income"]],
  ["bus", ["transport"]],
]);
const needsOf = (service: string) => answers.get(service) ?? [];
const screen = ["kit", "bus", "meal", "socks", "card"];

suggesting("what answers an open need comes first, the rest stays as it is", () => {
  assert.equal(neededFirst(screen, needsOf, []), screen);
  assert.equal(neededFirst(screen, needsOf, ["food"]), ["meal", "card", "kit", "bus", "socks"]);
  assert.equal(neededFirst(screen, needsOf, ["income", "food", "health"]), [
    ...["card", "meal", "kit", "bus", "socks"],
  ]);
  assert.equal(screen, ["kit", "bus", "meal", "socks", "card"]);
});

suggesting("the gravest need first, each type once; what is met or closed asks for nothing", () => {
  const need = (type: string, severity: "low" | "high", status: "open" | "met" | "closed") => ({
    ...{ type, severity, status },
  });
  const needs = [
    need("food", "low", "open"),
    need("transport", "high", "open"),
    need("food", "high", "met"),
    need("income", "high", "closed"),
    need("food", "low", "open"),
  ];
  assert.equal(openNeedTypes(needs), ["transport", "food"]);
  assert.is(needs[0]?.type, "food");
});

suggesting.run();
