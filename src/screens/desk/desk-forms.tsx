import { createSignal, type JSX } from "solid-js";
import { readVoucher, type VoucherLook } from "../../office/voucher-desk.ts";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { TextField } from "../../ui/text-field.tsx";
import css from "./desk-page.module.css";

/** The code typed by hand, where the square would not scan. */
export function CodeForm(props: {
  look: (asked: VoucherLook) => Promise<void>;
  /** What was scanned is no voucher. */
  wasWrong: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const [code, setCode] = createSignal("");
  // What the address said when the page was opened.
  // oxlint-disable-next-line solid/reactivity
  const [isWrong, setWrong] = createSignal(props.wasWrong);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const asked = readVoucher(code());
    setWrong(asked === null);
    if (asked) void props.look(asked);
  };
  return (
    <form class={css["words"]} noValidate onSubmit={submit}>
      <TextField
        label={t("desk.code")}
        hint={t("desk.codeHint")}
        dir="ltr"
        maxLength={20}
        spellcheck={false}
        error={isWrong() ? t("desk.codeWrong") : undefined}
        value={code()}
        onInput={setCode}
      />
      <Button type="submit" look="primary" size="bar" wide>
        {t("desk.check")}
      </Button>
    </form>
  );
}

/** Whose hand takes it; opening the page changes nothing, this button does. */
export function RedeemForm(props: { redeem: (desk: string) => Promise<void> }): JSX.Element {
  const { t } = useI18n();
  const [name, setName] = createSignal("");
  const [isMissing, setMissing] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setMissing(name().trim() === "");
    if (isMissing() || isBusy()) return;
    setBusy(true);
    await props.redeem(name().trim());
    setBusy(false);
  };
  return (
    <form class={css["words"]} noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={t("desk.name")}
        hint={t("desk.nameHint")}
        maxLength={80}
        error={isMissing() ? t("desk.nameMissing") : undefined}
        value={name()}
        onInput={setName}
      />
      <Button type="submit" look="primary" size="bar" wide disabled={isBusy()}>
        {t("desk.redeem")}
      </Button>
    </form>
  );
}
