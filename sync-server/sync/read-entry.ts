import { createHash } from "node:crypto";
import * as v from "valibot";
import { entry as entrySchema, type Entry } from "../../src/records/entry.ts";
import { recordId, type RecordId } from "../../src/records/fields.ts";
import { derivedId } from "./derived-id.ts";

/** An entry as it came. One that cannot be read is kept all the same, under its id or one made from its content. */
export interface ReadEntry {
  id: RecordId;
  entry: Entry | null;
  /** The part that could not be read; never a value. */
  detail: string | null;
  /** Whom it says it is from, where it has no business to say so; kept for the audit, believed by nobody. */
  claims: string[];
  /** As it came, written out when it is to be kept. */
  content: () => string;
}

/** Reads each entry of a push by itself, so that one it cannot read delays no other. */
export function readEntry(raw: unknown): ReadEntry {
  const content = () => JSON.stringify(raw) ?? "null";
  const parsed = v.safeParse(entrySchema, raw);
  if (parsed.success) {
    return { id: parsed.output.id, entry: parsed.output, detail: null, claims: [], content };
  }
  const issue = parsed.issues[0];
  const detail = issue.path?.map(keyOf).join(".").slice(0, 200) ?? "entry";
  return { id: idOf(raw, content()), entry: null, detail, claims: claimsOf(raw), content };
}

const claim = v.optional(v.string());
const claiming = v.looseObject({ author: claim, createdBy: claim, person: claim, device: claim });
const claimingRows = v.looseObject({ rows: v.array(v.unknown()) });

// Nothing that can be read has a place for these.
function claimsOf(raw: unknown): string[] {
  const rows = v.safeParse(claimingRows, raw);
  return [raw, ...(rows.success ? rows.output.rows : [])].flatMap((part) => {
    const said = v.safeParse(claiming, part);
    if (!said.success) return [];
    const { author, createdBy, person, device } = said.output;
    return [author, createdBy, person, device].filter((one) => one !== undefined);
  });
}

// Field names only: a key of a free-form record may be something a person typed.
function keyOf(part: { key: unknown }): string {
  if (typeof part.key === "number") return String(part.key);
  return typeof part.key === "string" && /^[a-zA-Z]{1,20}$/.test(part.key) ? part.key : "?";
}

function idOf(raw: unknown, content: string): RecordId {
  const named = v.safeParse(v.looseObject({ id: recordId }), raw);
  if (named.success) return named.output.id;
  return derivedId("entry", createHash("sha256").update(content).digest("hex"));
}
