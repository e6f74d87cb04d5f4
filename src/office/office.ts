import * as v from "valibot";
import { headerNames } from "../protocol/sync-messages.ts";
import {
  refusal,
  secondFactorNeeded,
  type InstallWords,
  type PasskeyAssertion,
  type SecondFactorNeeded,
} from "../protocol/session.ts";
import { me, type Me } from "../records/signed-in.ts";
import type { DeviceKeys } from "./device-keys.ts";
import type { OfficeFetch } from "./renewing-fetch.ts";

/** Why the office did not do what was asked; the words are the dictionary's. */
export type OfficeFailure =
  | "unreachable"
  | "wrong-credentials"
  | "second-factor-needed"
  | "wrong-code"
  /** Her passkey did not answer; nothing was asked of the office. */
  | "passkey-not-given"
  | "too-many-tries"
  | "link-not-valid"
  | "refused"
  | "broken";

export type OfficeAnswer<T> =
  | { ok: true; value: T }
  | {
      ok: false;
      failure: OfficeFailure;
      retryAfterSeconds: number | null;
      /** With `second-factor-needed` and `wrong-code`: which factors she has. */
      secondFactor?: SecondFactorNeeded;
    };

/** The second factor of a sign-in: six digits, or the challenge that her passkey is to answer. */
export type SecondFactor = { code: string } | { passkey: Readonly<Record<string, unknown>> };

/** Calls for what only happens online. Same origin; the session travels in a cookie that scripts cannot read. */
export interface Office {
  signIn: (email: string, password: string, second?: SecondFactor) => Promise<OfficeAnswer<Me>>;
  signOut: () => Promise<OfficeAnswer<null>>;
  firstAdministrator: (words: InstallWords) => Promise<OfficeAnswer<Me>>;
}

const PATIENCE_MS = 20_000;
/** Whoever signs in next waits for it. */
const SIGN_OUT_MS = 5000;

/** Makes the office's calls for one device. */
export function makeOffice(device: string, keys: DeviceKeys, fetch: OfficeFetch): Office {
  const onThisDevice = async (email: string) => ({
    device,
    deviceKey: (await keys.ofPerson(email)).publicKey,
  });
  const post = async (
    path: string,
    body: unknown,
    patienceMs = PATIENCE_MS,
  ): Promise<Response | null> => {
    try {
      return await fetch(path, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          [headerNames.page]: "1",
          [headerNames.device]: device,
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patienceMs),
      });
    } catch {
      // A request that never reached anybody: the caller says so in words.
      return null;
    }
  };
  return {
    signIn: async (email, password, second) => {
      const factor = second && (await factorOf(second));
      if (factor === null) {
        return { ok: false, failure: "passkey-not-given", retryAfterSeconds: null };
      }
      const asked = { email, password, ...factor, ...(await onThisDevice(email)) };
      return readMe(await post("/api/sign-in", asked));
    },
    signOut: async () => {
      const response = await post("/api/sign-out", {}, SIGN_OUT_MS);
      return response?.ok ? { ok: true, value: null } : await failed(response);
    },
    firstAdministrator: async (words) => {
      const asked = { ...words, ...(await onThisDevice(words.email)) };
      return readMe(await post("/api/first-administrator", asked));
    },
  };
}

// Loaded when it is needed: few have one, and the sign-in page is in everybody's first load.
async function factorOf(
  second: SecondFactor,
): Promise<{ code: string } | { passkey: PasskeyAssertion } | null> {
  if ("code" in second) return second;
  const { answerByPasskey } = await import("./passkeys.ts");
  const passkey = await answerByPasskey(second.passkey);
  return passkey && { passkey };
}

async function readMe(response: Response | null): Promise<OfficeAnswer<Me>> {
  if (!response?.ok) return failed(response);
  const parsed = v.safeParse(me, await jsonOf(response));
  // A captive portal answers 200 with a page of its own.
  return parsed.success
    ? { ok: true, value: parsed.output }
    : { ok: false, failure: "unreachable", retryAfterSeconds: null };
}

async function failed(response: Response | null): Promise<OfficeAnswer<never>> {
  if (!response) return { ok: false, failure: "unreachable", retryAfterSeconds: null };
  const retryAfter = Number(response.headers.get("retry-after"));
  const retryAfterSeconds = Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null;
  const body = await jsonOf(response);
  const said = v.safeParse(refusal, body);
  const failure = failureOf(response.status, said.success ? said.output.code : "");
  const second = v.safeParse(secondFactorNeeded, body);
  const wanted = second.success ? { secondFactor: second.output } : {};
  return { ok: false, failure, retryAfterSeconds, ...wanted };
}

function failureOf(status: number, code: string): OfficeFailure {
  if (code === "second-factor-needed" || code === "wrong-code") return code;
  if (status === 401) return "wrong-credentials";
  if (status === 429) return "too-many-tries";
  if (code === "link-not-valid") return "link-not-valid";
  return status >= 500 ? "broken" : "refused";
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
