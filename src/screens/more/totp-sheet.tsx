import { createEffect, createSignal, Show, type JSX } from "solid-js";
import { createOfficeAct, type OfficeAct } from "../../office/office-act.ts";
import type { TotpOffer } from "../../office/second-factor.ts";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { OfficeRefusal } from "../../ui/office-words.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TextField } from "../../ui/text-field.tsx";
import css from "./more-page.module.css";
import { PasswordSheet, type OwnSheetProps } from "./password-sheet.tsx";

/** `Set up the app`: the password, then the secret for the app, then its first code. Nothing counts before that. */
export function TotpSheet(props: OwnSheetProps): JSX.Element {
  const { t } = useI18n();
  const [offer, setOffer] = createSignal<TotpOffer>();
  createEffect(() => {
    if (!props.open) setOffer(undefined);
  });
  const begin = async (password: string, acting: OfficeAct): Promise<void> => {
    const ask = props.office.beginTotp;
    setOffer(await acting.run(() => ask(password)));
  };
  return (
    <>
      <PasswordSheet
        open={props.open && !offer()}
        onOpenChange={(open) => {
          // The next step takes this one's place: that is no leaving.
          if (!open && !offer()) props.onOpenChange(false);
        }}
        title={t("own.setUpTotp")}
        act={t("own.next")}
        intro={<p>{t("own.totpText")}</p>}
        onPassword={begin}
      />
      <Sheet
        open={props.open && offer() !== undefined}
        onOpenChange={(open) => props.onOpenChange(open)}
        title={t("own.setUpTotp")}
        closeLabel={t("action.close")}
      >
        <Show when={offer()}>{(made) => <FirstCode {...props} offer={made()} />}</Show>
      </Sheet>
    </>
  );
}

function FirstCode(props: OwnSheetProps & { offer: TotpOffer }): JSX.Element {
  const { t } = useI18n();
  const [code, setCode] = createSignal("");
  const [isWrong, setWrong] = createSignal(false);
  const confirming = createOfficeAct();
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const digits = code().replaceAll(" ", "");
    setWrong(!/^\d{6}$/.test(digits));
    if (isWrong()) return;
    const confirm = props.office.confirmTotp;
    if (await confirming.run(() => confirm(digits))) props.onDone();
  };
  return (
    <form class={css["keyForm"]} noValidate onSubmit={(event) => void submit(event)}>
      <OfficeRefusal refusal={confirming.refusal()} />
      <p>{t("own.scan")}</p>
      <QrCode text={props.offer.uri} label={t("own.qr")} />
      <p>
        {t("own.secret")} <b dir="ltr">{inFours(props.offer.secret)}</b>
      </p>
      <TextField
        label={t("own.firstCode")}
        hint={t("signIn.codeHint")}
        dir="ltr"
        inputMode="numeric"
        autocomplete="one-time-code"
        maxLength={7}
        value={code()}
        onInput={setCode}
        error={isWrong() ? t("signIn.codeMissing") : undefined}
      />
      <Button type="submit" look="primary" size="bar" wide disabled={confirming.isBusy()}>
        {t("own.confirm")}
      </Button>
    </form>
  );
}

// As people read it from one screen and type it into another.
function inFours(secret: string): string {
  return secret.replaceAll(/.{4}(?=.)/g, "$& ");
}
