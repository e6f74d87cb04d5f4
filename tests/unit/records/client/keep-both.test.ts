import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { client, emptyClient, type Client } from "../../../../src/records/client/client.ts";
import { keepBoth } from "../../../../src/records/client/keep-both.ts";

const both = suite("keeping both of two values");

const delphine: Client = {
  ...emptyClient([]),
  name: { given: "Delphine", family: "Okafor-Reyes" },
  aliases: ["Del"],
  phones: [{ number: "555-0188", note: "" }],
};
const words = "Phone, the other value: 555-0118";

both("a second phone joins the first", () => {
  const other = [
    { number: "555-0188", note: "" },
    { number: "555-0118", note: "" },
  ];
  assert.equal(keepBoth(delphine, "phones", other, words), { phones: other });
});

both("a second name becomes an alias, once", () => {
  const other = { given: "Delphine", family: "Reyes" };
  assert.equal(keepBoth(delphine, "name", other, words), { aliases: ["Del", "Delphine Reyes"] });
  const known = { ...delphine, aliases: ["Delphine Reyes"] };
  assert.equal(keepBoth(known, "name", other, words), { aliases: ["Delphine Reyes"] });
});

both("a name that was emptied leaves no empty alias", () => {
  assert.equal(keepBoth(delphine, "name", { given: "", family: "" }, words), { notes: words });
});

both("anything else is written into the client's own notes", () => {
  const kept = keepBoth({ ...delphine, notes: "Has a dog." }, "pronouns", "they", words);
  assert.equal(kept, { notes: `Has a dog.\n${words}` });
  assert.equal(keepBoth(delphine, "pronouns", "they", words), { notes: words });
});

both("what no longer fits into a list goes into the notes, so that nothing is dropped", () => {
  const full = Array.from({ length: 20 }, (_, index) => `Alias ${index}`);
  const many = { ...delphine, aliases: full };
  assert.equal(keepBoth(many, "name", { given: "D.", family: "Reyes" }, words), { notes: words });
  const phones = Array.from({ length: 8 }, (_, index) => ({ number: `555-010${index}`, note: "" }));
  const more = Array.from({ length: 8 }, (_, index) => ({ number: `555-019${index}`, note: "" }));
  assert.equal(keepBoth({ ...delphine, phones }, "phones", more, words), { notes: words });
});

both("what comes out is a client that the office takes", () => {
  const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 60 }), { maxLength: 20 });
  fc.assert(
    fc.property(names, names, (aliases, other) => {
      const one = { ...delphine, aliases };
      const merged = { ...one, ...keepBoth(one, "aliases", other, words) };
      assert.ok(v.is(client.schema, merged));
      for (const alias of aliases) assert.ok(merged.aliases.includes(alias));
      const isKept = other.every((alias) => merged.aliases.includes(alias));
      assert.ok(isKept || merged.notes.includes(words));
    }),
  );
});

both.run();
