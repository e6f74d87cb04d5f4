import type { EntryRow } from "../../src/records/entry.ts";
import type { RecordId } from "../../src/records/fields.ts";
import { isDerivedId, reviewItemId } from "./derived-id.ts";
import type { RecordState } from "./desk.ts";
import type { AnyKind } from "./kinds.ts";
import { parentOf, reviewBucketOf } from "./placement.ts";
import { mayHold, ownId } from "./scope.ts";
import { find, type Refused, type Trial } from "./trial.ts";

/** Refuses what its author may not reach. Rights come before existence: what is not there and what is not hers to know answer the same. */
export function refuseScope(
  trial: Trial,
  row: EntryRow,
  kind: AnyKind,
  current: RecordState | null,
): Refused | null {
  if (current !== null) {
    // Rights before existence: only who reaches a record learns that its id is taken.
    if (!reaches(trial, current)) return unseen(trial, row.id, current);
    const isSame = current.kind === row.kind && current.clientId === row.clientId;
    return isSame ? null : { reason: "id-taken", detail: null };
  }
  const client = kind.client === "self" ? null : row.clientId;
  const parent = "put" in row ? parentOf(kind.kind, row.put) : null;
  const refused = refuseClient(trial, client) ?? refuseParent(trial, row, kind, parent);
  // Lines and notices are written without looking whether somebody else's record took their place.
  const isTaken = "put" in row && isDerivedId(row.id);
  return refused ?? (isTaken ? { reason: "id-taken", detail: null } : null);
}

function refuseClient(trial: Trial, id: RecordId | null): Refused | null {
  if (id === null) return null;
  const state = find(trial, id);
  // Whatever else has this id, nobody hangs on it what is hers to share.
  if (state?.kind !== "client") return unknown(trial, id);
  return reaches(trial, state) ? null : unseen(trial, id, state);
}

function refuseParent(
  trial: Trial,
  row: EntryRow,
  kind: AnyKind,
  id: RecordId | null,
): Refused | null {
  if (id === null) return null;
  const state = find(trial, id);
  // What hangs on another client's record would lie with that client.
  if (!state || state.clientId !== row.clientId) return unknown(trial, id);
  const mayReach = reaches(trial, state) || (kind.kind === "review" && reviews(trial, state));
  return mayReach ? null : unseen(trial, id, state);
}

function reaches(trial: Trial, state: RecordState): boolean {
  // Reviews and competing values are settled by whoever reviews there, too.
  const isSettled = state.kind === "competing-value" || state.kind === "review";
  if (isSettled && reviews(trial, state)) return true;
  // What one keeps to herself is hers as long as its client is.
  const client = state.bucket.kind === "person" ? clientOf(trial, state) : undefined;
  return mayHold(trial.author, state.bucket) && (!client || mayHold(trial.author, client.bucket));
}

function reviews(trial: Trial, state: RecordState): boolean {
  const line = find(trial, reviewItemId(state.id));
  const places = [line?.bucket, reviewBucketOf(state, clientOf(trial, state))];
  return places.some((place) => place !== undefined && mayHold(trial.author, place));
}

function clientOf(trial: Trial, { clientId }: RecordState): RecordState | undefined {
  return clientId === null ? undefined : find(trial, clientId);
}

// She may know of it only if she once held it.
function unseen(trial: Trial, id: RecordId, state: RecordState): Refused {
  const knew = trial.desk.lostBuckets.get(trial.author.id)?.has(ownId(state.bucket.id));
  const wasHers = state.body.createdBy === trial.author.id || state.body.author === trial.author.id;
  return knew || wasHers ? { reason: "out-of-scope", detail: null } : unknown(trial, id);
}

function unknown(trial: Trial, id: RecordId): Refused {
  return missing(trial, id, null) ?? { reason: "record-unknown", detail: null };
}

/** What builds on a parked entry of the same author waits behind it. */
export function missing(trial: Trial, record: RecordId, rev: RecordId | null): Refused | null {
  const claim = trial.desk.claims.find(
    (parked) =>
      parked.record === record &&
      parked.author === trial.author.id &&
      parked.entry !== trial.entry.id &&
      parked.entry !== trial.entry.replaces &&
      (rev === null ? parked.isNew : parked.rev === rev),
  );
  return claim ? { reason: "waits-behind", detail: claim.entry } : null;
}
