// The one secret of an installation: made once, readable by its user alone, and missed at the start when it is another.
import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  isKeyOf,
  keyFor,
  openUnder,
  readInstallationKey,
  sealUnder,
} from "../../../sync-server/installation-key.ts";
import { freshDatabase } from "../../support/server/databases.ts";

const keys = suite("the installation's key");
const random = (n: number) => new Uint8Array(randomBytes(n));

keys("it is made once, kept for its user alone, and the environment's comes first", async () => {
  const folder = join(await mkdtemp(join(tmpdir(), "satchel-key-")), "data");
  const both = await Promise.all([1, 2].map(() => readInstallationKey(null, folder, random)));
  const again = await readInstallationKey(null, folder, random);
  for (const key of both) assert.equal(Buffer.from(key), Buffer.from(again));
  const path = join(folder, "installation.key");
  assert.is((await stat(path)).mode & 0o777, 0o600);
  assert.is((await readFile(path, "utf8")).trim().length, 43);
  const given = await readInstallationKey("x".repeat(32), folder, random);
  assert.is(given.length, 32);
  assert.not.equal(Buffer.from(given), Buffer.from(again));
});

keys("a database keeps to the key it began with", async () => {
  const database = await freshDatabase("pglite");
  const [first, other] = [random(32), random(32)];
  assert.ok(await isKeyOf(database, first));
  assert.ok(await isKeyOf(database, first));
  assert.not.ok(await isKeyOf(database, other));
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
