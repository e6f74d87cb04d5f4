import type { Entry } from "../../src/records/entry.ts";
import type { ParkReason } from "../../src/records/entry-answer.ts";
import type { RecordId } from "../../src/records/fields.ts";
import type { Author, Change, Desk, RecordState } from "./desk.ts";

/** Why an entry is kept without being applied. `detail` names a field or the entry waited for. */
export interface Refused {
  reason: ParkReason;
  detail: string | null;
}

/** An entry being tried: what its own earlier rows did lies on top of the desk, and vanishes when it is parked. */
export interface Trial {
  desk: Desk;
  entry: Entry;
  author: Author;
  own: Map<RecordId, RecordState>;
  changes: Change[];
}

/** The record as this entry sees it. */
export function find(trial: Trial, id: RecordId): RecordState | undefined {
  return trial.own.get(id) ?? trial.desk.records.get(id);
}
