// The stored keys find exactly those whom the rule itself finds alike.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import fc from "fast-check";
import { emptyClient } from "../../../src/records/client/client.ts";
import { likeness } from "../../../src/records/duplicates/look-alikes.ts";
import { likenessKeys } from "../../../sync-server/sync/effects/look-alikes.ts";

const alike = suite("look-alike keys");

const word = fc.constantFrom("", "Ana", "José", "jose", "O'Neil", "Reyes-Diaz", "Reyes Diaz", "李");
const person = fc.record({
  given: word,
  family: word,
  aliases: fc.array(fc.constantFrom("Red", "red", "Red Jacket", "Reyes", ""), { maxLength: 2 }),
  date: fc.constantFrom(null, "1990-01-02", "1990-02-01"),
  quality: fc.constantFrom("full" as const, "approximate" as const, "unknown" as const),
  phones: fc.array(fc.constantFrom("555-0142", "(503) 555-0142", "12", "+1 503 555 0199"), {
    maxLength: 2,
  }),
});

alike("two share a key whenever the rule finds them alike", () => {
  fc.assert(
    fc.property(person, person, (a, b) => {
      const [one, other] = [a, b].map(clientOf) as [
        ReturnType<typeof clientOf>,
        ReturnType<typeof clientOf>,
      ];
      if (likeness(one, other).length === 0) return;
      const keys = new Set(likenessKeys(one));
      assert.ok(
        likenessKeys(other).some((key) => keys.has(key)),
        JSON.stringify([a, b]),
      );
    }),
    { numRuns: 3000 },
  );
});

function clientOf(a: {
  given: string;
  family: string;
  aliases: string[];
  date: string | null;
  quality: "full" | "approximate" | "unknown";
  phones: string[];
}) {
  return {
    ...emptyClient([]),
    name: { given: a.given, family: a.family },
    aliases: a.aliases,
    birth: { date: a.date, quality: a.quality },
    phones: a.phones.map((number) => ({ number, note: "" })),
  };
}

alike.run();
