import type { ContentfulStatusCode } from "hono/utils/http-status";

/** A refusal on its way to the person: a status, a code for the program, a sentence with a remedy. */
export class Refuse extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly extra: RefusalExtra;

  constructor(
    status: ContentfulStatusCode,
    code: string,
    message: string,
    extra: RefusalExtra = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}

interface RefusalExtra {
  retryAfterSeconds?: number;
  headers?: Readonly<Record<string, string>>;
  /** What the program needs besides the code. */
  more?: Readonly<Record<string, unknown>>;
}

/** The refusals that more than one route gives. */
export const refusals = {
  signInFirst: () =>
    new Refuse(
      401,
      "sign-in-first",
      "Your sign-in ended. Sign in again; what you saved is safe on this tablet.",
    ),
  noTablet: () =>
    new Refuse(
      403,
      "no-tablet-role",
      "This account has no records on a tablet. Ask your administrator if it should.",
    ),
  crossSite: () =>
    new Refuse(
      403,
      "cross-site",
      "This request did not come from the Satchel page. Open Satchel itself and try again.",
    ),
  badRequest: (what: string) =>
    new Refuse(
      400,
      "bad-request",
      `The server could not read ${what}. Reload Satchel to get its newest version, then try again.`,
    ),
  tooLarge: () =>
    new Refuse(413, "too-large", "This was too much at once. Send it in smaller parts."),
  tooOld: () =>
    new Refuse(
      426,
      "too-old",
      "This version of Satchel is too old to get what is new. What it records is still taken; update it.",
    ),
  notFound: () =>
    new Refuse(
      404,
      "not-found",
      "There is nothing at this address. Check the address, or go back to Today.",
    ),
  epochChanged: () =>
    new Refuse(
      409,
      "epoch-changed",
      "The office's records were restored from a backup. Satchel fetches them anew; nothing is needed from you.",
    ),
  busy: () =>
    new Refuse(
      503,
      "unavailable",
      "The server cannot reach its records just now. Satchel tries again by itself.",
      { retryAfterSeconds: 5 },
    ),
};
