import type { Accessor } from "solid-js";
import { useFieldWords } from "../../casework/field-words.ts";
import { useReleasedValues, type ReleasedValue } from "../../casework/released-values.ts";
import { NONE } from "../../casework/service-choices.ts";
import { readMoney } from "../../records/service/read-amounts.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import type { SaidRelease } from "./give-release.ts";
import type { TypedReferral } from "./typed-referral.ts";

/** What a release would let out as the form stands, and what that release says. */
export function createLeaving(client: Accessor<RecordView<"client">>, content: TypedReferral) {
  const { t } = useI18n();
  const { valueWords } = useFieldWords();
  const valuesOf = useReleasedValues(() => client().id);
  const leaving = (): ReleasedValue[] =>
    valuesOf(client().fields, {
      service: content.service === NONE ? null : content.service,
      need: content.need === NONE ? null : content.need,
      comments: content.comments,
      voucher: voucherOf(content),
    });
  const proposed = (): string =>
    content.service === NONE
      ? t("release.purposePlain")
      : t("release.purposeFor", { service: valueWords("referral", "service", content.service) });
  const purpose = () => content.releasePurpose ?? proposed();
  return {
    leaving,
    purpose,
    said: (typed: TypedReferral): SaidRelease => ({
      ...typed,
      email: typed.email && typed.mode !== "tracking",
      purpose: purpose(),
      offered: leaving().map(({ field }) => field),
    }),
  };
}

function voucherOf({ voucher, voucherAmount, voucherUntil }: TypedReferral) {
  const amount = readMoney(voucherAmount);
  if (!voucher || !amount.ok || amount.value === null || voucherUntil === "") return null;
  return { amount: amount.value, until: voucherUntil };
}
