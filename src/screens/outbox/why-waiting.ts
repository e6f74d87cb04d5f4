import type { OutboxEntry } from "../../store/outbox.ts";
import type { SyncState } from "../../store/sync-state.ts";

type Why =
  | "sending"
  | "signIn"
  | "stranger"
  | "office"
  | "connection"
  | "connectionLive"
  | "heldBefore"
  | "noAnswer"
  | "next";

/** Why a save is still here. `isFree`: it does not build on one that is held on this tablet. */
export function whyWaiting(
  { state, entry, isAttempted }: OutboxEntry,
  { signIn, reach, trouble }: Pick<SyncState, "signIn" | "reach" | "trouble">,
  isFree: boolean,
): Why {
  if (state === "sending") return "sending";
  if (signIn === "ended") return "signIn";
  if (reach === "offline" && trouble !== "no-answer") return trouble;
  if (reach === "offline") return entry.rows.some(isLive) ? "connectionLive" : "connection";
  if (!isFree) return "heldBefore";
  return isAttempted ? "noAnswer" : "next";
}

// Somebody is told of it as soon as it arrives.
function isLive(row: OutboxEntry["entry"]["rows"][number]): boolean {
  return row.kind === "referral" && "put" in row && row.put["mode"] === "live";
}
