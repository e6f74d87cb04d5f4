import type { Client } from "../../src/records/client/client.ts";
import { mayAssign } from "../../src/records/client/who-sees.ts";
import type { Entry, EntryRow } from "../../src/records/entry.ts";
import type { RecordId } from "../../src/records/fields.ts";
import { decideRow, type AnyFields, type Version } from "../../src/records/merge.ts";
import { sameValue } from "../../src/records/same-value.ts";
import { versionKey, type Author, type Change, type Desk, type RecordState } from "./desk.ts";
import { checkFields } from "./check-fields.ts";
import { kindNamed, type AnyKind } from "./kinds.ts";
import { makeChange } from "./make-change.ts";
import { refuseDeciding } from "./refuse-deciding.ts";
import { refuseCatalogueOf } from "./refuse-catalogue.ts";
import { refuseRelease } from "./refuse-release.ts";
import { missing, refuseScope } from "./refuse-scope.ts";
import { mayHold } from "./scope.ts";
import { hasUnstorableText } from "./storable.ts";
import { find, type Refused, type Trial } from "./trial.ts";

export type EntryDecision =
  | { kind: "done"; changes: Change[]; rows: { id: RecordId; rev: RecordId }[] }
  | { kind: "parked"; refused: Refused };

/** Decides one entry, whole or not at all, without touching the database. The desk changes only when it is applied. */
export function decideEntry(desk: Desk, author: Author, entry: Entry): EntryDecision {
  const trial: Trial = { desk, entry, author, own: new Map(), changes: [] };
  const stands = new Map<RecordId, RecordId>();
  if (entry.isCut) return { kind: "parked", refused: { reason: "too-large", detail: null } };
  const untried = desk.refused.get(entry.id);
  if (untried !== undefined) return { kind: "parked", refused: untried };
  for (const row of clientsFirst(entry.rows)) {
    const refused = tryRow(trial, row);
    if (refused) return { kind: "parked", refused };
    stands.set(row.id, find(trial, row.id)?.rev ?? row.rev);
  }
  const unfit = refuseCatalogueOf(trial);
  if (unfit) return { kind: "parked", refused: unfit };
  keep(trial);
  const rows = entry.rows.map((row) => ({ id: row.id, rev: stands.get(row.id) ?? row.rev }));
  return { kind: "done", changes: trial.changes, rows };
}

// A new client before what hangs on her, a referral before its first status change, whatever order they came in.
function clientsFirst(rows: readonly EntryRow[]): EntryRow[] {
  const rank = ({ kind }: EntryRow) => {
    const place = othersHangOn.indexOf(kind);
    return place < 0 ? othersHangOn.length : place;
  };
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

const othersHangOn: readonly string[] = ["client", "referral", "release"];

function keep(trial: Trial): void {
  const { desk } = trial;
  for (const [id, state] of trial.own) {
    desk.records.set(id, state);
    desk.touched.add(id);
  }
  for (const change of trial.changes) {
    desk.changes.push(change);
    for (const version of change.versions) {
      desk.newVersions.push(version);
      desk.versions.set(versionKey(version.id, version.rev), version.body);
    }
  }
}

function tryRow(trial: Trial, row: EntryRow): Refused | null {
  const kind = kindNamed(row.kind);
  if (!kind || kind.collection !== row.collection) return { reason: "unreadable", detail: "kind" };
  if (!hangsRight(kind, row)) return { reason: "unreadable", detail: "clientId" };
  if (!kind.mayWrite.includes(trial.author.role)) return { reason: "not-allowed", detail: null };
  const current = find(trial, row.id) ?? null;
  const refused = refuseScope(trial, row, kind, current) ?? refuseAct(trial, row, kind, current);
  if (refused) return refused;
  const { versions } = trial.desk;
  if (current !== null && versions.has(versionKey(row.id, row.rev))) return null;
  return applyRow(trial, row, kind, current);
}

function hangsRight(kind: AnyKind, row: EntryRow): boolean {
  if (kind.client === "self") return row.clientId === row.id;
  if (kind.client === "required") return row.clientId !== null;
  return kind.client === "none" ? row.clientId === null : true;
}

// M-11: what is written once is removed, or put back, only by its author or a supervisor; a competition is only ever settled.
function refuseAct(
  trial: Trial,
  row: EntryRow,
  kind: AnyKind,
  current: RecordState | null,
): Refused | null {
  const { author } = trial;
  const isForeign = current !== null && current.body.createdBy !== author.id;
  if (kind.merge.policy === "append-only" && isForeign && author.role !== "supervisor") {
    return { reason: "not-allowed", detail: null };
  }
  if (row.kind !== "competing-value") return null;
  const isSettling =
    "patch" in row && Object.keys(row.patch).every((field) => field === "resolution");
  return isSettling ? null : { reason: "not-allowed", detail: null };
}

function applyRow(
  trial: Trial,
  row: EntryRow,
  kind: AnyKind,
  current: RecordState | null,
): Refused | null {
  const baseBody = row.base === null ? undefined : baseOf(trial, row, row.base);
  const base = baseBody === undefined || row.base === null ? null : version(row.base, baseBody);
  const standing = current === null ? null : version(current.rev, current.body);
  const decision = decideRow(kind.merge, row, standing, base);
  if (decision.result === "noop") return null;
  if (decision.result === "parked") {
    const { reason } = decision;
    const waits = missing(trial, row.id, reason === "base-unknown" ? row.base : null);
    return (isUnknown(reason) ? waits : null) ?? { reason, detail: null };
  }
  if ("withdraw" in row && hasUnstorableText(row.withdraw.why)) {
    return { reason: "invalid-field", detail: "why" };
  }
  // Who withdraws a record means it as she saw it: her undo builds on that, and not on what a colleague made of it.
  const seen = base?.fields ?? decision.fields;
  const authored =
    "withdraw" in row ? seen : "put" in row ? row.put : { ...base?.fields, ...row.patch };
  const bad = checkDecision(kind, decision);
  if (bad) return bad;
  if (row.kind === "authorization") {
    const refused = refuseDeciding(trial, row, authored, base?.fields);
    if (refused) return refused;
  }
  if (row.kind === "release") {
    const refused = refuseRelease(decision.fields);
    if (refused) return refused;
  }
  const change = makeChange(trial, row, kind, current, decision, authored);
  // What only the whole record, as it would stand, can be refused for.
  const unfit = row.kind === "client" ? refuseSharing(trial, change) : null;
  if (unfit) return unfit;
  trial.changes.push(change);
  trial.own.set(row.id, change.after);
  return null;
}

// Nobody may be locked out with a client, and a worker's change never takes her from the worker herself: to hand a
// client over is a supervisor's act, and a worker's attempt at it is a proposal (domain §4).
function refuseSharing(trial: Trial, { before, after }: Change): Refused | null {
  const { author } = trial;
  // The schema of clients was checked above.
  const { restricted, assigned, sites } = after.body.fields as Client;
  const [detail, sharers] = restricted ? ["assigned", assigned] : ["sites", sites];
  if (sharers.length === 0) return { reason: "invalid-field", detail };
  const taken = before && refuseAssigning(trial, before, after);
  if (taken) return taken;
  const mustStay = before === null || author.role === "worker";
  return mustStay && !mayHold(author, after.bucket) ? { reason: "out-of-scope", detail } : null;
}

// A worker who is not among those assigned to her puts nobody there, and hides her from nobody. What the tablet did
// not know yet, that somebody was assigned meanwhile, makes it a proposal as well.
function refuseAssigning(trial: Trial, before: RecordState, after: RecordState): Refused | null {
  const [was, is] = [before.body.fields as Client, after.body.fields as Client];
  const detail = sharedDifferently(was, is);
  if (detail === null || mayAssign(trial.author, was)) return null;
  return takesBackOwn(trial, before, is) ? null : { reason: "not-allowed", detail };
}

function sharedDifferently(one: Client, other: Client): "assigned" | "restricted" | null {
  if (!sameValue(one.assigned, other.assigned)) return "assigned";
  return one.restricted === other.restricted ? null : "restricted";
}

// Whoever left herself out may undo it: what stands is her own step, and this goes exactly back to where she took it.
function takesBackOwn({ desk, author }: Trial, before: RecordState, is: Client): boolean {
  const isHers = before.rev === desk.stored.get(before.id)?.rev && before.body.author === author.id;
  const earlier = desk.earlier.get(before.id)?.fields as Client | undefined;
  if (!isHers || !earlier) return false;
  return sharedDifferently(earlier, is) === null && mayAssign(author, earlier);
}

// What will stand, and what will be offered beside it, must both fit; what a base says that nobody keeps need not.
function checkDecision(
  kind: AnyKind,
  decision: Exclude<ReturnType<typeof decideRow>, { result: "noop" | "parked" }>,
): Refused | null {
  const competing = decision.result === "merged" ? decision.competing : [];
  const beside = competing.map(({ field, other }) =>
    // `*` is the whole record: its other value is a record's fields.
    field === "*" ? (other as AnyFields) : { ...decision.fields, [field]: other },
  );
  for (const fields of [decision.fields, ...beside]) {
    const bad = checkFields(kind, fields);
    if (bad) return bad;
  }
  return null;
}

function isUnknown(reason: string): boolean {
  return reason === "record-unknown" || reason === "base-unknown";
}

function baseOf(trial: Trial, row: EntryRow, base: RecordId) {
  const current = find(trial, row.id);
  if (current?.rev === base) return current.body;
  const own = trial.changes.flatMap((change) => change.versions);
  const earlier = own.find((made) => made.id === row.id && made.rev === base);
  return earlier?.body ?? trial.desk.versions.get(versionKey(row.id, base));
}

function version(rev: RecordId, body: RecordState["body"]): Version {
  return { rev, fields: body.fields, isWithdrawn: body.withdrawn !== null };
}
