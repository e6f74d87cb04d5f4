// Random words that exist nowhere else, put into every text field of a record: where one is found, content leaked.
import { randomBytes } from "node:crypto";
import type * as v from "valibot";
import { recordKinds, type Fields, type KindName } from "../../src/records/registry.ts";
import { newId } from "./server/small-agency.ts";

/** Makes canaries and remembers them. */
export interface Canaries {
  /** A new one; `most` is how long the field may be. */
  make: (most?: number) => string;
  readonly all: readonly string[];
  /** The fields of a kind with a canary in every text; `given` wins where it says something that is no text. */
  fieldsOf: <K extends KindName>(kind: K, given?: Partial<Fields<K>>) => Fields<K>;
}

export function makeCanaries(): Canaries {
  const all: string[] = [];
  const make = (most = Infinity): string => {
    // Letters only, so that no field takes it for a number or a date.
    const letters = [...randomBytes(24)].map((byte) => String.fromCharCode(97 + (byte % 26)));
    const canary = `q${letters.join("")}`.slice(0, Math.min(most, 24));
    all.push(canary);
    return canary;
  };
  return {
    make,
    all,
    fieldsOf: (kind, given) => fieldsFilledWith(kind, make, given),
  };
}

/** The fields of a kind with what `make` makes in every text, each as long as it may be. */
export function fieldsFilledWith<K extends KindName>(
  kind: K,
  make: (most?: number) => string,
  given: Partial<Fields<K>> = {},
): Fields<K> {
  // Made by the kind's own schema.
  return filled(recordKinds[kind].schema, make, given) as never;
}

// The agency has its settings already; an opening never travels to a tablet, and lines and words of Review are made by
// the server.
const onlyOnce: ReadonlySet<KindName> = new Set(["settings", "opening", "review-item", "review"]);

/** The kinds of which a test may give an office more of, and which reach a tablet. */
export const givenKinds: readonly KindName[] = (Object.keys(recordKinds) as KindName[]).filter(
  (kind) => !onlyOnce.has(kind),
);

type Schema = v.GenericSchema & Record<string, unknown>;

/** A value of a schema with a canary in every free text. */
function filled(of: v.GenericSchema, make: (most?: number) => string, given?: unknown): unknown {
  const schema = of as Schema;
  const inner = () => schema["wrapped"] as v.GenericSchema;
  switch (schema.type) {
    case "strict_object":
    case "object": {
      const entries = Object.entries(schema["entries"] as Record<string, v.GenericSchema>);
      const known = (given ?? {}) as Record<string, unknown>;
      return Object.fromEntries(
        entries.map(([name, entry]) => [name, filled(entry, make, known[name])]),
      );
    }
    case "array":
      return (
        given ??
        (isText(schema["item"])
          ? [filled(schema["item"] as Schema, make)]
          : objectsOf(schema, make))
      );
    case "record":
      return { [make(20)]: make(20) };
    case "string":
      return isText(schema) ? make(longest(schema)) : (given ?? valueOf(schema));
    case "nullable":
    case "optional": {
      if (holdsText(inner())) return filled(inner(), make, given);
      // What may be left out need not be nothing.
      return schema.type === "optional" ? given : (given ?? null);
    }
    case "picklist":
      return given ?? (schema["options"] as unknown[])[0];
    case "unknown":
      return make();
    case "union":
      return filled((schema["options"] as v.GenericSchema[])[0] as Schema, make, given);
    case "variant": {
      const choices = schema["options"] as Schema[];
      return filled(choices.find(holdsText) ?? (choices[0] as Schema), make, given);
    }
    case "literal":
      return schema["literal"];
    case "boolean":
      return given ?? false;
    case "number":
      return given ?? 1;
    default:
      throw new Error(`no canaries for a schema of type ${String(schema.type)}`);
  }
}

function objectsOf(schema: Schema, make: (most?: number) => string): unknown[] {
  return holdsText(schema["item"]) ? [filled(schema["item"] as Schema, make)] : [];
}

function holdsText(of: unknown): boolean {
  const schema = of as Schema;
  const parts = [
    ...Object.values((schema["entries"] ?? {}) as Record<string, unknown>),
    ...[schema["item"], schema["wrapped"]].filter((part) => part !== undefined),
    ...(schema.type === "variant" ? (schema["options"] as unknown[]) : []),
  ];
  return isText(schema) || schema.type === "record" || parts.some(holdsText);
}

// Free text: nothing says what it must look like.
function isText(of: unknown): boolean {
  const schema = of as Schema;
  return (
    schema.type === "string" &&
    !pipeOf(schema).some(({ type }) => type === "regex" || type === "iso_date")
  );
}

function longest(schema: Schema): number {
  const bound = pipeOf(schema).find(({ type }) => type === "max_length");
  return typeof bound?.requirement === "number" ? bound.requirement : Infinity;
}

function valueOf(schema: Schema): string {
  if (pipeOf(schema).some(({ type }) => type === "iso_date")) return "2026-07-16";
  const pattern = pipeOf(schema).find(({ type }) => type === "regex")?.requirement;
  const instant = "2026-07-16T10:00:00.000Z";
  return pattern instanceof RegExp && pattern.test(instant) ? instant : newId();
}

function pipeOf(schema: Schema): { type: string; requirement?: unknown }[] {
  return (schema["pipe"] as { type: string; requirement?: unknown }[] | undefined) ?? [];
}

/** The canaries that bytes give away, as UTF-8 or UTF-16. */
export function foundIn(bytes: Buffer, canaries: readonly string[]): string[] {
  return canaries.filter(
    (canary) => bytes.includes(canary) || bytes.includes(Buffer.from(canary, "utf16le")),
  );
}

/** A stored value as text, and what its base64 strings hold. */
export function bytesOf(value: unknown): Buffer {
  const stored = JSON.stringify(value);
  const encoded = stored.match(/[A-Za-z0-9+/]{32,}={0,2}/g) ?? [];
  return Buffer.concat([
    Buffer.from(stored),
    ...encoded.map((text) => Buffer.from(text, "base64")),
  ]);
}
