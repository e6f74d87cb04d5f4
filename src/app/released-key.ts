import type { EscrowedKey } from "../office/escrow.ts";
import type { RecordId } from "../records/fields.ts";
import { fromBase64url } from "../store/sealing/base64url.ts";
import { DATA_KEY_BYTES, type RawDataKey } from "../store/sealing/data-key.ts";

/** The key that the office gave back: one person's, and only until she has chosen a passphrase for it or went away. */
export interface ReleasedKey {
  /** False when what came is no key. */
  hold: (person: RecordId, released: EscrowedKey) => boolean;
  of: (person: RecordId) => RawDataKey | null;
  /** Nobody waits for it any more: its bytes end here. */
  drop: () => void;
}

export function makeReleasedKey(): ReleasedKey {
  let held: { person: RecordId; raw: RawDataKey } | null = null;
  const drop = (): void => {
    held?.raw.bytes.fill(0);
    held = null;
  };
  return {
    hold: (person, { keyId, key }) => {
      drop();
      const bytes = fromBase64url(key);
      if (bytes?.length !== DATA_KEY_BYTES) return false;
      held = { person, raw: { keyId, bytes } };
      return true;
    },
    of: (person) => (held?.person === person ? held.raw : null),
    drop,
  };
}
