import * as v from "valibot";
import {
  proofNeeded,
  refreshProofText,
  type takenAway as takenAwayWords,
} from "../protocol/session.ts";
import { headerNames } from "../protocol/sync-messages.ts";
import type { Me } from "../records/signed-in.ts";
import type { DeviceKeys } from "./device-keys.ts";
import { askStandings } from "./standings.ts";

/** A request to the office, by path. */
export type OfficeFetch = (path: string, init?: RequestInit) => Promise<Response>;

interface RenewingSeams {
  fetch: OfficeFetch;
  keys: DeviceKeys;
  /** Web Locks: of all tabs one renews, the others wait for it. */
  locks: {
    request: (name: string, options: object, task: () => Promise<void>) => Promise<unknown>;
  };
}

/**
 * Requests as this person. Access ends every fifteen minutes; an answer of 401 is followed by renewing the sign-in with
 * the device's key and asking once more. When that is refused, the caller gets that refusal: signed out, or taken away,
 * which the device's key hears even when the sign-in itself is gone.
 */
export function makeRenewingFetch(
  seams: RenewingSeams,
  me: Pick<Me, "person" | "email">,
): OfficeFetch {
  let renewing: Promise<Outcome> | null = null;
  let renewals = 0;
  const renewOnce = (): Promise<Outcome> => {
    // What this tab asks for at the same time waits for one renewal.
    renewing ??= underLock(seams, () => renew(seams, me))
      .then((outcome) => {
        if (outcome === "renewed") renewals += 1;
        return outcome;
      })
      .finally(() => {
        renewing = null;
      });
    return renewing;
  };
  return async (path, init) => {
    const renewalsBefore = renewals;
    const response = await seams.fetch(path, init);
    if (response.status !== 401) return response;
    // Asked before a renewal and answered after it: the new sign-in has not been tried yet.
    const outcome = renewals === renewalsBefore ? await renewOnce() : "renewed";
    if (outcome !== "renewed") return new Response(outcome.text, outcome);
    await response.body?.cancel();
    return seams.fetch(path, init);
  };
}

type TakenAwayWords = v.InferOutput<typeof takenAwayWords>;

/** A refusal that several requests may get to read. */
interface Refusal {
  status: number;
  headers: Headers;
  text: string;
}
type Outcome = "renewed" | Refusal;

async function underLock({ locks }: RenewingSeams, task: () => Promise<Outcome>): Promise<Outcome> {
  let outcome: Outcome | undefined;
  await locks.request("satchel-renewal", {}, async () => {
    outcome = await task();
  });
  if (outcome === undefined) throw new Error("a lock that was never given");
  return outcome;
}

async function renew(seams: RenewingSeams, me: Pick<Me, "person" | "email">): Promise<Outcome> {
  const outcome = await tryRenewing(seams, me);
  if (outcome === "renewed" || outcome.status !== 401) return outcome;
  return (await takenAway(seams, me)) ?? outcome;
}

async function takenAway(
  seams: RenewingSeams,
  me: Pick<Me, "person" | "email">,
): Promise<Refusal | null> {
  const key = await seams.keys.find(me.email);
  if (!key) return null;
  const told = await askStandings(seams.fetch, [{ ...key, email: me.email }]);
  const hers = told?.find(({ person }) => person === me.person);
  if (!hers || hers.standing === "stands") return null;
  // As the office says it where there still is a sign-in.
  const text = JSON.stringify({ code: hers.standing, message: "" } satisfies TakenAwayWords);
  return { status: 403, headers: new Headers({ "content-type": "application/json" }), text };
}

async function tryRenewing(
  seams: RenewingSeams,
  me: Pick<Me, "person" | "email">,
): Promise<Outcome> {
  const first = await ask(seams, me, {});
  const wanted = v.safeParse(proofNeeded, jsonOf(first));
  if (!wanted.success) return first;
  const key = await seams.keys.find(me.email);
  if (!key) return first;
  const { nonce } = wanted.output;
  const signature = await key.sign(refreshProofText(nonce));
  const second = await ask(seams, me, { proof: { nonce, signature } });
  return second.status === 200 ? "renewed" : second;
}

async function ask(
  seams: RenewingSeams,
  me: Pick<Me, "person" | "email">,
  body: object,
): Promise<Refusal> {
  const response = await seams.fetch("/api/refresh", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      [headerNames.page]: "1",
      // Another person may have signed in on this browser meanwhile: her sign-in is not ours to renew.
      [headerNames.person]: me.person,
    },
    body: JSON.stringify(body),
    redirect: "error",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return {
    status: response.status,
    headers: plainHeaders(response.headers),
    text: await response.text(),
  };
}

const PATIENCE_MS = 20_000;

// The text is read already: how it was packed on its way says nothing any more.
function plainHeaders(headers: Headers): Headers {
  const kept = new Headers();
  for (const name of ["content-type", "retry-after"]) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}

function jsonOf({ text }: Refusal): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Somebody else answered: no proof is wanted.
    return null;
  }
}
