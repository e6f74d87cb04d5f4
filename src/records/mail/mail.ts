import * as v from "valibot";
import { defineRecord } from "../define-record.ts";
import { few, instant, longText, recordId, shortText } from "../fields.ts";
import { releasedFields } from "../release/release.ts";

/** The languages that a mail to a provider can be in. */
export const mailLanguages = ["en", "es"] as const;
export type MailLanguage = (typeof mailLanguages)[number];

/**
 * How far a mail came. `sent`: a mail server took it. `stopped`: the office did not send it, `stop` says why. `returned`:
 * the provider's mail server will not have it. `failed`: nobody took it, however often it was tried. `unsure`: nobody can
 * say whether it was taken.
 */
export const deliveryStates = [
  "queued",
  "sent",
  "stopped",
  "returned",
  "failed",
  "unsure",
] as const;

/** Why a mail is not sent. */
export const mailStops = [
  "referral-gone",
  "tracking",
  "release-missing",
  "release-revoked",
  "release-ended",
  "other-provider",
  "field-not-released",
  "do-not-contact",
  "provider-gone",
  "provider-closed",
  "no-address",
  "address-changed",
  "no-mail-server",
] as const;
export type MailStop = (typeof mailStops)[number];

/** A field that the mail tells, in the words in which the sender saw it. */
const fact = v.strictObject({
  field: v.picklist(releasedFields),
  label: shortText(80),
  value: longText,
});
export type MailFact = v.InferOutput<typeof fact>;

/**
 * A mail to a provider about a referral, written on a tablet and sent by the office. What it says never changes
 * once it is saved, and what became of it is the office's word alone.
 */
export const mail = defineRecord({
  kind: "mail",
  collection: "casework",
  version: 1,
  mayWrite: ["worker", "supervisor"],
  client: "required",
  day: () => null,
  merge: { policy: "fields" },
  schema: v.strictObject({
    referral: recordId,
    /** By which it may leave. */
    release: recordId,
    provider: recordId,
    /** Whose address it is; null for the provider's own. */
    program: v.nullable(recordId),
    /** The address as the sender saw it in the directory. */
    to: shortText(200),
    language: v.picklist(mailLanguages),
    message: longText,
    facts: few(fact, releasedFields.length),
    delivery: v.strictObject({
      state: v.picklist(deliveryStates),
      /** When the office last said so. */
      at: v.nullable(instant),
      tries: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
      nextAt: v.nullable(instant),
      stop: v.nullable(v.picklist(mailStops)),
    }),
    /** Somebody called instead of a mail that was not sent. */
    called: v.nullable(v.strictObject({ by: recordId, at: instant })),
  }),
});
export type Mail = v.InferOutput<typeof mail.schema>;
export type Delivery = Mail["delivery"];

/** A mail that waits to be sent, as it is saved. */
export const notSentYet: Delivery = {
  ...{ state: "queued", at: null, tries: 0, nextAt: null, stop: null },
};

/** What a mail says after somebody's save: what was written, and what the office said of it, stay as they were. */
export function keepWritten(wanted: Mail, before: Mail | null): Mail {
  if (before === null) return { ...wanted, delivery: notSentYet, called: null };
  return { ...before, called: wanted.called };
}

/** True for one that did not come through, or may not have: somebody has to call. */
export function wantsCall({ delivery, called }: Pick<Mail, "delivery" | "called">): boolean {
  return called === null && delivery.state !== "queued" && delivery.state !== "sent";
}

/** Minutes until it is tried again, after each try that nobody took: half a day in all. */
const waits = [1, 5, 15, 60, 240, 420];

/** Minutes until the next try after that many; null when it was tried often enough. */
export function waitAfter(tries: number): number | null {
  return waits[tries - 1] ?? null;
}
