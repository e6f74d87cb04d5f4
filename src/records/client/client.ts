import * as v from "valibot";
import { defineRecord } from "../define-record.ts";
import { day, few, longText, recordId, shortText } from "../fields.ts";

export const personName = v.strictObject({ given: shortText(80), family: shortText(80) });

/** How the client wants to be reached; `none` is "don't reach out" (C-13). */
export const contactWays = ["phone", "text", "email", "none"] as const;
export const birthQualities = ["full", "approximate", "unknown"] as const;

/** The most people that are assigned to one client. */
export const MOST_ASSIGNED = 20;

const phone = v.strictObject({ number: shortText(40), note: shortText(80) });

/** The person helped. An alias alone is enough to start one. */
export const client = defineRecord({
  kind: "client",
  collection: "clients",
  version: 1,
  mayWrite: ["worker", "supervisor"],
  client: "self",
  day: () => null,
  schema: v.strictObject({
    name: personName,
    aliases: few(shortText(80), 20),
    birth: v.strictObject({ date: v.nullable(day), quality: v.picklist(birthQualities) }),
    pronouns: shortText(40),
    languages: few(shortText(40), 10),
    phones: few(phone, 10),
    emails: few(shortText(200), 10),
    address: v.strictObject({ street: shortText(200), city: shortText(80), zip: shortText(20) }),
    contact: v.strictObject({
      by: v.picklist(contactWays),
      safeHours: shortText(80),
      discreet: v.boolean(),
    }),
    household: v.nullable(recordId),
    // Twice what a form allows: merging two people's alerts keeps every one of both.
    alerts: few(shortText(120), 40),
    notes: longText,
    demographics: v.record(shortText(40), shortText(200)),
    assigned: few(recordId, MOST_ASSIGNED),
    sites: few(recordId, 50),
    restricted: v.boolean(),
    mergedInto: v.nullable(recordId),
  }),
  merge: {
    policy: "fields",
    restrictive: { alerts: everyAlert, restricted: eitherTrue, contact: moreCarefulContact },
  },
});

export type Client = v.InferOutput<typeof client.schema>;

function everyAlert(one: unknown, other: unknown): unknown {
  if (!Array.isArray(one) || !Array.isArray(other)) return one;
  const all = [...(one as string[]), ...(other as string[])];
  return [...new Set(all)].sort((a, b) => (a < b ? -1 : 1));
}

function eitherTrue(one: unknown, other: unknown): unknown {
  return one === true || other === true;
}

// Two wishes about contact: whoever says "don't reach out" or "discreet" knows how she may be reached, so that side
// stands whole, with the other's caution added. Where neither is the careful one, there is no answer.
function moreCarefulContact(one: unknown, other: unknown): unknown {
  const a = one as Client["contact"];
  const b = other as Client["contact"];
  if (a.by !== "none" && b.by !== "none" && a.discreet === b.discreet) return undefined;
  const [careful, plain] = [a, b].sort(
    (x, y) => caution(y) - caution(x) || (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1),
  ) as [Client["contact"], Client["contact"]];
  return {
    by: careful.by,
    safeHours: careful.safeHours || plain.safeHours,
    discreet: a.discreet || b.discreet,
  };
}

function caution({ by, discreet }: Client["contact"]): number {
  return (by === "none" ? 2 : 0) + (discreet ? 1 : 0);
}

/** A client with nothing filled in, shared with the worker's own sites. */
export function emptyClient(sites: readonly string[]): Client {
  return {
    name: { given: "", family: "" },
    aliases: [],
    birth: { date: null, quality: "unknown" },
    pronouns: "",
    languages: [],
    phones: [],
    emails: [],
    address: { street: "", city: "", zip: "" },
    contact: { by: "phone", safeHours: "", discreet: false },
    household: null,
    alerts: [],
    notes: "",
    demographics: {},
    assigned: [],
    sites: [...sites],
    restricted: false,
    mergedInto: null,
  };
}
