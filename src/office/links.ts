import * as v from "valibot";
import { linkAnswer, type LinkAnswer } from "../protocol/session.ts";
import { makeAskOffice } from "./ask-office.ts";
import type { OfficeFetch } from "./renewing-fetch.ts";

export type { LinkAnswer };

/** The shortest password that the office takes. */
export const LEAST_PASSWORD = 12;

const linkCodes = ["link-not-valid"] as const;

/** Links from mails and from an administrator's hand, and asking for one; nobody is signed in. */
export function makeLinks(fetch: OfficeFetch) {
  const { post } = makeAskOffice(fetch);
  const nothing = v.object({});
  return {
    /** What a link is for; looking at it changes nothing. */
    look: (token: string) => post("/api/link/look", { token }, linkAnswer, linkCodes),
    /** Sets the password and uses the link up. */
    use: (token: string, password: string) =>
      post("/api/link/use", { token, password }, nothing, linkCodes),
    /** Answered alike for everyone, known or not. */
    forgotPassword: (email: string) => post("/api/forgotten-password", { email }, nothing),
  };
}
