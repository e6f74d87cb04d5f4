import * as v from "valibot";
import { defineRecord, roles, type Role } from "../define-record.ts";
import { few, recordId, shortText } from "../fields.ts";
import { personName } from "../client/client.ts";
import { MOST_TEMPLATE } from "../mail/mail-text.ts";

const byAdministrators = {
  collection: "reference" as const,
  version: 1,
  mayWrite: ["administrator"] as readonly Role[],
  client: "none" as const,
  day: () => null,
  merge: { policy: "fields" } as const,
};

/** A place or team of the agency; the wall inside which clients are shared (S-06). */
export const site = defineRecord({
  ...byAdministrators,
  kind: "site",
  schema: v.strictObject({
    name: shortText(80),
    shortName: shortText(40),
    phone: shortText(40),
    /** Nobody is put there any more; what was recorded there keeps its name. */
    isClosed: v.optional(v.boolean()),
  }),
});

/** A member of staff or an outside user, as others see her: a name to show beside a record. */
export const person = defineRecord({
  ...byAdministrators,
  kind: "person",
  schema: v.strictObject({
    name: personName,
    role: v.picklist(roles),
    title: shortText(80),
    sites: few(recordId, 100),
    active: v.boolean(),
  }),
});
export type Person = v.InferOutput<typeof person.schema>;

/** M-08: first name and last initial, as others see a colleague. */
export function briefName(who: Pick<Person, "name">): string {
  const initial = [...who.name.family][0];
  return initial === undefined ? who.name.given : `${who.name.given} ${initial}.`;
}

/** What an agency says about second factors of administrators and supervisors. */
export const secondFactorSettings = ["off", "offered", "demanded"] as const;
export type SecondFactorSetting = (typeof secondFactorSettings)[number];
export const IDLE_LOCK_MINUTES = 5;
export const OFFLINE_LIMIT_DAYS = 30;

/** Between which whole numbers an agency may choose. */
export const settingBounds = {
  idleLockMinutes: { least: 1, most: 15 },
  offlineLimitDays: { least: 1, most: 90 },
  statusLimitDays: { least: 1, most: 365 },
} as const;

const within = ({ least, most }: { least: number; most: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** Days without contact after which a tablet asks for a sign-in, whatever was stored before there were bounds. */
export function offlineLimitWithin(days: number): number {
  const { least, most } = settingBounds.offlineLimitDays;
  return Number.isFinite(days) ? Math.min(most, Math.max(least, days)) : OFFLINE_LIMIT_DAYS;
}

/** The agency's own settings; one record. */
export const settings = defineRecord({
  ...byAdministrators,
  kind: "settings",
  schema: v.strictObject({
    agencyName: shortText(120),
    shortName: shortText(40),
    timeZone: shortText(60),
    /** ISO 4217. */
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "not a currency")),
    ownProvider: recordId,
    /** Days after which a referral in that status is due. */
    statusLimits: v.record(shortText(40), within(settingBounds.statusLimitDays)),
    /** M-14: colleagues of the same site see each other's referrals out; sites listed here keep them to the maker. */
    teamSharing: v.boolean(),
    noTeamSharingSites: few(recordId, 100),
    /** Days without contact after which a tablet asks for a sign-in, 1 to 90. */
    offlineLimitDays: within(settingBounds.offlineLimitDays),
    foundTabletPhone: shortText(40),
    /** Minutes without a touch after which a tablet locks, 1 to 15; `IDLE_LOCK_MINUTES` where it was never set. */
    idleLockMinutes: v.optional(within(settingBounds.idleLockMinutes)),
    /** What mail to providers begins with, in each language it can be in; empty or unset: the usual text. */
    mailTexts: v.optional(
      v.strictObject({ en: shortText(MOST_TEMPLATE), es: shortText(MOST_TEMPLATE) }),
    ),
    /** A second factor for administrators and supervisors; `off` where it was never set. */
    secondFactor: v.optional(v.picklist(secondFactorSettings)),
  }),
});
export type Settings = v.InferOutput<typeof settings.schema>;
