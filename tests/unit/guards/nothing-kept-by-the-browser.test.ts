// Chromium writes what stands in a field into its session files, in clear, unless the field forbids it (T1 found notes
// there). See src/ui/never-kept.ts.
import { readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../../prepare.mjs";
import { sourceFiles, withoutComments } from "../../support/source-files.ts";

const fields = suite("fields that the browser must not keep");

fields("every field says so", () => {
  const found = sourceFiles("src").flatMap(({ path, text }) =>
    fieldsOf(withoutComments(text), path),
  );
  assert.ok(found.length > 10, "the search finds the fields");
  const silent = found.filter(({ tag, text }) =>
    tag === "input" ? !text.includes("autocomplete=") : !text.includes("form={NEVER_KEPT}"),
  );
  assert.equal(
    silent.map(({ tag, file }) => `<${tag}> in ${file}`),
    [],
  );
});

fields("and the form that speaks for them is in the page", () => {
  assert.match(
    readFileSync(`${root}/index.html`, "utf8"),
    /<form id="never-kept" autocomplete="off" hidden><\/form>/,
  );
});

fields.run();

function fieldsOf(source: string, file: string) {
  // From the tag to the end of its attributes, which stand one to a line or all on one.
  const tags = source.matchAll(/<(input|textarea|select)\b([\s\S]*?)(?:\/>|\n\s*>)/g);
  return [...tags].map(([, tag = "", text = ""]) => ({ tag, text, file }));
}
