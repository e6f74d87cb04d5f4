// The one secret of an installation: made once, readable by its user alone, and missed at the start when it is another.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  findInstallationKey,
  keyFor,
  openUnder,
  sealUnder,
} from "../../../sync-server/installation-key.ts";
import { freshDatabase } from "../../support/server/databases.ts";

const keys = suite("the installation's key");
const random = (n: number) => new Uint8Array(randomBytes(n));

const newFolder = async () => join(await mkdtemp(join(tmpdir(), "satchel-key-")), "data");

keys("it is made once, kept for its user alone, and the environment's comes first", async () => {
  const [dataDir, database] = [await newFolder(), await freshDatabase("pglite")];
  const find = (installationKey: string | null = null) =>
    findInstallationKey(database, { installationKey, dataDir }, random);
  const both = await Promise.all([find(), find()]);
  assert.ok(both[0]);
  assert.equal(both, [both[0], both[0]]);
  assert.equal(await find(), both[0]);
  const path = join(dataDir, "installation.key");
  assert.is((await stat(path)).mode & 0o777, 0o600);
  assert.is((await readFile(path, "utf8")).trim().length, 43);
  assert.is(await find("x".repeat(32)), null, "the environment's is another");
  await database.close();
});

keys("a database keeps to the key it began with; a lost one is not made anew", async () => {
  const [dataDir, database] = [await newFolder(), await freshDatabase("pglite")];
  const find = (installationKey: string | null) =>
    findInstallationKey(database, { installationKey, dataDir }, random);
  const first = await find("a".repeat(32));
  assert.is(first?.length, 32);
  assert.equal(await find("a".repeat(32)), first);
  assert.is(await find("b".repeat(32)), null);
  assert.is(await find(null), null);
  assert.not.ok(existsSync(dataDir), "and nothing was written");
  await database.close();
});

keys("what is sealed opens under its own key, for its own purpose, unchanged", () => {
  const key = random(32);
  const [escrow, totp] = [keyFor(key, "escrow"), keyFor(key, "totp")];
  assert.not.equal(escrow, totp);
  const sealed = sealUnder(escrow, random, Buffer.from("secret"), "ana");
  assert.is(openUnder(escrow, sealed, "ana")?.toString(), "secret");
  assert.is(openUnder(escrow, sealed, "dan"), null);
  assert.is(openUnder(totp, sealed, "ana"), null);
  const bytes = Buffer.from(sealed, "base64url");
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    assert.is(openUnder(escrow, changed.toString("base64url"), "ana"), null, `byte ${at}`);
  }
  assert.is(openUnder(escrow, "", "ana"), null);
});

keys.run();
