import { createHmac, timingSafeEqual } from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { instant, recordId } from "../../src/records/fields.ts";
import { keyFor } from "../installation-key.ts";

/** That a client was erased, in ids alone: which, by whose second word, and when. */
export const erasedClient = v.strictObject({
  org: recordId,
  client: recordId,
  erasure: recordId,
  by: recordId,
  at: instant,
});
export type ErasedClient = v.InferOutput<typeof erasedClient>;

/** What the log holds, or the line that is not as it was written. */
export type ErasureLogAnswer =
  { ok: true; erased: ErasedClient[] } | { ok: false; brokenLine: number };

/**
 * The erasures that were done, beside the database and not in it: a backup that is restored knows nothing of those that
 * came after it. One line each, signed with the installation's key.
 */
export interface ErasureLog {
  /** On the disk when it resolves. */
  append: (erased: ErasedClient) => Promise<void>;
  read: () => Promise<ErasureLogAnswer>;
}

const ERASURE_LOG = "erasures.log";

/** The log in the data folder. Several processes may share it: each line is one write and stands by itself. */
export function makeErasureLog(dataDir: string, installationKey: Uint8Array): ErasureLog {
  const path = join(dataDir, ERASURE_LOG);
  const key = keyFor(installationKey, "erasures");
  return {
    append: async (erased) => {
      await mkdir(dataDir, { recursive: true });
      const text = JSON.stringify(erased);
      const file = await open(path, "a", 0o600);
      try {
        // A line begins anew: the one before it may have been cut off by a power cut, and was not committed then.
        await file.appendFile(`\n${text} ${signed(key, text)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    read: async () => {
      const content = await readFile(path, "utf8").catch((error: unknown) => {
        if (isMissing(error)) return "";
        throw error;
      });
      return readLines(key, content);
    },
  };
}

/** What stops a start: an erasure that cannot be read might be undone unnoticed. */
export function brokenErasureLog(line: number): string {
  return `Line ${line} of the file ${ERASURE_LOG} in DATA_DIR is not as it was written. Bring back a whole copy of it: without that line, somebody who was erased may come back from a backup.`;
}

function readLines(key: Buffer, content: string): ErasureLogAnswer {
  const erased: ErasedClient[] = [];
  const lines = content.split("\n");
  // What stands behind the last line's end was cut off while it was written.
  for (const [index, line] of lines.slice(0, -1).entries()) {
    if (line === "") continue;
    const one = readLine(key, line);
    if (one === null) return { ok: false, brokenLine: index + 1 };
    erased.push(one);
  }
  return { ok: true, erased };
}

function readLine(key: Buffer, line: string): ErasedClient | null {
  const [text = "", signature = ""] = line.split(" ");
  const [said, right] = [Buffer.from(signature), Buffer.from(signed(key, text))];
  if (said.length !== right.length || !timingSafeEqual(said, right)) return null;
  const parsed = v.safeParse(erasedClient, JSON.parse(text));
  return parsed.success ? parsed.output : null;
}

function signed(key: Buffer, text: string): string {
  return createHmac("sha256", key).update(text).digest("base64url");
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
