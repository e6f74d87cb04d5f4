import { createMemo, type Accessor } from "solid-js";
import type { RecordId } from "../records/fields.ts";
import { voucherState, type VoucherState } from "../records/referral/voucher.ts";
import type { RecordView } from "../store/overlay.ts";
import { useStore } from "../store/store-context.tsx";
import type { Store } from "../store/store.ts";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { useTimeWords } from "./time-words.ts";

const MOST_VOUCHERS = 500;

/** The vouchers of each of a client's referrals, newest first; none while they are read. */
export function createVouchers(
  store: Store,
  clientId: Accessor<RecordId>,
): (referral: RecordId) => readonly RecordView<"voucher">[] {
  const all = store.createCasework(() => ({
    clientId: clientId(),
    kind: "voucher",
    size: MOST_VOUCHERS,
  }));
  const byReferral = createMemo(() => {
    const found = new Map<RecordId, RecordView<"voucher">[]>();
    for (const voucher of all() ?? []) {
      const { referral } = voucher.fields;
      found.set(referral, [...(found.get(referral) ?? []), voucher]);
    }
    return found;
  });
  return (referral) => byReferral().get(referral) ?? [];
}

/** How vouchers stand, in words. */
export function useVoucherWords() {
  const store = useStore();
  const { t, money } = useI18n();
  const { dayWords, dayOf } = useTimeWords();
  const stateOf = ({ fields }: RecordView<"voucher">): VoucherState =>
    voucherState(fields, store.today());
  const isUnconfirmed = (view: RecordView<"voucher">): boolean =>
    view.fields.proof === "" && view.seq === null;
  const standing = (view: RecordView<"voucher">): string => {
    const { fields } = view;
    switch (stateOf(view)) {
      case "redeemed": {
        const { at = "", desk = "" } = fields.redeemed ?? {};
        return t("voucher.redeemedAt", { day: dayWords(dayOf(at)), desk });
      }
      case "voided":
        return t("voucher.voidedFor", { reason: fields.voided?.reason ?? "" });
      case "expired":
        return t("voucher.expiredOn", { day: dayWords(fields.until) });
      case "good":
        return isUnconfirmed(view)
          ? t("voucher.toBeConfirmed")
          : t("voucher.goodUntil", { day: dayWords(fields.until) });
    }
  };
  return {
    stateOf,
    /** Its code was made here and the office has not heard of it: no desk takes it yet. */
    isUnconfirmed,
    standing,
    /** "Voucher, $164.00 · good until Jul 30". */
    line: (view: RecordView<"voucher">): string =>
      `${t("voucher.over", { amount: money(view.fields.amount) })} · ${standing(view)}`,
  };
}
