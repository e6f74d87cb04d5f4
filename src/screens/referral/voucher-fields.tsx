import { For, Show } from "solid-js";
import formCss from "../../casework/record-form.module.css";
import { useErrorAt } from "../../casework/returned.ts";
import { useVoucherWords } from "../../casework/vouchers.ts";
import type { RecordView } from "../../store/overlay.ts";
import { useStore } from "../../store/store-context.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import css from "./referral.module.css";
import type { ReferralForm } from "./typed-referral.ts";

/**
 * R-14 `Voucher is Authorized`: what it is worth and until when. One that is good is shown instead: its paper is out, and
 * another amount is another voucher.
 */
export function VoucherFields(props: {
  form: ReferralForm;
  issued: readonly RecordView<"voucher">[];
}) {
  const { t } = useI18n();
  const { voucherCodes } = useStore();
  const { stateOf } = useVoucherWords();
  const errorAt = useErrorAt(() => props.form);
  const content = () => props.form.draft.content;
  const change = () => props.form.draft.change;
  const hasGood = () => props.issued.some((view) => stateOf(view) === "good");
  // What comes next is the amount: one tap less.
  const authorize = (isAuthorized: boolean): void => {
    change()("voucher", isAuthorized);
    if (isAuthorized) document.getElementById("voucherAmount")?.focus();
  };
  return (
    <>
      <IssuedVouchers issued={props.issued} />
      <Show when={!hasGood()}>
        <Checkbox
          id="voucher"
          label={t("voucher.isAuthorized")}
          checked={content().voucher}
          onChange={authorize}
          hint={voucherCodes.left() === 0 && content().voucher ? t("voucher.noCodes") : undefined}
        />
        <Show when={content().voucher}>
          <div class={formCss["pair"]}>
            <NumberField
              id="voucherAmount"
              label={t("field.voucherAmount")}
              maxLength={20}
              error={errorAt("voucherAmount")}
              value={content().voucherAmount}
              onInput={(amount) => change()("voucherAmount", amount)}
            />
            <DateField
              id="voucherUntil"
              label={t("field.voucherUntil")}
              error={errorAt("voucherUntil")}
              value={content().voucherUntil}
              onInput={(day) => change()("voucherUntil", day)}
            />
          </div>
        </Show>
      </Show>
    </>
  );
}

function IssuedVouchers(props: { issued: readonly RecordView<"voucher">[] }) {
  const { t } = useI18n();
  const { line } = useVoucherWords();
  return (
    <Show when={props.issued.length > 0}>
      <ul class={css["changes"]}>
        <For each={props.issued}>
          {(view) => (
            <li class={css["change"]}>
              <span dir="auto">{line(view)}</span>
              <ButtonLink look="quiet" href={`/clients/${view.clientId}/vouchers/${view.id}`}>
                {t("voucher.view")}
              </ButtonLink>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
