import * as v from "valibot";
import { takenAway, type TakenAway } from "../protocol/session.ts";
import { headerNames, SCHEMA_VERSION } from "../protocol/sync-messages.ts";
import type { RecordId } from "../records/fields.ts";
import type { SyncSeams } from "./seams.ts";

/**
 * Why a sync request failed. `unreachable`: nobody answered. `slow`: nobody did within half a minute. `stranger`: somebody
 * who is not the office did (a guest network answers with its own page, or leads there). `broken`: the office answered
 * with an error.
 */
export type SyncFailure =
  | "unreachable"
  | "slow"
  | "stranger"
  | "broken"
  | "busy"
  | "signed-out"
  | "revoked"
  | "second-factor-first"
  | TakenAway
  | "epoch-changed"
  | "too-large"
  | "too-old"
  | "refused";

export type SyncReply<T> =
  { ok: true; value: T } | { ok: false; failure: SyncFailure; retryAfterMs: number | null };

/** One request to the office, parsed by its schema; never throws. */
export type OfficeRequest = <S extends v.GenericSchema>(
  path: string,
  schema: S,
  options: { body?: unknown; signal: AbortSignal },
) => Promise<SyncReply<v.InferOutput<S>>>;

const TIMEOUT_MS = 30_000;

export function makeOfficeRequest(seams: SyncSeams, person: RecordId): OfficeRequest {
  return async (path, schema, { body, signal }) => {
    let response: Response;
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    try {
      response = await seams.fetch(path, {
        ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
        headers: requestHeaders(seams, person),
        signal: AbortSignal.any([signal, timeout]),
        // The office leads nowhere else; where a network does, the answer says only that.
        redirect: "manual",
      });
    } catch {
      // Otherwise no answer of any kind; which kind of none does not matter to anybody.
      return failed(timeout.aborted ? "slow" : "unreachable");
    }
    if (isLedAway(response)) return failed("stranger");
    if (!response.ok) return failed(await failureOf(response), retryAfterMs(response));
    if (!response.headers.get("content-type")?.includes("application/json")) {
      return failed("stranger");
    }
    try {
      const parsed = v.safeParse(schema, await response.json());
      return parsed.success ? { ok: true, value: parsed.output } : failed("broken");
    } catch {
      // The connection broke off within the body.
      return failed(timeout.aborted ? "slow" : "unreachable");
    }
  };
}

/** The headers of every sync request. */
export function requestHeaders(seams: SyncSeams, person: RecordId): Record<string, string> {
  return {
    "content-type": "application/json",
    [headerNames.page]: "1",
    [headerNames.device]: seams.device,
    [headerNames.person]: person,
    [headerNames.app]: seams.appVersion,
    [headerNames.schema]: String(SCHEMA_VERSION),
  };
}

function failed(failure: SyncFailure, after: number | null = null): SyncReply<never> {
  return { ok: false, failure, retryAfterMs: after };
}

// A browser shows nothing of a redirect; elsewhere its status is seen. 511: the network itself wants a sign-in.
function isLedAway({ type, status }: Response): boolean {
  return type === "opaqueredirect" || (status >= 300 && status < 400) || status === 511;
}

async function failureOf(response: Response): Promise<SyncFailure> {
  const { status } = response;
  switch (status) {
    case 401:
      return "signed-out";
    case 403:
      return refusalBy(response);
    case 409:
      return "epoch-changed";
    case 413:
      return "too-large";
    case 426:
      return "too-old";
    case 429:
    case 503:
      return "busy";
    default:
      return status >= 500 ? "broken" : "refused";
  }
}

async function refusalBy(response: Response): Promise<SyncFailure> {
  const said = v.safeParse(refusal, await response.json().catch(() => null));
  return said.success ? said.output.code : "revoked";
}

const refusal = v.union([takenAway, v.object({ code: v.literal("second-factor-first") })]);

function retryAfterMs(response: Response): number | null {
  const seconds = Number(response.headers.get("retry-after"));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
}
