import { suite } from "uvu";
import * as assert from "uvu/assert";
import { matchedParts } from "../../../../src/records/client/matched-part.ts";

const parts = suite("the part of a name that a search matched");

function marked(name: string, typed: string): string {
  let text = "";
  let from = 0;
  for (const [start, end] of matchedParts(name, typed)) {
    text += `${name.slice(from, start)}[${name.slice(start, end)}]`;
    from = end;
  }
  return text + name.slice(from);
}

parts("the start of any word, whatever its case", () => {
  assert.is(marked("Maria Gallardo", "ma"), "[Ma]ria Gallardo");
  assert.is(marked("Maria Gallardo", "GAL"), "Maria [Gal]lardo");
  assert.is(marked("Maria Gallardo", "ria"), "Maria Gallardo");
});

parts("words run together over spaces and hyphens", () => {
  assert.is(marked("Delphine Okafor-Reyes", "okafor reyes"), "Delphine [Okafor-Reyes]");
  assert.is(marked("Delphine Okafor-Reyes", "okaforr"), "Delphine [Okafor-R]eyes");
  assert.is(marked("Delphine Okafor-Reyes", "reyes"), "Delphine Okafor-[Reyes]");
});

parts("words in another order each by themselves", () => {
  assert.is(marked("Maria Gallardo", "gal mar"), "[Mar]ia [Gal]lardo");
});

parts("accents and apostrophes are matched without being typed", () => {
  assert.is(marked("Moisés Nevárez", "moises"), "[Moisés] Nevárez");
  assert.is(marked("Moise\u0301s", "moise"), "[Moise\u0301]s");
  assert.is(marked("Sean O’Brien", "obr"), "Sean [O’Br]ien");
});

parts("other scripts, and nothing where nothing was typed", () => {
  assert.is(marked("زينب حداد", "زين"), "[زين]ب حداد");
  assert.is(marked("Maria", "  "), "Maria");
  assert.is(marked("“Red Jacket”", "jack"), "“Red [Jack]et”");
});

parts.run();
