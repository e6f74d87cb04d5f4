import { createHmac, timingSafeEqual } from "node:crypto";
import type { AppContext } from "../app-context.ts";
import { keyFor } from "../installation-key.ts";

const NONCE_MS = 2 * 60_000;

/**
 * Something for a device's key to sign, so that what it signed once proves nothing later. Nothing is stored for a nonce:
 * it says when it was made, and is bound to what it was made for.
 */
export function newNonce(app: AppContext, boundTo: string): string {
  const at = app.now().getTime().toString(36);
  return `${at}-${markOf(app, boundTo, at)}`;
}

/** True for a nonce that was made here, for this, in the last two minutes. */
export function isOurNonce(app: AppContext, boundTo: string, nonce: string): boolean {
  const at = nonce.slice(0, Math.max(0, nonce.indexOf("-")));
  const mark = nonce.slice(at.length + 1);
  const age = app.now().getTime() - Number.parseInt(at, 36);
  const expected = markOf(app, boundTo, at);
  const isOurs =
    mark.length === expected.length && timingSafeEqual(Buffer.from(mark), Buffer.from(expected));
  return isOurs && age >= 0 && age <= NONCE_MS;
}

function markOf(app: AppContext, boundTo: string, at: string): string {
  const key = keyFor(app.config.installationKey, "nonce");
  return createHmac("sha256", key).update(`${boundTo} ${at}`).digest("base64url");
}
