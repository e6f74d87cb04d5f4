import { createEffect, createSignal, type JSX } from "solid-js";
import { LEAST_PASSWORD } from "../../office/links.ts";
import type { OfficeAct } from "../../office/office-act.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { PasswordSheet, type OwnSheetProps } from "./password-sheet.tsx";

/** `Change password`: of the sign-in at the office, not of this tablet. */
export function ChangePasswordSheet(props: OwnSheetProps): JSX.Element {
  const { t } = useI18n();
  const [wanted, setWanted] = createSignal("");
  const [isShort, setShort] = createSignal(false);
  createEffect(() => {
    if (props.open) return;
    setWanted("");
    setShort(false);
  });
  const change = async (password: string, acting: OfficeAct): Promise<void> => {
    const typed = wanted();
    const ask = props.office.changePassword;
    const done = await acting.run(() => ask(password, typed));
    if (done) props.onDone();
  };
  return (
    <PasswordSheet
      open={props.open}
      onOpenChange={(open) => props.onOpenChange(open)}
      title={t("own.changePassword")}
      act={t("own.changePassword")}
      intro={<p>{t("own.changePasswordText")}</p>}
      check={() => {
        setShort(wanted().length < LEAST_PASSWORD);
        return !isShort();
      }}
      onPassword={change}
    >
      <PassphraseField
        label={t("linkPage.password")}
        hint={t("begin.passwordHint")}
        name="new-password"
        autocomplete="new-password"
        revealLabel={t("signIn.showPassword")}
        maxLength={200}
        value={wanted()}
        onInput={setWanted}
        error={isShort() ? t("begin.errorPassword", { count: wanted().length }) : undefined}
      />
    </PasswordSheet>
  );
}
