import type { RecordId } from "../../records/fields.ts";
import { voucherRefusals, type VoucherRefusal } from "../../records/referral/voucher.ts";
import { readMoney } from "../../records/service/read-amounts.ts";
import type { Change } from "../../store/save-rows.ts";
import type { Store } from "../../store/store.ts";
import type { FieldError } from "../../ui/error-summary.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import type { TypedReferral } from "./typed-referral.ts";

/** The voucher as the form holds it. */
export type TypedVoucher = Pick<TypedReferral, "voucher" | "voucherAmount" | "voucherUntil">;

/** The voucher that is issued with a save of its referral; nothing where none is authorized. */
export async function issuedVoucher(
  store: Store,
  of: { referral: RecordId; clientId: RecordId },
  typed: TypedVoucher,
): Promise<Change[]> {
  const amount = amountOf(typed);
  if (!typed.voucher || amount === null) return [];
  const { referral, clientId } = of;
  const terms = { amount, until: typed.voucherUntil };
  const put = {
    ...{ referral, ...terms, ...(await store.voucherCodes.take(terms)) },
    ...{ issuedAt: store.now(), voided: null, redeemed: null },
  };
  return [{ kind: "voucher", id: store.newId(), clientId, put }];
}

/** What has no meaning in the voucher, in words. */
export function useVoucherErrors(store: Store): (typed: TypedVoucher) => FieldError[] {
  const { t } = useI18n();
  const inWords = (refusal: VoucherRefusal): FieldError => {
    switch (refusal) {
      case "no-amount":
        return { fieldId: "voucherAmount", message: t("voucher.noAmount") };
      case "no-day":
        return { fieldId: "voucherUntil", message: t("voucher.noDay") };
      case "day-past":
        return { fieldId: "voucherUntil", message: t("voucher.dayPast") };
    }
  };
  return (typed) => {
    if (!typed.voucher) return [];
    const read = { amount: amountOf(typed), until: typed.voucherUntil };
    return voucherRefusals(read, store.today()).map(inWords);
  };
}

function amountOf({ voucherAmount }: TypedVoucher): number | null {
  const read = readMoney(voucherAmount);
  return read.ok ? read.value : null;
}
