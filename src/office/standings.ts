import { deviceKeyName } from "../protocol/parcels.ts";
import {
  STANDING_PROOFS,
  standingAnswer,
  standingNonce,
  standingProofText,
  type TakenAway,
} from "../protocol/session.ts";
import type { RecordId } from "../records/fields.ts";
import { makeAskOffice } from "./ask-office.ts";
import type { DeviceKey } from "./device-keys.ts";
import type { OfficeFetch } from "./renewing-fetch.ts";

/** Whether somebody of this browser may keep her records here. */
export interface PersonStanding {
  email: string;
  person: RecordId;
  standing: "stands" | TakenAway;
}

type NamedKey = DeviceKey & { email: string };

/**
 * Asks how the owners of these keys stand, signed in or not: the keys themselves prove who asks. A key that the office
 * does not know is not among the answers. Null when nobody answered.
 */
export async function askStandings(
  fetch: OfficeFetch,
  keys: readonly NamedKey[],
): Promise<PersonStanding[] | null> {
  const told: PersonStanding[] = [];
  for (let from = 0; from < keys.length; from += STANDING_PROOFS) {
    const some = await askSome(fetch, keys.slice(from, from + STANDING_PROOFS));
    if (!some) return null;
    told.push(...some);
  }
  return told;
}

async function askSome(
  fetch: OfficeFetch,
  keys: readonly NamedKey[],
): Promise<PersonStanding[] | null> {
  const office = makeAskOffice(fetch);
  const given = await office.get("/api/standing", standingNonce);
  if (!given.ok) return null;
  const { nonce } = given.value;
  const emails = new Map<string, string>();
  const proofs = await Promise.all(
    keys.map(async ({ email, publicKey, sign }) => {
      const signer = await deviceKeyName(publicKey);
      emails.set(signer, email);
      return { signer, signature: await sign(standingProofText(nonce)) };
    }),
  );
  const asked = await office.post("/api/standing", { nonce, proofs }, standingAnswer);
  if (!asked.ok) return null;
  return asked.value.standings.flatMap(({ signer, person, standing }) => {
    const email = emails.get(signer);
    return email === undefined ? [] : [{ email, person, standing }];
  });
}
