// The areas of the dictionary are spread into one object, where a key of two areas silently means the later one.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { en } from "../../../src/ui/i18n/en.ts";

const keys = suite("keys of the dictionary");
const areas = import.meta.glob<Record<string, object>>("../../../src/ui/i18n/en/*.ts", {
  eager: true,
});

keys("belong to one area each, and every area is in the dictionary", () => {
  const areaOf = new Map<string, string>();
  for (const [file, area] of Object.entries(areas)) {
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
