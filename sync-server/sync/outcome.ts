import type { Entry } from "../../src/records/entry.ts";
import { decideEntry } from "./decide-entry.ts";
import type { Author, Desk, ParkedClaim, Settled } from "./desk.ts";

/** What deciding an entry makes of it. */
export function outcomeOf(
  desk: Desk,
  author: Author,
  entry: Entry,
): Pick<Settled, "state" | "result" | "reason" | "detail" | "waitsFor" | "rows"> {
  const decision = decideEntry(desk, author, entry);
  if (decision.kind === "parked") {
    const { reason, detail } = decision.refused;
    const waitsFor = reason === "waits-behind" ? detail : null;
    return { state: "parked", result: "parked", reason, detail, waitsFor, rows: [] };
  }
  const { changes, rows } = decision;
  const isMerge = changes.some((change) => change.isMerge);
  const result = changes.length === 0 ? "noop" : isMerge ? "merged" : "applied";
  return { state: "applied", result, reason: null, detail: null, waitsFor: null, rows };
}

/** What a parked entry would have brought, for what builds on it. */
export function claimsOf(settled: Settled): ParkedClaim[] {
  const { id: entry, author } = settled;
  return (settled.entry?.rows ?? []).map(({ id: record, rev, base }) => ({
    entry,
    author: author.id,
    record,
    rev,
    isNew: base === null,
  }));
}
