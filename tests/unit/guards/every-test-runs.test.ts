// uvu passes a file that never calls `.run()`, with 0 tests. These guards look for tests that do not test.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { codeOnly, sourceFiles, withoutComments } from "../../support/source-files.ts";

const everyTest = suite("every test runs");

const tests = sourceFiles("tests").filter(({ path }) => path.endsWith(".test.ts"));
const stories = tests.filter(({ path }) => path.startsWith("tests/e2e/"));
const uvuTests = tests.filter((test) => !stories.includes(test));

/** `const names = suite("…")` gives names; `import { test } from "uvu"` gives test. */
function suitesOf(text: string): string[] {
  const made = [...codeOnly(text).matchAll(/\b(\w+)\s*=\s*suite\b/g)];
  const single = /import\s*\{[^}]*\btest\b[^}]*\}\s*from\s*"uvu"/.test(withoutComments(text));
  return [...made.map((match) => match[1] ?? ""), ...(single ? ["test"] : [])];
}

everyTest("each suite of a uvu file is run", () => {
  for (const { path, text } of uvuTests) {
    const code = codeOnly(text);
    const suites = suitesOf(text);
    assert.ok(suites.length > 0, `${path} holds no suite`);
    for (const name of suites) {
      assert.match(
        code,
        new RegExp(`\\b${name}\\.run\\(\\)`),
        `${path}: add ${name}.run() at the end`,
      );
    }
  }
});

everyTest("no test is left out or singled out", () => {
  for (const { path, text } of tests) {
    const found = /\.(?:only|skip|todo|fixme)\b\s*\(/.exec(codeOnly(text));
    assert.not.ok(found, `${path}: ${found?.[0]} hides tests; remove it, or remove the test`);
  }
});

everyTest("each file under tests that holds tests has a name that the runner finds", () => {
  for (const { path, text } of sourceFiles("tests")) {
    if (path.endsWith(".test.ts") || path.startsWith("tests/support/")) continue;
    const holdsTests =
      /from ["](?:uvu|@playwright\/test)["]/.test(text) && /\btest\(\s*["`]/.test(text);
    assert.not.ok(holdsTests, `${path}: rename it to *.test.ts, or it never runs`);
  }
});

everyTest.run();
