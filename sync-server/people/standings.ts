import type * as v from "valibot";
import {
  standingProofText,
  type standingAnswer,
  type standingRequest,
} from "../../src/protocol/session.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { AppContext } from "../app-context.ts";
import { isSignedBy } from "./device-keys.ts";
import { isOurNonce, newNonce } from "./nonces.ts";
import { takenAwayBy, type Standing } from "./tablets.ts";

type Standings = v.InferOutput<typeof standingAnswer>["standings"];

// One for all keys of a browser: whoever has a key may know how its person stands.
const BOUND_TO = "standing";

/** What the keys of a device sign to ask how their people stand. */
export function standingNonceOf(app: AppContext): string {
  return newNonce(app, BOUND_TO);
}

/**
 * How the people stand whose device keys signed. The keys prove it, no sign-in is needed: a tablet that was lost after
 * the password was changed, or that somebody else signed in on since, hears it all the same.
 */
export async function readStandings(
  app: AppContext,
  { nonce, proofs }: v.InferOutput<typeof standingRequest>,
): Promise<Standings> {
  if (!isOurNonce(app, BOUND_TO, nonce)) return [];
  const signers = proofs.map(({ signer }) => signer);
  const rows = await app.database.query<KeyRow>(
    `select k.name, k.x, k.y, k.person, a.disabled, d.state as tablet
       from device_key k
       join account a on a.org = k.org and a.person = k.person
       join tablet d on d.org = k.org and d.device = k.device
      where k.name = any($1::text[])`,
    [signers],
  );
  const keys = new Map(rows.map((row) => [row.name, row]));
  return proofs.flatMap(({ signer, signature }) => {
    const key = keys.get(signer);
    if (!key || !isSignedBy(key, standingProofText(nonce), signature)) return [];
    return [{ signer, person: key.person, standing: takenAwayBy(key) ?? "stands" }];
  });
}

interface KeyRow extends Standing {
  name: string;
  x: string;
  y: string;
  person: RecordId;
}
