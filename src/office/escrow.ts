import * as v from "valibot";
import { escrowRelease, refusal } from "../protocol/session.ts";
import { headerNames } from "../protocol/sync-messages.ts";
import type { OfficeFetch } from "./renewing-fetch.ts";

/** A data key on its way: its name, and its 32 bytes as base64url. */
export interface EscrowedKey {
  keyId: string;
  key: string;
}

export type EscrowAnswer =
  | { ok: true; key: EscrowedKey }
  /** `none`: the office has no copy. `not-now`: it wants a sign-in first, or refuses this tablet. */
  | { ok: false; failure: "unreachable" | "none" | "not-now" };

/** The copy of a data key that the office keeps sealed, for the day its person forgets her passphrase. */
export interface Escrow {
  /** True when the office has it now; given up when `until` is aborted. */
  hand: (key: EscrowedKey, until: AbortSignal) => Promise<boolean>;
  /** Gives the copy of a key back, the newest unless one is named; only within minutes of a full sign-in on the same tablet. */
  release: (keyId?: string) => Promise<EscrowAnswer>;
}

const PATIENCE_MS = 20_000;

export function makeEscrow(device: string, fetch: OfficeFetch): Escrow {
  const post = async (
    path: string,
    body: unknown,
    until?: AbortSignal,
  ): Promise<Response | null> => {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
      return await fetch(path, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          [headerNames.page]: "1",
          [headerNames.device]: device,
        },
        body: JSON.stringify(body),
        redirect: "error",
        signal: until ? AbortSignal.any([until, patience]) : patience,
      });
    } catch {
      // Nobody answered: the next unlock hands it over.
      return null;
    }
  };
  return {
    hand: async (key, until) => {
      const response = await post("/api/escrow", key, until);
      return response?.ok === true && isJson(response);
    },
    release: async (keyId) => {
      const response = await post("/api/escrow/release", keyId === undefined ? {} : { keyId });
      if (!response || !isJson(response)) return { ok: false, failure: "unreachable" };
      const body: unknown = await response.json().catch(() => null);
      const released = v.safeParse(escrowRelease, body);
      if (response.ok && released.success) return { ok: true, key: released.output };
      if (response.status === 404) return { ok: false, failure: "none" };
      const isRefusal = v.is(refusal, body) && response.status < 500;
      return { ok: false, failure: isRefusal ? "not-now" : "unreachable" };
    },
  };
}

// A captive portal answers 200 with a page of its own.
function isJson(response: Response): boolean {
  return response.headers.get("content-type")?.includes("application/json") === true;
}
