import type { FormDraft } from "../../casework/form-draft.ts";
import type { ServiceEligibility } from "../../casework/eligibility.ts";
import type { SentBack } from "../../casework/returned.ts";
import { addDays } from "../../records/days.ts";
import type { Day, RecordId } from "../../records/fields.ts";
import { VOUCHER_DAYS } from "../../records/referral/voucher.ts";
import type { ReferralStatus } from "../../records/referral/referral-status.ts";
import type { Referral, ReferralMode } from "../../records/referral/referral.ts";
import { NONE } from "../../casework/service-choices.ts";
import type { ReleasedValue } from "../../casework/released-values.ts";
import { createFormErrors, type FormErrors } from "../../casework/form-errors.tsx";
import { useReferralErrors } from "../../casework/referral-errors.ts";
import type { FieldError } from "../../ui/error-summary.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { useStore } from "../../store/store-context.tsx";
import {
  noRelease,
  useReleaseErrors,
  type SaidRelease,
  type TypedRelease,
} from "./give-release.ts";
import { useVoucherErrors, type TypedVoucher } from "./issue-voucher.ts";

/** The fields of one referral as the form holds them. */
export interface TypedReferral extends TypedRelease {
  service: string;
  /** how it stands when it is made; null for a recorded one, whose status has a control of its own. */
  status: ReferralStatus | null;
  /** Null for a new one: the day on which it was begun. */
  date: Day | null;
  mode: ReferralMode;
  toProvider: RecordId | null;
  /** Which of the provider's programs; null where that is not said. */
  toProgram: RecordId | null;
  fromProvider: RecordId | null;
  fromUser: RecordId | null;
  need: string;
  goal: string;
  reason: string;
  comments: string;
  /** a voucher is issued with this save. */
  voucher: boolean;
  voucherAmount: string;
  voucherUntil: string;
  dateAcknowledged: string;
  result: string;
  resultDate: string;
  resultNote: string;
}

/** A recorded referral as its form opens with it on a day. */
export function typedReferral(referral: Referral, today: Day): TypedReferral {
  const { outcome } = referral;
  return {
    service: referral.service ?? NONE,
    status: null,
    date: referral.date,
    mode: referral.mode,
    toProvider: referral.toProvider,
    toProgram: referral.toProgram,
    fromProvider: referral.fromProvider,
    fromUser: referral.fromUser,
    need: referral.need ?? NONE,
    goal: referral.goal ?? NONE,
    reason: referral.reason ?? NONE,
    comments: referral.comments,
    ...noVoucher(today),
    ...noRelease(today),
    dateAcknowledged: referral.dateAcknowledged ?? "",
    result: outcome?.result || NONE,
    resultDate: outcome?.date ?? "",
    resultNote: outcome?.note ?? "",
  };
}

/** No voucher, and until when one would be good. */
export function noVoucher(today: Day): TypedVoucher {
  return { voucher: false, voucherAmount: "", voucherUntil: addDays(today, VOUCHER_DAYS) };
}

/** What the form says, over what stood there before: a field that it does not show stays as it was. */
export function referralFromTyped(
  typed: TypedReferral & { date: Day },
  before: Referral,
): Referral {
  return {
    ...before,
    service: orNull(typed.service),
    date: typed.date,
    mode: typed.mode,
    toProvider: typed.toProvider ?? before.toProvider,
    toProgram: typed.toProgram,
    fromProvider: typed.fromProvider,
    fromUser: typed.fromUser,
    need: orNull(typed.need),
    goal: orNull(typed.goal),
    reason: orNull(typed.reason),
    comments: typed.comments.trim(),
    dateAcknowledged: typed.dateAcknowledged || null,
    outcome: outcomeOf(typed),
  };
}

function orNull(chosen: string): string | null {
  return chosen === NONE ? null : chosen;
}

function outcomeOf({ result, resultDate, resultNote }: TypedReferral): Referral["outcome"] {
  const note = resultNote.trim();
  if (result === NONE && resultDate === "" && note === "") return null;
  return { result: result === NONE ? "" : result, date: resultDate || null, note };
}

/** A form whose fields are those of a referral. */
export interface ReferralForm {
  draft: FormDraft<TypedReferral>;
  /** The Referral Date as it would be saved now; empty while another is being typed. */
  date: () => Day;
  errors: FormErrors;
  sentBack: () => SentBack | undefined;
  /** What a release could let out, with its values. */
  leaving: () => readonly ReleasedValue[];
  /** What the release is for, as it would be saved now. */
  purpose: () => string;
  /** What the rules say of her and the chosen service; only while the referral is new. */
  eligibility?: () => ServiceEligibility | null;
}

/** What has no meaning in a typed referral, in the order of its fields. */
export function createReferralFormErrors(
  content: TypedReferral,
  date: () => Day,
  direction: Referral["direction"],
  release: (content: TypedReferral) => SaidRelease | null,
  hasVoucher: () => boolean = () => false,
) {
  const { t } = useI18n();
  const of = useReferralErrors();
  const ofVoucher = useVoucherErrors(useStore());
  const ofRelease = useReleaseErrors(useStore());
  const providers = (): FieldError[] => {
    if (direction === "in") return of.ofReferralIn(content);
    if (content.toProvider !== null) return [];
    return [{ fieldId: "toProvider", message: t("edit.providerMissing") }];
  };
  return createFormErrors(() => {
    const said = release(content);
    const before = [
      ...providers(),
      ...(hasVoucher() ? [] : ofVoucher(content)),
      ...(said === null ? [] : ofRelease(said)),
    ];
    if (date() !== "") return [...before, ...of.ofDates({ ...content, date: date() })];
    return [{ fieldId: "date", message: t("referralIn.dateMissing") }, ...before];
  });
}
