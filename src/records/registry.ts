import type * as v from "valibot";
import { assessment } from "./assessment/assessment.ts";
import { assessmentForm } from "./assessment/assessment-form.ts";
import { authorization } from "./authorization/authorization.ts";
import { client } from "./client/client.ts";
import type { CollectionName } from "./define-record.ts";
import { eligibilityCheck } from "./eligibility/eligibility-check.ts";
import { eligibilityRule } from "./eligibility/eligibility-rule.ts";
import { enrollment } from "./enrollment/enrollment.ts";
import { goal } from "./goal/goal.ts";
import { mail } from "./mail/mail.ts";
import { need } from "./need/need.ts";
import { note } from "./note/note.ts";
import { person, settings, site } from "./reference/agency.ts";
import {
  fund,
  grant,
  needType,
  place,
  program,
  provider,
  reasonList,
  referralScreen,
  referralService,
  serviceDefinition,
  serviceGroup,
  serviceScreen,
} from "./reference/catalogue.ts";
import { referral } from "./referral/referral.ts";
import { statusChange } from "./referral/referral-status.ts";
import { snooze } from "./referral/snooze.ts";
import { voucher } from "./referral/voucher.ts";
import { release, revocation } from "./release/release.ts";
import { competingValue, notice, opening, review, reviewItem } from "./review/review.ts";
import { service } from "./service/service.ts";

/** The one list of record kinds. A new kind is one folder and one line here. */
export const recordKinds = {
  client,
  enrollment,
  need,
  goal,
  assessment,
  service,
  referral,
  "status-change": statusChange,
  snooze,
  voucher,
  release,
  revocation,
  mail,
  note,
  "eligibility-check": eligibilityCheck,
  authorization,
  review,
  "competing-value": competingValue,
  opening,
  "review-item": reviewItem,
  notice,
  site,
  person,
  settings,
  provider,
  place,
  program,
  "service-group": serviceGroup,
  "service-definition": serviceDefinition,
  "service-screen": serviceScreen,
  "referral-service": referralService,
  "referral-screen": referralScreen,
  grant,
  fund,
  "reason-list": reasonList,
  "need-type": needType,
  "assessment-form": assessmentForm,
  "eligibility-rule": eligibilityRule,
} as const;

export type KindName = keyof typeof recordKinds;

/** The fields of a kind of record. */
export type Fields<K extends KindName> = v.InferOutput<(typeof recordKinds)[K]["schema"]>;

/** The kinds that live in one collection. */
export type KindIn<C extends CollectionName> = {
  [K in KindName]: (typeof recordKinds)[K]["collection"] extends C ? K : never;
}[KindName];

export function isKindName(kind: string): kind is KindName {
  return Object.hasOwn(recordKinds, kind);
}
