import * as v from "valibot";
import { refusal } from "../protocol/session.ts";
import { headerNames } from "../protocol/sync-messages.ts";
import type { OfficeFetch } from "./renewing-fetch.ts";

/** Refusals that any request may meet; the words are the dictionary's. */
export type PlainRefusal =
  /** Nobody answered, or somebody who is not the office. */
  | "unreachable"
  /** The sign-in ended and could not be renewed. */
  | "sign-in-first"
  | "too-many-tries"
  /** Not there, or not for this person: the two answer alike. */
  | "not-found"
  /** The office has a problem of its own. */
  | "broken"
  /** Anything else that it does not do. */
  | "refused";

/** What came of asking: the answer, or the code of a refusal. */
export type Asked<T, Code extends string = never> =
  { ok: true; value: T } | { ok: false; refusal: Code | PlainRefusal; body: unknown };

/** One way to ask the office for what only happens online: JSON in, JSON out, every refusal a value. */
export interface AskOffice {
  /** `codes` are the refusals that this question may meet besides the plain ones. */
  get: <T>(path: string, answer: v.GenericSchema<unknown, T>) => Promise<Asked<T>>;
  post: <T, Code extends string = never>(
    path: string,
    body: object,
    answer: v.GenericSchema<unknown, T>,
    codes?: readonly Code[],
  ) => Promise<Asked<T, Code>>;
}

const PATIENCE_MS = 20_000;

export function makeAskOffice(fetch: OfficeFetch): AskOffice {
  return {
    get: async (path, answer) => read(await attempt(fetch, path, null), answer, []),
    post: async (path, body, answer, codes = []) =>
      read(await attempt(fetch, path, body), answer, codes),
  };
}

async function attempt(
  fetch: OfficeFetch,
  path: string,
  body: object | null,
): Promise<Response | null> {
  const sent = body && { method: "POST", body: JSON.stringify(body) };
  try {
    return await fetch(path, {
      ...sent,
      headers: {
        ...(body && { "content-type": "application/json" }),
        [headerNames.page]: "1",
      },
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    // A request that never reached anybody: the screen says so in words.
    return null;
  }
}

async function read<T, Code extends string>(
  response: Response | null,
  answer: v.GenericSchema<unknown, T>,
  codes: readonly Code[],
): Promise<Asked<T, Code>> {
  const body = response && (await jsonOf(response));
  // A captive portal answers 200 with a page of its own.
  if (!response || body === null) {
    const isTrouble = response !== null && response.status >= 500;
    return { ok: false, refusal: isTrouble ? "broken" : "unreachable", body };
  }
  if (response.ok) {
    const parsed = v.safeParse(answer, body);
    // An answer that this version cannot read is as good as none; the update brings one that can.
    return parsed.success
      ? { ok: true, value: parsed.output }
      : { ok: false, refusal: "broken", body };
  }
  const said = v.safeParse(refusal, body);
  const own = said.success && codes.find((code) => code === said.output.code);
  return { ok: false, refusal: own || plainRefusal(response.status), body };
}

function plainRefusal(status: number): PlainRefusal {
  switch (status) {
    case 401:
      return "sign-in-first";
    case 404:
      return "not-found";
    case 429:
      return "too-many-tries";
    default:
      return status >= 500 ? "broken" : "refused";
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  if (!response.headers.get("content-type")?.includes("application/json")) return null;
  try {
    return await response.json();
  } catch {
    // Said JSON and was not: the same as an answer from somebody else.
    return null;
  }
}
