import type { LiveDocument, WireDocument } from "../protocol/sync-messages.ts";
import { toBody } from "../store/body.ts";
import {
  MOST_DAYS,
  MOST_NEWEST_FIRST,
  newestFirst,
  type ReplicatedDocument,
  type SealedRecord,
  type TruthDocument,
} from "../store/truth-document.ts";

/** Makes a document of the truth from one that came from the office. A tombstone keeps nothing but its id. */
export function wireToTruth(wire: WireDocument): ReplicatedDocument {
  if ("body" in wire) return { ...liveToTruth(wire), _deleted: false };
  const isGone = "deleted" in wire;
  return {
    id: wire.id,
    kind: isGone ? "" : "unreadable",
    clientId: "",
    bucket: "",
    rev: wire.rev,
    seq: Number(wire.seq),
    day: 0,
    due: 0,
    newestFirst: MOST_NEWEST_FIRST,
    body: "",
    _deleted: isGone,
  };
}

function liveToTruth(wire: LiveDocument): TruthDocument {
  const sealed: SealedRecord = wire.shelf ? { ...wire.body, shelf: wire.shelf } : wire.body;
  const day = Math.min(Math.max(0, wire.day), MOST_DAYS);
  return {
    id: wire.id,
    kind: wire.kind,
    clientId: wire.clientId ?? "",
    bucket: wire.bucket,
    rev: wire.rev,
    seq: Number(wire.seq),
    day,
    due: wire.due,
    newestFirst: newestFirst(day, wire.body.createdAt),
    body: toBody(sealed),
  };
}
