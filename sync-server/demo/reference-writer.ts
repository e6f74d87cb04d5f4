import type { RecordId } from "../../src/records/fields.ts";
import type { Fields, KindIn } from "../../src/records/registry.ts";
import type { Ledger } from "./ledger.ts";

/** Writes one reference record and answers its id. */
export type ReferenceWriter = <K extends KindIn<"reference">>(
  kind: K,
  fields: Fields<K>,
  id?: RecordId,
) => RecordId;

/** Writes reference records as the administrator's work of one day long ago, a second apart. */
export function makeReferenceWriter(
  ledger: Ledger,
  start: number,
  administrator: RecordId,
): ReferenceWriter {
  let at = start;
  return (kind, fields, id) => {
    at += 1000;
    const told = { at, author: administrator, fields };
    return ledger.add(kind, id === undefined ? told : { ...told, id }).id;
  };
}
