// What the compiler and the linter do not see, and a reviewer overlooks.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { codeOnly, sourceFiles } from "../../support/source-files.ts";

const habits = suite("habits of the code");

const product = [...sourceFiles("src"), ...sourceFiles("sync-server")];

habits("nothing writes to the console: a record in a log has left the sealed store", () => {
  for (const { path, text } of product) {
    const found = /\bconsole\s*[.[]/.exec(codeOnly(text));
    assert.not.ok(found, `${path}: show it to the user, or let the server's logger write it`);
  }
});

habits("no file only hands on what others export", () => {
  for (const { path, text } of product) {
    const code = codeOnly(text)
      .replace(/export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*""\s*;?/g, "")
      .trim();
    const barrel = code === "" && /\bfrom\s*"/.test(text);
    assert.not.ok(barrel, `${path}: import from the file that defines the thing`);
  }
});

habits.run();
