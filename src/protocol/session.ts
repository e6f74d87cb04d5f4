import * as v from "valibot";
import { recordId, shortText } from "../records/fields.ts";

/** POST /api/sign-in. The device names itself by an id that it minted once. */
export const signInRequest = v.strictObject({
  email: shortText(200),
  password: shortText(200),
  device: recordId,
});

/** Every refusal of an /api or /sync route: a code for the program and a sentence with a remedy for people. */
export const refusal = v.object({ code: v.string(), message: v.string() });

/** The first administrator of an empty installation, by the link printed at the first start (DEMO=off). */
export const firstAdministratorRequest = v.strictObject({
  token: shortText(200),
  agencyName: shortText(120),
  given: shortText(80),
  family: shortText(80),
  email: shortText(200),
  password: v.pipe(shortText(200), v.minLength(12)),
  timeZone: shortText(60),
});
export type FirstAdministratorRequest = v.InferOutput<typeof firstAdministratorRequest>;
