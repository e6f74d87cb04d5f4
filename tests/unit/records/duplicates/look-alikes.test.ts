import { suite } from "uvu";
import * as assert from "uvu/assert";
import { emptyClient, type Client } from "../../../../src/records/client/client.ts";
import { likeness, type Likeness } from "../../../../src/records/duplicates/look-alikes.ts";

const likes = suite("who looks like whom");

function person(given: string, family: string, more: Partial<Client> = {}): Likeness {
  return { ...emptyClient([]), name: { given, family }, ...more };
}
const phones = (...numbers: string[]) => numbers.map((number) => ({ number, note: "" }));
const born = (date: string) => ({ date, quality: "full" as const });

likes("strangers do not", () => {
  assert.equal(likeness(person("Maria", "Gallardo"), person("Dan", "Pruett")), []);
  assert.equal(likeness(person("", ""), person("", "")), []);
});

likes("the same name, hyphens, accents and the order of its words aside", () => {
  assert.equal(likeness(person("Tomás", "Ibarra"), person("Ibarra", "Tomas")), ["name"]);
  assert.equal(likeness(person("Ana", "Okafor-Reyes"), person("ana", "okafor reyes")), ["name"]);
  assert.equal(likeness(person("Maria", "G"), person("Maria", "Gallardo")), []);
});

likes("the same phone, with or without the country's number", () => {
  const one = person("Ama", "Koranteng", { phones: phones("(206) 555-0117") });
  const other = person("A.", "K.", { phones: phones("555-0199", "+1 206 555 0117") });
  assert.equal(likeness(one, other), ["phone"]);
});

likes("a few digits are no phone", () => {
  const one = person("Ama", "K", { phones: phones("117") });
  assert.equal(likeness(one, person("Dan", "P", { phones: phones("117") })), []);
});

likes("the same birth date with a name in common", () => {
  const one = person("Jon", "Weller", { birth: born("1992-04-07") });
  assert.equal(likeness(one, person("Jonathan", "Weller", { birth: born("1992-04-07") })), [
    "birth-date",
  ]);
  assert.equal(likeness(one, person("Ama", "Koranteng", { birth: born("1992-04-07") })), []);
});

likes(
  "the same birth date with an alias in common, or what is a name here and an alias there",
  () => {
    const birth = born("1992-04-07");
    const jacket = person("", "", { aliases: ["Red Jacket"], birth });
    const called = (alias: string) => person("", "", { aliases: [alias], birth });
    assert.equal(likeness(jacket, called("Old Jacket")), ["birth-date"]);
    assert.equal(likeness(jacket, person("Tom", "Jacket", { birth })), ["birth-date"]);
    assert.equal(likeness(person("Tom", "Jacket", { birth }), jacket), ["birth-date"]);
    assert.equal(likeness(jacket, called("Silver Whistle")), []);
    assert.equal(likeness(jacket, { ...called("Old Jacket"), birth: born("1992-07-04") }), []);
    assert.equal(likeness(called(""), called(" ")), []);
  },
);

likes("about the same age is not the same birth date", () => {
  const about = { date: "1984-01-01", quality: "approximate" as const };
  const one = person("Maria", "Gallardo", { birth: about });
  assert.equal(likeness(one, person("Maria", "Soto", { birth: about })), []);
  assert.equal(likeness(one, person("Maria", "Soto", { birth: born("1984-01-01") })), []);
});

likes("the same street name, for people who have given no other", () => {
  const one = person("", "", { aliases: ["Red Jacket"] });
  assert.equal(likeness(one, person("", "", { aliases: ["red-jacket"] })), ["alias"]);
});

likes("strongest reason first", () => {
  const one = person("Maria", "Gallardo", {
    phones: phones("555-0101"),
    birth: born("1984-03-14"),
    aliases: ["Mari"],
  });
  assert.equal(likeness(one, one), ["phone", "birth-date", "name", "alias"]);
});

likes.run();
