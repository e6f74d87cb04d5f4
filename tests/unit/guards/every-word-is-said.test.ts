// A text of the dictionary that no screen says is a promise that was forgotten, or a leftover.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { en } from "../../../src/ui/i18n/en.ts";
import { sourceFiles, withoutComments } from "../../support/source-files.ts";

const words = suite("every text of the dictionary");

const sources = sourceFiles("src")
  .filter(({ path }) => !/^src\/ui\/i18n\/(en|es)\b/.test(path))
  .map(({ text }) => withoutComments(text))
  .join("\n");
const written = new Set(
  [...sources.matchAll(/["'`]([\w.*-]+)["'`]/g)].map(([, text = ""]) => text),
);
// `mode.${mode}`: the fixed parts, and anything between them.
const patterns = [...sources.matchAll(/`([\w-]+\.[\w.-]*\$\{[^`]*)`/g)].map(
  ([, text = ""]) =>
    new RegExp(
      `^${text
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replaceAll(".", "\\."))
        .join(".+")}$`,
    ),
);

words("is said somewhere in the app", () => {
  const isSaid = (key: string) => written.has(key) || patterns.some((pattern) => pattern.test(key));
  const unsaid = Object.keys(en).filter(
    (key) => !isSaid(key) && !isSaid(key.replace(/_(one|other)$/, "")),
  );
  assert.equal(unsaid, []);
});

words.run();
