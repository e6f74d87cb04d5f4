import { createEffect, createSignal, type JSX } from "solid-js";
import { createOfficeAct, type OfficeAct } from "../../office/office-act.ts";
import type { SecondFactorOffice } from "../../office/second-factor.ts";
import { Button } from "../../ui/button.tsx";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { OfficeRefusal } from "../../ui/office-words.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import css from "./more-page.module.css";

/** What each sheet of this kind is told by the page that opens it. */
export interface OwnSheetProps {
  office: SecondFactorOffice;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDone: () => void;
}

/** A sheet that changes how one signs in: it asks for the password, because an unlocked tablet must not be enough. */
export function PasswordSheet(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  act: string;
  /** Before the password: what this does. */
  intro?: JSX.Element;
  /** Further fields, after the password. */
  children?: JSX.Element;
  /** False when a further field is not right: it says so itself. */
  check?: () => boolean;
  onPassword: (password: string, acting: OfficeAct) => Promise<void>;
}): JSX.Element {
  const { t } = useI18n();
  const [password, setPassword] = createSignal("");
  const [isMissing, setMissing] = createSignal(false);
  const acting = createOfficeAct();
  createEffect(() => {
    if (props.open) return;
    // Nothing secret stays in a sheet that is closed.
    setPassword("");
    setMissing(false);
    acting.forget();
  });
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setMissing(password() === "");
    const isRight = props.check?.() ?? true;
    if (isMissing() || !isRight) return;
    await props.onPassword(password(), acting);
  };
  return (
    <Sheet
      open={props.open}
      onOpenChange={(open) => props.onOpenChange(open)}
      title={props.title}
      closeLabel={t("action.close")}
    >
      <form class={css["keyForm"]} noValidate onSubmit={(event) => void submit(event)}>
        <OfficeRefusal refusal={acting.refusal()} />
        {props.intro}
        <PassphraseField
          label={t("own.passwordNow")}
          name="password"
          autocomplete="current-password"
          revealLabel={t("signIn.showPassword")}
          value={password()}
          onInput={setPassword}
          error={isMissing() ? t("errors.required", { label: t("own.passwordNow") }) : undefined}
        />
        {props.children}
        <Button type="submit" look="primary" size="bar" wide disabled={acting.isBusy()}>
          {props.act}
        </Button>
      </form>
    </Sheet>
  );
}
