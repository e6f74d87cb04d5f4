import { SCHEMA_VERSION } from "../../src/protocol/sync-messages.ts";

/** The versions of the stored shapes that this server can put its records into. Any version is taken from a device. */
export interface Schemas {
  least: number;
  most: number;
}

export const schemas: Schemas = { least: SCHEMA_VERSION, most: SCHEMA_VERSION };
