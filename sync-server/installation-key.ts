import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  timingSafeEqual,
} from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "./database/database.ts";

/** What a key is for. Each purpose has a key of its own, made from the one secret of the installation. */
export type KeyPurpose =
  | "escrow"
  | "totp"
  | "nonce"
  | "parcels"
  | "audit"
  | "audit-chain"
  | "slow-limit"
  | "print"
  | "voucher"
  | "erasures"
  | "backup";

const KEY_BYTES = 32;

/** The key for a purpose, 32 bytes. */
export function keyFor(installationKey: Uint8Array, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync("sha256", installationKey, "satchel", purpose, KEY_BYTES));
}

/** Seals bytes with AES-256-GCM; `bound` must be said again to open them. */
export function sealUnder(
  key: Uint8Array,
  random: (n: number) => Uint8Array,
  plain: Uint8Array,
  bound: string,
): string {
  const iv = random(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(bound));
  const sealed = [cipher.update(plain), cipher.final()];
  return Buffer.concat([iv, ...sealed, cipher.getAuthTag()]).toString("base64url");
}

/** Opens what `sealUnder` sealed; null when it was sealed under another key, bound to something else, or changed. */
export function openUnder(key: Uint8Array, sealed: string, bound: string): Buffer | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 28) return null;
  const opener = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
  opener.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(-16));
  try {
    return Buffer.concat([opener.update(bytes.subarray(12, -16)), opener.final()]);
  } catch {
    // Node throws where the tag does not fit; to the caller that is an answer.
    return null;
  }
}

/**
 * The installation's secret: from the environment, else from its file in the data folder, which the first start makes.
 * Null when it is not the one that the database's secrets are sealed under: a lost or mistaken key must be noticed at
 * the start, not when somebody needs her data key back.
 */
export async function findInstallationKey(
  database: Database,
  from: { installationKey: string | null; dataDir: string },
  random: (n: number) => Uint8Array,
): Promise<Uint8Array | null> {
  const [known] = await database.query<{ key_print: string | null }>(
    "select key_print from installation",
  );
  const isFirst = (known?.key_print ?? null) === null;
  const found = await readKey(from.installationKey, from.dataDir);
  const key = found ?? (isFirst ? await makeKeyFile(from.dataDir, random) : null);
  return key && (await isKeyOf(database, key)) ? key : null;
}

/** The installation's secret from the environment, else from its file; null where there is none. */
export async function readKey(given: string | null, dataDir: string): Promise<Uint8Array | null> {
  if (given !== null) return createHash("sha256").update(given).digest();
  const kept = await readFile(join(dataDir, FILE), "utf8").catch(() => null);
  return kept === null ? null : Buffer.from(kept.trim(), "base64url");
}

const FILE = "installation.key";

async function makeKeyFile(
  dataDir: string,
  random: (n: number) => Uint8Array,
): Promise<Uint8Array> {
  const path = join(dataDir, FILE);
  await mkdir(dataDir, { recursive: true });
  // Written aside and linked: of two processes that start at once one names the key, and both read a whole one.
  const aside = `${path}.${Buffer.from(random(6)).toString("hex")}`;
  const made = Buffer.from(random(KEY_BYTES)).toString("base64url");
  await writeFile(aside, `${made}\n`, { mode: 0o600 });
  await link(aside, path).catch((error: unknown) => {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!isThere) throw error;
  });
  await rm(aside);
  return Buffer.from((await readFile(path, "utf8")).trim(), "base64url");
}

// The first key to come is taken for the right one.
async function isKeyOf(database: Database, installationKey: Uint8Array): Promise<boolean> {
  const print = keyFor(installationKey, "print").toString("base64url");
  const rows = await database.query<{ key_print: string }>(
    "update installation set key_print = coalesce(key_print, $1) returning key_print",
    [print],
  );
  const known = Buffer.from(rows[0]?.key_print ?? "");
  return known.length === print.length && timingSafeEqual(known, Buffer.from(print));
}
