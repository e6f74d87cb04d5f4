import * as v from "valibot";
import { roles } from "./define-record.ts";
import { recordId } from "./fields.ts";
import { IDLE_LOCK_MINUTES, OFFLINE_LIMIT_DAYS, secondFactorSettings } from "./reference/agency.ts";

/** The person signed in, as the office answers and the tablet remembers her offline. */
export const me = v.object({
  person: recordId,
  name: v.object({ given: v.string(), family: v.string() }),
  email: v.string(),
  role: v.picklist(roles),
  orgId: recordId,
  orgName: v.string(),
  sites: v.array(recordId),
  timeZone: v.string(),
  /** Changes when the server's data were restored from a backup. */
  epoch: v.string(),
  /** The installation's public key for parcels; empty in what an older version remembered. */
  parcelKey: v.optional(v.string(), ""),
  /** Whether the agency asks administrators and supervisors for a second factor, and whether she has one. */
  secondFactor: v.optional(
    v.object({ setting: v.picklist(secondFactorSettings), isSetUp: v.boolean() }),
    { setting: "off", isSetUp: false },
  ),
  /** What the lock screen needs before anything is unlocked. */
  idleLockMinutes: v.optional(v.number(), IDLE_LOCK_MINUTES),
  offlineLimitDays: v.optional(v.number(), OFFLINE_LIMIT_DAYS),
  foundTabletPhone: v.optional(v.string(), ""),
});
export type Me = v.InferOutput<typeof me>;
