// The areas of the dictionary are spread into one object, where a key of two areas silently means the later one.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../../prepare.mjs";
import { en } from "../../../src/ui/i18n/en.ts";

const keys = suite("keys of the dictionary");
const folder = join(root, "src/ui/i18n/en");

keys("belong to one area each, and every area is in the dictionary", async () => {
  const areaOf = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    const area = (await import(pathToFileURL(join(folder, file)).href)) as Record<string, object>;
    for (const key of Object.values(area).flatMap((words) => Object.keys(words))) {
      assert.not.ok(areaOf.has(key), `${key} is in ${areaOf.get(key)} and in ${file}`);
      areaOf.set(key, file);
    }
  }
  assert.equal(
    [...areaOf.keys()].filter((key) => !(key in en)),
    [],
  );
});

keys.run();
