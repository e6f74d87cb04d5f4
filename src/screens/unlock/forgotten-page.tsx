import type { JSX } from "solid-js";
import type { Office } from "../../office/office.ts";
import type { Me } from "../../records/signed-in.ts";
import { Button } from "../../ui/button.tsx";
import { Cover, CoverLine } from "../../ui/cover.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { SignInForm } from "../../ui/sign-in-form.tsx";
import css from "./unlock-page.module.css";

/** Forgot the passphrase: a full sign-in, and the office gives its copy of the key back. */
export function ForgottenPage(props: {
  me: Me;
  signIn: Office["signIn"];
  back: () => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Cover
      title={t("forgotten.title")}
      lines={
        <>
          <CoverLine>{t("forgotten.what")}</CoverLine>
          <CoverLine>{t("forgotten.then")}</CoverLine>
        </>
      }
      tab={t("signIn.act")}
      tabIcon={icons.key}
    >
      <SignInForm
        email={props.me.email}
        signIn={props.signIn}
        unreachable={t("forgotten.unreachable")}
      />
      <div class={css["others"]}>
        <Button look="quiet" onClick={() => props.back()}>
          {t("forgotten.back")}
        </Button>
      </div>
    </Cover>
  );
}
