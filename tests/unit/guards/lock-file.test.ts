// The lock file must install on every system, from whichever registry a person uses.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../../prepare.mjs";
import { missingBuilds, type LockFile } from "../../support/complete-lock.ts";

const lockFile = suite("the lock file");

const text = readFileSync(join(root, "package-lock.json"), "utf8");

lockFile("names no registry", () => {
  assert.not.match(
    text,
    '"resolved"',
    "npm config omit-lockfile-registry-resolved is in .npmrc: keep it",
  );
});

lockFile("has the build of each tool for each system", () => {
  const missing = [...missingBuilds(JSON.parse(text) as LockFile).keys()];
  assert.equal(missing, [], "run: node --import tsx tests/support/complete-lock.ts");
});

lockFile("pins each package of package.json to one version", () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  ) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    assert.match(version, /^\d/, `${name}: write the exact version`);
  }
});

lockFile.run();
