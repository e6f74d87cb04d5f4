import * as v from "valibot";
import { few, recordId, shortText } from "../records/fields.ts";
import { place, program, provider } from "../records/reference/catalogue.ts";

/**
 * The directory comes from files: the tablet reads them, shows what they would do, and sends their records by parts. Each
 * part is written whole; what was written stands, and asked again nothing is doubled.
 */

const ref = v.pipe(shortText(200), v.minLength(1));
const head = { ref };

// All that a file may say: whose a record is goes by the ids of the file, and what only this agency knows it never says.
const said = {
  provider: v.partial(v.omit(provider.schema, ["isOwn", "source"])),
  place: v.partial(v.omit(place.schema, ["provider", "source"])),
  program: v.partial(v.omit(program.schema, ["provider", "places", "source"])),
};

const fileRecord = v.variant("kind", [
  v.strictObject({ kind: v.literal("provider"), ...head, said: said.provider }),
  v.strictObject({ kind: v.literal("place"), ...head, provider: ref, said: said.place }),
  v.strictObject({
    kind: v.literal("program"),
    ...head,
    provider: ref,
    places: v.nullable(few(ref, 50)),
    said: said.program,
  }),
]);

/** The most records of one part, and about how many characters of JSON: a transaction that keeps nobody waiting. */
export const MOST_IN_PART = 400;
export const MOST_PART_TEXT = 500_000;

/** POST /api/directory/import: providers before what names them, in this part or one before it. */
export const directoryImportRequest = v.strictObject({
  /** What the administrator calls where the file is from. */
  source: v.pipe(
    shortText(80),
    v.check((name) => name.trim() !== "", "no name"),
  ),
  records: few(fileRecord, MOST_IN_PART),
  /** Records of this source that its file does not have any more: they stay, and say since when. */
  left: few(recordId, MOST_IN_PART),
});
export type DirectoryImportRequest = v.InferOutput<typeof directoryImportRequest>;

/**
 * POST /api/directory/exported: before a tablet writes its directory into a file, so that the audit has it. The office
 * sends nothing; it is told how many records go out.
 */
export const directoryExported = v.strictObject({
  records: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
});

/** Why the office did not take a record: its id is another's, or what it belongs to is not there. */
export const importRefusals = ["id-taken", "dangling"] as const;

export const directoryImportAnswer = v.object({
  new: v.number(),
  changed: v.number(),
  same: v.number(),
  left: v.number(),
  refused: v.array(
    v.object({
      kind: v.picklist(["provider", "place", "program"]),
      ref: v.string(),
      why: v.picklist(importRefusals),
    }),
  ),
});
export type DirectoryImport = v.InferOutput<typeof directoryImportAnswer>;
