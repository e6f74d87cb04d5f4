import * as v from "valibot";
import { defineRecord, type Role } from "../define-record.ts";
import { day, few, longText, money, recordId, shortText, units } from "../fields.ts";
import { referralModes } from "../referral/referral.ts";
import { unitsOfMeasure } from "../service/service.ts";

const byAdministrators = {
  collection: "reference" as const,
  version: 1,
  mayWrite: ["administrator"] as readonly Role[],
  client: "none" as const,
  day: () => null,
  merge: { policy: "fields" } as const,
};

/** S-04: a bundle of services. */
export const serviceGroup = defineRecord({
  ...byAdministrators,
  kind: "service-group",
  schema: v.strictObject({
    name: shortText(80),
    order: v.number(),
    /** Heads nothing any more: its services stand among those without a group. */
    retired: v.optional(v.boolean()),
  }),
});

/** A catalogue entry: what can be given, counted how, at what cost, where and on which grants (S-02 … S-06). */
export const serviceDefinition = defineRecord({
  ...byAdministrators,
  kind: "service-definition",
  schema: v.strictObject({
    code: shortText(20),
    name: shortText(80),
    /** S-04: a service may stand in no group. */
    group: v.nullable(recordId),
    unit: v.picklist(unitsOfMeasure),
    defaultUnits: units,
    unitCost: v.nullable(money),
    usualUnits: v.nullable(v.strictObject({ least: units, most: units })),
    isDirect: v.boolean(),
    /** Empty: every site may give it (S-06). */
    sites: few(recordId, 100),
    /** Empty: any grant may pay it. */
    grants: few(recordId, 100),
    /** S-05: the programs whose enrollments it goes with; empty or unset: any. */
    programs: v.optional(few(recordId, 100)),
    /** The needs that it answers: it is suggested to whom one of them is open. */
    needs: v.optional(few(recordId, 100)),
    hmis: v.nullable(v.strictObject({ recordType: v.number(), typeProvided: v.number() })),
    retired: v.boolean(),
  }),
});
export type ServiceDefinition = v.InferOutput<typeof serviceDefinition.schema>;

/** S-25: a named short list of services for quick entry. */
export const serviceScreen = defineRecord({
  ...byAdministrators,
  kind: "service-screen",
  schema: v.strictObject({
    name: shortText(80),
    order: v.number(),
    services: few(recordId, 200),
    sites: few(recordId, 100),
    /** Offered no more; what was recorded from it names its services alone. */
    retired: v.optional(v.boolean()),
  }),
});

/** What a client can be referred for, and who offers it, best first. */
export const referralService = defineRecord({
  ...byAdministrators,
  kind: "referral-service",
  schema: v.strictObject({
    code: shortText(20),
    name: shortText(80),
    need: v.nullable(recordId),
    programs: few(recordId, 100),
    mode: v.picklist(referralModes),
    retired: v.boolean(),
  }),
});
export type ReferralService = v.InferOutput<typeof referralService.schema>;

/** a named short list of referral services for quick entry. */
export const referralScreen = defineRecord({
  ...byAdministrators,
  kind: "referral-screen",
  schema: v.strictObject({ name: shortText(80), order: v.number(), services: few(recordId, 200) }),
});

/** S-13: money for reporting. */
export const grant = defineRecord({
  ...byAdministrators,
  kind: "grant",
  schema: v.strictObject({
    name: shortText(80),
    shortName: shortText(30),
    funder: shortText(80),
    begins: v.nullable(day),
    ends: v.nullable(day),
    budget: money,
    /** What it paid besides the services that are recorded here. */
    spent: money,
    /** Offered no more, whatever its days say; services that it paid keep its name. */
    retired: v.optional(v.boolean()),
  }),
});
export type Grant = v.InferOutput<typeof grant.schema>;

/** S-36: money that authorizations draw on. */
export const fund = defineRecord({
  ...byAdministrators,
  kind: "fund",
  schema: v.strictObject({
    name: shortText(80),
    shortName: shortText(30),
    begins: v.nullable(day),
    ends: v.nullable(day),
    /** What authorizations may draw on it; zero or unset: nobody typed it yet. */
    budget: v.optional(money),
    /** Offered no more; authorizations that draw on it keep its name. */
    retired: v.optional(v.boolean()),
  }),
});
export type Fund = v.InferOutput<typeof fund.schema>;

/** A list of reasons to choose from: turn-away, referral in, queue reject, exit. Codes are stored, words are shown. */
export const reasonList = defineRecord({
  ...byAdministrators,
  kind: "reason-list",
  schema: v.strictObject({
    name: v.picklist(["turn-away", "referral-in", "queue-reject", "service", "outcome"]),
    reasons: few(
      v.strictObject({
        code: shortText(80),
        name: shortText(120),
        /** Offered no more; what was recorded with it keeps its words. */
        retired: v.optional(v.boolean()),
      }),
      100,
    ),
  }),
});
export type ReasonList = v.InferOutput<typeof reasonList.schema>;

export const needType = defineRecord({
  ...byAdministrators,
  kind: "need-type",
  schema: v.strictObject({
    name: shortText(80),
    order: v.number(),
    /** Offered no more; needs of this type keep its name. */
    retired: v.optional(v.boolean()),
  }),
});

const openHours = v.strictObject({
  /** 0 Sunday … 6 Saturday. */
  weekday: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
  opens: shortText(5),
  closes: shortText(5),
});

/** The file that a record of the directory came from. What is typed here has none. */
const source = v.optional(
  v.strictObject({
    /** What the administrator calls where the file is from. */
    name: shortText(80),
    /** Its id in that file: by it a later file finds it again. */
    id: shortText(200),
    /** The day of the first file that it was not in any more; it stays all the same. */
    leftOn: v.nullable(day),
  }),
);

/** An organization in the directory; `isOwn` marks the agency itself. */
export const provider = defineRecord({
  ...byAdministrators,
  kind: "provider",
  schema: v.strictObject({
    name: shortText(120),
    description: longText,
    phone: shortText(40),
    email: shortText(200),
    url: shortText(300),
    isOwn: v.boolean(),
    source,
  }),
});
export type Provider = v.InferOutput<typeof provider.schema>;

export const place = defineRecord({
  ...byAdministrators,
  kind: "place",
  schema: v.strictObject({
    provider: recordId,
    name: shortText(120),
    street: shortText(200),
    city: shortText(80),
    zip: shortText(20),
    latitude: v.nullable(v.number()),
    longitude: v.nullable(v.number()),
    phone: shortText(40),
    source,
  }),
});
export type Place = v.InferOutput<typeof place.schema>;

/** A service that a provider offers. Connect mode `live`, `external` or `none` (C-03, C-12). */
export const program = defineRecord({
  ...byAdministrators,
  kind: "program",
  schema: v.strictObject({
    provider: recordId,
    name: shortText(120),
    description: longText,
    needs: few(recordId, 30),
    places: few(recordId, 50),
    eligibility: longText,
    languages: few(shortText(40), 30),
    connect: v.picklist(["live", "external", "none"]),
    status: v.picklist(["active", "inactive", "defunct", "temporarily-closed"]),
    hours: few(openHours, 30),
    phone: shortText(40),
    email: shortText(200),
    capacity: v.nullable(v.strictObject({ free: v.number(), unit: shortText(30), asOf: day })),
    verifiedOn: v.nullable(day),
    source,
  }),
});
export type Program = v.InferOutput<typeof program.schema>;
