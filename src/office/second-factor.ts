import type * as v from "valibot";
import {
  passkeyOffer,
  secondFactorState,
  totpOffer,
  type SecondFactorState,
} from "../protocol/second-factor.ts";
import { done } from "../protocol/people.ts";
import type { RecordId } from "../records/fields.ts";
import { makeAskOffice } from "./ask-office.ts";
import type { OfficeFetch } from "./renewing-fetch.ts";

export type { SecondFactorState };
export type TotpOffer = v.InferOutput<typeof totpOffer>;

const withPasswordCodes = ["wrong-password", "demanded"] as const;
const codeCodes = ["wrong-code"] as const;
const passkeyCodes = ["passkey-refused"] as const;
/** Why one's own password or second factor is not changed. */
export type SecondFactorRefusal =
  (typeof withPasswordCodes)[number] | (typeof codeCodes)[number] | (typeof passkeyCodes)[number];

/** One's own second factor and password. What sets up or takes away asks for the password again. */
export function makeSecondFactor(fetch: OfficeFetch) {
  const { get, post } = makeAskOffice(fetch);
  const path = "/api/second-factor";
  return {
    state: () => get(path, secondFactorState),
    beginTotp: (password: string) =>
      post(`${path}/totp`, { password }, totpOffer, withPasswordCodes),
    confirmTotp: (code: string) =>
      post(`${path}/totp/confirm`, { code }, secondFactorState, codeCodes),
    removeTotp: (password: string) =>
      post(`${path}/totp/remove`, { password }, secondFactorState, withPasswordCodes),
    beginPasskey: (password: string) =>
      post(`${path}/passkey`, { password }, passkeyOffer, withPasswordCodes),
    confirmPasskey: (name: string, credential: object) =>
      post(`${path}/passkey/confirm`, { name, credential }, secondFactorState, passkeyCodes),
    removePasskey: (id: RecordId, password: string) =>
      post(`${path}/passkey/remove`, { id, password }, secondFactorState, withPasswordCodes),
    changePassword: (old: string, password: string) =>
      post("/api/password", { old, password }, done, withPasswordCodes),
  };
}
export type SecondFactorOffice = ReturnType<typeof makeSecondFactor>;
