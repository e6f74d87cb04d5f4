import type * as v from "valibot";
import type { Day } from "./fields.ts";

/** The replicated collections of a device (`truth`). */
export const collectionNames = ["clients", "reference", "inbox", "casework"] as const;
export type CollectionName = (typeof collectionNames)[number];

/** Who a signed-in person is to the agency. */
export const roles = ["worker", "supervisor", "administrator", "partner", "program"] as const;
export type Role = (typeof roles)[number];

/**
 * How the server settles a save against what others saved meanwhile (domain §4).
 * `fields`: three-way, field by field; an object-valued field moves as one block; `restrictive` names the safety
 * fields and how two values of them combine, in either order.
 * `versions`: same id, new rev, the whole record is one block; `together` may say of two that they are no choice.
 * `append-only`: written once; its author may withdraw it.
 * `office`: only the server writes it.
 */
export type MergePolicy =
  | { policy: "fields"; restrictive?: Readonly<Record<string, RestrictiveMerge>> }
  | { policy: "versions"; together?: TogetherMerge }
  | { policy: "append-only" }
  | { policy: "office" };

/** Combines two values of a safety field so that the more careful one wins. Commutative. */
export type RestrictiveMerge = (one: unknown, other: unknown) => unknown;

/** Two people's versions of a record that come to one. */
export interface MergedTogether {
  fields: Readonly<Record<string, unknown>>;
  /** The same as the later one has it, where both changed the same otherwise; null where nothing is to be chosen. */
  other: Readonly<Record<string, unknown>> | null;
  /** True when both did the same thing to it, and must know of each other. */
  isByBoth: boolean;
}

/** Combines two versions that were made of one; null where they can only be chosen between. */
export type TogetherMerge = (
  base: Readonly<Record<string, unknown>>,
  current: Readonly<Record<string, unknown>>,
  authored: Readonly<Record<string, unknown>>,
) => MergedTogether | null;

/** One kind of record: what it holds, who may write it, how it merges. */
export interface RecordKind<K extends string, S extends v.GenericSchema, C extends CollectionName> {
  readonly kind: K;
  readonly collection: C;
  readonly schema: S;
  /** Raised when the shape changes; additive changes only. */
  readonly version: number;
  readonly mayWrite: readonly Role[];
  readonly merge: MergePolicy;
  /** How the record hangs on a client: it is one, must name one, may name one, or has none. */
  readonly client: "self" | "required" | "optional" | "none";
  /** The day it happened, for histories; null when it has none. */
  readonly day: (fields: v.InferOutput<S>) => Day | null;
}

/** Declares a record kind; exists so that its types are inferred in one place. */
export function defineRecord<K extends string, S extends v.GenericSchema, C extends CollectionName>(
  definition: RecordKind<K, S, C>,
): RecordKind<K, S, C> {
  return definition;
}
