import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  displayAlias,
  displayName,
  fullName,
  foldText,
  isNamed,
  phoneDigits,
} from "../../../../src/records/client/client-names.ts";

const names = suite("names");

const named = (given: string, family: string, ...aliases: string[]) => ({
  name: { given, family },
  aliases,
});

names("full name first, an alias in the reader's quotes where there is none", () => {
  const shown = (client: ReturnType<typeof named>) => displayName(client, (one) => `«${one}»`);
  assert.is(shown(named("Maria", "Gallardo", "Mari")), "Maria Gallardo");
  assert.is(shown(named("", "Gallardo")), "Gallardo");
  assert.is(shown(named("Maria", "")), "Maria");
  assert.is(shown(named("", "", "Red Jacket")), "«Red Jacket»");
  assert.is(shown(named("", "")), "");
  assert.is(fullName(named("", "", "Red Jacket").name), "");
});

names("the alias beside the name, never twice", () => {
  assert.is(displayAlias(named("Maria", "Gallardo", "Mari", "M.")), "Mari");
  assert.is(displayAlias(named("Maria", "Gallardo")), null);
  assert.is(displayAlias(named("", "", "Red Jacket")), null);
});

names("one street name is enough to be named", () => {
  assert.ok(isNamed(named("", "", "Red Jacket")));
  assert.ok(isNamed(named("Maria", "")));
  assert.not.ok(isNamed(named("", "")));
  assert.not.ok(isNamed(named("", "", "  ")));
  assert.not.ok(isNamed(named(" ", " ")));
});

names("are compared without accents, hyphens, marks and case", () => {
  assert.is(foldText("Tomás Ibarra"), "tomas ibarra");
  assert.is(foldText("Okafor-Reyes"), "okafor reyes");
  assert.is(foldText("O’Brien, Jr."), "obrien jr");
  assert.is(foldText("  Nguyễn   Đức "), "nguyen duc");
  assert.is(foldText("Łukasz Ørsted Straße"), "lukasz orsted strasse");
  assert.is(foldText("İnci"), "inci");
});

names("of any script survive folding", () => {
  assert.is(foldText("عائشة"), foldText("عائِشة"));
  assert.is.not(foldText("မြင့်"), "");
  assert.is.not(foldText("Олена"), "");
});

names("folded twice are folded once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      assert.is(foldText(foldText(text)), foldText(text));
    }),
  );
});

names("phones are their digits, a leading country code dropped", () => {
  assert.is(phoneDigits("(206) 555-0117"), "2065550117");
  assert.is(phoneDigits("+1 206 555 0117"), "2065550117");
  assert.is(phoneDigits("555-0117"), "5550117");
  assert.is(phoneDigits("+49 30 123456"), "4930123456");
  assert.is(phoneDigits(""), "");
});

names.run();
