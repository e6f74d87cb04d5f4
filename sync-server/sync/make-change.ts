import type { EntryRow } from "../../src/records/entry.ts";
import type { AnyFields, RowDecision } from "../../src/records/merge.ts";
import type { RecordBody } from "../../src/records/record-body.ts";
import { keepWritten, type Mail } from "../../src/records/mail/mail.ts";
import { keepIssued, type Voucher } from "../../src/records/referral/voucher.ts";
import { sameValue } from "../../src/records/same-value.ts";
import type { Change, NewVersion, RecordState } from "./desk.ts";
import { find, type Trial } from "./trial.ts";
import type { AnyKind } from "./kinds.ts";
import { bucketOf } from "./placement.ts";

type Taken = Extract<RowDecision, { result: "applied" | "merged" }>;

/** The change that a decision makes: the record as it stands after it, and the versions to keep. */
export function makeChange(
  trial: Trial,
  row: EntryRow,
  kind: AnyKind,
  before: RecordState | null,
  decision: Taken,
  authored: AnyFields,
): Change {
  const isMerge = decision.result === "merged";
  const body = bodyOf(trial, row, before, saidBy(trial, row, before, decision.fields), decision);
  const isUnchanged =
    isMerge &&
    before !== null &&
    sameValue(before.body.fields, body.fields) &&
    (before.body.withdrawn === null) === (body.withdrawn === null);
  // A merge gets a rev of its own; when nothing of it came in, what stands keeps its rev.
  const rev = !isMerge ? row.rev : trial.desk.newId();
  const after = isUnchanged ? before : standing(trial, row, kind, before, rev, body);
  const kept = { id: row.id, entry: trial.entry.id };
  const own: NewVersion[] = isMerge
    ? [{ ...kept, rev: row.rev, stands: false, body: authoredBody(trial, row, body, authored) }]
    : [];
  return {
    entry: trial.entry,
    row,
    author: trial.author,
    before,
    after,
    versions: isUnchanged ? own : [...own, { ...kept, rev, stands: true, body }],
    isMerge,
    competing: isMerge && row.kind !== "competing-value" ? decision.competing : [],
    careful: isMerge ? decision.careful : [],
    metDeletion: isMerge && decision.metDeletion,
    isByBoth: isMerge && decision.isByBoth,
  };
}

function standing(
  trial: Trial,
  row: EntryRow,
  kind: AnyKind,
  before: RecordState | null,
  rev: string,
  body: RecordBody,
): RecordState {
  const { author, desk } = trial;
  const placed = {
    id: row.id,
    kind: kind.kind,
    clientId: row.clientId,
    fields: body.fields,
    maker: author,
    current: before?.bucket ?? null,
  };
  return {
    id: row.id,
    collection: kind.collection,
    kind: kind.kind,
    clientId: row.clientId,
    bucket: bucketOf(placed, (id) => find(trial, id), desk.settings),
    rev,
    seq: before?.seq ?? 0n,
    due: before?.due ?? 0,
    entry: trial.entry.id,
    body,
    note: null,
  };
}

function bodyOf(
  trial: Trial,
  row: EntryRow,
  before: RecordState | null,
  fields: AnyFields,
  decision: Taken,
): RecordBody {
  const { author, entry, desk } = trial;
  const why = "withdraw" in row ? row.withdraw.why : "";
  return {
    fields,
    createdBy: before?.body.createdBy ?? author.id,
    createdAt: before?.body.createdAt ?? entry.at,
    author: author.id,
    at: entry.at,
    receivedAt: desk.now,
    withdrawn: decision.isWithdrawn ? { by: author.id, at: entry.at, why } : null,
  };
}

function authoredBody(
  trial: Trial,
  row: EntryRow,
  body: RecordBody,
  authored: AnyFields,
): RecordBody {
  const { author, entry } = trial;
  const withdrawn =
    "withdraw" in row ? { by: author.id, at: entry.at, why: row.withdraw.why } : null;
  return { ...body, fields: authored, withdrawn };
}

// What only the office says, and what was printed, is not for a tablet to change.
function saidBy(
  trial: Trial,
  row: EntryRow,
  before: RecordState | null,
  fields: AnyFields,
): AnyFields {
  if (row.kind === "mail") return writtenBy(trial, row, before, fields);
  if (row.kind !== "voucher") return settledBy(trial, row, fields);
  // Both were checked against the schema of vouchers.
  const was = (before?.body.fields as Voucher | undefined) ?? null;
  const said = keepIssued(fields as Voucher, was);
  // A void that stood before stays hers who said it.
  return sameValue(said.voided, was?.voided) ? said : withActor(trial, row, said, "voided");
}

function writtenBy(
  trial: Trial,
  row: EntryRow,
  before: RecordState | null,
  fields: AnyFields,
): AnyFields {
  // Both were checked against the schema of mail.
  const was = (before?.body.fields as Mail | undefined) ?? null;
  const said = keepWritten(fields as Mail, was);
  return sameValue(said.called, was?.called ?? null) ? said : withActor(trial, row, said, "called");
}

// Who settled a competition is who signed in, whatever the body says.
function settledBy(trial: Trial, row: EntryRow, fields: AnyFields): AnyFields {
  return row.kind === "competing-value" ? withActor(trial, row, fields, "resolution") : fields;
}

/** The same with whoever signed in as `by` of an act in it; another claim is in the audit. */
function withActor(trial: Trial, row: EntryRow, fields: AnyFields, field: string): AnyFields {
  const act = fields[field];
  if (typeof act !== "object" || act === null) return fields;
  const { id, device } = trial.author;
  const claimed = "by" in act ? act.by : id;
  if (claimed !== id) {
    const mismatch = { act: "author-mismatch", person: id, device, subject: row.id } as const;
    trial.desk.audited.push(mismatch);
  }
  return { ...fields, [field]: { ...act, by: id } };
}
