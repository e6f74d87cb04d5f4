import { randomBytes, randomUUID } from "node:crypto";
import { importDataKey, type DataKey } from "../../src/store/sealing/data-key.ts";

/** A data key of a test's own: what enrolment makes, without the passphrase. */
export function makeDataKey(): Promise<DataKey> {
  return importDataKey({ keyId: randomUUID(), bytes: new Uint8Array(randomBytes(32)) });
}
