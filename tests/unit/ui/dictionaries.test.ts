import { suite } from "uvu";
import * as assert from "uvu/assert";
import { en } from "../../../src/ui/i18n/en.ts";
import { es } from "../../../src/ui/i18n/es.ts";
import { pseudo, pseudoDictionary } from "../../../src/ui/i18n/pseudo.ts";

const dictionaries = suite("the dictionaries");

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).toSorted();

for (const [locale, words] of Object.entries({ es, "ar-XB": pseudoDictionary() })) {
  dictionaries(`${locale} has every key of English and no other`, () => {
    assert.equal(Object.keys(words).sort(), Object.keys(en).sort());
  });

  dictionaries(`${locale} keeps every placeholder`, () => {
    const texts: Record<string, string> = words;
    const changed = Object.entries(en).filter(
      ([key, text]) => placeholders(texts[key] ?? "").join() !== placeholders(text).join(),
    );
    assert.equal(changed, []);
  });

  dictionaries(`${locale} leaves nothing empty`, () => {
    assert.equal(
      Object.entries(words).filter(([, text]) => text.trim() === ""),
      [],
    );
  });
}

dictionaries("Spanish says usted to everybody: half a sentence may hold a name or “usted”", () => {
  const familiar = Object.entries(es).filter(([, text]) =>
    /(^|[^\p{L}])(tu|tus|te|ti|tú|tuy[oa]s?)([^\p{L}]|$)/iu.test(text),
  );
  assert.equal(familiar, []);
});

dictionaries("what can be counted has a word for one and a word for many", () => {
  const keys = new Set(Object.keys(en));
  const counted = [...keys].filter((key) => /_(one|other)$/.test(key));
  const alone = counted.filter(
    (key) =>
      !keys.has(
        key.endsWith("_one") ? key.replace(/_one$/, "_other") : key.replace(/_other$/, "_one"),
      ),
  );
  assert.equal(alone, []);
});

dictionaries("the pseudo-language is longer, accented, bracketed and still readable", () => {
  const text = pseudo("Saved on this tablet {{time}}");
  assert.match(text, /^⟦Šávéd öñ thíš táblét \{\{time\}\} .+⟧$/);
  assert.ok(pseudo("Save").length >= "Save".length * 1.4);
  assert.not.match(text, /[\u202a-\u202e\u2066-\u2069]/, "no direction marks");
});

dictionaries.run();
