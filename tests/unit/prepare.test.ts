// The app is built again when anything that the build reads is newer than it, and only then.
import { mkdir, mkdtemp, readFile, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root, whyBuild } from "../../prepare.mjs";

const building = suite("when the app is built");

building("a build that is newer than everything it is made of is kept", async () => {
  const read = [
    ...["index.html", "src/main.tsx", "public/favicon.svg", "package.json", "package-lock.json"],
    ...["tsconfig.json", "tsconfig.base.json", "vite.config.ts"],
    ...(await importedBy("vite.config.ts")),
  ];
  const folder = await mkdtemp(join(tmpdir(), "satchel-build-"));
  const touch = async (file: string, second: number) => {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, "");
    await utimes(path, second, second);
  };
  assert.match(whyBuild(folder) ?? "", /no build/);
  for (const file of read) await touch(file, 1000);
  for (const made of ["src", "public"]) await utimes(join(folder, made), 1000, 1000);
  await touch("dist/index.html", 2000);
  assert.is(whyBuild(folder), undefined);
  for (const file of read) {
    await touch(file, 3000);
    assert.match(whyBuild(folder) ?? "", /newer/, file);
    await touch(file, 1000);
    for (const made of ["src", "public"]) await utimes(join(folder, made), 1000, 1000);
  }
  await touch("README.md", 3000);
  assert.is(whyBuild(folder), undefined);
});

async function importedBy(file: string): Promise<string[]> {
  const text = await readFile(join(root, file), "utf8");
  const imported = [...text.matchAll(/from "\.\/([^"]+)"/g)].map(([, path]) => path ?? "");
  assert.ok(imported.length > 0);
  return imported;
}

building.run();
