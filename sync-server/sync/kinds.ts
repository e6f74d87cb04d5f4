import type * as v from "valibot";
import type {
  CollectionName,
  MergePolicy,
  RecordKind,
  Role,
} from "../../src/records/define-record.ts";
import type { Day } from "../../src/records/fields.ts";
import type { AnyFields } from "../../src/records/merge.ts";
import { recordKinds, type KindName } from "../../src/records/registry.ts";

/** A record kind as the door sees it, when it does not matter which one. */
export interface AnyKind {
  kind: KindName;
  collection: CollectionName;
  mayWrite: readonly Role[];
  merge: MergePolicy;
  client: RecordKind<string, v.GenericSchema, CollectionName>["client"];
  schema: v.GenericSchema;
  fieldNames: ReadonlySet<string>;
  /** The day it happened; only for fields that the schema accepted. */
  day: (fields: AnyFields) => Day | null;
}

const kinds = new Map<string, AnyKind>(
  Object.values(recordKinds).map((kind) => [
    kind.kind,
    {
      ...kind,
      fieldNames: new Set(Object.keys(kind.schema.entries)),
      // Each kind's `day` takes its own fields; the door calls it only with fields that this kind's schema accepted.
      day: kind.day as unknown as AnyKind["day"],
    },
  ]),
);

/** The kind of that name, or nothing when this build does not know it. */
export function kindNamed(name: string): AnyKind | undefined {
  return kinds.get(name);
}

/** True for kinds that only the server writes: made anew from other records, so they keep no versions. */
export function isOfficeKind(kind: KindName): boolean {
  return recordKinds[kind].merge.policy === "office";
}
