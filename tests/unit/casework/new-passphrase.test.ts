import { randomFillSync } from "node:crypto";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { drawWords, WORDS } from "../../../src/casework/new-passphrase/draw-words.ts";
import { englishWords } from "../../../src/casework/new-passphrase/english-words.ts";
import { passphraseStrength } from "../../../src/casework/new-passphrase/passphrase-strength.ts";

const passphrases = suite("a new passphrase");
const known = ["Ana", "Reyes", "ana.reyes@harborbridge.example", "Harbor Bridge Services"];
const draw = () => drawWords(englishWords, WORDS, (into) => randomFillSync(into));

passphrases("the list has 2,048 words, plain and each but once", () => {
  assert.is(englishWords.length, 2048);
  assert.is(new Set(englishWords).size, 2048);
  for (const word of englishWords) assert.match(word, /^[a-z]{3,8}$/);
});

passphrases("four words are drawn, all different, each list position as likely as another", () => {
  for (let time = 0; time < 200; time += 1) {
    const words = draw();
    assert.is(new Set(words).size, WORDS);
    assert.is(passphraseStrength(words.join(" "), known).is, "strong", words.join(" "));
  }
  // A list of three: 65,535 is the last whole multiple, so 65,535 itself must not count.
  const numbers = [65_535, 0, 65_534, 3, 1];
  const drawn = drawWords(["a", "b", "c"], 3, (into) => into.fill(numbers.shift() ?? 0));
  assert.equal(drawn, ["a", "c", "b"]);
});

passphrases("says what it is worth, and refuses what a finder could guess", () => {
  const is = (typed: string) => passphraseStrength(typed, known);
  assert.equal(is(" short "), { is: "short", count: 5 });
  assert.equal(is("aaaaaaaaaaaaaa"), { is: "plain" });
  assert.equal(is("ana reyes harbor bridge"), { is: "own" });
  assert.equal(is("AnaReyes2026!"), { is: "own" });
  assert.equal(is("kitchen3window"), { is: "fair" });
  assert.equal(is("kitchen window rain"), { is: "strong" });
  assert.equal(is("ana reyes walks under seven bridges at night"), { is: "strong" });
});

passphrases.run();
